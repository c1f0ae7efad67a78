import type { Span } from '../../reading/index.ts';
import { contentStems } from '../words/content-stems.ts';
import { plain, wordsIn } from '../words/words.ts';

/** How many of what. */
export interface Amount { readonly of: string; readonly value: number }

const words = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ').map((word, i) => [word, i + 1] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(' ').map((word, i) => [word, 20 + 10 * i] as const), ['dozen', 12] as const,
]);
const factors = new Map([['thousand', 1e3], ['million', 1e6], ['billion', 1e9]]);
/** Words between a number and what it counts. */
const reach = 3;

/** The amounts in a stretch of text, each with the stems of the words behind it: “forty captured soldiers”, “50 million crowns”. */
export function amountsIn(text: string, [from, to]: Span): readonly Amount[] {
  const found = wordsIn(text, from, to);
  return found.flatMap(({ word }, i): readonly Amount[] => {
    const bare = plain(word);
    const number = words.get(bare) ?? (/^\d+(?:\.\d+)?$/.test(word.replaceAll(',', '')) ? Number(word.replaceAll(',', '')) : null);
    if (number === null) return [];
    const factor = factors.get(plain(found[i + 1]?.word ?? ''));
    const behind = found.slice(i + (factor === undefined ? 1 : 2), i + (factor === undefined ? 1 : 2) + reach);
    return behind.flatMap(({ start, end }) => contentStems(text, start, end)).map((of) => ({ of, value: number * (factor ?? 1) }));
  });
}
