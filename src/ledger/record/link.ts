import type { Link, Matcher, Thing } from '../../matching/matcher.ts';
import { dayOfNumber } from '../article-number.ts';
import type { Writer } from '../ledger.ts';
import type { Place } from '../engines/insert-rows.ts';
import type { LinkTable } from '../schema.ts';
import { blocksOf, boundOf, entriesOf, saveBounds } from './blocks.ts';
import type { Entry } from './blocks.ts';
import { drawOf, everyDraw, numbersMet } from './keys.ts';
import { answersFrom } from './projection.ts';
import { placeName, thingsAt } from './things.ts';
import type { PlacedThing } from './things.ts';

/** A thing with its keys, which are not yet in the ledger. */
export interface KeyedThing extends PlacedThing {
  readonly keys: readonly number[];
}

/** What comes of comparing things. */
export interface Linked {
  readonly links: readonly LinkTable[];
  /** Pairs that are one. */
  readonly joins: readonly (readonly [PlacedThing, PlacedThing])[];
}

/** Two things to be compared, by the names of their places. */
export type Pair = readonly [a: string, b: string];

/**
 * Compares each new thing with its like, of the ledger's and among themselves; see `blocks.ts`. `demoted`: things that were landmarks of a block, and are no
 * longer. The ledger must not hold the new things' keys yet.
 */
export async function linked(
  writer: Writer, things: readonly KeyedThing[], matchers: readonly Matcher<Thing>[],
): Promise<Linked & { readonly demoted: readonly Place[] }> {
  const freshByKey = new Map<number, FreshEntry[]>();
  const daysApart = new Map(matchers.map((matcher) => [matcher.kind, matcher.daysApart ?? Infinity]));
  for (const { article, n, id, kind, keys } of things) {
    const draw = drawOf(id);
    for (const key of keys) {
      const entry = { key, draw, article, n, daysApart: daysApart.get(kind)! };
      const entries = freshByKey.get(key);
      if (entries) entries.push(entry);
      else freshByKey.set(key, [entry]);
    }
  }
  const blocks = await blocksOf(writer, [...new Set([...freshByKey.keys()].flatMap(numbersMet))]);
  const bounds = new Map([...blocks].map(([key, { bound }]) => [key, bound]));
  const changed = new Map<number, number>();
  const demoted = new Map<string, Place>();
  for (const [key, fresh] of freshByKey) {
    const block = blocks.get(key) ?? { bound: everyDraw, entries: [] };
    const bound = boundOf([...block.entries, ...fresh].map(({ draw }) => draw));
    bounds.set(key, bound);
    if (bound === block.bound) continue;
    changed.set(key, bound);
    for (const entry of block.entries) if (entry.draw > bound) demoted.set(placeName(entry), entry);
  }
  // A new landmark meets all that is in blocks that were crowded before; one that is an answer has nothing to say to other answers.
  const [toAsk, toAnswer] = [new Set<number>(), new Set<number>()];
  for (const [key, fresh] of freshByKey) {
    const landmarks = fresh.filter(({ draw }) => draw <= bounds.get(key)!);
    if (landmarks.length === 0) continue;
    const crowded = numbersMet(key).filter((met) => (blocks.get(met)?.bound ?? everyDraw) !== everyDraw);
    for (const met of crowded) (landmarks.every(({ n }) => n >= answersFrom) ? toAnswer : toAsk).add(met);
  }
  const whole = new Map([...await entriesOf(writer, [...toAnswer].filter((key) => !toAsk.has(key)), answersFrom), ...await entriesOf(writer, [...toAsk])]);

  const pairs: Pair[] = [];
  for (const [key, fresh] of freshByKey) {
    const bound = bounds.get(key)!;
    for (const met of numbersMet(key)) {
      const old = blocks.get(met)?.entries ?? [];
      const all = whole.get(met) ?? old;
      const boundMet = bounds.get(met) ?? everyDraw;
      const oldLandmarks = old.filter(({ draw }) => draw <= boundMet);
      // Two fresh blocks meet once, from the later one.
      const others = met > key ? [] : freshByKey.get(met) ?? [];
      fresh.forEach((entry, index) => {
        const name = placeName(entry);
        const isLandmark = entry.draw <= bound;
        for (const other of isLandmark ? all : oldLandmarks) if (mayLink(entry, other)) pairs.push([placeName(other), name]);
        for (const other of met === key ? others.slice(0, index) : others) {
          if ((isLandmark || other.draw <= boundMet) && mayLink(entry, other)) pairs.push(inOrder(placeName(other), name));
        }
      });
    }
  }
  await saveBounds(writer, changed);
  const known = new Map<string, PlacedThing>(things.map((thing) => [placeName(thing), thing]));
  return { ...await compared(writer, pairs, known, matchers), demoted: [...demoted.values()] };
}

