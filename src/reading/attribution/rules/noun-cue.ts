import type { Draft, Rule } from '../context.ts';
import { entryOf, shareOf } from '../cue-lexicon.ts';
import { draft } from '../draft.ts';
import { isHypothetical } from '../hypothetical.ts';
import { nounComplement } from '../noun-complement.ts';
import { ownerSpan } from '../source.ts';
import { child, childrenBy, isUpos, spanOfTokens } from '../syntax.ts';
import { threshold, tokensInCues } from '../verb-cue.ts';

/** A noun with its owner and its complement says nearly all; what annotators leave of such is mostly nested in another's words. */
const ownedThreshold = 0.4;

/** “Russia’s declaration that …”, “Putin’s plans to …”, “criticism of the deal by the opposition”: a noun of saying with its owner. */
export const nounCue: Rule = (context, earlier) => {
  const { syntax, cues } = context;
  const { doc } = syntax;
  const taken = tokensInCues(syntax, earlier);
  const out: Draft[] = [];
  for (let noun = 0; noun < doc.length; noun++) {
    if (taken.has(noun) || !isUpos(syntax, noun, 'NOUN') || !entryOf(cues, 'noun', doc.lemmas[noun]!)) continue;
    const complement = nounComplement(syntax, noun);
    if (!complement || isHypothetical(syntax, noun)) continue;
    const owner = child(syntax, noun, 'nmod:poss');
    const by = childrenBy(syntax, noun, 'nmod').find((c) => ['by', 'from', 'among'].includes(doc.lower[child(syntax, c, 'case')] ?? '')) ?? -1;
    const source = owner >= 0 ? owner : by;
    // “announced plans to …”: the verb has said already whose plans they are.
    if (source < 0 && taken.has(doc.heads[noun]!)) continue;
    const frame = source >= 0 ? complement.frame : `unowned-${complement.frame}`;
    const share = shareOf(cues, 'noun', doc.lemmas[noun]!, frame);
    if (share < (source >= 0 ? ownedThreshold : threshold)) continue;
    out.push(draft(context, {
      sources: source < 0 ? [] : [source === owner ? ownerSpan(syntax, owner) : afterPreposition(source)],
      cue: spanOfTokens(doc, [noun, complement.cueEnd]),
      content: [complement.content],
      attitude: entryOf(cues, 'noun', doc.lemmas[noun]!)!.attitude,
      confidence: share,
      how: 'noun-cue',
      cueToken: noun,
      pattern: `noun ${doc.lemmas[noun]!} ${frame}`,
    }));
  }
  return out;

  function afterPreposition(head: number): readonly [number, number] {
    const [start, end] = ownerSpan(syntax, head);
    const preposition = child(syntax, head, 'case');
    return preposition >= 0 && preposition < head ? [Math.max(start, doc.starts[preposition + 1]!), end] : [start, end];
  }
};
