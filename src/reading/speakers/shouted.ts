import type { Tagged } from '../language/tokens.ts';
import { isWord } from './words.ts';

/** Words in capitals in a row, marks aside, from which on they are shouted. */
const fewest = 5;
/** Tokens that are looked at together, so that a text without small words, or of marks alone, is not gone over again for each of its tokens. */
const most = 60;
const small = new Set([
  'am', 'and', 'are', 'be', 'but', 'for', 'have', 'if', 'in', 'is', 'it', 'no', 'not', "n't", 'of', 'on', 'or', 'so', 'that', 'the', 'they', 'this', 'to', 'was', 'we', 'were', 'will',
  'with', 'you',
]);

/**
 * The end of the shouted words that begin at a token, “NOBODY WAS THERE WHEN WE NEEDED THEM”; the token itself where none do. Their capitals tell of no
 * names.
 */
export const endOfShouting = (doc: Tagged, token: number, end: number): number => {
  let [count, hasSmall, last] = [0, false, token - 1];
  for (let at = token; at < Math.min(end, token + most); at += 1) {
    if (!isWord(doc, at) && !/^['’]/.test(doc.words[at]!)) continue;
    const word = doc.words[at]!;
    if (word !== word.toUpperCase() || word === word.toLowerCase()) break;
    count += 1;
    hasSmall ||= small.has(doc.lower[at]!);
    last = at;
  }
  return count >= fewest && hasSmall ? last + 1 : token;
};
