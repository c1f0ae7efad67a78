import { compareText } from '../match-all.ts';
import type { Link, Matcher } from '../matcher.ts';
import type { AlignableWord, Step } from './align.ts';
import { align, alignable } from './align.ts';
import { changesOf } from './changes.ts';
import { utteranceKeys } from './keys.ts';
import { speakersAgree } from './speakers-agree.ts';
import { utterancesOf } from './utterances.ts';
import type { Utterance } from './utterances.ts';

/**
 * - `identical`: word for word, punctuation and capitals aside.
 * - `contained`: the one is a stretch of the other, word for word.
 * - `reworded`: the same utterance, with the changes that the evidence tells.
 * - `partial`: the end of the one is the beginning of the other, or they share a stretch within longer words.
 */
export type QuotationRelation = 'identical' | 'contained' | 'reworded' | 'partial';

/** Words in common, with the same stems at least. */
const fewestShared = 4;
/** Of them content words; fewer are a common phrase. */
const fewestContent = 2;
/** Aligned words of the shorter one, for words that differ. */
const rewordedShare = 0.6;
/** Between the two of a partial pair, and of words that are the same within the aligned stretch. */
const partialContent = 4;
const evenness = 0.65;

export const quotations: Matcher<Utterance> = {
  kind: 'quotations',
  withinArticle: false,
  thingsOf: utterancesOf,
  keysOf: utteranceKeys,
  compare: compareUtterances,
};

function compareUtterances(a: Utterance, b: Utterance): Link | null {
  const [first, second] = compareText(a.id, b.id) < 0 ? [a, b] : [b, a];
  const one = first.words.split(' ').map(alignable);
  const two = second.words.split(' ').map(alignable);
  const steps = align(one, two);
  const judged = judge(one, two, steps, speakersAgree(first, second));
  if (judged === null) return null;
  const changes = changesOf(one, two, steps);
  return {
    from: first.id,
    to: second.id,
    relation: judged.relation,
    joins: judged.joins,
    confidence: Math.round(judged.share * 100) / 100,
    how: 'quotations/alignment',
    evidence: {
      changes: changes.map((change) => ({ kind: change.kind, a: change.a, b: change.b })),
      shared: judged.shared,
      ofShorter: Math.round(judged.share * 100) / 100,
    },
  };
}

interface Judged { readonly relation: QuotationRelation; readonly joins: boolean; readonly shared: number; readonly share: number }

/** `agree`: true where both are said by the same speaker, false where they cannot be, null where that is not known. */
function judge(a: readonly AlignableWord[], b: readonly AlignableWord[], steps: readonly Step[], agree: boolean | null): Judged | null {
  const pairs = steps.filter((step) => step.a !== null && step.b !== null && a[step.a]!.stem === b[step.b]!.stem);
  const shared = pairs.length;
  const content = pairs.filter((step) => !a[step.a!]!.isFunction).length;
  if (shared < fewestShared || content < fewestContent) return null;
  const shorter = Math.min(a.length, b.length);
  const share = shared / shorter;
  const exact = steps.every((step) => step.a !== null && step.b !== null && a[step.a]!.plain === b[step.b]!.plain);
  // Words that two people each said are the same only if they are many.
  if (agree === false && (content < 5 || share < 0.8)) return null;
  const joins = agree !== false;
  if (exact && shared === a.length && shared === b.length) return { relation: 'identical', joins, shared, share };
  if (exact && shared === shorter) return { relation: 'contained', joins, shared, share };
  const even = shared / steps.length;
  const wholeContent = contentCount(a.length <= b.length ? a : b);
  if (share >= rewordedShare && even >= evenness && content >= Math.min(3, wholeContent)) return { relation: 'reworded', joins, shared, share };
  if (content >= partialContent && even >= evenness) return { relation: 'partial', joins, shared, share };
  return null;
}

const contentCount = (words: readonly AlignableWord[]): number => words.filter((word) => !word.isFunction).length;
