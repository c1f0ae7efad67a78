import type { Reading, Span, Speaker, Statement } from '../../reading/index.ts';
import { affairOf, sharedOf } from '../affair.ts';
import { daysBetween, windowOf } from '../days.ts';
import { compareText } from '../match-all.ts';
import type { Link, Matcher, ReadArticle, Thing } from '../matcher.ts';
import { hashOf } from '../words/hash.ts';
import { wordsIn } from '../words/words.ts';
import { likenessOf } from './likeness.ts';
import { pointedAt, saysThereWasNone } from './pointing.ts';
import type { Position } from './position.ts';
import { isNegated, judgementIn, onOpposite, ownPositionIn, positionOf } from './position.ts';
import type { Proposition } from './proposition.ts';
import { propositionOf, stemCounts } from './proposition.ts';

/** A statement as a position on a claim. */
export interface Claimed extends Thing, Proposition {
  readonly statement: string;
  readonly content: readonly Span[];
  /** How many and how much: the values of its figures, “all”, “half”. */
  readonly numbers: readonly string[];
  /** On what the content says, be that affirmed or negated. */
  readonly position: Position;
  /** Whether the content itself says that something is not so; null: not told. */
  readonly negated: boolean | null;
  /** The name that the article gives the speaker; null: unresolved or none. */
  readonly party: string | null;
  readonly partyKind: Speaker['kind'] | null;
  /** The statement of this article that it is about, where its words say so. */
  readonly about: string | null;
  readonly affair: readonly string[];
  readonly saidOn: string | null;
  readonly published: string | null;
}

/**
 * Both join: a group is a claim with all positions on it.
 *
 * - `same-claim`: two statements of one proposition, whatever each does with it.
 * - `about`: the one speaks of the other within an article: a declaration, and those who call it premature. From the one that speaks of it.
 */
export type ClaimRelation = 'same-claim' | 'about';

/** Odds, as a logarithm, from which on two are joined. */
const joinedFrom = 1.2;
/** From which on they are though neither is a clause. */
const sureFrom = 2;
/** In days. */
const longest = 21;
const sharedNames = 2;
const fewestStems = 2;
/** Stems whose pairs are keys. */
const keyStems = 5;
const mostWords = 60;

export const claims: Matcher<Claimed> = { kind: 'claims', withinArticle: true, daysApart: longest, thingsOf, keysOf, compare };

function thingsOf({ id, reading, published }: ReadArticle): readonly Claimed[] {
  const { text } = reading.article;
  const affair = affairOf(reading.article);
  const counts = stemCounts(reading.article);
  const abouts = new Map(reading.statements.map((statement) => [statement.id, pointedAt(reading, statement)]));
  const pointed = new Set([...abouts.values()].map((statement) => statement?.id));
  const found: Claimed[] = [];
  for (const statement of reading.statements) {
    const about = abouts.get(statement.id) ?? null;
    const words = statement.content.map(([from, to]) => text.slice(from, to)).join(' … ');
    const plainly = positionOf(isTold(statement, words) ? 'asserts' : statement.attitude, statement.negated);
    const position = about === null
      ? plainly === 'asserts' ? ownPositionIn(words) ?? plainly : plainly
      : positionOn(reading, statement, about, words);
    // Of what “is not known” nobody has a position.
    if (position === 'declines' && statement.speaker === null && statement.sources.length === 0) continue;
    if (position === null || wordsIn(words).length > mostWords) continue;
    const speaker = reading.speakers.find((s) => s.id === statement.speaker);
    const proposition = propositionOf(about === null ? words : '', speaker?.name ?? null, counts);
    if (about === null && proposition.stems.length < fewestStems && !pointed.has(statement.id)) continue;
    found.push({
      id: `${id}/claims/${statement.id}`, article: id, statement: statement.id, content: statement.content, ...proposition, isClause: proposition.isClause || statement.attitude === 'accuses',
      numbers: quantitiesIn(reading, statement, words), position, negated: about === null ? isNegated(words) : null,
      party: speaker?.name ?? null, partyKind: speaker?.kind ?? null,
      about: about?.id ?? null, affair, saidOn: statement.saidOn, published,
    });
  }
  return found;
}

/** “Said it would close the plant”, “promised that it would”: a promise in a whole clause puts forward that it will be so, too. */
const isTold = ({ attitude }: Statement, words: string): boolean => attitude === 'promises' && !/^(?:never |not )?to\b/i.test(words);

