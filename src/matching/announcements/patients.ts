import type { Span } from '../../reading/index.ts';
import { contentStems } from '../words/content-stems.ts';
import type { Word } from '../words/words.ts';
import { wordsIn } from '../words/words.ts';
import { actAt, actOf } from './acts.ts';

/** What the things that an act is done to end at: “close the mine | until …”, “put a tariff | on timber”. */
const end = /^(?:of|in|on|at|from|to|by|before|after|for|against|with|within|into|out|over|until|when|that|who|which|as|and|because|if|near|between|under|along|during|below|above|behind|beside|beyond|outside|inside|across|around|through|towards?)$/i;
/** Words. */
const reach = 12;
/** What is measured stands behind “of”: “every last tonne of this sludge”. */
export const isMeasure = (stem: string): boolean => /^(?:ton|tonn|litr|liter|barrel|hectar|acr|kilometr|kilometer|mil|part|half|third|quarter)$/.test(stem);

/** Sums are no things: “pay 12 million crowns | to the fishermen”. */
const isMoney = (stem: string): boolean => /^(?:mill|mn|bill|trill|dollar|crown|euro|pound|yen|rubl|rupe|franc|cent|percent)$/.test(stem);

/** Which one, and how many, of anything. */
const tellsWhich = /^(?:first|second|third|fourth|fifth|new|old|other|more|most|single|whole|entire|many|much|own|same|such|further|additional|remaining)$/i;

/** What words name first: the gates in “the gates of the dam”, with what they are gates of. */
export interface Named {
  /** Stems as far as the next preposition. */
  readonly to: readonly string[];
  /** Stems of the words behind that after “on”, “for”, “against” or “of”. */
  readonly of: readonly string[];
}

/** A preposition ends what is named, but not the “of” behind a measure, nor what stands before anything is named, nor what stands behind a sum. */
export function namedIn(text: string, words: readonly Word[]): Named {
  const to: string[] = [];
  let i = 0;
  for (; i < words.length; i++) {
    const { word, start, end: until } = words[i]!;
    if (end.test(word) && to.some((stem) => !isMoney(stem)) && !(word === 'of' && isMeasure(to.at(-1)!))) break;
    if (!tellsWhich.test(word)) to.push(...contentStems(text, start, until));
  }
  const of: string[] = [];
  if (i < words.length && /^(?:on|for|against|of)$/.test(words[i]!.word)) {
    for (const { word, start, end: until } of words.slice(i + 1)) {
      if (end.test(word) && of.length > 0) break;
      of.push(...contentStems(text, start, until));
    }
  }
  return { to: to.some((stem) => !isMoney(stem)) ? to.filter((stem) => !isMoney(stem)) : to, of };
}

/** What an act is done to, by the words behind it: “the night ferry” of “end the night ferry to Port Ansel”. */
export function patientsOf(text: string, [from, to]: Span, act: string): Named {
  const words = wordsIn(text, from, to);
  const verbs = words.map(({ word }) => word);
  const at = verbs.findIndex((_, i) => actAt(verbs, i) === act);
  if (at < 0) return { to: [], of: [] };
  // “That the ban would be lifted”: what stands before it.
  const isPassive = /^(?:be|been|being)$/.test(verbs[at - 1] ?? '');
  const named = namedIn(text, isPassive ? words.slice(0, at) : words.slice(at + 1, at + 1 + reach));
  return { to: named.to.filter((stem) => actOf(stem) !== act), of: named.of.filter((stem) => actOf(stem) !== act) };
}
