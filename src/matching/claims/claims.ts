import type { Span, Speaker, Statement } from '../../reading/index.ts';
import { affairOf, sharedOf } from '../affair.ts';
import { daysBetween, windowsOf } from '../days.ts';
import { compareText } from '../match-all.ts';
import type { Link, Matcher, ReadArticle, Thing } from '../matcher.ts';
import { contentStems } from '../words/content-stems.ts';
import { hashOf } from '../words/hash.ts';
import { wordsIn } from '../words/words.ts';
import { pointedAt } from './pointing.ts';
import type { Position } from './position.ts';
import { isNegated, judgementIn, onOpposite, positionOf } from './position.ts';

/** A statement as a position on a claim. */
export interface Claimed extends Thing {
  readonly statement: string;
  readonly content: readonly Span[];
  /** Stems of what is claimed, negations apart, in the order of the alphabet. */
  readonly stems: readonly string[];
  /** Those of them that are no names: what is said of whom, not of whom it is said. */
  readonly told: readonly string[];
  /** How many and how much: numbers as written, “all”, “half”. */
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

/** Stems of a claim that can be met elsewhere, and how many two share: so many at least, and of all that both have, and of the fewer. */
const fewestStems = 2;
const fewestShared = 3;
const sharedOfAll = 0.5;
const sharedOfFewer = 0.8;
const sharedForFewer = 5;
/** The same for the stems that are no names. */
const fewestTold = 2;
const sharedTold = 0.67;
/** In days. */
const longest = 21;
const sharedNames = 2;
/** Stems whose pairs are keys. */
const keyStems = 5;
const mostWords = 60;

export const claims: Matcher<Claimed> = { kind: 'claims', withinArticle: true, thingsOf, keysOf, compare };

function thingsOf({ id, reading, published }: ReadArticle): readonly Claimed[] {
  const { text } = reading.article;
  const affair = affairOf(reading.article);
  const abouts = new Map(reading.statements.map((statement) => [statement.id, pointedAt(reading, statement)]));
  const pointed = new Set([...abouts.values()].map((statement) => statement?.id));
  const found: Claimed[] = [];
  for (const statement of reading.statements) {
    const about = abouts.get(statement.id) ?? null;
    const words = statement.content.map(([from, to]) => text.slice(from, to)).join(' … ');
    const position = about === null
      ? positionOf(statement.attitude, statement.negated)
      : positionOn(statement, about, words);
    if (position === null || wordsIn(words).length > mostWords) continue;
    const stems = about === null && isClause(words) ? [...contentStems(words)].sort(compareText) : [];
    const speaker = reading.speakers.find((s) => s.id === statement.speaker);
    if (about === null && stems.length < fewestStems && !pointed.has(statement.id)) continue;
    found.push({
      id: `${id}/claims/${statement.id}`, article: id, statement: statement.id, content: statement.content, stems, told: stems.filter((stem) => !namesIn(words).has(stem)),
      numbers: quantitiesIn(words), position, negated: about === null ? isNegated(words) : null, party: speaker?.name ?? null, partyKind: speaker?.kind ?? null,
      about: about?.id ?? null, affair, saidOn: statement.saidOn, published,
    });
  }
  return found;
}

/** Who speaks of another's statement: doubts and denials as they are; “premature” and “false” are judgements; else it is only reported. */
function positionOn(statement: Statement, about: Statement, words: string): Position {
  const position = positionOf(statement.attitude, statement.negated) ?? 'reports';
  if (position !== 'asserts') return position;
  return about.parent === statement.id ? 'reports' : judgementIn(words) ?? 'reports';
}

/** The position of one on what the other's content says. */
export const relativePosition = (one: Claimed, base: Claimed): Position =>
  (one.negated !== null && base.negated !== null && one.negated !== base.negated ? onOpposite(one.position) : one.position);

/** Whether the words say something, rather than name it: “the meeting with Lowell” and “to leave” are no claims. */
const isClause = (words: string): boolean => !/^(?:for|to) /.test(words)
  && (/^that /.test(words) || /\b(?:am|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|did|does|do)\b|['’](?:re|ve|ll|d|m)\b|n['’]t\b|\b(?:it|that|there|he|she)['’]s\b/i.test(words));

/** Stems of the words with a capital, the first one apart. */
const namesIn = (words: string): ReadonlySet<string> =>
  new Set(wordsIn(words).slice(1).filter(({ word }) => /^[A-Z\u00c0-\u00de]/.test(word)).flatMap(({ word }) => contentStems(word)));

/** Numbers as they are written, and words that tell how much of it all. */
const quantitiesIn = (words: string): readonly string[] =>
  (words.toLowerCase().match(quantity) ?? []).map((word) => (/^every|^all/.test(word) ? 'all' : word));
const quantity = /\d[\d,.]*\d|\d|\b(?:all|every|everything|half|none|third|quarter|most|some|part)\b/g;

/** Pairs of a few stems, within the weeks of one dispute; and for what speaks of another statement, the place of that in the article. */
function keysOf({ article, statement, about, stems, published }: Claimed): readonly string[] {
  const here = [`${article} ${about ?? statement}`];
  if (stems.length < fewestStems) return here;
  const few = [...stems].sort((a, b) => hashOf(a) - hashOf(b) || compareText(a, b)).slice(0, keyStems).sort(compareText);
  const pairs = few.flatMap((one, i) => few.slice(i + 1).map((other) => hashOf(`${one} ${other}`).toString(36)));
  return [...here, ...windowsOf(published, longest * 2).flatMap((w) => pairs.map((pair) => `${pair}@${w}`))];
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
  const shared = sharedOf(first.stems, second.stems);
  const told = sharedOf(first.told, second.told);
  const fewer = Math.min(first.stems.length, second.stems.length);
  const relative = relativePosition(second, first);
  const disputed = first.article === second.article && first.position !== relative && shared.length === fewer && fewer >= fewestStems;
  if (shared.length < fewestShared && !disputed) return null;
  const ofAll = shared.length / (first.stems.length + second.stems.length - shared.length);
  if (!disputed && (told.length < fewestTold || told.length / Math.min(first.told.length, second.told.length) < sharedTold)) return null;
  const isSame = disputed || ofAll >= sharedOfAll || (shared.length >= sharedForFewer && shared.length / fewer >= sharedOfFewer);
  if (!isSame || numbersDiffer(first, second)) return null;
  if (first.article !== second.article && sharedOf(first.affair, second.affair).length < sharedNames) return null;
  return {
    from: first.id, to: second.id, relation: 'same-claim', joins: true, confidence: Math.round(Math.min(0.95, 0.5 + ofAll / 2) * 100) / 100, how: 'claims/stems',
    evidence: { shared: [...shared], positions: [first.position, relative] },
  };
}

/** “503 residents” and “4,000 residents” are two claims, for all the words they share. */
const numbersDiffer = (a: Claimed, b: Claimed): boolean =>
  a.numbers.length > 0 && b.numbers.length > 0 && !a.numbers.some((number) => b.numbers.includes(number));
