import { beforeAll, describe, expect, it } from 'vitest';
import { claims, parties, preparedPage, record } from '../../src/ledger/index.ts';
import type { Ledger } from '../../src/ledger/index.ts';
import { speakersAsked } from '../../src/ledger/questions/filter.ts';
import type { ArticleFilter } from '../../src/ledger/questions/filter.ts';
import { groupsOf } from '../../src/ledger/questions/groups.ts';
import type { GroupFilter, GroupKey } from '../../src/ledger/questions/groups.ts';
import { lookedThrough } from '../../src/ledger/questions/looked-through.ts';
import { worded } from '../../src/ledger/questions/worded.ts';
import { wordQueryOf } from '../../src/ledger/search/query.ts';
import type { Matcher, Thing } from '../../src/matching/matcher.ts';
import { inventedPage, noon } from './invented-record.ts';
import { onEachStore } from './stores.ts';

const matter = 'quay ferry storm crane mast rope'.split(' ');
const people = ['Ada Prime', 'Ada Prime', 'Bo Second', 'Cy Third'];

/** Claims are one by their words, each said in some articles, days and weeks apart; parties by name. */
const said = (kind: string, keyOf: (statement: { readonly content: string; readonly name: string }) => string): Matcher<Thing & { readonly word: string }> => ({
  kind, withinArticle: false,
  thingsOf: ({ id, reading }) => (kind === 'parties'
    ? reading.speakers.map((speaker) => ({ id: `${id}/${kind}/${speaker.id}`, article: id, speaker: speaker.id, word: keyOf({ content: '', name: speaker.name }) }))
    : reading.statements.map((statement) => ({
        id: `${id}/${kind}/${statement.id}`, article: id, statement: statement.id, word: keyOf({ content: reading.article.text.slice(...statement.content[0]!), name: '' }),
      }))),
  keysOf: ({ word }) => [word],
  compare: (a, b) => (a.word !== b.word ? null
    : { from: a.id < b.id ? a.id : b.id, to: a.id < b.id ? b.id : a.id, relation: 'same', joins: true, confidence: 1, how: 'test/same', evidence: {} }),
});
const matchers = [said('parties', ({ name }) => name), said('claims', ({ content }) => content)] as unknown as readonly Matcher<Thing>[];

const pages = Array.from({ length: 90 }, (_, n) => {
  const name = people[n * 3 % people.length]!;
  const claim = `the ${matter[n % 6]!} of ${(n * 7) % (n % 2 === 0 ? 5 : 15)} pleased the ${matter[(n * 5 + 1) % 6]!}`;
  const { page, reading } = inventedPage({
    facts: { title: `${n}`, outlet: `Outlet ${n % 3}`, published: `2025-0${1 + n % 6}-${10 + n % 17}` },
    parts: [['paragraph', `[source#s1 [mention#p1 ${name}]] [cue#s1 said] [content#s1 ${claim}].`]],
    statements: { s1: { speaker: 'p1' } }, speakers: { p1: { name, kind: 'person' } },
  });
  return preparedPage(page, reading, matchers);
});

