import { isHardly } from '../attribution/cue-group.ts';
import type { Tagged } from '../language/tokens.ts';
import type { Run } from './words.ts';

/** “No minister”, “nobody”, “none of the ministers”, “not one of them”: words that stand for no one. */
export const isNoOne = (doc: Tagged, { first, last }: Run): boolean => {
  const word = doc.lower[first]!;
  if (word === 'nobody' || word === 'none' || word === 'neither' || word === 'no-one' || word === 'noone') return true;
  if (word === 'not' && first < last) return /^(?:one|a|an|any|every|everyone|everybody|all|a single)$/.test(doc.lower[first + 1]!);
  // “Hardly anyone in the hall”
  if (first < last && isHardly(word)) return /^any/.test(doc.lower[first + 1]!);
  // “No. 10” is a house.
  return word === 'no' && first < last && doc.words[first + 1] !== '.';
};
