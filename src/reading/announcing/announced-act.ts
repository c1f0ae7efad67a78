import type { Parsed } from '../language/index.ts';
import { uposOf } from '../language/index.ts';
import { firstTokenAt } from '../language/token-at.ts';
import { xposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';

/** Nouns for what somebody does, by their endings: “withdrawal”, “invasion”, “deployment”, “closure”; and others of the kind. */
const acting = /.(?:al|ion|ment|ure|ing)$/;
const actNouns = new Set(`aid airstrike audit ban boycott bounty ceasefire clampdown comeback crackdown curfew cut delay embargo end exercise freeze halt help hike increase inquiry launch lockdown merger
  offensive order overhaul plan pledge probe purge raid raise recall recount reform release reshuffle restart return review reward rise sale search shake-up shutdown strike summit support talks takeover tariff
  test tour trial truce vote visit withdrawal`.split(/\s+/));
/** Those that end so and are no acts. */
const things = new Set(`animal approval argument attention capital collection comment commission condition creature criminal department document element emotion environment future government hospital individual journal location
  material meal million moment nation occasion official opinion option picture position potential professional region religion section signal situation statement station structure temperature thing tradition trillion
  billion version`.split(/\s+/));
const namesAnAct = (lemma: string): boolean => actNouns.has(lemma) || (acting.test(lemma) && !things.has(lemma));

/** Acts that are done once they are announced, and events that nobody does. */
const doneBySaying = /^(?:indict|charg|arrest|result|finding|death|resignation|victor|candidac|record|profit|loss)/;
/** By an act's lemma or stem. */
export const isDoneBySaying = (act: string): boolean => doneBySaying.test(act);

/** “Announced that it had indicted …”: nothing is left to come of that; nor of “vowed that he can handle it”. */
const told = /^(?:that )?.{0,60}?\b(?:had|has|have|was|were|can)\b/i;

/**
 * The token of the act that is announced in a span: the verb whose governor lies outside it, or where there is no such verb a noun
 * that names an act (“the withdrawal of …”).
 * -1 where there is none, or where the words tell what is done already.
 */
export function announcedAct(doc: Parsed, span: Span): number {
  let noun = -1;
  for (let t = firstTokenAt(doc.starts, span[0]); t < doc.length && doc.ends[t]! <= span[1]; t++) {
    const head = doc.heads[t]!;
    const isOutside = head < 0 || doc.starts[head]! < span[0] || doc.ends[head]! > span[1];
    if (isOutside && uposOf(doc, t) === 'VERB') {
      const planned = plannedAt(doc, t);
      if (planned > 0) return planned;
      return isDone(doc, span, t) ? -1 : t;
    }
    if (isOutside && noun < 0 && uposOf(doc, t) === 'NOUN') noun = t;
  }
  return noun < 0 || isDone(doc, span, noun) || !namesAnAct(doc.lemmas[noun]!) ? -1 : noun;
}

/** “They were going to sell the plant”: the act behind “going to”; or -1. */
const plannedAt = (doc: Parsed, verb: number): number =>
  (doc.lower[verb] === 'going' && doc.lower[verb + 1] === 'to' && verb + 2 < doc.length && uposOf(doc, verb + 2) === 'VERB' ? verb + 2 : -1);

const isDone = (doc: Parsed, [from, to]: Span, act: number): boolean =>
  isDoneBySaying(doc.lemmas[act]!) || (uposOf(doc, act) === 'VERB' && (isPast(doc, act) || told.test(doc.text.slice(from, Math.min(doc.starts[act]!, to)))));

/** “Dockers walked out, as their union had announced”: a past form that nothing stands before which it may hang on. */
const isPast = (doc: Parsed, act: number): boolean => xposOf(doc, act) === 'VBD' && !/^(?:to|will|would|shall|should|be|being)$/.test(doc.lower[act - 1] ?? '');
