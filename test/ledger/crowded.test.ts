import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct, preparedPage, record } from '../../src/ledger/index.ts';
import type { Ledger, PreparedPage } from '../../src/ledger/index.ts';
import { landmarks } from '../../src/ledger/record/blocks.ts';
import { windowOf } from '../../src/matching/days.ts';
import type { Link, Matcher, Thing } from '../../src/matching/matcher.ts';
import { dump } from './dump.ts';
import { inventedPage, noon } from './invented-record.ts';
import { onEachStore } from './stores.ts';

/*
 * What everybody says: keys that far more things have than are compared with each other, and a person whom every other article names.
 */

interface Worded extends Thing {
  readonly words: readonly string[];
  readonly name: string | null;
  readonly statement: string;
  readonly published: string | null;
}

/** What shares two words is linked, three joined: not transitive, so that it matters which are compared. `length`: of its keys' windows, in days. */
const likeWords = (kind: string, length: number | null, identityOf?: (thing: Worded) => string | null): Matcher<Worded> => ({
  kind, withinArticle: false,
  thingsOf: ({ id, reading, published }) => reading.statements.map((statement) => ({
    id: `${id}/${kind}/${statement.id}`, article: id, statement: statement.id, published,
    words: reading.article.text.slice(...statement.content[0]!).split(' '), name: reading.speakers.find((speaker) => speaker.id === statement.speaker)?.name ?? null,
  })),
  keysOf: ({ words, published }) => words.map((word) => `${word}${length === null ? '' : windowOf(published, length)}`),
  compare: (a, b): Link | null => {
    const [from, to] = a.id < b.id ? [a, b] : [b, a];
    const shared = from.words.filter((word) => to.words.includes(word)).length;
    return shared < 2 ? null : { from: from.id, to: to.id, relation: 'alike', joins: shared > 2, confidence: shared / 10, how: 'test/words', evidence: { shared } };
  },
  ...(identityOf ? { identityOf } : {}),
});

const matchers = [likeWords('claims', null), likeWords('figures', 30), likeWords('parties', null, ({ name }) => (name === 'Ada Prime' || name === 'Bo Second' ? name : null))] as unknown as readonly Matcher<Thing>[];

const vocabulary = 'quay ferry storm harbour council crane berth mast rope anchor'.split(' ');
const names = ['Ada Prime', 'Ada Prime', 'Bo Second', 'Cy Third'];

/** Some pages with four words of ten each, so that each word is in far more than so many as are compared. */
const pagesOf = (count: number, version: string): readonly PreparedPage[] => Array.from({ length: count }, (_, n) => {
  const words = vocabulary.filter((_word, index) => (n * 7 + index * index * (n % 5 + 1)) % 10 < 4).join(' ');
  const name = names[n % names.length]!;
  const made = inventedPage({
    facts: { title: `${n}`, outlet: `Outlet ${n % 9}`, published: `2025-0${[3, 4, 4, 5][n % 4]!}-15` },
    parts: [['paragraph', `[source#s1 [mention#p1 ${name}]] [cue#s1 said] [content#s1 ${words || 'nothing'}]. ${n}`]],
    statements: { s1: { speaker: 'p1' } }, speakers: { p1: { name, kind: 'person' } },
  });
  return preparedPage(made.page, { ...made.reading, engine: { version, models: {} } }, matchers);
});

const pages = pagesOf(60, '1.0.0');
const readAnew = pagesOf(60, '2.0.0');

const add = async (ledger: Ledger, some: readonly PreparedPage[], size: number): Promise<void> => {
  for (let start = 0; start < some.length; start += size) await record(ledger, some.slice(start, start + size), matchers, noon);
};
const findings = async (ledger: Ledger): Promise<readonly string[]> => (await dump(ledger)).filter((line) => !/^(?:reading|engine|correction) /.test(line));

