import type { Link } from './matcher.ts';
import { compareText } from './match-all.ts';
import { joinRoots, rootOf } from './roots.ts';

/** Groups of ids that links join, directly or by way of others; ids that nothing joins stand alone. In order of their first ids; ids in order. */
export function joinedGroups(ids: Iterable<string>, links: Iterable<Link>): readonly (readonly string[])[] {
  const parent = new Map<string, string>();
  for (const id of ids) parent.set(id, id);
  for (const { from, to, joins } of links) if (joins && parent.has(from) && parent.has(to)) joinRoots(parent, from, to);
  const groups = new Map<string, string[]>();
  for (const id of [...parent.keys()].sort(compareText)) {
    const root = rootOf(parent, id);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [id]);
    else group.push(id);
  }
  return [...groups.values()].sort((a, b) => compareText(a[0]!, b[0]!));
}
