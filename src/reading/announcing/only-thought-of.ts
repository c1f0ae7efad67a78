import type { Parsed } from '../language/index.ts';
import { relationOf } from '../language/index.ts';

const modals = new Set(['could', 'may', 'might', 'would', 'should', 'will', "'ll", 'wo', 'can', 'must']);
const openings = new Set(['if', 'whether', 'unless']);

/**
 * 1 for each verb that is only thought of, asked for or foretold, so that nobody has said anything by it: “could order …”, “whether he
 * intends to …”, “will offer …”. One pass over the article.
 */
export function onlyThoughtOf(doc: Parsed): Uint8Array {
  const open = new Uint8Array(doc.length);
  for (let t = 0; t < doc.length; t++) {
    const head = doc.heads[t]!;
    if (head <= t) continue;
    const relation = relationOf(doc, t);
    if ((relation === 'aux' && modals.has(doc.lower[t]!)) || (relation === 'mark' && openings.has(doc.lower[t]!))) open[head] = 1;
  }
  return open;
}
