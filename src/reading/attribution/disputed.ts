import { uposOf, xposOf } from '../language/tokens.ts';
import type { Attitude } from '../reading.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { Context, Draft } from './context.ts';
import { draft } from './draft.ts';
import { endedBefore } from './ended-before.ts';
import { formOf } from './form.ts';
import { inSentences } from './in-sentences.ts';
import { saidWhenOf } from './said-when.ts';
import type { Syntax } from './syntax.ts';
import { isFiniteOrModal, sentenceAround, spanOfTokens } from './syntax.ts';
import { toldNouns } from './told-nouns.ts';

const attitudes: ReadonlyMap<string, Attitude> = new Map<string, Attitude>([
  ...['contest', 'challenge', 'deny', 'dismiss', 'dispute', 'rebut', 'refute', 'reject'].map((lemma) => [lemma, 'denies'] as const),
  ['doubt', 'doubts'], ['question', 'doubts'],
]);
/** Of what else may be dismissed or rejected, such as a house, “which” speaks as well. */
const ofWords = new Set(['contest', 'deny', 'dispute', 'doubt', 'refute']);
/** Further nouns that take up what was said. */
const takingUp = new Set(['belief', 'boast', 'contention', 'denial', 'explanation', 'idea', 'notion', 'pledge', 'position', 'prediction', 'promise', 'reading', 'report', 'story', 'warning']);
/** What can be turned down, and neither true nor false. */
const wanted = new Set(['call', 'demand', 'offer', 'plan', 'proposal', 'request']);
/** In tokens: words between “a” and its noun, who disputes, and what stands before the verb. */
const mostBetween = 2;
const longestSource = 10;
const nominal = /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|PART|ADP|CCONJ)$/;

/** What is disputed behind a comma, and by whom. */
interface Dispute {
  readonly comma: number;
  readonly verb: number;
  readonly cue: readonly [first: number, last: number];
  readonly source: readonly [first: number, last: number];
  readonly attitude: Attitude;
  readonly negated: boolean;
  /** Whether it has a pronoun of its own for what it disputes: “but Norland denies it”. */
  readonly hasObject?: boolean;
}

/**
 * “Pohl said 14,000 birds lived there, a figure that the developer disputes”, “…, which the ministry denies”, “…, something residents dispute”: what is
 * disputed is what was told before the comma. Where that is somebody's content, it ends there, and is the disputer's content too. “…, but the ministry
 * denies it” has a content of its own, and ends the one before it as well. Told by the words: such short clauses are often read as nouns.
 */
export function withDisputed(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const { syntax, quotationOf } = context;
  const { doc } = syntax;
  return inSentences(doc, drafts, (own, from, to) => {
    let mended = own;
    for (let comma = from + 1; comma + 2 < to; comma++) {
      if (!/^(?:,|[\u2013\u2014]|--?)$/.test(doc.words[comma]!) || quotationOf[comma + 1]! >= 0) continue;
      const dispute = disputeAt(syntax, comma);
      if (dispute !== null) mended = withDispute(context, mended, dispute);
    }
    return mended;
  });
}

function withDispute(context: Context, drafts: readonly Draft[], { comma, verb, cue, source, attitude, negated, hasObject }: Dispute): readonly Draft[] {
  const { syntax } = context;
  const { doc } = syntax;
  const end = doc.ends[comma - 1]!;
  const aside: Span = [doc.starts[comma + 1]!, doc.ends[cue[1]]!];
  const before = drafts.find((d) => d.cue && d.cueToken < comma && reaches(d));
  if (before === undefined) return drafts;
  const shorter = endedBefore(context, before, comma);
  if (hasObject) return drafts.map((d) => (d === before ? shorter : d));
  const content = shorter.content.filter(([from]) => from < end);
  const own = drafts.find((d) => d.cueToken === verb);
  const disputing = {
    ...own ?? draft(context, { content, confidence: 0.75, how: 'disputed', cueToken: verb }),
    sources: [spanOfTokens(doc, source)], cue: spanOfTokens(doc, cue), content, form: formOf(context, content), attitude, negated,
    saidWhen: saidWhenOf(syntax, verb, content),
  };
  const isOfAside = (d: Draft): boolean => d !== before && ((d.cueToken > comma && d.cueToken <= cue[1]) || (d.cue !== null && overlaps(d.cue, aside)));
  return [...drafts.filter((d) => !isOfAside(d)).map((d) => (d === before ? withoutAside(shorter) : d)), disputing];

  /** “…, | says Pohl, a claim …”: the content, the cue or the source may be what stands right before. */
  function reaches({ content, cue: own, sources }: Draft): boolean {
    return [...content, own!, ...sources].some(([from, to]) => from < end && to >= end);
  }

  /** “said | Amadi, a claim witnesses reject |” */
  function withoutAside(d: Draft): Draft {
    return { ...d, sources: d.sources.map(([from, to]): Span => [from, from < end && to > end ? end : to]) };
  }
}

