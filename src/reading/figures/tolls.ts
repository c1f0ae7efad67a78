import type { Tagged } from '../language/tokens.ts';

/*
 * People who are counted without being named as such: “killed 14”, “put 11 in hospital”, “left 40 dead”.
 */

const harms = new Set(['kill', 'injure', 'wound', 'hurt', 'sicken', 'maim', 'displace', 'arrest', 'detain', 'rescue', 'evacuate', 'infect']);
const harmed = new Set(['dead', 'injured', 'wounded', 'hurt', 'missing', 'homeless', 'hospitalised', 'hospitalized']);

/** Whether the number on the tokens `[first, after)` counts those to whom something happened. */
export const isToll = (doc: Tagged, first: number, after: number): boolean => {
  const sentence = doc.sentenceOf[first]!;
  if (first > doc.sentenceStarts[sentence]! && harms.has(doc.lemmas[first - 1]!)) return true;
  if (after >= doc.sentenceStarts[sentence + 1]!) return false;
  return harmed.has(doc.lower[after]!) || (doc.lower[after] === 'in' && /^(?:hospital|custody|jail|prison)$/.test(doc.lower[after + 1] ?? ''));
};
