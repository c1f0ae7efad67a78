import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { articles, BadCursor, claim, claims, figures, parties, preparedPage, record, search, statements } from '../../src/ledger/index.ts';
import type { Ledger, PreparedPage, StatementFilter } from '../../src/ledger/index.ts';
import { hostileReading } from '../invented-reading.ts';
import { dump } from './dump.ts';
import { courier, herald, inventedPages, leaflet, noon, prepared, simpleMatchers, tides } from './invented-record.ts';
import { onEachStore } from './stores.ts';

/*
 * What every store has to do. Nothing here knows which it is.
 */
onEachStore((stores) => {
  const recordAll = async (ledger: Ledger, pages: readonly PreparedPage[]) => record(ledger, pages, simpleMatchers, noon);

  describe('adding', () => {
    it('tells what is new from what is known, and changes nothing the second time', async () => {
      const ledger = await stores.open();
      const ids = inventedPages.map(({ names }) => names.id);
      expect(await recordAll(ledger, inventedPages)).toEqual(ids.map((id) => ({ id, outcome: 'added' })));
      const before = await dump(ledger);
      expect(await recordAll(ledger, [...inventedPages].reverse())).toEqual([...ids].reverse().map((id) => ({ id, outcome: 'known' })));
      expect(await dump(ledger)).toEqual(before);
      expect(before.filter((line) => line.startsWith('article '))).toHaveLength(4);
    });

    it('takes the same page twice in one bundle for one', async () => {
      const ledger = await stores.open();
      const page = inventedPages[0]!;
      expect((await recordAll(ledger, [page, page])).map(({ outcome }) => outcome)).toEqual(['added', 'known']);
    });

    it('takes the same bytes from two outlets for two articles', async () => {
      const ledger = await stores.open();
      const other = { ...courier, page: { ...courier.page, outlet: 'Elsewhere' } };
      expect((await recordAll(ledger, [prepared(courier), prepared(other)])).map(({ outcome }) => outcome)).toEqual(['added', 'added']);
      const lines = await dump(ledger);
      expect(lines.filter((line) => line.startsWith('snapshot '))).toHaveLength(1);
      expect(lines.filter((line) => line.startsWith('article '))).toHaveLength(2);
    });

    it('makes the same record in any order and in any bundles', async () => {
      const ledger = await stores.open();
      await recordAll(ledger, inventedPages);
      const whole = await dump(ledger);
      await fc.assert(fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), fc.integer({ min: 1, max: inventedPages.length }),
        async (places, size) => {
          const order = places.map((place) => inventedPages[place]!);
          const other = await stores.open();
          for (let start = 0; start < order.length; start += size) await recordAll(other, order.slice(start, start + size));
          expect(await dump(other)).toEqual(whole);
        },
      ), { numRuns: stores.engine === 'sqlite' ? 20 : 6 });
    });

    it('makes the same record by several writers at once', async () => {
      const one = await stores.open();
      await recordAll(one, inventedPages);
      const address = await stores.address();
      const writers = await Promise.all([stores.open(address), stores.open(address), stores.open(address)]);
      await Promise.all(inventedPages.map((page, index) => recordAll(writers[index % writers.length]!, [page])));
      expect(await dump(writers[0])).toEqual(await dump(one));
    });

    it('reads anew with another engine as if the first had never read, and keeps what it read', async () => {
      const newer = { version: '0.2.0', models: { en: 'f'.repeat(64) } };
      const reread = [courier, tides, herald, leaflet].map((page) => prepared({ ...page, reading: { ...page.reading, engine: newer } }));
      const [ledger, fresh] = [await stores.open(), await stores.open()];
      await recordAll(ledger, inventedPages);
      expect((await recordAll(ledger, reread.slice(0, 2))).map(({ outcome }) => outcome)).toEqual(['read anew', 'read anew']);
      await recordAll(ledger, reread.slice(2));
      await recordAll(fresh, reread);
      const findings = (lines: readonly string[]): readonly string[] => lines.filter((line) => !/^(?:reading|engine) /.test(line));
      expect(findings(await dump(ledger))).toEqual(findings(await dump(fresh)));
      expect((await dump(ledger)).filter((line) => line.startsWith('reading '))).toHaveLength(8);
    });

    it('records all of a bundle or nothing', async () => {
      const ledger = await stores.open();
      await recordAll(ledger, inventedPages.slice(0, 1));
      const before = await dump(ledger);
      const faulty = { ...simpleMatchers[0]!, compare: () => { throw new Error('a fault in a matcher'); } };
      await expect(record(ledger, inventedPages.slice(1), [faulty, ...simpleMatchers.slice(1)], noon)).rejects.toThrow('a fault in a matcher');
      expect(await dump(ledger)).toEqual(before);
      await recordAll(ledger, inventedPages.slice(1));
      expect((await dump(ledger)).filter((line) => line.startsWith('article '))).toHaveLength(4);
    });

    it('joins what matchers join, under the smallest id', async () => {
      const ledger = await stores.open();
      await recordAll(ledger, inventedPages);
      const groups = (await dump(ledger)).filter((line) => /^thing_group \["(?:copies|claims)"/.test(line))
        .map((line) => JSON.parse(line.slice('thing_group '.length)) as [string, string, number]);
      const least = (...ids: string[]): string => ids.sort()[0]!;
      const idOf = ({ names }: PreparedPage, thing: string): string => `${names.id}/${thing}`;
      const [c, t, h, l] = inventedPages as [PreparedPage, PreparedPage, PreparedPage, PreparedPage];
      expect(groups.map(([kind, id, things]) => [kind, id, things]).sort()).toEqual([
        ['claims', least(idOf(c, 'claims/s1'), idOf(t, 'claims/s1')), 2],
        ['claims', least(idOf(c, 'claims/s2'), idOf(h, 'claims/s1'), idOf(l, 'claims/s1')), 3],
        ['copies', least(idOf(c, 'copies/text'), idOf(t, 'copies/text')), 2],
      ].sort());
    });
  });

  describe('questions', () => {
    let ledger: Ledger;
    beforeAll(async () => {
      ledger = await stores.open();
      await recordAll(ledger, inventedPages);
    });
    const found = async (filter: StatementFilter): Promise<string[]> => (await statements(ledger, filter)).rows
      .map(({ article, content }) => `${article.outlet ?? '-'}: ${content.map(({ words }) => words).join(' … ')}`);
    const safe = 'that the quay is safe';
    const back = 'to bring the ferry back by June';

    it.each<[string, StatementFilter, string[]]>([
      ['everything, the newest first and the undated last', {}, [
        `Saltholm Herald: ${safe}`, 'Saltholm Herald: About 400 berths are free', `Tides Daily: ${back}`,
        `The Orrin Courier: ${back}`, `The Orrin Courier: ${safe}`, `-: ${safe}`,
      ]],
      ['a speaker, in other letters too', { speaker: 'tolland' }, [`Tides Daily: ${back}`, `The Orrin Courier: ${back}`]],
      ['a speaker without the accents', { speaker: 'brandt edouard' }, [`-: ${safe}`]],
      ['a speaker that nobody is', { speaker: 'Nobody' }, []],
      ['half a name', { speaker: 'toll' }, []],
      ['an outlet', { outlet: 'courier' }, [`The Orrin Courier: ${back}`, `The Orrin Courier: ${safe}`]],
      ['an outlet that there is not', { outlet: 'gazette' }, []],
      ['since a day', { since: '2025-05-03' }, [`Saltholm Herald: ${safe}`, 'Saltholm Herald: About 400 berths are free', `Tides Daily: ${back}`]],
      ['until a day', { until: '2025-05-02' }, [`The Orrin Courier: ${back}`, `The Orrin Courier: ${safe}`]],
      ['a month, from its first day to its last', { since: '2025-05', until: '2025-05' }, [`Tides Daily: ${back}`, `The Orrin Courier: ${back}`, `The Orrin Courier: ${safe}`]],
      ['an attitude', { attitude: 'denies' }, [`-: ${safe}`]],
      ['a form', { form: 'direct' }, ['Saltholm Herald: About 400 berths are free']],
      ['unnamed sources', { sourceKind: 'unnamed' }, ['Saltholm Herald: About 400 berths are free']],
      ['what nobody could tell the speaker of', { resolved: false }, ['Saltholm Herald: About 400 berths are free']],
      ['what is doubtful', { confidenceUpTo: 0.5 }, [`The Orrin Courier: ${safe}`]],
      ['words', { words: 'QUAY safe' }, [`Saltholm Herald: ${safe}`, `The Orrin Courier: ${safe}`, `-: ${safe}`]],
      ['words of the source and the cue', { words: 'council doubted' }, [`The Orrin Courier: ${safe}`]],
      ['words that the article has elsewhere', { words: 'storm ferry' }, []],
      ['a phrase', { words: '"ferry back"' }, [`Tides Daily: ${back}`, `The Orrin Courier: ${back}`]],
      ['words of a phrase in another order', { words: '"back ferry"' }, []],
      ['the beginning of a word', { words: 'berth*' }, ['Saltholm Herald: About 400 berths are free']],
      ['words and a speaker', { words: 'quay', speaker: 'council', since: '2025' }, [`Saltholm Herald: ${safe}`, `The Orrin Courier: ${safe}`]],
      ['no words at all', { words: '…' }, []],
    ])('statements by %s', async (_, filter, expected) => {
      expect(await found(filter)).toEqual(expected);
    });

    it('shows a statement with its words, its speaker and its spans', async () => {
      const { rows } = await statements(ledger, { outlet: 'courier', attitude: 'doubts' });
      const { text } = courier.reading.article;
      const at = (words: string) => ({ span: [text.indexOf(words), text.indexOf(words) + words.length], words });
      const { id } = prepared(courier).names;
      expect(rows).toEqual([{
        id: `${id}/s2`, parent: null, sources: [at('The Saltholm council')], cue: at('doubted'), content: [at(safe)], audience: null, venue: null,
        attitude: 'doubts', negated: false, form: 'indirect', sourceKind: 'named', saidOn: null, confidence: 0.4, how: 'speech-verb', candidates: [], correction: null,
        speaker: { id: 'p3', name: 'The Saltholm council', kind: 'organisation', party: expect.stringMatching(/\/parties\/p[13]$/) as string },
        article: {
          id, title: 'Ferry to return, says operator', outlet: 'The Orrin Courier', published: '2025-05-02', url: null,
          origin: expect.stringMatching(/\/copies\/text$/) as string,
        },
      }]);
    });

    it.each<StatementFilter>([{}, { words: 'quay safe' }, { speaker: 'council' }])('pages through %j without losing or doubling a row', async (filter) => {
      const whole = (await statements(ledger, filter)).rows.map(({ id }) => id);
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const { rows, next } = await statements(ledger, filter, { limit: 1, after });
        expect(rows.length).toBe(1);
        seen.push(...rows.map(({ id }) => id));
        after = next ?? undefined;
      } while (after !== undefined);
      expect(seen).toEqual(whole);
    });

    it('takes a cursor for the question that gave it, and no other', async () => {
      const filter = { since: '2025', speaker: undefined };
      const { next } = await statements(ledger, filter, { limit: 1 });
      const after = next!;
      expect(after.length).toBeLessThan(40);
      expect((await statements(ledger, { since: '2025' }, { limit: 3, after })).rows.length).toBe(3);
      const withRows = { since: '2025', limit: 2, after };
      expect((await statements(ledger, withRows, { limit: 2, after })).rows.length).toBe(2);
      for (const other of [{}, { since: '2025-05' }, { since: '2025', attitude: 'asserts' as const }]) {
        await expect(statements(ledger, other, { after })).rejects.toThrow('another list, or with other filters');
      }
      await expect(figures(ledger, { since: '2025' }, { after })).rejects.toThrow(BadCursor);
      await expect(articles(ledger, { since: '2025' }, { after })).rejects.toThrow(BadCursor);
      const { next: newest } = await claims(ledger, {}, { limit: 1 });
      expect((await claims(ledger, { order: 'newest' }, { limit: 1, after: newest! })).rows.length).toBe(1);
      await expect(claims(ledger, { order: 'largest' }, { after: newest! })).rejects.toThrow(BadCursor);
      await expect(parties(ledger, {}, { after: newest! })).rejects.toThrow(BadCursor);
    });

    it('takes a cursor within a claim for that claim, by whichever of its names, and for no other', async () => {
      const { rows } = await claims(ledger, { order: 'largest' });
      const [one, other] = [rows[0]!, rows[1]!];
      const first = (await claim(ledger, one.id, { limit: 1 }))!;
      const rest = (await claim(ledger, one.id, { after: first.next! }))!;
      expect(rest.positions.length).toBe(one.statements - 1);
      expect((await claim(ledger, rest.positions[0]!.id, { after: first.next! }))!.positions).toEqual(rest.positions);
      await expect(claim(ledger, other.id, { after: first.next! })).rejects.toThrow(BadCursor);
      await expect(claim(ledger, one.id, { after: first.next!, newest: true })).rejects.toThrow(BadCursor);
    });

    it('refuses numbers and words in a cursor that no store could compare with', async () => {
      const { next } = await statements(ledger, {}, { limit: 1 });
      const [mark] = JSON.parse(Buffer.from(next!, 'base64url').toString()) as [string];
      const forged = (...key: unknown[]): string => Buffer.from(JSON.stringify([mark, ...key])).toString('base64url');
      for (const after of [forged(1.5, 2), forged(1e300, 2), forged('1', 2), forged(1), forged(1, 2, 3), forged(null, []), Buffer.from('['.repeat(200_000)).toString('base64url')]) {
        await expect(statements(ledger, {}, { after })).rejects.toThrow(BadCursor);
      }
      const list = await claims(ledger, {}, { limit: 1 });
      const [other, last] = JSON.parse(Buffer.from(list.next!, 'base64url').toString()) as [string, number];
      await expect(claims(ledger, {}, { after: Buffer.from(JSON.stringify([other, last, 'a\0'])).toString('base64url') })).rejects.toThrow(BadCursor);
    });

    it.each(['', 'x', 'W10', 'WyJhIl0', 'bnVsbA', 'e30'])('refuses %j as a cursor', async (after) => {
      await expect(statements(ledger, {}, { after })).rejects.toThrow(BadCursor);
    });

    it('finds articles by words, with the words in their context', async () => {
      const { rows, next } = await search(ledger, 'northern "quay for"');
      expect(next).toBe(null);
      expect(rows.map(({ article, count, places }) => [article.outlet, count, places.map(({ words }) => words)])).toEqual([
        ['Saltholm Herald', 2, ['Divers have looked at the northern quay for a week.']],
      ]);
      const { text } = herald.reading.article;
      expect(rows[0]!.places[0]!.marks.map(([start, end]) => text.slice(start, end))).toEqual(['northern', 'quay for']);
    });

    it('does not find an article by what stands around it on the page', async () => {
      expect((await search(ledger, 'subscribe')).rows).toEqual([]);
      expect((await search(ledger, 'harbour')).rows.map(({ article }) => article.outlet)).toEqual(['Tides Daily', 'The Orrin Courier']);
    });

    it('finds nothing for what is no word', async () => {
      expect((await search(ledger, '" \' \\ % _ -- * :*')).rows).toEqual([]);
    });
  });

  it('keeps hostile words as they are', async () => {
    const ledger = await stores.open();
    const { text } = hostileReading.article;
    const page = { name: 'x', bytes: Buffer.from(text), kind: 'text', contentType: null, url: null, published: null, outlet: null } as const;
    const hostile = preparedPage(page, hostileReading, simpleMatchers);
    await recordAll(ledger, [hostile]);
    const { rows } = await statements(ledger);
    const [start, end] = hostileReading.statements[0]!.content[0]!;
    expect(rows[0]!.content[0]!.words).toBe(text.slice(start, end));
    expect((await search(ledger, 'onerror alert')).rows[0]!.count).toBeGreaterThan(1);
  });
});
