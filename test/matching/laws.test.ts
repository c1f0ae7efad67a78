import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedGroups, matchAll, matchers } from '../../src/matching/index.ts';
import type { Link, ReadArticle, Thing } from '../../src/matching/index.ts';
import { daysBetween, keysMet } from '../../src/matching/days.ts';
import { exampleRecord } from './article.ts';

/*
 * What must hold of every matcher, whatever it matches; tried on the pages of the example record.
 */

const groupsOf = (things: readonly Thing[], links: readonly Link[]) => joinedGroups(things.map(({ id }) => id), links);
const orders = fc.shuffledSubarray([...exampleRecord], { minLength: exampleRecord.length });

describe.each(matchers.map((matcher) => [matcher.kind, matcher] as const))('%s', (_, matcher) => {
  const whole = matchAll(matcher, exampleRecord);
  const byId = new Map(whole.things.map((thing) => [thing.id, thing]));

  it('finds something in the example record, for what follows to say anything', () => {
    expect(whole.things.length).toBeGreaterThan(10);
    expect(whole.links.length).toBeGreaterThan(2);
  });

  it('gives things ids of their own, below their articles', () => {
    expect(new Set(whole.things.map(({ id }) => id)).size).toBe(whole.things.length);
    for (const { id, article } of whole.things) expect(id.startsWith(`${article}/${matcher.kind}/`)).toBe(true);
  });

  it('makes no difference between two things and the same two the other way round', () => {
    for (const a of whole.things) for (const b of whole.things) if (a.id < b.id) expect(matcher.compare(a, b)).toEqual(matcher.compare(b, a));
  });

  it('links nothing to itself', () => {
    for (const { from, to } of whole.links) expect(from).not.toBe(to);
    if (matcher.withinArticle) for (const thing of whole.things) expect(matcher.compare(thing, thing)).toBeNull();
  });

  it('finds the same in whatever order the articles come', () => {
    fc.assert(fc.property(orders, (order) => {
      expect(matchAll(matcher, order)).toEqual(whole);
    }), { numRuns: 5 });
  });

  it('joins the same when articles come one by one', () => {
    fc.assert(fc.property(orders, fc.integer({ min: 1, max: exampleRecord.length }), (order, many) => {
      const some = order.slice(0, many);
      const ids = new Set(some.map(({ id }) => id));
      const found = matchAll(matcher, some);
      if (matcher.identityOf === undefined) {
        expect(found.links).toEqual(whole.links.filter(({ from, to }) => ids.has(byId.get(from)!.article) && ids.has(byId.get(to)!.article)));
      }
      // Two that are joined among some articles are joined among all.
      const groupOf = new Map(groupsOf(whole.things, whole.links).flatMap((group, i) => group.map((id) => [id, i] as const)));
      for (const group of groupsOf(found.things, found.links)) expect(new Set(group.map((id) => groupOf.get(id))).size).toBe(1);
    }), { numRuns: 5 });
  });

  it('lets those meet that it links, by a key or an identity', () => {
    for (const { from, to } of whole.links) {
      const [a, b] = [byId.get(from)!, byId.get(to)!];
      const identity = matcher.identityOf?.(a) ?? null;
      if (identity !== null && identity === matcher.identityOf?.(b)) continue;
      const met = new Set(matcher.keysOf(a).flatMap(keysMet));
      expect(matcher.keysOf(b).some((key) => met.has(key))).toBe(true);
    }
  });

  it('links nothing that appeared farther apart than it says, and no answer with what came after it', () => {
    const isAnswer = (thing: Thing): boolean => matcher.isAnswer?.(thing) ?? false;
    const onDay = (day: string): readonly Thing[] => exampleRecord.flatMap((article: ReadArticle) => matcher.thingsOf({ ...article, published: day }));
    const linked = (some: readonly Thing[], others: readonly Thing[]): readonly (readonly [Thing, Thing])[] =>
      some.flatMap((a) => others.flatMap((b) => (a.article === b.article || matcher.compare(a, b) === null ? [] : [[a, b] as const])));
    const first = onDay('2025-01-01');
    for (const day of ['2025-01-01', '2025-01-02', '2025-01-20', '2025-04-20', '2025-06-20', '2026-03-01']) {
      const later = onDay(day);
      const days = daysBetween('2025-01-01', day)!;
      for (const [a, b] of linked(first, later)) {
        expect(days).toBeLessThanOrEqual(matcher.daysApart ?? Infinity);
        expect(isAnswer(a) && (isAnswer(b) || days > 0)).toBe(false);
      }
    }
  });

  it('gives at most some dozens of keys, and the same ones each time', () => {
    for (const thing of whole.things) {
      const keys = matcher.keysOf(thing);
      expect(keys.length).toBeLessThanOrEqual(48);
      expect(matcher.keysOf(thing)).toEqual(keys);
    }
  });

  it('goes through JSON unchanged', () => {
    for (const thing of whole.things) expect(JSON.parse(JSON.stringify(thing))).toEqual(thing);
    for (const link of whole.links) expect(JSON.parse(JSON.stringify(link))).toEqual(link);
  });

  it('reads any article without throwing', () => {
    const { reading } = exampleRecord[0]!;
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const odd = { id: 'x', outlet: null, published: 'no date', url: null, reading: { ...reading, article: { ...reading.article, text: text.padEnd(reading.article.text.length, '”. 9') } } };
      for (const thing of matcher.thingsOf(odd)) {
        matcher.keysOf(thing);
        for (const other of whole.things.slice(0, 5)) matcher.compare(thing, other);
      }
    }), { numRuns: 20 });
  });
});
