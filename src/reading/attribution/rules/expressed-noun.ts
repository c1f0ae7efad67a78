import { audienceOf } from '../audience.ts';
import type { Draft, Rule } from '../context.ts';
import { cueGroup, isNegated } from '../cue-group.ts';
import { entryOf, shareOf } from '../cue-lexicon.ts';
import { draft } from '../draft.ts';
import { isHypothetical } from '../hypothetical.ts';
import { nounComplement } from '../noun-complement.ts';
import { saidWhenOf } from '../said-when.ts';
import { isPassive, sourceHead, sourceSpan } from '../source.ts';
import { child, childrenBy, spanOfTokens } from '../syntax.ts';
import { freeVerbs, threshold } from '../verb-cue.ts';
import { venueOf } from '../venue.ts';

/** Verbs that only lend a noun of saying its subject. */
/** Verbs that say little by themselves: the noun behind them is the cue. */
export const lightVerbs = new Set([
  'express', 'voice', 'make', 'give', 'issue', 'raise', 'offer', 'release', 'deliver', 'reiterate', 'repeat', 'renew', 'have', 'show', 'convey', 'share',
  'send', 'publish', 'file', 'submit', 'cast', 'reaffirm', 'restate', 'register', 'level', 'lodge', 'put', 'post', 'take', 'hold', 'sign', 'unveil', 'present',
]);

/** “The Pentagon expressed skepticism about …”, “gave an order for …”: a light verb and a noun of saying are the cue together. */
export const expressedNoun: Rule = (context, earlier) => {
  const { syntax, cues } = context;
  const { doc } = syntax;
  return [...freeVerbs(context, earlier)].flatMap((verb): Draft[] => {
    if (!lightVerbs.has(doc.lemmas[verb]!) || isPassive(syntax, verb) || isHypothetical(syntax, verb)) return [];
    const noun = childrenBy(syntax, verb, 'obj').find((c) => c > verb && entryOf(cues, 'noun', doc.lemmas[c]!)) ?? -1;
    const source = sourceHead(syntax, verb);
    if (noun < 0 || source < 0 || child(syntax, noun, 'nmod:poss') >= 0) return [];
    const complement = nounComplement(syntax, noun, verb);
    if (!complement) return [];
    const share = shareOf(cues, 'noun', doc.lemmas[noun]!, `light-${complement.frame}`);
    if (share < threshold) return [];
    const content = [complement.content];
    return [draft(context, {
      sources: [sourceSpan(syntax, source)],
      cue: spanOfTokens(doc, [cueGroup(syntax, verb)[0], complement.cueEnd]),
      content,
      attitude: entryOf(cues, 'noun', doc.lemmas[noun]!)!.attitude,
      negated: isNegated(syntax, verb),
      audience: audienceOf(syntax, verb, content),
      venue: venueOf(syntax, verb, content),
      saidWhen: saidWhenOf(syntax, verb, content),
      confidence: share,
      how: 'expressed-noun',
      cueToken: noun,
      pattern: `noun ${doc.lemmas[noun]!} light-${complement.frame}`,
    })];
  });
};