onEachStore((stores) => {
  const runs = stores.engine === 'sqlite' ? 12 : 3;
  describe('keys that many things have', () => {
    it('are compared with landmarks only, and identities by their bearers', async () => {
      const ledger = await stores.open();
      await add(ledger, pages, 7);
      const lines = await dump(ledger);
      expect(lines.filter((line) => line.startsWith('crowded_key ')).length).toBeGreaterThan(5);
      const parties = lines.filter((line) => line.startsWith('thing_key ') && line.includes('/parties/'));
      expect(parties).toEqual([]);
      const links = lines.filter((line) => line.startsWith('link '));
      expect(links.length).toBeGreaterThan(100);
      // Of pairs, all would be some 60 · 59 / 2 · three kinds.
      expect(links.length).toBeLessThan(vocabulary.length * landmarks * 60);
      const hot = lines.filter((line) => line.startsWith('thing_group ["parties"')).map((line) => JSON.parse(line.slice('thing_group '.length)) as [string, string, number]);
      expect(Math.max(...hot.map(([, , things]) => things))).toBeGreaterThanOrEqual(30);
    });

    it('make the same record in any order and in any bundles', async () => {
      const whole = await stores.open();
      await add(whole, pages, 60);
      const expected = await dump(whole);
      await fc.assert(fc.asyncProperty(fc.shuffledSubarray([...pages], { minLength: pages.length }), fc.integer({ min: 1, max: 30 }), async (order, size) => {
        const other = await stores.open();
        await add(other, order, size);
        expect(await dump(other)).toEqual(expected);
        await other.close();
      }), { numRuns: runs });
    });

    it('are as if what was read before had never been, when all is read anew', async () => {
      const fresh = await stores.open();
      await add(fresh, readAnew, 60);
      const expected = await findings(fresh);
      const some = fc.shuffledSubarray([...pages], { minLength: 40 });
      const all = fc.shuffledSubarray([...readAnew], { minLength: readAnew.length });
      await fc.assert(fc.asyncProperty(some, all, fc.integer({ min: 1, max: 20 }), async (first, then, size) => {
        const other = await stores.open();
        await add(other, first, 11);
        await add(other, then, size);
        expect((await findings(other)).filter((line) => !line.startsWith('page '))).toEqual(expected.filter((line) => !line.startsWith('page ')));
        await other.close();
      }), { numRuns: Math.ceil(runs / 2) });
    });

    it('are the same whether something is taken out before the rest comes or after', async () => {
      const signed = { who: 'A person', at: '2025-07-01T12:00:00Z', why: 'to see' };
      for (const start of stores.engine === 'sqlite' ? [0, 7, 14, 21, 28] : [0]) {
        const some = pages.slice(start, start + 5);
        const [early, late] = [await stores.open(), await stores.open()];
        await add(early, some, 5);
        await add(late, pages, 60);
        for (const ledger of [early, late]) {
          for (const page of some) await correct(ledger, { kind: 'dismiss', finding: `${page.names.id}/s1` }, signed, matchers);
        }
        await add(early, pages, 60);
        expect(await findings(late)).toEqual(await findings(early));
      }
    });

    it('are as they were when a correction is undone', async () => {
      const ledger = await stores.open();
      await add(ledger, pages, 60);
      const before = await findings(ledger);
      for (const [index, page] of pages.slice(0, 12).entries()) {
        const signed = { who: 'A person', at: `2025-07-01T12:00:${10 + index}Z`, why: 'to see' };
        const { correction } = await correct(ledger, { kind: 'dismiss', finding: `${page.names.id}/s1` }, signed, matchers);
        if (index % 3 === 0) expect(await findings(ledger)).not.toEqual(before);
        await correct(ledger, { kind: 'undo', correction: correction.id }, { ...signed, at: `2025-07-01T13:00:${10 + index}Z` }, matchers);
        expect(await findings(ledger)).toEqual(before);
      }
    });
  });
});
