import type { Link } from './matcher.ts';
import { compareText } from './match-all.ts';

/** Groups of ids that links join, directly or by way of others; ids that nothing joins stand alone. In order of their first ids; ids in order. */
export function joinedGroups(ids: Iterable<string>, links: Iterable<Link>): readonly (readonly string[])[] {
  const parent = new Map<string, string>();
  for (const id of ids) parent.set(id, id);
  const rootOf = (id: string): string => {
    let root = id;
    while (parent.get(root)! !== root) root = parent.get(root)!;
    for (let at = id; at !== root;) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { from, to, joins } of links) {
    if (!joins || !parent.has(from) || !parent.has(to)) continue;
    const [a, b] = [rootOf(from), rootOf(to)];
    // The smaller id is the root, so that the order of links makes no difference.
    if (a < b) parent.set(b, a);
    else parent.set(a, b);
  }
  const groups = new Map<string, string[]>();
  for (const id of [...parent.keys()].sort(compareText)) {
    const root = rootOf(id);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [id]);
    else group.push(id);
  }
  return [...groups.values()].sort((a, b) => compareText(a[0]!, b[0]!));
}
