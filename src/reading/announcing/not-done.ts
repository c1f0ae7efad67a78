import type { Parsed } from '../language/index.ts';
import { relationOf } from '../language/index.ts';
import { childrenBy, phraseOf, subjectOf } from './clause.ts';

const negations = new Set(['not', "n't", 'never']);
const none = new Set(['no', 'none', 'nobody', 'nothing', 'neither']);

/** What forbids by itself: “banned | the sale of fireworks”. */
const forbidding = /\b(?:ban(?:s|ned|ning)?|bar(?:s|red|ring)?|forb(?:id(?:s|ding|den)?|ade)|prohibit(?:s|ed|ing)?|outlaw(?:s|ed|ing)?|veto(?:es|ed|ing)?|prohibition|moratorium)\b/i;
export const forbids = (cue: string): boolean => forbidding.test(cue);

/**
 * Whether the words say that an act is not to be done: “never to return”, “would not leave”, “that no tree would be felled”, “to raise no taxes”. Of
 * joined acts each goes by its own words, but “or” passes a negation on: “would not raise fares or | cut services”.
 */
export function isNotDone(doc: Parsed, act: number): boolean {
  if (isNegated(doc, act)) return true;
  const subject = subjectOf(doc, act);
  if (subject >= 0 && hasNone(doc, subject)) return true;
  if (childrenBy(doc, act, 'obj').some((object) => hasNone(doc, object))) return true;
  const head = doc.heads[act]!;
  return relationOf(doc, act) === 'conj' && head >= 0 && childrenBy(doc, act, 'cc').some((t) => /^n?or$/.test(doc.lower[t]!)) && isNegated(doc, head);
}

/** A negation hangs from the verb, or stands right before it: “not to have to | leave”. */
function isNegated(doc: Parsed, act: number): boolean {
  if (childrenBy(doc, act, 'advmod').some((t) => t < act && isNegation(doc, t))) return true;
  const start = doc.sentenceStarts[doc.sentenceOf[act]!]!;
  for (let t = act - 1; t >= start && (between.has(doc.lower[t]!) || negations.has(doc.lower[t]!)); t--) if (isNegation(doc, t)) return true;
  return false;
}
const between = new Set(['to', 'be', 'been', 'again', 'ever', 'have', 'longer', '"', '“', '”', '‘', '’']);

/** “Will not only close …” closes. */
const isNegation = (doc: Parsed, t: number): boolean =>
  (negations.has(doc.lower[t]!) && !/^(?:only|just|merely)$/.test(doc.lower[t + 1] ?? '')) || (doc.lower[t] === 'longer' && doc.lower[t - 1] === 'no');

/** “No tree”, “none of them”, “not a single school”. */
function hasNone(doc: Parsed, noun: number): boolean {
  const [first] = phraseOf(doc, noun);
  return none.has(doc.lower[first]!) || (doc.lower[first] === 'not' && /^(?:an?|one)$/.test(doc.lower[first + 1] ?? ''));
}
