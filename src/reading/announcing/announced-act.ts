import type { Parsed } from '../language/index.ts';
import { relationOf, uposOf } from '../language/index.ts';
import { firstTokenAt, tokensStartingIn } from '../language/token-at.ts';
import { xposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { childrenBy } from './clause.ts';

/** Nouns for what somebody does, by their endings: “withdrawal”, “invasion”, “deployment”, “closure”; and others of the kind. */
const acting = /.(?:al|ion|ment|ure|ing)$/;
const actNouns = new Set(`aid airstrike audit ban boycott bounty ceasefire clampdown comeback crackdown curfew cut delay embargo end exercise freeze halt help hike increase inquiry launch lockdown merger
  offensive order overhaul plan pledge probe purge raid raise recall recount reform release reshuffle restart return review reward rise sale search shake-up shutdown strike summit support talks takeover tariff
  test tour trial truce vote visit withdrawal`.split(/\s+/));
/** Those that end so and are no acts. */
const things = new Set(`animal approval argument attention capital collection comment commission condition creature criminal department document element emotion environment feature figure future government hospital individual journal location
  material meal million moment nation occasion official opinion option picture position potential professional region religion section signal situation statement station structure temperature thing tradition trillion
  billion version`.split(/\s+/));
/** Whom one orders somewhere: “ordered 2,000 | troops to the border”. */
const forces = new Set('aircraft battalion brigade fighter fleet force guard jet officer plane police reinforcement ship soldier marine squad squadron tank troop troops vessel warship'.split(' '));
/** By a lemma: “troops” in place of what is done with them. */
export const namesForces = (lemma: string): boolean => forces.has(lemma);
const namesAnAct = (doc: Parsed, noun: number): boolean => {
  const lemma = doc.lemmas[noun]!;
  const isSent = forces.has(lemma) && /^(?:in)?to$/.test(doc.lower[noun + 1] ?? '') && noun + 2 < doc.length && uposOf(doc, noun + 2) !== 'VERB';
  return isSent || actNouns.has(lemma) || (acting.test(lemma) && !things.has(lemma));
};

/** Acts that are done once they are announced, and events that nobody does. */
const doneBySaying = /^(?:indict|charg|arrest|result|finding|death|resignation|victor|candidac|record|profit|loss)/;
/** By an act's lemma or stem. */
export const isDoneBySaying = (act: string): boolean => doneBySaying.test(act);

/** “Announced that it had indicted …”: nothing is left to come of that; nor of “vowed that he can handle it”. */
const told = /^(?:that )?.{0,60}?\b(?:had|has|have|was|were|can)\b/i;

/**
 * The token of the act that is announced in a span: the verb whose governor lies outside it, or where there is no such verb, or only one that tells what
 * happens besides (“tax freeze | as rivals question sums”), a noun that names an act (“the withdrawal of …”).
 * -1 where there is none, or where the words tell what is done already.
 */
export function announcedAct(doc: Parsed, span: Span): number {
  let noun = -1;
  for (let t = firstTokenAt(doc.starts, span[0]); t < doc.length && doc.ends[t]! <= span[1]; t++) {
    const head = doc.heads[t]!;
    const isOutside = head < 0 || doc.starts[head]! < span[0] || doc.ends[head]! > span[1];
    const planned = isOutside ? plannedAt(doc, t) : -1;
    if (planned > 0) return planned;
    if (isOutside && uposOf(doc, t) === 'VERB') {
      if (noun >= 0 && isBeside(doc, noun, t)) break;
      return isDone(doc, span, t) ? -1 : t;
    }
    if (noun < 0 && uposOf(doc, t) === 'NOUN' && isOutside) noun = t;
  }
  return noun < 0 || isDone(doc, span, noun) || !namesAnAct(doc, noun) ? -1 : noun;
}

/** Whether a verb only tells when or for what an act happens that a noun before it names: “a review, | to report …”, “a freeze | as rivals question …”. */
const isBeside = (doc: Parsed, noun: number, verb: number): boolean =>
  namesAnAct(doc, noun)
  && (doc.lower[noun + 1] === ',' || childrenBy(doc, verb, 'mark').some((t) => t > noun && /^(?:as|while|after|when)$/.test(doc.lower[t]!)));

/** “They were going to sell the plant”, “it intended to bring it out”: the act behind “going to”; or -1. */
function plannedAt(doc: Parsed, verb: number): number {
  if (!/^(?:going|intend(?:s|ed)?|plan(?:s|ned)?)$/.test(doc.lower[verb]!) || doc.lower[verb + 1] !== 'to') return -1;
  let act = verb + 2;
  while (act < doc.length && uposOf(doc, act) === 'ADV') act++;
  return act < doc.length && uposOf(doc, act) === 'VERB' ? act : -1;
}

const isDone = (doc: Parsed, [from, to]: Span, act: number): boolean =>
  isDoneBySaying(doc.lemmas[act]!) || (uposOf(doc, act) === 'VERB' && (isPast(doc, act) || told.test(doc.text.slice(from, Math.min(doc.starts[act]!, to)))));

/** “Dockers walked out, as their union had announced”: a past form that nothing stands before which it may hang on. */
const isPast = (doc: Parsed, act: number): boolean => xposOf(doc, act) === 'VBD' && !/^(?:to|will|would|shall|should|be|being)$/.test(doc.lower[act - 1] ?? '');

/**
 * The acts that are joined to the first within the same span: “move its production … and | invest up to …”, “that no tree would be felled …, and that the
 * survey | would be made public”. Each must stand as something still to be done: a bare form, or one behind “will”, “would” or “to”.
 */
export function joinedActs(doc: Parsed, act: number, span: Span): readonly number[] {
  if (uposOf(doc, act) !== 'VERB') return [];
  const [, end] = tokensStartingIn(doc.starts, span);
  const found: number[] = [];
  for (let t = act + 1; t < end; t++) {
    if (relationOf(doc, t) !== 'conj' || uposOf(doc, t) !== 'VERB' || tellsLittle.has(doc.lemmas[t]!)) continue;
    const joining = childrenBy(doc, t, 'cc');
    if (joining.some((word) => !/^(?:and|but|n?or)$/.test(doc.lower[word]!))) continue;
    // “…, and that the survey would be made public” goes on with what is announced, wherever the parser hangs it.
    const isClause = isAhead(doc, t) && childrenBy(doc, t, 'mark').some((mark) => doc.lower[mark] === 'that') && joining.length > 0;
    if (isClause || (doc.heads[t] === act && (xposOf(doc, t) === 'VB' || isAhead(doc, t)))) found.push(t);
  }
  return found;
}

/** What tells nothing of what is to be done. */
const tellsLittle = new Set(['be', 'become', 'do', 'have', 'say']);

/** Whether “will”, “would” or “to” stands before a verb. */
export const isAhead = (doc: Parsed, verb: number): boolean =>
  childrenBy(doc, verb, 'aux', 'mark').some((t) => t < verb && /^(?:will|would|wo|'ll|shall|to)$/.test(doc.lower[t]!));

/** The lemma of an act, with the particle that is part of it: “set up”. */
export function nameOfAct(doc: Parsed, act: number): string {
  if (uposOf(doc, act) !== 'VERB') return doc.lemmas[act]!;
  // “Bring it out”; “spend up to …” has none.
  const particle = childrenBy(doc, act, 'compound:prt').find((t) => t > act && t <= act + 2 && doc.lower[t + 1] !== 'to');
  return particle === undefined ? doc.lemmas[act]! : `${doc.lemmas[act]!} ${doc.lower[particle]!}`;
}
