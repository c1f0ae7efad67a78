import type { Tagged } from '../language/tokens.ts';

const closing = new Set(['.', ',', ';', ':', '!', '?', '—', '–', ')', '"', '”', '’']);

/** Whether a bare number closes a clause that sets it against another: “there were 75, not 40”, “rather than 40”, “instead of 40”. */
export const isSetAgainst = (doc: Tagged, first: number, after: number): boolean => {
  const sentence = doc.sentenceOf[first]!;
  const [low, high] = [doc.sentenceStarts[sentence]!, doc.sentenceStarts[sentence + 1]!];
  if (first - 2 < low || (after < high && !closing.has(doc.words[after]!))) return false;
  const [one, two] = [doc.lower[first - 2]!, doc.lower[first - 1]!];
  return (two === 'not' && (one === ',' || one === 'and' || one === '—' || one === '–')) || (two === 'than' && one === 'rather') || (two === 'of' && one === 'instead');
};
