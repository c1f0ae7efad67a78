import type { WordFacts } from '../../language/names/name-model.ts';
import { uposOf } from '../../language/tokens.ts';
import type { Span } from '../../text/span.ts';
import { overlaps } from '../../text/span.ts';
import { isAnonymity } from '../anonymity.ts';
import { attitudeOf } from '../attitude.ts';
import { audienceOf } from '../audience.ts';
import type { Context, Draft } from '../context.ts';
import { isNegated } from '../cue-group.ts';
import { draft } from '../draft.ts';
import { isHypothetical } from '../hypothetical.ts';
import { saidWhenOf } from '../said-when.ts';
import { isPassive, sourceHead } from '../source.ts';
import type { Syntax } from '../syntax.ts';
import { isUpos, spanOfTokens } from '../syntax.ts';
import { isPicture } from '../verb-cue.ts';
import { venueOf } from '../venue.ts';
import type { Candidate } from './candidates.ts';
import { candidatesIn, spansOf } from './candidates.ts';
import type { Facts } from './facts.ts';
import { factsOf } from './facts.ts';
import { withoutHearerInCue } from './hearer-in-cue.ts';
import { isHollow } from './hollow-content.ts';
import { contentAsWritten, cueAsWritten, ownSource, sourceAsWritten } from './house-spans.ts';
import { isMarkOfAnother, joinedCues } from './joined-cues.ts';
import { confidenceOf } from './judge.ts';
import type { FinderModel } from './model.ts';
import { nearbyIn } from './nearby.ts';
import { takesOuterSource } from './outer-source.ts';

/**
 * The trained step: which words are cues, which their source and content, and whether the whole is an attribution. It looks at the words, tags and
 * arcs, and at `drafts`, what the rules would make of each word if it were a cue. Linear in the length of the text.
 */
export function find(context: Context, words: WordFacts, drafts: readonly Draft[], model: FinderModel): readonly Draft[] {
  const { facts, candidates, inside } = survey(context, words, drafts, model);
  const confidences = new Map(candidates.map((c) => [c.cue[0], confidenceOf(facts, c, inside[c.anchor] === 1, model.judge)]));
  const nearby = nearbyIn(candidates);
  return joinedCues(context.syntax, candidates).flatMap((candidate) => {
    const confidence = confidences.get(candidate.cue[0])!;
    if (confidence < model.judge.threshold || isNoStatement(context.syntax, candidate.anchor) || isHollow(context.syntax, candidate.content)) return [];
    if (inside[candidate.cue[0]] === 1 && takesOuterSource(candidate, nearby)) return [];
    if (isByname(context.syntax, candidate) || isMarkOfAnother(context.syntax, candidate, nearby)) return [];
    const ruled = draftAt(facts, candidate);
    if (!ruled && inside[candidate.anchor] === 1 && isOnlyTopic(context.syntax, candidate)) return [];
    if (ruled && rulesKnowBetter(ruled, candidate, inside[candidate.anchor] === 1)) return [{ ...ruled, confidence: confidence / 100 }];
    return [draftOf(context, withoutHearerInCue(context.syntax, candidate), confidence / 100, ruled)];
  });
}

/** “the so-called “bridge of sighs””: what something goes by. */
const isByname = ({ doc }: Syntax, { cue: [first, last], sources }: Candidate): boolean =>
  sources.length === 0 && doc.text.slice(doc.starts[first], doc.ends[last]).toLowerCase() === 'so-called';

const aboutWords = new Set(['about', 'on', 'over', 'regarding', 'concerning']);

/** “comments about removing forces”: told inside another's content is what was spoken about, and not a word of what was said. */
const isOnlyTopic = ({ doc }: Syntax, { cue: [, last], anchor, content }: Candidate): boolean =>
  uposOf(doc, anchor) === 'NOUN' && (aboutWords.has(doc.lower[last]!) || aboutWords.has(doc.lower[content[0]![0]]!));

