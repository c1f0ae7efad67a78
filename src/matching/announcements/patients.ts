import type { Span } from '../../reading/index.ts';
import { contentStems } from '../words/content-stems.ts';
import { wordsIn } from '../words/words.ts';
import { actAt, actOf } from './acts.ts';

/** What the things that an act is done to end at: “close the mine | until …”, “put a tariff | on timber”. */
const end = /^(?:of|in|on|at|from|to|by|before|after|for|against|with|within|into|out|over|until|when|that|who|which|as|and|because|if|near|between|under|along|during)$/i;
const reach = 8;
/** What is measured stands behind “of”: “every last tonne of this sludge”. */
export const isMeasure = (stem: string): boolean => /^(?:ton|tonn|litr|liter|barrel|hectar|acr|kilometr|kilometer|mil|part|half|third|quarter)$/.test(stem);

/** Stems of what an act is done to, by the words behind it, as far as the next preposition: “the night ferry” of “end the night ferry to Port Ansel”. */
export function patientsOf(text: string, [from, to]: Span, act: string): readonly string[] {
  const words = wordsIn(text, from, to);
  const verbs = words.map(({ word }) => word);
  const at = verbs.findIndex((_, i) => actAt(verbs, i) === act);
  if (at < 0) return [];
  const patients: string[] = [];
  for (const { word, start, end: until } of words.slice(at + 1, at + 1 + reach)) {
    if (end.test(word) && patients.length > 0 && !(word === 'of' && isMeasure(patients.at(-1)!))) break;
    patients.push(...contentStems(text, start, until).filter((stem) => actOf(stem) !== act));
  }
  return patients;
}
