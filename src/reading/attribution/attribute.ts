import type { WordFacts } from '../language/names/name-model.ts';
import type { Parsed } from '../language/tokens.ts';
import { tokensStartingIn } from '../language/token-at.ts';
import { relationOf } from '../language/tokens.ts';
import type { Attitude, Role } from '../reading.ts';
import { contains } from '../text/span.ts';
import { accused } from './accused.ts';
import { isAnonymity } from './anonymity.ts';
import { askedBy } from './asked-by.ts';
import type { Attribution } from './attribution.ts';
import { withAttitudesByContent } from './attitude-by-content.ts';
import { withBothSides } from './both-sides.ts';
import { contentTokens } from './content-tokens.ts';
import { withSaidBesides } from './said-besides.ts';
import type { Context, Draft, Rule } from './context.ts';
import type { CueLexicon } from './cue-lexicon.ts';
import { shareOfPattern } from './cue-lexicon.ts';
import { estimated } from './estimated.ts';
import { isFought } from './fighting.ts';
import { find } from './finder/find.ts';
import type { FinderModel } from './finder/model.ts';
import { openLexicon } from './finder/open-lexicon.ts';
import { isHollow } from './hollow.ts';
import { isOnlyPossible } from './hypothetical.ts';
import { endedAtJoinedVerbs } from './joined-verbs.ts';
import { withDisputed } from './disputed.ts';
import { endedAtFinite } from './ended-at-finite.ts';
import { endedAtOthers } from './ended-at-others.ts';
import { judgingContent } from './judging-content.ts';
import { judgingCue } from './judging-cue.ts';
import { findingsBehind } from './finding-behind.ts';
import { figuresPut } from './put-at.ts';
import { withResumedInPart } from './resumed-in-part.ts';
import { withoutRelative } from './relative-behind-source.ts';
import { withRelativeRest } from './relative-content.ts';
import { relativeObject } from './relative-object.ts';
import { withoutSourcesOverCues } from './source-over-cue.ts';
import { withSourceEdges } from './source-edges.ts';
import { isWhereSpoken } from './speaks-at.ts';
import { asSilence, isSecondHalf, silences } from './silence.ts';
import { withoutTime } from './sources-without-time.ts';
import { endedAtTails } from './tails.ts';
import { withinQuotation } from './within-quotation.ts';
import { isTelephoned } from './telephoned.ts';
import { isUnanswered } from './unanswered.ts';
import { isWithoutEvidence } from './no-evidence.ts';
import { isBidding } from './imperative.ts';
import { withDaysBetween } from './day-between.ts';
import { withHearers } from './hearers.ts';
import { withLeftUnsaid } from './left-unsaid.ts';
import { nest } from './nesting.ts';
import { toQuotationEdges } from './to-quotation-edges.ts';
import { onOwnWords } from './own-words.ts';
import { withOwnSubjects } from './own-subjects.ts';
import { withParagraphsBehindColons } from './paragraphs-behind-colons.ts';
import { hasNoSpeaker } from './no-speaker.ts';
import { isOnlyKnown } from './only-known.ts';
import { isOnlyWhat } from './only-what.ts';
import { isOnlyWhen } from './only-when.ts';
import { isPictured } from './pictured.ts';
import { pleaded } from './pleas.ts';
import { withoutReceivers } from './received.ts';
import { withoutQuotationsBehindNested } from './quotation-behind-nested.ts';
import type { Quotation } from './quotations.ts';
import { accordingTo } from './rules/according-to.ts';
import { adjectiveComplement } from './rules/adjective-complement.ts';
import { asClause } from './rules/as-clause.ts';
import { clauseComplement } from './rules/clause-complement.ts';
import { continuedQuotation } from './rules/continued-quotation.ts';
import { expressedNoun } from './rules/expressed-noun.ts';
import { hearsayAdverb } from './rules/hearsay-adverb.ts';
import { infinitiveComplement } from './rules/infinitive-complement.ts';
import { namedTurn } from './rules/named-turn.ts';
import { nounCue } from './rules/noun-cue.ts';
import { objectComplement } from './rules/object-complement.ts';
import { passiveReport } from './rules/passive-report.ts';
import { predicateComplement } from './rules/predicate-complement.ts';
import { prepositionalComplement } from './rules/prepositional-complement.ts';
import { personBeforeColon, quotationBehindColon } from './rules/quotation-behind-colon.ts';
import { quotationBehindAct } from './rules/quotation-behind-act.ts';
import { quotedSpeech } from './rules/quoted-speech.ts';
import { signedQuotation } from './rules/signed-quotation.ts';
import { trailingCue } from './rules/trailing-cue.ts';
import { isOwnWord } from './selves.ts';
import { withSilentSubject } from './subject-as-content.ts';
import type { Syntax } from './syntax.ts';
import { syntaxOf } from './syntax.ts';
import { takenBack } from './taken-back.ts';
import { withTurns } from './turns/turns.ts';
import { tokensInCues } from './verb-cue.ts';
import { withWholeQuotations } from './whole-quotations.ts';