interface FreshEntry extends Entry {
  readonly daysApart: number;
}

/** Two things may meet by several keys, now the one first and now the other. */
export const inOrder = (one: string, other: string): Pair => (one < other ? [one, other] : [other, one]);

/** Whether two things may be linked at all, by what a matcher says of all of their kind. */
function mayLink(entry: FreshEntry, other: Entry): boolean {
  const [isAnswer, otherIsAnswer] = [entry.n >= answersFrom, other.n >= answersFrom];
  if (isAnswer && otherIsAnswer) return false;
  const [day, otherDay] = [dayOfNumber(entry.article), dayOfNumber(other.article)];
  if (day === null || otherDay === null) return true;
  if (Math.abs(day - otherDay) > entry.daysApart) return false;
  return isAnswer === otherIsAnswer || (isAnswer ? day >= otherDay : otherDay >= day);
}

/** Compares pairs, each once. Things that are not `known` are looked up. */
export async function compared(
  writer: Writer, pairs: readonly Pair[], known: ReadonlyMap<string, PlacedThing>, matchers: readonly Matcher<Thing>[],
): Promise<Linked> {
  const byKind = new Map(matchers.map((matcher) => [matcher.kind, matcher]));
  const byFirst = new Map<string, Set<string>>();
  for (const [a, b] of pairs) {
    const others = byFirst.get(b);
    if (others) others.add(a);
    else byFirst.set(b, new Set([a]));
  }
  const wanted = new Set<string>();
  for (const [b, others] of byFirst) {
    for (const name of [b, ...others]) if (!known.has(name)) wanted.add(name);
  }
  const places = Array.from(wanted, (name) => { const [article, n] = name.split('/').map(Number) as [number, number]; return { article, n }; });
  const all = new Map([...known, ...(await thingsAt(writer, places)).map((thing) => [placeName(thing), thing] as const)]);
  const links: LinkTable[] = [];
  const joins: (readonly [PlacedThing, PlacedThing])[] = [];
  for (const [b, others] of byFirst) {
    const thing = all.get(b)!;
    const matcher = byKind.get(thing.kind)!;
    for (const a of others) {
      const other = all.get(a)!;
      // Two kinds may share a key by chance, since keys are kept as numbers.
      if (other.kind !== thing.kind || (other.article === thing.article && !matcher.withinArticle)) continue;
      const link = matcher.compare(other.thing, thing.thing);
      if (link === null) continue;
      const [from, to] = link.from === thing.id ? [thing, other] as const : [other, thing] as const;
      links.push(linkRow(thing.kind, link, from, to));
      if (link.joins) joins.push([from, to]);
    }
  }
  return { links, joins };
}

const linkRow = (kind: string, { relation, joins, confidence, how, evidence }: Link, from: Place, to: Place): LinkTable => ({
  kind, from_article: from.article, from_n: from.n, to_article: to.article, to_n: to.n,
  relation, joins: joins ? 1 : 0, confidence, how, evidence: JSON.stringify(evidence),
});
