import type { Tagged } from '../language/tokens.ts';
import { uposOf } from '../language/tokens.ts';
import type { Run } from './words.ts';
import { isWord, sentenceStart } from './words.ts';

/** The noun phrase that “who” or “which” takes up: what ends right before it, past a comma; null where nothing does. */
export const relativeAntecedent = (doc: Tagged, token: number): Run | null => {
  const start = sentenceStart(doc, token);
  let last = token - 1;
  if (last >= start && doc.words[last] === ',') last -= 1;
  if (last < start || !isWord(doc, last)) return null;
  let first = last;
  for (let at = last; at >= start && last - at < 10; at -= 1) {
    const tag = uposOf(doc, at);
    const lower = doc.lower[at]!;
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'NUM' || lower === '-' || /^['\u2019]s?$/.test(lower)) first = at;
    else if (tag === 'DET' || tag === 'PRON') return { first: at, last };
    else break;
  }
  return uposOf(doc, last) === 'PUNCT' ? null : { first, last };
};
