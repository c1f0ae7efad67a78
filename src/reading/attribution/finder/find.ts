import type { WordFacts } from '../../language/names/name-model.ts';
import type { Span } from '../../text/span.ts';
import { overlaps } from '../../text/span.ts';
import { attitudeOf } from '../attitude.ts';
import { audienceOf } from '../audience.ts';
import type { Context, Draft } from '../context.ts';
import { isNegated } from '../cue-group.ts';
import { draft } from '../draft.ts';
import { saidWhenOf } from '../said-when.ts';
import { isUpos, spanOfTokens } from '../syntax.ts';
import { venueOf } from '../venue.ts';
import type { Candidate } from './candidates.ts';
import { candidatesIn, spansOf } from './candidates.ts';
import { factsOf } from './facts.ts';
import { confidenceOf } from './judge.ts';
import type { FinderModel } from './model.ts';

/**
 * The trained step: which words are cues, which their source and content, and whether the whole is an attribution. It looks at the words, tags and
 * arcs, and at `drafts`, what the rules would make of each word if it were a cue. Linear in the length of the text.
 */
export function find(context: Context, words: WordFacts, drafts: readonly Draft[], model: FinderModel): readonly Draft[] {
  const facts = factsOf(context, words, drafts);
  const candidates = candidatesIn(facts, context.syntax, model);
  const inside = cuesInContents(candidates, facts.length);
  return candidates.flatMap((candidate) => {
    const confidence = confidenceOf(facts, candidate, inside[candidate.anchor] === 1, model.judge);
    return confidence < model.judge.threshold ? [] : [draftOf(context, candidate, confidence / 100, facts.drafts.get(candidate.anchor))];
  });
}

/** 1 for each token that stands in the content of some candidate. */
export function cuesInContents(candidates: readonly Candidate[], length: number): Uint8Array {
  const inside = new Uint8Array(length);
  for (const { content } of candidates) for (const [a, b] of content) inside.fill(1, a, b + 1);
  return inside;
}

/** Attitude, audience, venue and date by the same rules as ever: from the rule's draft for this cue, else from the arcs. */
function draftOf(context: Context, { cue, anchor, sources, content }: Candidate, confidence: number, ruled: Draft | undefined): Draft {
  const { syntax } = context;
  const spans = spansOf(syntax, content);
  const isVerb = isUpos(syntax, anchor, 'VERB');
  const around = ruled ?? {
    attitude: attitudeOf(context.cues, isVerb ? 'verb' : isUpos(syntax, anchor, 'ADJ') ? 'adjective' : 'noun', syntax.doc.lemmas[anchor]!, 'clause'),
    audience: isVerb ? audienceOf(syntax, anchor, spans) : null,
    venue: isVerb ? venueOf(syntax, anchor, spans) : null,
    saidWhen: isVerb ? saidWhenOf(syntax, anchor, spans) : null,
    pattern: null,
  };
  const taken = [...spans, ...spansOf(syntax, sources)];
  const outside = (span: Span | null): Span | null => (span && taken.some((other) => overlaps(other, span)) ? null : span);
  return draft(context, {
    sources: spansOf(syntax, sources),
    cue: spanOfTokens(syntax.doc, cue),
    content: spans,
    attitude: around.attitude,
    negated: isNegated(syntax, anchor),
    audience: outside(around.audience),
    venue: outside(around.venue),
    saidWhen: outside(around.saidWhen),
    confidence,
    how: ruled ? `finder+${ruled.how}` : 'finder',
    cueToken: anchor,
    pattern: around.pattern,
  });
}
