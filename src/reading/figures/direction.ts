import type { Tokenised } from '../language/tokens.ts';

/*
 * News looks back: “in October” is the latest October. It looks forward where its words do: “will vote in March”, “by
 * June”, “is due on Thursday”.
 */

const ahead = new Set(['will', 'wo', "won't", "'ll", 'shall', 'scheduled', 'slated', 'due', 'upcoming', 'plans', 'planned', 'expected', 'expects', 'going', 'deadline',
  'until', 'till', 'intends', 'set', 'looming', 'forthcoming']);
const behind = new Set(['was', 'were', 'had', 'did', 'said', 'told', 'says', 'announced', 'wrote', 'began', 'came', 'took', 'became', 'held', 'won', 'lost', 'killed', 'found', 'been',
  'met', 'left', 'made', 'went', 'gave', 'got', 'saw', 'fell', 'rose', 'ago', 'arrested', 'published', 'posted', 'spoke', 'showed', 'stood']);
const breaks = new Set([';', ':', '\u201c', '\u201d', '"', '``', "''", '\u2014', 'after', 'because', 'that', 'but']);

const reach = 12;

/** The first word that points somewhere, walking from `from` by `step` while in `[low, high)`. */
const pointer = (doc: Tokenised, from: number, step: 1 | -1, low: number, high: number): 'ahead' | 'behind' | null => {
  for (let token = from, seen = 0; token >= low && token < high && seen < reach; token += step, seen += 1) {
    const word = doc.lower[token]!;
    if (ahead.has(word)) return 'ahead';
    if (behind.has(word) || (word.length > 4 && word.endsWith('ed'))) return 'behind';
    if (breaks.has(word)) return null;
  }
  return null;
};

/**
 * Whether the words around a date point past the reference date; null where they point nowhere. The date is the tokens
 * `[first, end)`.
 */
export const directionOf = (doc: Tokenised, first: number, end: number): 'ahead' | 'behind' | null => {
  const sentence = doc.sentenceOf[first]!;
  const low = doc.sentenceStarts[sentence]!;
  const high = doc.sentenceStarts[sentence + 1]!;
  const before = first > low ? doc.lower[first - 1]! : '';
  const after = pointer(doc, end, 1, low, high);
  // “by” and “until” name an end: one still to come, unless the clause itself is over.
  if (before === 'by' || before === 'until' || before === 'till') {
    return after === 'behind' || pointer(doc, first - 2, -1, low, high) === 'behind' ? 'behind' : 'ahead';
  }
  if (first <= low + 1) return after;
  return pointer(doc, first - 1, -1, low, high) ?? after;
};
