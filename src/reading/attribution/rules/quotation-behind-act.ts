import { uposOf } from '../../language/tokens.ts';
import { claimedQuotations } from '../claimed.ts';
import { contentTokens } from '../content-tokens.ts';
import type { Draft, Rule } from '../context.ts';
import { cueGroup } from '../cue-group.ts';
import { draft } from '../draft.ts';
import { frameAfter, frameBefore } from '../frame-around.ts';
import { standsAlone } from '../quotation-cue.ts';
import { isPassive, sourceSpan } from '../source.ts';
import { child, sentenceAround, spanOfTokens } from '../syntax.ts';
import { tokensInCues } from '../verb-cue.ts';

/** In code units: what is shorter is a word in scare quotes, or what a sign says. */
const shortestRemark = 12;

/** What only people do, and mostly when they are about to speak. */
const gestures = new Set(['beam', 'blush', 'chuckle', 'cry', 'frown', 'giggle', 'grimace', 'grin', 'groan', 'hesitate', 'laugh', 'nod', 'pause', 'scoff', 'shrug', 'sigh', 'smile', 'smirk',
  'sob', 'weep', 'wince']);

/**
 * “Pohl shook his head. “That is not what happened.””: a quotation that stands alone behind what one person does is his, where nobody else claims it.
 * Behind what somebody says it goes on with that.
 */
export const quotationBehindAct: Rule = (context, earlier) => {
  const { syntax, quotations, quotationOf } = context;
  const { doc } = syntax;
  const claimed = claimedQuotations(context, earlier);
  const taken = tokensInCues(syntax, earlier);
  const inside = contentTokens(doc, earlier);
  const saidAt = new Map(earlier.map((d) => [d.cueToken, d]));
  return quotations.flatMap((quotation, q): Draft[] => {
    const before = frameBefore(context, quotation);
    if (claimed.has(q) || quotation.inside[1] - quotation.inside[0] < shortestRemark || !standsAlone(context, quotation, before)) return [];
    const [after, afterEnd] = frameAfter(context, quotation);
    const stop = before[0] - 1;
    if (stop < 1 || quotationOf[stop]! >= 0 || !/^[.!?]$/.test(doc.words[stop]!) || doc.blockOf[doc.sentenceOf[stop]!] !== quotation.block) return [];
    // “He fell silent.” may follow, and no other.
    if (afterEnd > after && (doc.sentenceOf[after] === doc.sentenceOf[after - 1] || !/^(?:he|she)$/.test(doc.lower[after]!))) return [];
    const verb = mainVerb(stop);
    const subject = verb < 0 || isPassive(syntax, verb) || inside[verb] !== 0 ? -1 : child(syntax, verb, 'nsubj');
    if (subject < 0 || subject > verb) return [];
    const said = saidAt.get(verb);
    if (said && said.sources.length > 0) {
      return [draft(context, { content: [quotation.span], confidence: 0.5, how: 'quotation-behind-act', continuing: said.continuing ?? said })];
    }
    if (taken.has(verb) || !isOnePerson(subject, verb)) return [];
    const cue = spanOfTokens(doc, cueGroup(syntax, verb));
    return [draft(context, { sources: [sourceSpan(syntax, subject)], cue, content: [quotation.span], confidence: 0.6, how: 'quotation-behind-act', cueToken: verb })];
  });

  /** The verb that the sentence rests on, if nothing in it is quoted; or -1. */
  function mainVerb(stop: number): number {
    const [from] = sentenceAround(doc, stop);
    let verb = -1;
    for (let t = from; t < stop; t++) {
      if (quotationOf[t]! >= 0) return -1;
      if (doc.heads[t]! < from || doc.heads[t]! > stop) verb = t;
    }
    return verb >= 0 && uposOf(doc, verb) === 'VERB' ? verb : -1;
  }

  /** Whoever has a name or is “he” or “she”, with nobody else to whom it is done; of others, only by what people alone do. */
  function isOnePerson(subject: number, verb: number): boolean {
    if (/^(?:he|she)$/.test(doc.lower[subject]!) || uposOf(doc, subject) === 'PROPN') {
      return !syntax.children[verb]!.some((c) => c > verb && /^(?:PROPN|PRON)$/.test(uposOf(doc, c)) && !/^(?:it|this|that)$/.test(doc.lower[c]!));
    }
    return uposOf(doc, subject) === 'NOUN' && gestures.has(doc.lemmas[verb]!);
  }
};
