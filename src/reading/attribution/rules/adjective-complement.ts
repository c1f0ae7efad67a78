import type { Draft, Rule } from '../context.ts';
import { entryOf, shareOf } from '../cue-lexicon.ts';
import { draft } from '../draft.ts';
import { isHypothetical } from '../hypothetical.ts';
import { nounComplement } from '../noun-complement.ts';
import { sourceHead, sourceSpan } from '../source.ts';
import { child, isUpos, spanOfTokens } from '../syntax.ts';
import { cueGroup, isNegated } from '../cue-group.ts';
import { threshold } from '../verb-cue.ts';

/** “is confident that …”, “was skeptical of …”: an adjective of belief after a form of “be”. */
export const adjectiveComplement: Rule = (context) => {
  const { syntax, cues } = context;
  const { doc } = syntax;
  const out: Draft[] = [];
  for (let adjective = 0; adjective < doc.length; adjective++) {
    if (!isUpos(syntax, adjective, 'ADJ') || !entryOf(cues, 'adjective', doc.lemmas[adjective]!) || child(syntax, adjective, 'cop') < 0) continue;
    const source = sourceHead(syntax, adjective);
    const complement = nounComplement(syntax, adjective);
    if (source < 0 || !complement || isHypothetical(syntax, adjective)) continue;
    const share = shareOf(cues, 'adjective', doc.lemmas[adjective]!, complement.frame);
    if (share < threshold) continue;
    out.push(draft(context, {
      sources: [sourceSpan(syntax, source)],
      cue: spanOfTokens(doc, [cueGroup(syntax, adjective)[0], complement.cueEnd]),
      content: [complement.content],
      attitude: entryOf(cues, 'adjective', doc.lemmas[adjective]!)!.attitude,
      negated: isNegated(syntax, adjective),
      confidence: share,
      how: 'adjective-complement',
      cueToken: adjective,
      pattern: `adjective ${doc.lemmas[adjective]!} ${complement.frame}`,
    }));
  }
  return out;
};
