import { firstTokenAt } from '../language/token-at.ts';
import type { Parsed, Tagged } from '../language/tokens.ts';
import { uposOf } from '../language/tokens.ts';
import type { Bounds, Figure, Statement } from '../reading.ts';
import type { Span } from '../text/span.ts';
import { contains, inReadingOrder, overlaps, wordsOf } from '../text/span.ts';
import { asOfDate } from './as-of.ts';
import { boundsAfter, boundsBefore } from './bounds.ts';
import { countedAfter } from './counted.ts';
import type { DateMention, ReferenceDate } from './dates.ts';
import { fractionAt } from './fractions.ts';
import { isClock, isNoFigure, isYear } from './not-figures.ts';
import { measuredBy } from './measured.ts';
import { numberAt } from './number-at.ts';
import type { WrittenNumber } from './numbers.ts';
import type { WrittenRange } from './ranges.ts';
import { rangeAt } from './ranges.ts';
import { countedAmong, ratioAt } from './ratios.ts';
import { isSetAgainst } from './set-against.ts';
import { isToll } from './tolls.ts';

/** What figures need to know of a statement. */
export type StatementContent = Pick<Statement, 'id' | 'content'>;

/**
 * The quantities in the text, in order, with ids `f1`, `f2`, … A figure's span runs from the words that bound it, if any,
 * to the noun of what it counts: “about 4,000 American troops”; `of`, `place` and `asOf` may stand outside it. Small
 * numbers in words that only pick out what is known already (“the two men”) are no figures; “its two large bases” is one.
 * `dates` are those of `findDates`, and
 * `reference` that which they rest on.
 */
export const findFigures = (
  doc: Parsed, statements: readonly StatementContent[], dates: readonly DateMention[], reference: ReferenceDate | null,
): readonly Figure[] => {
  const figures: Figure[] = [];
  const innermost = statementAt(statements);
  let date = 0;
  for (let token = 0; token < doc.length; token += 1) {
    const at = doc.starts[token]!;
    while (date < dates.length && dates[date]!.span[1] <= at) date += 1;
    const written = figuresAt(doc, token, (end) => date < dates.length && overlaps(dates[date]!.span, [at, end]));
    if (written === null) continue;
    const first = token;
    token = firstTokenAt(doc.starts, written.end) - 1;
    // Both ends of a range hold as of one time.
    const whole = wholeOf(written.figures);
    for (const found of written.figures) {
      const statement = innermost(found.span);
      const asOf = asOfDate(doc, first, whole, statement?.content ?? null, dates, reference?.iso.slice(0, 10) ?? null);
      figures.push({ id: `f${figures.length + 1}`, ...found, asOf, statement: statement?.id ?? null });
    }
  }
  return figures;
};

const wholeOf = (figures: readonly Described[]): Span => [figures[0]?.span[0] ?? 0, figures.at(-1)?.span[1] ?? 0];

type Described = Pick<Figure, 'span' | 'value' | 'bounds' | 'unit' | 'of' | 'place'>;

/** What is written with numbers from one token on: how far it goes, and the figures in it, none where it counts nothing. */
interface Written {
  readonly end: number;
  readonly figures: readonly Described[];
}

/** `isDate`: whether a date lies between the token and an offset. Null where no number begins with the token. */
const figuresAt = (doc: Tagged, first: number, isDate: (end: number) => boolean): Written | null => {
  const range = rangeAt(doc, first);
  if (range !== null && !isDate(range.high.end)) {
    const { high, highEnd } = range;
    // “Pages 12 to 20”
    if (isNoFigure(doc, first, highEnd)) return { end: high.end, figures: [] };
    const ends = describeRange(doc, range);
    if (ends !== null) return { end: high.end, figures: isOnlyPointing(doc, first, highEnd, high) ? [] : ends };
  }
  const ratio = ratioAt(doc, first);
  const fraction = ratio?.number ?? fractionAt(doc, first);
  if (fraction !== null && !isDate(fraction.end)) {
    return { end: fraction.end, figures: describe(doc, first, firstTokenAt(doc.starts, fraction.end), fraction, ratio?.of ?? null) };
  }
  const number = numberAt(doc, first);
  if (number === null) return null;
  const end = firstTokenAt(doc.starts, number.end);
  const isNone = isDate(number.end) || isNoFigure(doc, first, end) || isOnlyPointing(doc, first, end, number);
  return { end: number.end, figures: isNone ? [] : describe(doc, first, end, number, null) };
};

const pointing = new Set(['the', 'these', 'those', 'both', 'other', 'any', 'every', 'each', 'no', 'which']);
/** “That one”; before more than one they begin a clause: “said that nine people died”. */
const pointingAtOne = new Set(['that', 'this']);
const countedOnes = new Set(['person', 'people', 'soldier', 'civilian', 'child', 'man', 'woman', 'officer', 'worker', 'passenger', 'student', 'troop', 'policeman', 'boy', 'girl',
  'journalist', 'protester', 'pilot', 'victim', 'prisoner', 'hostage', 'patient', 'vote', 'seat', 'death', 'percent']);

