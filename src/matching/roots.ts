/** The smallest id of what `id` was joined with: roots are smaller than what hangs below them, so that the order of joining makes no difference. */
export function rootOf(parent: Map<string, string>, id: string): string {
  let root = id;
  while (parent.get(root)! !== root) root = parent.get(root)!;
  for (let at = id; at !== root;) {
    const next = parent.get(at)!;
    parent.set(at, root);
    at = next;
  }
  return root;
}

/** Joins two ids with all that they were joined with before. */
export function joinRoots(parent: Map<string, string>, one: string, two: string): void {
  const [a, b] = [rootOf(parent, one), rootOf(parent, two)];
  if (a < b) parent.set(b, a);
  else parent.set(a, b);
}