function disputeAt(syntax: Syntax, comma: number): Dispute | null {
  const { doc } = syntax;
  const [, sentenceEnd] = sentenceAround(doc, comma);
  const opened = openedAt();
  if (opened === null) return null;
  const { from, isWhich, isContrast, isWanted } = opened;
  return isContrast ? active(from) : passive(from) ?? active(from);

  function openedAt(): { readonly from: number; readonly isWhich?: true; readonly isContrast?: true; readonly isWanted?: boolean } | null {
    const at = comma + 1;
    const word = doc.lower[at]!;
    if (word === 'which') return { from: at + 1, isWhich: true };
    if (word === 'something') return { from: at + (/^(?:that|which)$/.test(doc.lower[at + 1] ?? '') ? 2 : 1), isWhich: true };
    if (/^(?:although|but|though|yet)$/.test(word)) return { from: at + 1, isContrast: true };
    if (!/^an?$/.test(word)) return null;
    let noun = at + 1;
    while (noun < at + 1 + mostBetween && /^(?:ADJ|ADV)$/.test(uposOf(doc, noun))) noun++;
    if (!toldNouns.has(doc.lemmas[noun]!) && !takingUp.has(doc.lemmas[noun]!) && !wanted.has(doc.lemmas[noun]!)) return null;
    return { from: noun + (/^(?:that|which)$/.test(doc.lower[noun + 1] ?? '') ? 2 : 1), isWanted: wanted.has(doc.lemmas[noun]!) };
  }

  /** “disputed by fishermen”, “was denied by the ministry” */
  function passive(from: number): Dispute | null {
    let verb = from;
    while (verb < from + 4 && /^(?:AUX|ADV|PART)$/.test(uposOf(doc, verb))) verb++;
    const attitude = attitudeAt(verb);
    if (attitude === null || !/ed$/.test(doc.lower[verb]!) || doc.lower[verb + 1] !== 'by') return null;
    let last = verb + 2;
    while (last < sentenceEnd && last < verb + 2 + longestSource && nominal.test(uposOf(doc, last)) && uposOf(doc, last) !== 'ADP') last++;
    if (last === verb + 2) return null;
    return { comma, verb, cue: [from, verb], source: [verb + 2, last - 1], attitude, negated: isDenied(from, verb) };
  }

  /** “the developer has disputed” */
  function active(from: number): Dispute | null {
    for (let verb = from + 1; verb < sentenceEnd && verb <= from + longestSource; verb++) {
      const attitude = attitudeAt(verb);
      let first = verb;
      while (first > from && (/^(?:AUX|ADV|PART)$/.test(uposOf(doc, first - 1)) || doc.lower[first - 1] === 'long')) first--;
      if (attitude !== null && first > from && isWho(from, first - 1, first)) {
        const hasObject = isContrast === true && /^(?:it|this|that)$/.test(doc.lower[verb + 1] ?? '');
        if (isContrast && (!hasObject || xposOf(doc, verb) === 'VBD')) return null;
        if (!isEnd(hasObject ? verb + 2 : verb + 1)) return null;
        return { comma, verb, cue: [first, verb], source: [from, first - 1], attitude, negated: isDenied(first, verb), hasObject };
      }
      if (!nominal.test(uposOf(doc, verb)) && !/^(?:AUX|ADV|VERB)$/.test(uposOf(doc, verb))) return null;
    }
    return null;
  }

  function attitudeAt(verb: number): Attitude | null {
    // Lemmas of rare verbs may keep their ending.
    const written = doc.lemmas[verb] ?? '';
    const lemma = attitudes.has(written) ? written : written.replace(/ed?$/, '');
    const attitude = isWhich && !ofWords.has(lemma) ? undefined : attitudes.get(lemma);
    return attitude === 'denies' && isWanted === true ? 'opposes' : attitude ?? null;
  }

  /** A noun phrase, with nothing that is done in it. */
  function isWho(from: number, last: number, next: number): boolean {
    // “That witnesses reject”: what looks like a verb in -s before a verb without one is a noun.
    const isPlural = uposOf(doc, last) === 'VERB' && xposOf(doc, last) === 'VBZ' && !/s$/.test(doc.lower[next]!);
    let hasNoun = isPlural;
    for (let t = from; t <= last - (isPlural ? 1 : 0); t++) {
      if (isFiniteOrModal(syntax, t) || !nominal.test(uposOf(doc, t))) return false;
      hasNoun ||= /^(?:NOUN|PROPN|PRON|NUM|DET)$/.test(uposOf(doc, t));
    }
    return hasNoun && uposOf(doc, from) !== 'ADP' && uposOf(doc, last) !== 'ADP';
  }

  function isDenied(from: number, to: number): boolean {
    return doc.lower.slice(from, to).some((word) => /^(?:not|n['’]t|never)$/.test(word));
  }

  /** Nothing that the verb is done to stands behind it. */
  function isEnd(t: number): boolean {
    return t >= sentenceEnd || /^(?:PUNCT|ADP|ADV|CCONJ)$/.test(uposOf(doc, t));
  }
}