/**
 * The rules, in order: a cue that one has taken is left alone by those after it. What is surest to be told by its place
 * comes first; among the complements of a verb the fuller comes before the barer.
 */
export const rules: readonly Rule[] = [
  quotedSpeech,
  quotationBehindColon,
  accordingTo,
  namedTurn,
  expressedNoun,
  clauseComplement,
  trailingCue,
  asClause,
  passiveReport,
  infinitiveComplement,
  predicateComplement,
  prepositionalComplement,
  objectComplement,
  adjectiveComplement,
  nounCue,
  hearsayAdverb,
];

/** What training learnt for this step: the lexicon, the finder, and words grouped by company. */
export interface AttributionModels {
  readonly cues: CueLexicon;
  readonly finder: FinderModel;
  readonly words: WordFacts;
}

/** Who says what in the article: the rules show what each word may be, the trained finder decides. `roles` has the role of each block. */
export function attribute(doc: Parsed, quotations: readonly Quotation[], roles: readonly Role[], models: AttributionModels): readonly Attribution[] {
  const context = openContextOf(doc, quotations, roles, models.cues);
  const ruled = draftsOf(context);
  const found = find(context, models.words, ruled, models.finder);
  const seen = withDaysBetween(context, [...found, ...missed(found, ruled, context, models.cues)], models.cues);
  const edged = toQuotationEdges(context, seen);
  const quoted = withResumedInPart(context, withWholeQuotations(context, edged, ruled));
  const own = withoutQuotationsBehindNested(context, quoted).filter((d) => !isOnlyWhat(context, d));
  const told = withParagraphsBehindColons(context, own).filter((d) => !isOnlyWhen(context.syntax, d));
  const whole = [...told, ...ofTheUnfound.flatMap((rule) => rule(context, told))].map((d) => withinQuotation(context, d));
  const each = decided(whole, context).map((d) => ofEach.reduce((left, step) => step(context, left), d));
  const apart = ofAll.reduce<readonly Draft[]>((left, step) => step(context, left), each).filter((d) => !isHollow(context, d));
  return settled.reduce<readonly Attribution[]>((left, step) => step(context, left), nest(withTurns(context, withoutOwnNouns(apart))));
}

/** Rules for what the finder was shown no examples of. */
const ofTheUnfound: readonly Rule[] = [silences, onOwnWords, figuresPut, findingsBehind, relativeObject];

/** What is settled last, once it is known which statement stands in which, in order. */
const settled: readonly ((context: Context, attributions: readonly Attribution[]) => readonly Attribution[])[] = [
  askedBy, judgingContent, judgingCue, takenBack, withAttitudesByContent,
];

/** What is mended in each statement by itself, in order. */
const ofEach: readonly ((context: Context, d: Draft) => Draft)[] = [
  asSilence, withSilentSubject, withRelativeRest, accused, estimated, pleaded, withoutTime, withSourceEdges, withoutRelative, withHearers, withoutReceivers,
  endedAtFinite,
];

/** What is mended where statements stand side by side, in order: whose each is, then where it ends. */
const ofAll: readonly ((context: Context, drafts: readonly Draft[]) => readonly Draft[])[] = [
  withOwnSubjects, withBothSides, withoutSourcesOverCues, withSaidBesides, withLeftUnsaid, endedAtJoinedVerbs, endedAtOthers, endedAtTails,
  withDisputed,
];

/** The article as the finder sees it: every word may be a cue. */
export function openContextOf(doc: Parsed, quotations: readonly Quotation[], roles: readonly Role[], cues: CueLexicon): Context {
  return { text: doc.text, syntax: syntaxOf(doc), quotations, quotationOf: quotationOfTokens(doc, quotations), cues: openLexicon(cues), roles };
}

/**
 * What the rules find and the finder does not see: where by the lexicon they are all but certain, and in another's content already where they are fairly
 * sure, since nobody annotated what is nested, and so the finder had no examples to learn from.
 */
function missed(found: readonly Draft[], ruled: readonly Draft[], { syntax }: Context, cues: CueLexicon): readonly Draft[] {
  const taken = tokensInCues(syntax, found);
  const inside = contentTokens(syntax.doc, found);
  return ruled.flatMap((d) => {
    if (d.cueToken < 0 || taken.has(d.cueToken)) return [];
    const confidence = d.pattern === null ? d.confidence : shareOfPattern(cues, d.pattern);
    const least = inside[d.cueToken] === 0 ? sure : d.how === 'noun-cue' ? (d.sources.length > 0 ? sureOfOwned : sureOfNouns) : sureInside;
    return confidence >= least ? [{ ...d, confidence }] : [];
  });
}

