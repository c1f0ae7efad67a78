import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct, preparedPage, record } from '../../src/ledger/index.ts';
import type { Ledger } from '../../src/ledger/index.ts';
import type { Place } from '../../src/ledger/engines/insert-rows.ts';
import type { Writer } from '../../src/ledger/ledger.ts';
import { mendGroups } from '../../src/ledger/record/mend-groups.ts';
import { part } from '../../src/ledger/record/part.ts';
import type { Link, Matcher, Thing } from '../../src/matching/matcher.ts';
import { dump } from './dump.ts';
import { inventedPage, noon } from './invented-record.ts';
import { onEachStore } from './stores.ts';

/** Claims by a number: each is one with those near it, and one in nine hangs on the one before by one link only. */
interface Numbered extends Thing { readonly number: number; readonly statement: string }
const chain: Matcher<Numbered> = {
  kind: 'claims', withinArticle: false,
  thingsOf: ({ id, reading }) => reading.statements.map((statement) => (
    { id: `${id}/claims/${statement.id}`, article: id, statement: statement.id, number: Number(/\d+/.exec(reading.article.text.slice(...statement.content[0]!))![0]) })),
  keysOf: ({ number }) => [0, 1, 2, 3].map((before) => `number ${number - before}`),
  compare: (a, b): Link | null => {
    const [low, high] = a.number < b.number ? [a.number, b.number] : [b.number, a.number];
    const isOne = low % 9 === 4 || high % 9 === 4 ? high - low === 1 && high % 9 === 4 : high - low <= 3;
    return isOne ? { from: a.id < b.id ? a.id : b.id, to: a.id < b.id ? b.id : a.id, relation: 'same', joins: true, confidence: 0.9, how: 'test/next', evidence: {} } : null;
  },
};
const matchers = [chain] as unknown as readonly Matcher<Thing>[];

const pages = Array.from({ length: 90 }, (_, n) => {
  const { page, reading } = inventedPage({
    facts: { title: `${n}`, outlet: `Outlet ${n % 5}`, published: `2025-05-${10 + n % 9}` },
    parts: [['paragraph', `[source#s1 [mention#p1 Ada Prime]] [cue#s1 said] [content#s1 that it was number ${n}].`]],
    statements: { s1: { speaker: 'p1' } }, speakers: { p1: { name: 'Ada Prime', kind: 'person' } },
  });
  return preparedPage(page, reading, matchers);
});

class TakenBack extends Error {}

onEachStore((stores) => {
  describe('a large group of which links go', () => {
    it('is the same whether it is parted or made anew', async () => {
      const ledger = await stores.open();
      await record(ledger, pages, matchers, noon);
      const all = await ledger.db.selectFrom('link').selectAll().where('joins', '=', 1).execute();
      const ends = all.flatMap((link) => [`${link.from_article}`, `${link.to_article}`]);
      const isLast = (end: number): boolean => ends.filter((other) => other === `${end}`).length === 1;
      // Those that alone hold a thing come first, so that they are often among what goes.
      const links = [...all].sort((a, b) => Number(isLast(b.from_article) || isLast(b.to_article)) - Number(isLast(a.from_article) || isLast(a.to_article)));
      const sizes = new Set<number>();
      const largest = (lines: readonly string[]): number => Math.max(...lines.flatMap((line) => (
        line.startsWith('thing_group ["claims"') ? [(JSON.parse(line.slice('thing_group '.length)) as [string, string, number])[2]] : [])));
      expect(largest(await dump(ledger))).toBe(pages.length);
      await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.nat(9), fc.nat(links.length - 1)), { minLength: 1, maxLength: 4 }), async (chosen) => {
        const gone = [...new Set(chosen)].map((index) => links[index]!);
        const pairs = gone.map((link): readonly [Place, Place] => [{ article: link.from_article, n: link.from_n }, { article: link.to_article, n: link.to_n }]);
        const after = async (work: (writer: Writer) => Promise<void>): Promise<readonly string[]> => {
          let lines: readonly string[] = [];
          await ledger.write(async (writer) => {
            for (const link of gone) {
              await writer.db.deleteFrom('link').where('from_article', '=', link.from_article).where('from_n', '=', link.from_n)
                .where('to_article', '=', link.to_article).where('to_n', '=', link.to_n).execute();
            }
            await work(writer);
            lines = await dump(writer as unknown as Ledger);
            throw new TakenBack();
          }).catch((error: unknown) => { if (!(error instanceof TakenBack)) throw error; });
          return lines;
        };
        const parted = await after((writer) => part(writer, pairs));
        const anew = await after(async (writer) => {
          await mendGroups(writer, 'claims', [(await writer.db.selectFrom('thing_group').select('id').where('kind', '=', 'claims').executeTakeFirstOrThrow()).id]);
        });
        expect(parted).toEqual(anew);
        sizes.add(largest(parted));
      }), { numRuns: stores.engine === 'sqlite' ? 40 : 8 });
      // Sometimes all stayed together, sometimes few were parted.
      expect(sizes.size).toBeGreaterThan(1);
    }, 120_000);

    it('is the same whether an article is taken out of it or it is made anew without', async () => {
      const ledger = await stores.open();
      await record(ledger, pages, matchers, noon);
      const groups = (): Promise<readonly { readonly id: string; readonly things: number }[]> => (
        ledger.db.selectFrom('thing_group').select(['id', 'things']).where('kind', '=', 'claims').orderBy('id').execute());
      // The end, one that hangs on another, one that another hangs on, and some that many links go by.
      for (const n of [0, 4, 3, 30, 31, 89]) {
        const signed = { who: 'Ada Quill', why: 'only to try it', at: `2025-06-01T00:00:${String(n).padStart(2, '0')}.000Z` };
        await correct(ledger, { kind: 'dismiss', finding: `${pages[n]!.names.id}/s1` }, signed, matchers);
        const taken = await dump(ledger);
        await ledger.write(async (writer) => { await mendGroups(writer, 'claims', (await groups()).map(({ id }) => id)); });
        expect(await dump(ledger)).toEqual(taken);
      }
      expect((await groups()).map(({ things }) => things)).not.toContain(pages.length);
    }, 120_000);
  });
});
