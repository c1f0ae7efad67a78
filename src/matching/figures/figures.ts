import { countryOf } from '../../reading/index.ts';
import type { Bounds, Figure, Span } from '../../reading/index.ts';
import { dayOf, windowOf } from '../days.ts';
import { compareText } from '../match-all.ts';
import type { Link, Matcher, ReadArticle, Thing } from '../matcher.ts';
import { readSpans } from '../read-parts.ts';
import { sentenceAt, sentencesOf } from '../sentence-at.ts';
import { affairOf, sharedOf } from '../affair.ts';
import { hashOf, shortHash } from '../words/hash.ts';
import { giversOf, sameGiver } from './givers.ts';
import type { Measure } from './measure.ts';
import { measureOf } from './measure.ts';
import { rangeEnds } from './range-ends.ts';
import { stanceOn, takesBack } from './stance.ts';
import type { FigureStance } from './stance.ts';

/** A figure of one article with what it measures and who gives it. */
export interface GivenFigure extends Thing, Measure {
  /** The figure's id in its reading. */
  readonly figure: string;
  readonly span: Span;
  readonly value: number;
  readonly bounds: Bounds;
  /** The least and the most of the range that it is one end of; null where it stands alone. */
  readonly ends: readonly [number, number] | null;
  /** Told in a fraction: “a quarter of voters”, “one in three”. */
  readonly isFraction: boolean;
  readonly of: string | null;
  readonly place: string | null;
  readonly asOf: string | null;
  readonly givers: readonly string[];
  /** What those who name it do with it. */
  readonly stance: FigureStance;
  /** Stands where somebody takes a figure back. */
  readonly takesBack: boolean;
  /** Names that the article is about. */
  readonly affair: readonly string[];
  readonly published: string | null;
}

/**
 * Joined are figures of one measure: a group is a measure with all that was said of it, and nothing in it is collapsed.
 *
 * - `agrees`: values that can both be true.
 * - `conflicts`: values that cannot, by two parties, within some weeks.
 * - `supersedes`: another value by the same party, later.
 * - `withdraws`: a value that the same party gave and takes back: from what it says instead, or from where it says so.
 * - `denies`: what a party says is so, and what it says is not: “1,420, not 4,000”. No dispute: nobody is against anybody.
 *
 * A figure that somebody denies conflicts with the same figure where another party gives it, and with no other.
 */
export type FigureRelation = 'agrees' | 'conflicts' | 'supersedes' | 'withdraws' | 'denies';

/** Names that two articles on one affair share at the least. */
const sharedNames = 2;
/** In days: how far apart two parties' figures are still about the same state of things, and one party's about the same affair. */
const longestConflict = 14;
const longestAffair = 120;
const mostKeys = 8;

export const figures: Matcher<GivenFigure> = { kind: 'figures', withinArticle: true, daysApart: longestAffair, thingsOf, keysOf, compare };

function thingsOf({ id, reading, published }: ReadArticle): readonly GivenFigure[] {
  const { text } = reading.article;
  const sentences = sentencesOf(text, readSpans(reading.article));
  const affair = affairOf(reading.article);
  const found: GivenFigure[] = [];
  for (const [index, figure] of reading.figures.entries()) {
    const sentence = sentenceAt(sentences, figure.span[0]);
    if (sentence === null) continue;
    const statement = reading.statements.find((s) => s.id === figure.statement) ?? null;
    const stance = stanceOn(text, figure.span, statement);
    // “1,420 residents, not 4,000”: what is counted stands with the other.
    const counting = stance !== 'gives' && figure.unit === null ? beside(reading.figures, index, sentence) : null;
    const measure = measureOf(text, counting ?? figure, sentence);
    if (measure === null) continue;
    const before = sentences[sentences.indexOf(sentence) - 1];
    found.push({
      id: `${id}/figures/${figure.id}`, article: id, figure: figure.id, span: figure.span, ...measure,
      value: figure.value, bounds: figure.bounds, ends: rangeEnds(text, reading.figures, index),
      isFraction: figure.unit === 'percent' && !saysPercent.test(text.slice(...figure.span)), of: figure.of, place: figure.place, asOf: figure.asOf,
      givers: giversOf(reading, statement),
      stance,
      takesBack: takesBack(text, sentence) || (before !== undefined && sentence[0] - before[1] < 40 && takesBack(text, before)),
      affair,
      published,
    });
  }
  return found;
}