/** How sure the rules must be: outermost, of verbs in another's content, of nouns there, and of nouns there whose owner is told (“the mayor’s plans to …”). */
const sure = 0.85;
const sureInside = 0.75;
const sureOfNouns = 0.6;
const sureOfOwned = 0.35;

/** What becomes of quotations that nobody claims. The finder is not shown these. */
const rulesOfTheUnclaimed: readonly Rule[] = [signedQuotation, personBeforeColon, quotationBehindAct, continuedQuotation];

/** With the quotations that go on without a cue, and without what cannot be. */
function decided(found: readonly Draft[], context: Context): readonly Draft[] {
  const drafts = [...found];
  for (const rule of rulesOfTheUnclaimed) drafts.push(...rule(context, drafts));
  // “declined to comment on the report”, “hoped to see”: what is only declined, promised or hoped has not been said.
  const withheld = new Set(drafts.filter((d) => unsaid.has(d.attitude)).map((d) => d.cueToken));
  const { doc } = context.syntax;
  const isUnsaid = (token: number): boolean => relationOf(doc, token) === 'xcomp' && withheld.has(doc.heads[token]!);
  return drafts.filter((d) => isPlausible(context, d, isUnsaid) && !isSecondHalf(context, d));
}

/** “The company announced plans to …”, “Reed: “Nobody believes it””: what has its source from the draft that it stands in is that draft's own. */
function withoutOwnNouns(drafts: readonly Draft[]): readonly Draft[] {
  const bySource = new Map<string, Draft[]>();
  for (const d of drafts) if (d.sources[0]) bySource.set(d.sources[0].join(), [...bySource.get(d.sources[0].join()) ?? [], d]);
  return drafts.filter((d) => !d.cue || !d.sources[0]
    || !bySource.get(d.sources[0].join())!.some((outer) => outer !== d && outer.content.some((span) => contains(span, d.cue!))));
}

/** All that the rules find, before what contradicts or contains another is sorted out. */
export function draftsOf(context: Context): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const rule of rules) drafts.push(...rule(context, drafts));
  return drafts;
}

function quotationOfTokens(doc: Parsed, quotations: readonly Quotation[]): Int32Array {
  const of = new Int32Array(doc.length).fill(-1);
  let q = 0;
  for (let t = 0; t < doc.length; t++) {
    while (q < quotations.length && quotations[q]!.span[1] <= doc.starts[t]!) q++;
    if (q < quotations.length && quotations[q]!.span[0] <= doc.starts[t]!) of[t] = q;
  }
  return of;
}

const unsaid = new Set<Attitude>(['declines', 'promises', 'orders', 'demands', 'wishes', 'decides', 'denies']);

/** “…, who asked not to be named”: that a name is kept back is nothing that the article tells of what was said. */
function isOnlyAnonymity(syntax: Syntax, { content, form }: Draft): boolean {
  if (form === 'direct' || content.length !== 1 || content[0]![1] - content[0]![0] > 60) return false;
  const [from, to] = tokensStartingIn(syntax.doc.starts, content[0]!);
  if (syntax.doc.lower[from] !== 'not' && syntax.doc.lower[from] !== 'to') return false;
  for (let t = from; t < to && t < from + 5; t++) if (isAnonymity(syntax, t)) return true;
  return false;
}

const circumstances = /\s(?:amid|amidst|after|before|during|despite|following)$/i;

/** Inside somebody's quoted words, “I think” and “nobody believes” are the speaker's own and no statement of another. */
function isPlausible(context: Context, draft: Draft, isUnsaid: (token: number) => boolean): boolean {
  const { syntax, quotationOf, text } = context;
  if (draft.content.length === 0) return false;
  if (draft.cueToken >= 0 && isUnsaid(draft.cueToken)) return false;
  // “Could not say” is a silence; “could say” is nothing.
  if (draft.cueToken >= 0 && !draft.negated && draft.attitude !== 'declines' && isOnlyPossible(syntax, draft.cueToken)) return false;
  if (isOnlyAnonymity(syntax, draft) || hasNoSpeaker(syntax, draft) || isFought(syntax, draft) || isTelephoned(syntax, draft)) return false;
  if (isPictured(syntax, draft) || isWhereSpoken(syntax, draft) || isBidding(context, draft) || isUnanswered(syntax, draft)) return false;
  if (isHollow(context, draft) || isOnlyKnown(syntax, draft)) return false;
  if (draft.cueToken >= 0 && isWithoutEvidence(syntax, draft.cueToken)) return false;
  // “Says amid …” tells when.
  if (draft.cue && circumstances.test(text.slice(...draft.cue))) return false;
  if (draft.cueToken < 0 || quotationOf[draft.cueToken]! < 0) return true;
  const source = draft.sources[0];
  if (!source || isOwnWord(text.slice(...source))) return false;
  return draft.confidence >= 0.7;
}
