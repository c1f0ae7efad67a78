import type { Parsed } from '../language/index.ts';
import { relationOf } from '../language/index.ts';
import { firstTokenAt } from '../language/token-at.ts';
import type { Span } from '../text/span.ts';

const modals = new Set(['could', 'may', 'might', 'would', 'should', 'will', "'ll", 'wo', 'can', 'must']);
const openings = new Set(['if', 'whether', 'unless']);

/**
 * Whether the words of a cue are only thought of, asked for or foretold, and nobody has said anything: “could order …”, “whether he
 * intends to …”, “will offer …”.
 */
export function isOnlyThoughtOf(doc: Parsed, cue: Span): boolean {
  for (let t = firstTokenAt(doc.starts, cue[0]); t < doc.length && doc.ends[t]! <= cue[1]; t++) {
    const sentence = doc.sentenceOf[t]!;
    for (let c = doc.sentenceStarts[sentence]!; c < t; c++) {
      if (doc.heads[c] !== t) continue;
      if ((relationOf(doc, c) === 'aux' && modals.has(doc.lower[c]!)) || (relationOf(doc, c) === 'mark' && openings.has(doc.lower[c]!))) return true;
    }
  }
  return false;
}