/** The figure beside one in its sentence that says what it counts: the one before, else the one after. */
function beside(all: readonly Figure[], index: number, [from, to]: Span): Figure | null {
  const near = [all[index - 1], all[index + 1]].filter((figure) => figure !== undefined);
  return near.find(({ unit, span }) => unit !== null && span[0] >= from && span[1] <= to) ?? null;
}

/** The unit with each of some stems of its sentence, within the months of one affair. */
function keysOf(figure: GivenFigure): readonly string[] {
  const stems = [...figure.near].sort((a, b) => hashOf(a) - hashOf(b) || compareText(a, b)).slice(0, mostKeys);
  const keys = [...stems, ...(figure.value >= tellingHere || figure.unit === 'percent' ? [`=${figure.value}`] : [])].map((key) => shortHash(`${figure.unit} ${key}`));
  const window = windowOf(figure.published, longestAffair);
  return keys.map((key) => `${key}${window}`);
}

function compare(a: GivenFigure, b: GivenFigure): Link | null {
  if (a.unit !== b.unit || a.id === b.id) return null;
  const [first, second] = compareText(a.id, b.id) < 0 ? [a, b] : [b, a];
  const shared = sharedOf(first.near, second.near);
  const names = sharedOf(first.affair, second.affair);
  const context = sharedOf(first.context, second.context);
  if (!agree(first.of, second.of) || !agree(first.place, second.place)) return null;
  const isOne = first.article === second.article || names.length >= sharedNames || context.length >= wholeContext;
  if (!isOne) return null;
  const isTelling = first.value === second.value
    && (first.article === second.article ? first.value >= tellingHere || first.unit === 'percent' : first.value >= tellingElsewhere);
  const likeness = shared.length === 0 ? 0 : shared.length / Math.min(first.near.length, second.near.length);
  // What names and countries say of the affair, they do not say of the figure.
  const isAct = (stem: string): boolean => !first.affair.includes(stem) && !second.affair.includes(stem) && countryOf(stem.replaceAll('-', ' ')) === null;
  const acts = shared.filter(isAct);
  if (!isTelling && (likeness < leastLikeness || acts.length === 0)) return null;
  const days = daysFrom(first, second);
  if (days !== null && Math.abs(days) > longestAffair) return null;
  const found = relationOf(first, second, days);
  if (found === null) return null;
  const { relation, from, to } = found;
  // Two values tell that it may not be one measure: then more of the words must.
  const isOneToll = first.fate !== null && first.fate === second.fate && context.some((stem) => stem !== first.fate && isAct(stem));
  const isSurelyOne = relation === 'agrees' || relation === 'withdraws' || first.article === second.article || first.value === second.value;
  if (!isSurelyOne && acts.length / Math.min(first.near.length, second.near.length) < leastOfRivals && !isOneToll) return null;
  return {
    from: from.id, to: to.id, relation, joins: true, confidence: Math.round(Math.min(1, 0.5 + likeness / 2) * 100) / 100, how: 'figures/measure',
    evidence: { values: [from.value, to.value], shared: [...shared], sameGiver: sameGiver(first.givers, second.givers) },
  };
}

/** Of the fewer stems around the figure; and stems of their sentences that tell one affair where names do not. */
const leastLikeness = 0.2;
const leastOfRivals = 0.34;
/** Values so large that the same one of the same unit is the same figure: in one article, and in two on one affair. */
const tellingHere = 10;
const tellingElsewhere = 50;
const wholeContext = 4;