/** Who speaks of another's statement: doubts and denials as they are; “premature” and “false” are judgements; else it is only reported. */
function positionOn(reading: Reading, statement: Statement, about: Statement, words: string): Position {
  const position = positionOf(statement.attitude, statement.negated) ?? 'reports';
  if (position !== 'asserts') return position;
  if (about.parent === statement.id) return 'reports';
  // Where it is told of somebody that he has said it, who says that it was never said denies that.
  const isOfSaying = reading.statements.some(({ parent }) => parent === about.id);
  return judgementIn(words) ?? (isOfSaying && saysThereWasNone(words) ? 'denies' : 'reports');
}

/** The position of one on what the other's content says. */
export const relativePosition = (one: Claimed, base: Claimed): Position =>
  (one.negated !== null && base.negated !== null && one.negated !== base.negated ? onOpposite(one.position) : one.position);

/** The values of the figures in it, and words that tell how much of it all. */
function quantitiesIn(reading: Reading, { content }: Statement, words: string): readonly string[] {
  const values = reading.figures.filter(({ span }) => content.some(([from, to]) => span[0] >= from && span[1] <= to)).map(({ value }) => String(value));
  return [...values, ...(words.toLowerCase().match(/\b(?:all|every|half|none|third|quarter)\b/g) ?? []).map((word) => (word === 'every' ? 'all' : word))];
}

/** Pairs of the stems that tell most, within the weeks of one dispute; and for what speaks of another statement, the place of that in the article. */
function keysOf({ article, statement, about, stems, weights, published }: Claimed): readonly string[] {
  const window = windowOf(published, longest);
  // Nothing elsewhere has it; the window puts it beside the rest.
  const here = [`${article} ${about ?? statement}${window}`];
  if (stems.length < fewestStems) return here;
  const few = stems.map((stem, i) => ({ stem, weight: weights[i]! }))
    .sort((a, b) => b.weight - a.weight || hashOf(a.stem) - hashOf(b.stem) || compareText(a.stem, b.stem))
    .slice(0, keyStems).map(({ stem }) => stem).sort(compareText);
  const pairs = few.flatMap((one, i) => few.slice(i + 1).map((other) => hashOf(`${one} ${other}`).toString(36)));
  return [...here, ...pairs.map((pair) => `${pair}${window}`)];
}

function compare(a: Claimed, b: Claimed): Link | null {
  if (a.id === b.id) return null;
  const [first, second] = compareText(a.id, b.id) < 0 ? [a, b] : [b, a];
  if (first.article === second.article) {
    const [speaking, other] = first.about === second.statement ? [first, second] : second.about === first.statement ? [second, first] : [null, null];
    if (speaking !== null) {
      return {
        from: speaking.id, to: other.id, relation: 'about', joins: true, confidence: 0.8, how: 'claims/pointing',
        evidence: { positions: [speaking.position, other.position] },
      };
    }
  }
  return sameClaim(first, second);
}

function sameClaim(first: Claimed, second: Claimed): Link | null {
  const days = daysBetween(first.published, second.published);
  if (days !== null && days > longest) return null;
  const likeness = likenessOf(first, second);
  const relative = relativePosition(second, first);
  const shared = sharedOf(first.stems, second.stems);
  const fewer = Math.min(first.stems.length, second.stems.length);
  if (numbersDiffer(first, second)) return null;
  // Two positions in one article on the same few words, of two who speak: a claim, and its denial.
  const isOneSpeaker = first.party !== null && first.party === second.party;
  const disputed = !isOneSpeaker && first.article === second.article && first.position !== relative && first.isClause && second.isClause
    && shared.length === fewer && fewer >= fewestStems;
  if (!disputed && (likeness === null || likeness.score < joinedFrom || !(first.isClause || second.isClause || likeness.score >= sureFrom))) return null;
  if (first.article !== second.article && sharedOf(first.affair, second.affair).length < sharedNames) return null;
  return {
    from: first.id, to: second.id, relation: 'same-claim', joins: true, confidence: confidenceOf(likeness?.score ?? 0), how: 'claims/likeness',
    evidence: { shared: [...shared], positions: [first.position, relative] },
  };
}

/** From odds, in steps of a tenth: 0.6 where they are as good as even, 0.9 and more where they are ten to one. */
const confidenceOf = (score: number): number => Math.min(95, 60 + Math.floor(Math.max(0, score) * 15)) / 100;

/** “503 residents” and “4,000 residents” are two claims, for all the words they share. */
const numbersDiffer = (a: Claimed, b: Claimed): boolean =>
  a.numbers.length > 0 && b.numbers.length > 0 && !a.numbers.some((number) => b.numbers.includes(number));