/** “were meant to save money”: what something is for. */
const purposes = new Set(['mean', 'design']);

/** Whether it only might be said, is what a picture shows, what something is for, or only keeps a name back: the rules know such, and annotators differ. */
function isNoStatement(syntax: Syntax, anchor: number): boolean {
  const source = sourceHead(syntax, anchor);
  if (isHypothetical(syntax, anchor) || (source >= 0 && isPicture(syntax, source))) return true;
  return (purposes.has(syntax.doc.lemmas[anchor]!) && isPassive(syntax, anchor)) || syntax.children[anchor]!.some((c) => c > anchor && isAnonymity(syntax, c));
}

/** All that the finder has before it: what it looks at, the candidates, and which tokens stand in the content of one. */
export interface Survey { readonly facts: Facts; readonly candidates: readonly Candidate[]; readonly inside: Uint8Array }

export function survey(context: Context, words: WordFacts, drafts: readonly Draft[], model: FinderModel): Survey {
  const facts = factsOf(context, words, drafts);
  const candidates = candidatesIn(facts, context.syntax, model);
  return { facts, candidates, inside: cuesInContents(candidates, facts.length) };
}

/** 1 for each token that stands in the content of some candidate. */
export function cuesInContents(candidates: readonly Candidate[], length: number): Uint8Array {
  const inside = new Uint8Array(length);
  for (const { content } of candidates) for (const [a, b] of content) inside.fill(1, a, b + 1);
  return inside;
}

/** “thanked | him | for the support”: content does not begin with who is told, where the rule for the verb knows better. */
function withoutAudience(content: readonly Span[], ruled: Draft | undefined): readonly Span[] {
  const [first, ...rest] = content;
  const start = ruled?.content[0]?.[0];
  if (!ruled?.audience || start === undefined || first![0] !== ruled.audience[0] || start < ruled.audience[1] || start >= first![1]) return content;
  return [[start, first![1]], ...rest];
}

/**
 * Where the rule's spans are taken as they are: no words seemed like content, silence (“declined | to comment”), and nouns in another's content, of
 * which nobody annotated examples.
 */
const rulesKnowBetter = (ruled: Draft, { contentMargin }: Candidate, isInside: boolean): boolean =>
  contentMargin < 0 || ruled.attitude === 'declines' || (isInside && ruled.how === 'noun-cue');

/** What the rules drafted for the cue: for the word it rests on, or else for another of its words. */
function draftAt({ drafts }: Facts, { cue, anchor }: Candidate): Draft | undefined {
  const own = drafts.get(anchor);
  for (let t = cue[1]; !own && t >= cue[0]; t--) if (drafts.has(t)) return drafts.get(t);
  return own;
}

/** Attitude, audience, venue and date by the same rules as ever: from the rule's draft for this cue, else from the arcs. */
function draftOf(context: Context, { cue: found, anchor, sources: foundSources, content }: Candidate, confidence: number, ruled: Draft | undefined): Draft {
  const { syntax } = context;
  const spans = withoutAudience(spansOf(syntax, contentAsWritten(syntax, content)), ruled);
  const sources = foundSources.map((source) => sourceAsWritten(syntax, ownSource(syntax, source, anchor)));
  const cue = cueAsWritten(syntax, found, anchor);
  const isVerb = isUpos(syntax, anchor, 'VERB');
  const around = ruled ?? {
    attitude: attitudeOf(context.cues, isVerb ? 'verb' : isUpos(syntax, anchor, 'ADJ') ? 'adjective' : 'noun', syntax.doc.lemmas[anchor]!, 'clause'),
    audience: isVerb ? audienceOf(syntax, anchor, spans) : null,
    venue: isVerb ? venueOf(syntax, anchor, spans) : null,
    saidWhen: isVerb ? saidWhenOf(syntax, anchor, spans) : null,
    pattern: null,
  };
  const taken = spansOf(syntax, sources);
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
