import { keysMet } from './days.ts';
import type { Link, Matcher, ReadArticle, Thing } from './matcher.ts';

/** Everything of one kind that matching found in some articles. */
export interface Matched<T extends Thing> {
  /** In the order of their ids. */
  readonly things: readonly T[];
  /** In the order of `from`, then `to`; each pair once. */
  readonly links: readonly Link[];
}

/**
 * Matches articles in memory: a map from key to things, no pairs without keys that meet. The same whatever the order of the articles, and the same as if they
 * had come one by one; for tests, measurements and small uses, where no ledger is kept. Of things with one identity the first by its id is linked to all
 * others, and compared for them.
 */
export function matchAll<T extends Thing>(matcher: Matcher<T>, articles: Iterable<ReadArticle>): Matched<T> {
  const things: T[] = [];
  for (const article of articles) things.push(...matcher.thingsOf(article));
  things.sort(byId);

  const links: Link[] = [];
  const firsts = new Map<string, T>();
  const byKey = new Map<string, T[]>();
  for (const thing of things) {
    const identity = matcher.identityOf?.(thing) ?? null;
    const first = identity === null ? undefined : firsts.get(identity);
    if (first !== undefined) {
      const link = matcher.compare(first, thing);
      if (link !== null) links.push(link);
      continue;
    }
    if (identity !== null) firsts.set(identity, thing);
    const met = new Set<T>();
    for (const key of new Set(matcher.keysOf(thing))) {
      for (const other of keysMet(key).flatMap((one) => byKey.get(one) ?? [])) met.add(other);
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [thing]);
      else same.push(thing);
    }
    for (const other of met) {
      if (other.article === thing.article && !matcher.withinArticle) continue;
      const link = matcher.compare(other, thing);
      if (link !== null) links.push(link);
    }
  }
  return { things, links: links.sort(byEnds) };
}

const byId = (a: Thing, b: Thing): number => compareText(a.id, b.id);
const byEnds = (a: Link, b: Link): number => compareText(a.from, b.from) || compareText(a.to, b.to);

/** By code units, the same in every engine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