/** How one figure stands to another. */
interface Related {
  readonly relation: FigureRelation;
  readonly from: GivenFigure;
  readonly to: GivenFigure;
}

function relationOf(a: GivenFigure, b: GivenFigure, days: number | null): Related | null {
  const same = sameGiver(a.givers, b.givers);
  const equal = (relation: FigureRelation): Related => ({ relation, from: a, to: b });
  if (a.stance !== 'gives' && b.stance !== 'gives') return canBothBe(a, b) ? equal('agrees') : null;
  if (a.stance !== b.stance) {
    const [given, named] = a.stance === 'gives' ? [a, b] : [b, a];
    return canBothBe(a, b) ? onSameValue(given, named, same, days) : onOwnOther(given, named, same);
  }
  if (canBothBe(a, b)) return equal('agrees');
  if (a.asOf !== null && b.asOf !== null && !a.asOf.startsWith(b.asOf) && !b.asOf.startsWith(a.asOf) && same !== true) return null;
  if (same === true) {
    if (days === null || a.article === b.article || days === 0) return null;
    return isLater(a, b) ? { relation: 'supersedes', from: a, to: b } : { relation: 'supersedes', from: b, to: a };
  }
  return same === null || !isOneTime(days) ? null : equal('conflicts');
}

/** A value that one gives, and one names to say that it is not so. */
function onSameValue(given: GivenFigure, named: GivenFigure, same: boolean | null, days: number | null): Related | null {
  // Who says of another's figure that it is wrong contradicts it; who says so of an own one takes it back.
  const isAfter = given.article === named.article ? given.span[0] < named.span[0] : isLater(named, given);
  if (named.stance !== 'doubts' && isAfter && (same === true || (named.takesBack && given.article !== named.article))) return { relation: 'withdraws', from: named, to: given };
  return same === false && isOneTime(days) ? { relation: 'conflicts', from: given, to: named } : null;
}

/** What a party gives, and what it says is not so, in one article. */
function onOwnOther(given: GivenFigure, named: GivenFigure, same: boolean | null): Related | null {
  if (same !== true || given.article !== named.article) return null;
  return { relation: named.stance === 'takes back' ? 'withdraws' : 'denies', from: given, to: named };
}

const isOneTime = (days: number | null): boolean => days === null || Math.abs(days) <= longestConflict;

const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a.toLowerCase() === b.toLowerCase();

const daysFrom = (a: GivenFigure, b: GivenFigure): number | null => {
  const [one, two] = [dayOf(a.published), dayOf(b.published)];
  return one === null || two === null ? null : two - one;
};

const isLater = (a: GivenFigure, b: GivenFigure): boolean => (daysFrom(a, b) ?? 0) < 0;

/** Rounded values (“about 4,000”, “a quarter”) bear a tenth on either side. */
const rough = 0.1;

function canBothBe(a: GivenFigure, b: GivenFigure): boolean {
  const [lowA, highA] = rangeOf(a);
  const [lowB, highB] = rangeOf(b);
  return lowA <= highB && lowB <= highA;
}

/** What tells a share in hundredths, and not in a fraction. */
const saysPercent = /%|\b(?:percent|per cent|pct|percentage)\b/i;

const rangeOf = ({ value, bounds, ends, isFraction }: GivenFigure): readonly [number, number] => {
  if (ends !== null) return ends;
  if (bounds === 'exactly' && !isFraction) return [value, value];
  // Of what is below zero, more lies nearer to it.
  if (value < 0) {
    if (bounds === 'about' || bounds === 'exactly') return [value * (1 + rough), value * (1 - rough)];
    return bounds === 'at least' || bounds === 'more than' ? [value, value * 0.5] : [value * 1.5, value];
  }
  if (bounds === 'about' || bounds === 'exactly') return [value * (1 - rough), value * (1 + rough)];
  return bounds === 'at least' || bounds === 'more than' ? [value, value * 1.5] : [value * 0.5, value];
};