onEachStore((stores) => {
  describe('groups that are looked through in their order', () => {
    let ledger: Ledger;
    beforeAll(async () => {
      ledger = await stores.open();
      await record(ledger, pages, matchers, noon);
    }, 60_000);

    /** By what the members say, as for a speaker of few things: the other way to find them. */
    const byMembers = async (filter: GroupFilter): Promise<readonly string[]> => (
      (await groupsOf(ledger, 'claims', { ...filter, lately: 1000, speaker: filter.speaker ?? 'prime' }, { limit: 1000 })).map(({ id }) => id));

    it.each<GroupFilter>([
      { speaker: 'prime' }, { speaker: 'prime', order: 'largest' }, { speaker: 'prime', outlet: 'outlet 1' }, { speaker: 'prime', words: 'crane' },
      { speaker: 'prime', words: 'crane', since: '2025-03', until: '2025-05-20' }, { speaker: 'prime', words: 'nowhere' }, { speaker: 'prime', outlet: 'nowhere' },
    ])('are those that their members give: %o', async (filter) => {
      const speakers = await speakersAsked(ledger, filter);
      const order = { after: null, largest: filter.order === 'largest', size: 1000 };
      const found = (await lookedThrough(ledger, 'claims', filter, speakers, order))!.map(({ id }) => id);
      expect(found).toEqual(await byMembers(filter));
      if (filter.words !== 'nowhere' && filter.outlet !== 'nowhere') expect(found.length).toBeGreaterThan(2);
      const all = (await lookedThrough(ledger, 'claims', {}, null, order))!;
      if (filter.words !== undefined || filter.outlet !== undefined) expect(found.length).toBeLessThan(all.length);
      // Some after the other.
      const bySome: string[] = [];
      for (let after: readonly [number, string] | null = null; ;) {
        const some: readonly GroupKey[] = (await lookedThrough(ledger, 'claims', filter, speakers, { ...order, after, size: 2 }))!;
        for (const { id } of some) bySome.push(id);
        const last: GroupKey | undefined = some.at(-1);
        if (last === undefined) break;
        after = [order.largest ? last.things : last.last, last.id];
      }
      expect(bySome).toEqual(found);
    });

    it('are listed page by page', async () => {
      const whole = await claims(ledger, { outlet: 'outlet 2' }, { limit: 1000 });
      const paged: string[] = [];
      for (let after: string | null = null; ;) {
        const { rows, next } = await claims(ledger, { outlet: 'outlet 2' }, { limit: 3, ...(after === null ? {} : { after }) });
        for (const { id } of rows) paged.push(id);
        if (next === null) break;
        after = next;
      }
      expect(paged).toEqual(whole.rows.map(({ id }) => id));
      expect(paged.length).toBeGreaterThan(3);
      expect((await parties(ledger, { outlet: 'outlet 2' })).rows.length).toBeGreaterThan(0);
    });

    it.each<ArticleFilter & { readonly speaker: string; readonly words: string }>([
      { speaker: 'prime', words: 'crane' }, { speaker: 'prime', words: 'pleased', outlet: 'outlet 1' }, { speaker: 'second', words: 'pleased', since: '2025-03' },
      { speaker: 'nobody', words: 'pleased' }, { speaker: 'prime', words: 'nowhere' },
    ])('and articles with words are those in which the speaker speaks, whichever is looked for first: %o', async ({ speaker, words, ...filter }) => {
      const speakers = await speakersAsked(ledger, { speaker });
      const all = async (isFew: boolean): Promise<readonly number[]> => {
        const newest = await worded(ledger, wordQueryOf(words), filter, speakers, isFew);
        const found: number[] = [];
        for (let after: readonly [number] | null = null, size = 3; ; size++) {
          const { articles, last }: Awaited<ReturnType<typeof newest>> = await newest(after, size);
          found.push(...articles);
          if (last === null) return found;
          after = [last];
        }
      };
      const found = await all(false);
      expect(found).toEqual(await all(true));
      expect(found).toEqual([...found].sort((a, b) => b - a));
      if (speaker !== 'nobody' && words !== 'nowhere') expect(found.length).toBeGreaterThan(4);
    });

    it('and of claims whose articles have a word, those that have it fill the page', async () => {
      // In each article stands what somebody said, and in its text nothing else: so a second statement brings the word into articles of other claims.
      const more = await stores.open();
      await record(more, Array.from({ length: 24 }, (_, n) => {
        const { page, reading } = inventedPage({
          facts: { title: `${n}`, outlet: 'Outlet', published: `2025-01-${10 + n % 9}` },
          parts: [['paragraph', `[source#s1 [mention#p1 Ada Prime]] [cue#s1 said] [content#s1 claim ${Math.floor(n / 2)} ${n % 8 < 2 ? 'of a crane' : 'of a mast'}]. The crane stood by. ${n}`]],
          statements: { s1: { speaker: 'p1' } }, speakers: { p1: { name: 'Ada Prime', kind: 'person' } },
        });
        return preparedPage(page, reading, matchers);
      }), matchers, noon);
      const all = (await claims(more, { words: 'crane' }, { limit: 100 })).rows.map(({ id }) => id);
      expect(all).toHaveLength(3);
      const first = await claims(more, { words: 'crane' }, { limit: 2 });
      expect(first.rows.map(({ id }) => id)).toEqual(all.slice(0, 2));
      expect((await claims(more, { words: 'crane' }, { limit: 2, after: first.next! })).rows.map(({ id }) => id)).toEqual(all.slice(2));
    });
  });
});