/** Small numbers in words that pick out rather than count: “the two men”, “one of them”, “one day”. */
const isOnlyPointing = (doc: Tagged, first: number, end: number, number: WrittenNumber): boolean => {
  if (number.digits || number.unit !== null || number.value > 12) return false;
  const points = (word: string): boolean => pointing.has(word) || (number.value <= 1 && pointingAtOne.has(word));
  if (first > 0 && points(doc.lower[first - 1]!) && doc.sentenceOf[first - 1] === doc.sentenceOf[first]) return true;
  return number.value <= 1 && !(end < doc.length && countedOnes.has(doc.lemmas[end]!));
};

const timeUnit = /^(?:second|minute|hour|day|week|month|year|decade)s?$/i;

/** `share`: of whom, where the number is a share and says it itself. */
const describe = (doc: Tagged, first: number, end: number, number: WrittenNumber, share: Span | null): readonly Described[] => {
  const after = boundsAfter(doc.text, number.end);
  const start = after === null ? end : firstTokenAt(doc.starts, after.end);
  const among = number.unit === null ? countedAmong(doc, start, number.value) : null;
  const counted = among === null ? countedAfter(doc, start, number.unit !== null) : { ...among, place: null };
  const words = (span: Span | null): string | null => (span === null ? null : wordsOf(doc.text, span));
  const own = number.unit ?? words(counted.unit);
  const before = boundsBefore(doc, first, own !== null && timeUnit.test(own));
  const measured = own === null ? measuredBy(doc, before.from) : null;
  const unit = own ?? words(measured?.unit ?? null);
  const said: Bounds = before.bounds === 'exactly' && after !== null ? after.bounds : before.bounds;
  const bounds = said === 'exactly' && number.isRounded ? 'about' : said;
  if (number.unit === null && (isYear(doc, first, end, bounds, counted.unit) || isClock(doc, before.from, first, end))) return [];
  // A bare number with nothing to count is a figure only where something says that it is one.
  if (unit === null && measured === null && bounds === 'exactly' && !standsAlone(doc, first, start, number)) return [];
  const last = (among === null ? counted.unit?.[1] : undefined) ?? after?.end ?? number.end;
  const span: Span = [doc.starts[before.from]!, Math.max(last, number.end)];
  return [{ span, value: number.value, bounds, unit, of: words(share ?? counted.of), place: words(counted.place) }];
};

/** The two ends of a range, as a least and a most of the same thing; null where nothing says that it is one. */
const describeRange = (doc: Tagged, { low, high, from, lowTo, highFirst, highEnd, isTold }: WrittenRange): readonly Described[] | null => {
  const [most] = describe(doc, highFirst, highEnd, high, null);
  if (most === undefined && !isTold) return null;
  const { span, unit, of, place } = most ?? { span: [doc.starts[highFirst]!, high.end] as const, unit: null, of: null, place: null };
  if (unit === null && !isTold) return null;
  return [
    { span: [doc.starts[from]!, lowTo], value: low.value, bounds: 'at least', unit, of, place },
    { span, value: high.value, bounds: 'at most', unit, of, place },
  ];
};

const standsAlone = (doc: Tagged, first: number, after: number, number: WrittenNumber): boolean =>
  isToll(doc, first, after) || (number.digits && isSetAgainst(doc, first, after)) || (number.digits && (Math.abs(number.value) >= 1000 || (after < doc.length && ['AUX', 'VERB'].includes(uposOf(doc, after)))));

/**
 * The innermost statement whose content holds a span: of those that do, the one with the shortest content. Spans must be
 * asked for in the order of the text.
 */
const statementAt = (statements: readonly StatementContent[]): (span: Span) => StatementContent | null => {
  const pieces = statements.flatMap((statement) => statement.content.map((span) => ({ statement, span })));
  pieces.sort((a, b) => inReadingOrder(a.span, b.span));
  let next = 0;
  let open: typeof pieces = [];
  return (span) => {
    open = open.filter((piece) => piece.span[1] > span[0]);
    for (; next < pieces.length && pieces[next]!.span[0] <= span[0]; next += 1) open.push(pieces[next]!);
    let best: (typeof pieces)[number] | null = null;
    for (const piece of open) {
      // Of two with the same words the earlier: what the other disputes is the first one's figure.
      if (contains(piece.span, span) && (best === null || lengthOf(piece.span) < lengthOf(best.span))) best = piece;
    }
    return best?.statement ?? null;
  };
};

const lengthOf = (span: Span): number => span[1] - span[0];
