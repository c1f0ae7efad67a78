import { tokensStartingIn } from '../language/token-at.ts';
import { xposOf } from '../language/tokens.ts';
import type { Attitude } from '../reading.ts';
import type { Span } from '../text/span.ts';
import { attitudeOf } from './attitude.ts';
import { audienceOf } from './audience.ts';
import type { Context, Draft } from './context.ts';
import { cueGroup, isNegated } from './cue-group.ts';
import type { Frame } from './cue-lexicon.ts';
import { shareOf } from './cue-lexicon.ts';
import { formOf } from './form.ts';
import { isHypothetical } from './hypothetical.ts';
import { saidWhenOf } from './said-when.ts';
import { subjectBeforeAside } from './source-by-place.ts';
import { isPassive, sourceHead, sourceSpan } from './source.ts';
import type { Syntax, TokenRange } from './syntax.ts';
import { child, isUpos, spanOfTokens } from './syntax.ts';
import { venueOf } from './venue.ts';

/** Below this share of cues among its uses in training, a word with a frame is left alone. */
export const threshold = 0.55;

/** A verb's complement as a rule found it: the frame that the lexicon knows it by, and the words. */
export interface Complement {
  readonly frame: Frame;
  readonly content: readonly Span[];
  /** Last token of the cue where it reaches beyond the verb group: the preposition of “called for”. */
  readonly cueEnd?: number;
  /** What the words of the complement make of the attitude, where they judge another's statement. */
  readonly judgement?: Attitude | null;
}

/** The attribution that `verb` makes with this complement, or null where the verb is no cue here. */
export function verbCue(context: Context, verb: number, { frame, content, cueEnd, judgement }: Complement, how: string): Draft | null {
  const { syntax, cues } = context;
  const { doc } = syntax;
  const share = shareOf(cues, 'verb', doc.lemmas[verb]!, frame);
  if (share < threshold || content.length === 0 || isHypothetical(syntax, verb)) return null;
  const source = sourceHead(syntax, verb);
  const placed = source < 0 && frame === 'clause' ? subjectBeforeAside(syntax, verb) : null;
  if (source < 0 && !placed && !mayGoWithoutSource(syntax, verb)) return null;
  if (source >= 0 && isPicture(syntax, source)) return null;
  const group = cueGroup(syntax, verb);
  const cue: TokenRange = [group[0], Math.max(group[1], cueEnd ?? -1)];
  return {
    sources: source >= 0 ? [sourceSpan(syntax, source)] : placed ? [spanOfTokens(doc, placed)] : [],
    cue: spanOfTokens(doc, cue),
    content: withoutOverlap(content, spanOfTokens(doc, cue)),
    form: formOf(context, content),
    attitude: judgement ?? attitudeOf(cues, 'verb', doc.lemmas[verb]!, frame),
    negated: isNegated(syntax, verb),
    audience: audienceOf(syntax, verb, content),
    venue: venueOf(syntax, verb, content),
    saidWhen: saidWhenOf(syntax, verb, content),
    confidence: share,
    how,
    cueToken: verb,
    pattern: `verb ${doc.lemmas[verb]!} ${frame}`,
  };
}

const pictures = new Set(['picture', 'photo', 'photograph', 'image', 'photographer', 'footage', 'video', 'frame', 'still', 'map', 'screenshot', 'illustration', 'handout']);

/** “A handout picture shows the president”: what a picture shows is nobody's statement. */
export const isPicture = ({ doc }: Syntax, source: number): boolean => pictures.has(doc.lemmas[source]!);

/** A passive without “by …” (“is expected to”) and “it is said that” leave the source unsaid; other verbs without a subject are no cues. */
const mayGoWithoutSource = (syntax: Syntax, verb: number): boolean => isPassive(syntax, verb) || child(syntax, verb, 'expl') >= 0;

/** Verbs; “so-called” and the like are none. What the tagger takes for nouns or auxiliaries is left alone. */
export const isVerb = (syntax: Syntax, token: number): boolean =>
  isUpos(syntax, token, 'VERB') && xposOf(syntax.doc, token) !== 'JJ' && (token === 0 || xposOf(syntax.doc, token - 1) !== 'HYPH');

/** Every verb of the article that stands in no cue of an earlier draft. */
export function* freeVerbs({ syntax }: Context, earlier: readonly Draft[]): Generator<number> {
  const taken = tokensInCues(syntax, earlier);
  for (let t = 0; t < syntax.doc.length; t++) if (isVerb(syntax, t) && !taken.has(t)) yield t;
}

/** The tokens that earlier drafts have in their cues: one word signals one attribution. */
export function tokensInCues({ doc }: Syntax, earlier: readonly Draft[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const { cue } of earlier) {
    if (!cue) continue;
    const [from, to] = tokensStartingIn(doc.starts, cue);
    for (let t = from; t < to; t++) taken.add(t);
  }
  return taken;
}

/** Content and cue never overlap: what the cue covers is cut out of the content. */
function withoutOverlap(content: readonly Span[], cue: Span): readonly Span[] {
  return content.flatMap(([start, end]): Span[] => {
    if (end <= cue[0] || start >= cue[1]) return [[start, end]];
    const left: Span[] = start < cue[0] ? [[start, cue[0]]] : [];
    return end > cue[1] ? [...left, [cue[1], end]] : left;
  });
}
