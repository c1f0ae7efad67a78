import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcements, article, BadCorrection, claim, correct, corrections, importCorrections, parties, preparedPage, record, statements } from '../../src/ledger/index.ts';
import type { Draft, Ledger, PreparedPage } from '../../src/ledger/index.ts';
import { matchers } from '../../src/matching/index.ts';
import type { Reading } from '../../src/reading/index.ts';
import { sha256Of } from '../../src/reading/text/sha256.ts';
import { dump } from './dump.ts';
import { courier, herald, inventedPage, inventedPages, leaflet, noon, prepared, simpleMatchers, tides } from './invented-record.ts';
import { onEachStore } from './stores.ts';

const idOf = (page: PreparedPage): string => page.names.id;
const [c, t, h, l] = inventedPages.map(idOf) as [string, string, string, string];

let minute = 0;
/** Each entry a minute after the one before. */
const signed = (why = 'it says so') => ({ who: 'Ines', at: new Date(Date.UTC(2025, 6, 2, 0, minute++)).toISOString(), why });

onEachStore((stores) => {
  const filled = async (): Promise<Ledger> => {
    const ledger = await stores.open();
    await record(ledger, inventedPages, simpleMatchers, noon);
    return ledger;
  };
  const taken = (ledger: Ledger, draft: Draft) => correct(ledger, draft, signed(), simpleMatchers);
  const statement = async (ledger: Ledger, id: string) => {
    const [page] = id.split('/');
    return (await statements(ledger, { article: page })).rows.find((row) => row.id === id);
  };
  const findings = async (ledger: Ledger): Promise<readonly string[]> => (await dump(ledger)).filter((line) => !line.startsWith('correction '));

  describe('a correction', () => {
    it('of the attitude stands in the statement, beside what the machine read', async () => {
      const ledger = await filled();
      const { correction } = await taken(ledger, { kind: 'attitude', finding: `${c}/s2`, attitude: 'denies' });
      expect(await statement(ledger, `${c}/s2`)).toMatchObject({ attitude: 'denies', confidence: 1, correction: correction.id, how: 'correction/speech-verb' });
      const found = (await article(ledger, c))!;
      expect([found.machine.statements[1]!.attitude, found.reading.statements[1]!.attitude]).toEqual(['doubts', 'denies']);
      expect((await statements(ledger, { attitude: 'denies', corrected: true })).rows.map(({ id }) => id)).toEqual([`${c}/s2`]);
    });

    it('of the speaker: another of the article, somebody it does not name so, nobody', async () => {
      const ledger = await filled();
      await taken(ledger, { kind: 'speaker', finding: `${c}/s2`, speaker: `${c}/p1` });
      expect((await statement(ledger, `${c}/s2`))?.speaker?.name).toBe('Mira Tolland');
      await taken(ledger, { kind: 'speaker', finding: `${h}/s2`, speaker: { name: 'Harbour Master Rask', kind: 'person' } });
      expect((await statement(ledger, `${h}/s2`))?.speaker).toMatchObject({ name: 'Harbour Master Rask', kind: 'person' });
      expect((await statements(ledger, { speaker: 'rask' })).rows.map(({ id }) => id)).toEqual([`${h}/s2`]);
      await taken(ledger, { kind: 'speaker', finding: `${h}/s2`, speaker: null });
      expect((await statement(ledger, `${h}/s2`))?.speaker).toBe(null);
    });

    it('of a span', async () => {
      const ledger = await filled();
      const { text } = courier.reading.article;
      const start = text.indexOf('the quay is safe');
      const { effects } = await taken(ledger, { kind: 'span', finding: `${c}/s2`, content: [[start, start + 'the quay is safe'.length]] });
      expect((await statement(ledger, `${c}/s2`))?.content.map(({ words }) => words)).toEqual(['the quay is safe']);
      // Its content is what makes it one claim with two others: now it is not.
      expect(effects.groups.map(({ kind, before, after }) => [kind, before.map((group) => group.length), after.map((group) => group.length).sort()]))
        .toEqual([['claims', [3], [1, 2]]]);
    });

    it('that dismisses a statement takes it out, with its announcement', async () => {
      const ledger = await filled();
      await taken(ledger, { kind: 'dismiss', finding: `${c}/s1` });
      expect(await statement(ledger, `${c}/s1`)).toBe(undefined);
      expect((await announcements(ledger)).rows).toEqual([]);
      expect((await article(ledger, c))!.machine.statements).toHaveLength(2);
    });

    it('of an outcome settles the announcement, resting on a statement elsewhere', async () => {
      const ledger = await filled();
      const ids = async (state: 'open' | 'overdue' | 'settled', today: string) => (await announcements(ledger, { state, today })).rows.map(({ id }) => id);
      expect([await ids('open', '2025-06-30'), await ids('overdue', '2025-06-30'), await ids('overdue', '2025-07-01')]).toEqual([[`${c}/a1`], [], [`${c}/a1`]]);
      const { correction } = await taken(ledger, { kind: 'outcome', finding: `${c}/a1`, state: 'not seen', by: `${h}/s1` });
      expect((await announcements(ledger, { state: 'settled' })).rows.map(({ outcome }) => outcome))
        .toEqual([{ state: 'not seen', statement: `${h}/s1`, cameOn: null, on: '2025-06', daysLate: null, correction: correction.id }]);
      expect(await ids('overdue', '2025-07-01')).toEqual([]);
    });

    it('merges two parties, and splits them again', async () => {
      const ledger = await filled();
      const names = async (name: string) => (await parties(ledger, { speaker: name })).rows.map((row) => [...row.names].sort());
      expect(await names('brandt')).toEqual([['Édouard Brandt']]);
      const { effects } = await taken(ledger, { kind: 'merge', a: `${l}/parties/p1`, b: `${c}/parties/p1` });
      expect(effects.groups.map(({ kind, after }) => [kind, after.map((group) => group.length)])).toEqual([['parties', [3]]]);
      expect(await names('brandt')).toEqual([['Mira TOLLAND', 'Mira Tolland', 'Édouard Brandt']]);
      expect((await statements(ledger, { speaker: 'brandt' })).rows.map(({ id }) => id)).toEqual([`${t}/s1`, `${c}/s1`, `${l}/s1`]);
      await taken(ledger, { kind: 'split', a: `${c}/parties/p1`, b: `${l}/parties/p1` });
      expect(await names('brandt')).toEqual([['Édouard Brandt']]);
    });

    it('that splits a claim holds when another article would join it again', async () => {
      const ledger = await stores.open();
      await record(ledger, [courier, leaflet].map(prepared), simpleMatchers, noon);
      const together = async () => (await claim(ledger, `${c}/claims/s2`))!.positions.map(({ id }) => id).sort();
      expect(await together()).toEqual([`${c}/claims/s2`, `${l}/claims/s1`].sort());
      await taken(ledger, { kind: 'split', a: `${c}/claims/s2`, b: `${l}/claims/s1` });
      expect(await together()).toEqual([`${c}/claims/s2`]);
      await record(ledger, [herald, tides].map(prepared), simpleMatchers, noon);
      const [mine, others] = [await together(), (await claim(ledger, `${l}/claims/s1`))!.positions.map(({ id }) => id)];
      expect(mine.filter((id) => others.includes(id))).toEqual([]);
      expect([...mine, ...others].sort()).toEqual([`${c}/claims/s2`, `${l}/claims/s1`, `${h}/claims/s1`].sort());
    });

    it('only tried says what it would change, and changes nothing', async () => {
      const ledger = await filled();
      const before = await dump(ledger);
      const draft: Draft = { kind: 'speaker', finding: `${h}/s1`, speaker: { name: 'Mira Tolland', kind: 'person' } };
      const entry = signed();
      const tried = await correct(ledger, draft, entry, simpleMatchers, { dryRun: true });
      expect(await dump(ledger)).toEqual(before);
      expect(tried.effects.findings.map(({ id }) => id)).toEqual([`${h}/s1`]);
      // The name it gives is another party's: that is what else would change.
      expect(tried.effects.groups.map(({ kind, before: was, after }) => [kind, was.map((group) => group.length), after.map((group) => group.length)]))
        .toEqual([['parties', [2], [3]]]);
      expect(await correct(ledger, draft, entry, simpleMatchers)).toEqual(tried);
    });

    it('tells whose figure it becomes, and who stands on a claim instead', async () => {
      const ledger = await filled();
      const master = { name: 'Harbour Master Rask', kind: 'person' } as const;
      const ofFigure = await correct(ledger, { kind: 'speaker', finding: `${h}/s2`, speaker: master }, signed(), simpleMatchers, { dryRun: true });
      expect(ofFigure.effects.givers).toEqual([{
        id: `${h}/f1`, before: { statement: `${h}/s2`, speaker: null }, after: { statement: `${h}/s2`, speaker: 'Harbour Master Rask' },
      }]);
      // Nobody else says so: it is no claim of several.
      expect(ofFigure.effects.positions).toEqual([]);
      const ofClaim = await correct(ledger, { kind: 'speaker', finding: `${h}/s1`, speaker: master }, signed(), simpleMatchers, { dryRun: true });
      expect(ofClaim.effects.positions.map(({ id, before, after }) => [id, before?.party, after?.party, before?.position, after?.position]))
        .toEqual([[`${h}/claims/s1`, 'The Saltholm Council', 'Harbour Master Rask', 'asserts', 'asserts']]);
      const ofAttitude = await correct(ledger, { kind: 'attitude', finding: `${h}/s1`, attitude: 'denies' }, signed(), simpleMatchers, { dryRun: true });
      expect(ofAttitude.effects.positions.map(({ before, after }) => [before?.position, after?.position])).toEqual([['asserts', 'denies']]);
    });

    it('tells which figures conflict then, and no longer', async () => {
      const told = (outlet: string, speaker: string, count: string, value: number) => inventedPage({
        facts: { title: 'Ferry strands passengers', outlet, published: '2025-05-02' },
        parts: [['headline', 'Ferry strands passengers'], ['paragraph',
          `[source#s1 [mention#p1 ${speaker}]] [cue#s1 said] [content#s1 that the Orrin ferry had stranded [figure#f1 ${count} passengers] overnight at Saltholm].`]],
        statements: { s1: { attitude: 'asserts', speaker: 'p1' } },
        speakers: { p1: { name: speaker, kind: 'organisation' } },
        figures: { f1: { value, bounds: 'exactly', unit: 'passengers', statement: 's1' } },
      });
      const pages = [told('The Orrin Courier', 'Strait Lines', '120', 120), told('Saltholm Herald', 'The Saltholm Council', '410', 410)]
        .map(({ page, reading }) => preparedPage(page, reading, matchers));
      const ledger = await stores.open();
      await record(ledger, pages, matchers, noon);
      const [one, other] = pages.map(idOf) as [string, string];
      const { effects } = await correct(
        ledger, { kind: 'speaker', finding: `${other}/s1`, speaker: { name: 'Strait Lines', kind: 'organisation' } }, signed(), matchers, { dryRun: true });
      expect(effects.relations.map(({ kind, from, to, before, after }) => [kind, [from, to].sort(), before, after]))
        .toEqual([['figures', [`${one}/figures/f1`, `${other}/figures/f1`].sort(), 'conflicts', null]]);
    });

    it.each<[string, Draft]>([
      ['an article that is not there', { kind: 'dismiss', finding: 'ffffffffffffffffffffffffffffffff/s1' }],
      ['a statement that is not there', { kind: 'dismiss', finding: `${c}/s9` }],
      ['a figure as a statement', { kind: 'attitude', finding: `${h}/f1`, attitude: 'denies' }],
      ['a speaker of another article', { kind: 'speaker', finding: `${c}/s1`, speaker: `${c}/p7` }],
      ['a span beyond the text', { kind: 'span', finding: `${c}/s1`, content: [[0, 100_000]] }],
      ['no span at all', { kind: 'span', finding: `${c}/s1` }],
      ['things of two kinds', { kind: 'merge', a: `${c}/parties/p1`, b: `${c}/claims/s1` }],
      ['one thing twice', { kind: 'split', a: `${c}/parties/p1`, b: `${c}/parties/p1` }],
      ['a correction that is not there', { kind: 'undo', correction: 'x' }],
    ])('of %s is refused', async (_, draft) => {
      const ledger = await filled();
      await expect(taken(ledger, draft)).rejects.toThrow(BadCorrection);
      expect((await corrections(ledger)).rows).toEqual([]);
    });
  });

  /** Corrections that touch one another: the same statements, parties and claims. */
  const drafts: readonly Draft[] = [
    { kind: 'attitude', finding: `${c}/s2`, attitude: 'denies' },
    { kind: 'attitude', finding: `${c}/s2`, attitude: 'asserts', negated: true },
    { kind: 'speaker', finding: `${c}/s2`, speaker: `${c}/p1` },
    { kind: 'speaker', finding: `${l}/s1`, speaker: { name: 'Mira Tolland', kind: 'person' } },
    { kind: 'merge', a: `${l}/parties/p1`, b: `${h}/parties/p1` },
    { kind: 'split', a: `${c}/claims/s2`, b: `${l}/claims/s1` },
    { kind: 'split', a: `${h}/claims/s1`, b: `${c}/claims/s2` },
    { kind: 'merge', a: `${c}/claims/s2`, b: `${h}/claims/s1` },
    { kind: 'split', a: `${c}/copies/text`, b: `${t}/copies/text` },
    { kind: 'outcome', finding: `${c}/a1`, state: 'done', by: `${t}/s1`, on: '2025-08-01' },
    { kind: 'dismiss', finding: `${h}/s2` },
  ];

  describe('the journal', () => {
    it('gives the same record whether it came before the pages, between them or after', async () => {
      await fc.assert(fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...drafts), fc.boolean()), { minLength: 1, maxLength: 6 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), fc.nat(4),
        async (chosen, places, split) => {
          const order = places.map((place) => inventedPages[place]!);
          const ledger = await filled();
          for (const [draft, takeBack] of chosen) {
            try {
              const { correction } = await taken(ledger, draft);
              if (takeBack) await taken(ledger, { kind: 'undo', correction: correction.id });
            } catch (error) {
              // What was dismissed before can be corrected no more.
              if (!(error instanceof BadCorrection)) throw error;
            }
          }
          const journal = (await corrections(ledger)).rows.map(({ undoneBy: _, ...entry }) => entry);
          const other = await stores.open();
          await record(other, order.slice(0, split), simpleMatchers, noon);
          await importCorrections(other, journal, simpleMatchers);
          for (const page of order.slice(split)) await record(other, [page], simpleMatchers, noon);
          expect(await dump(other)).toEqual(await dump(ledger));
        },
      ), { numRuns: stores.engine === 'sqlite' ? 25 : 5 });
    });

    it.each(drafts.map((draft) => [
      JSON.stringify(draft).replaceAll(/[0-9a-f]{32}/g, '…'), draft,
    ] as const))('takes back %s as if it had never been', async (_, draft) => {
      const ledger = await filled();
      const before = await findings(ledger);
      const { correction } = await taken(ledger, draft);
      const after = await findings(ledger);
      const { correction: undo } = await taken(ledger, { kind: 'undo', correction: correction.id });
      expect(await findings(ledger)).toEqual(before);
      // What was taken back can be given back.
      await taken(ledger, { kind: 'undo', correction: undo.id });
      expect(await findings(ledger)).toEqual(after);
      expect((await corrections(ledger)).rows).toHaveLength(3);
    });

    it('of the outlet and the date puts the article where it belongs, until it is taken back, and holds when the page is read anew', async () => {
      const ledger = await filled();
      const before = await findings(ledger);
      const now = async () => (await article(ledger, c))!.article;
      const { correction, effects } = await taken(ledger, { kind: 'facts', article: c, outlet: 'The Saltholm Gazette', published: '2025-05-09' });
      expect(await now()).toMatchObject({ outlet: 'The Saltholm Gazette', published: '2025-05-09' });
      expect(effects.findings).toEqual([
        { id: c, before: { outlet: 'The Orrin Courier', published: '2025-05-02' }, after: { outlet: 'The Saltholm Gazette', published: '2025-05-09' } },
      ]);
      expect((await statements(ledger, { outlet: 'gazette', since: '2025-05-09' })).rows.map(({ id }) => id)).toEqual([`${c}/s1`, `${c}/s2`]);
      expect((await statements(ledger, { outlet: 'orrin courier' })).rows).toEqual([]);
      await record(ledger, [{ ...prepared({ page: courier.page, reading: newerReading(courier.reading) }) }], simpleMatchers, noon);
      expect(await now()).toMatchObject({ outlet: 'The Saltholm Gazette', published: '2025-05-09' });

      const other = await filled();
      const again = await correct(other, { kind: 'facts', article: c, outlet: null }, signed(), simpleMatchers);
      expect((await article(other, c))!.article).toMatchObject({ outlet: null, published: '2025-05-02' });
      await correct(other, { kind: 'undo', correction: again.correction.id }, signed(), simpleMatchers);
      expect(await findings(other)).toEqual(before);
      await taken(ledger, { kind: 'undo', correction: correction.id });
      expect(await now()).toMatchObject({ outlet: 'The Orrin Courier', published: '2025-05-02' });
    });

    it.each<[string, Draft]>([
      ['nothing', { kind: 'facts', article: c }], ['no date', { kind: 'facts', article: c, published: 'last week' }], ['no name', { kind: 'facts', article: c, outlet: ' ' }],
      ['no article', { kind: 'facts', article: 'f'.repeat(32), outlet: 'Tides Daily' }],
    ])('of an article refuses %s', async (_, draft) => {
      await expect(taken(await filled(), draft)).rejects.toThrow(BadCorrection);
    });

    it('holds after the page is read anew, though the numbers and the text have changed', async () => {
      const ledger = await filled();
      await taken(ledger, { kind: 'attitude', finding: `${c}/s2`, attitude: 'denies' });
      await taken(ledger, { kind: 'split', a: `${c}/claims/s2`, b: `${l}/claims/s1` });
      await record(ledger, [{ ...prepared({ page: courier.page, reading: newerReading(courier.reading) }) }], simpleMatchers, noon);
      const rows = (await statements(ledger, { article: c })).rows.map(({ id, attitude, content }) => [id, attitude, content[0]!.words]);
      expect(rows).toEqual([
        [`${c}/s11`, 'promises', 'to bring the ferry back by June'], [`${c}/s12`, 'denies', 'that the quay is safe'],
      ]);
      expect((await claim(ledger, `${c}/claims/s12`))!.positions.map(({ statement: { id } }) => id)).not.toContain(`${l}/s1`);
    });

    it('waits with what a new reading no longer has', async () => {
      const ledger = await filled();
      const { correction } = await taken(ledger, { kind: 'attitude', finding: `${c}/s2`, attitude: 'denies' });
      const newer = newerReading(courier.reading);
      await record(ledger, [prepared({ page: courier.page, reading: { ...newer, statements: newer.statements.slice(0, 1) } })], simpleMatchers, noon);
      expect((await article(ledger, c))!.stray).toEqual([correction.id]);
    });

    it('takes in no entry that was changed on its way', async () => {
      const ledger = await filled();
      const { correction } = await taken(ledger, { kind: 'attitude', finding: `${c}/s2`, attitude: 'denies' });
      const other = await stores.open();
      await expect(importCorrections(other, [{ ...correction, who: 'Somebody else' }], simpleMatchers)).rejects.toThrow(BadCorrection);
      expect(await importCorrections(other, [correction], simpleMatchers)).toBe(1);
      expect(await importCorrections(other, [correction], simpleMatchers)).toBe(0);
    });

    it('lists its entries by page, kind and hand, with what took them back', async () => {
      const ledger = await filled();
      const { correction } = await taken(ledger, { kind: 'attitude', finding: `${c}/s2`, attitude: 'denies' });
      const { correction: undo } = await taken(ledger, { kind: 'undo', correction: correction.id });
      const rows = async (filter: Parameters<typeof corrections>[1]) => (await corrections(ledger, filter)).rows.map(({ id, undoneBy }) => [id, undoneBy]);
      expect(await rows({})).toEqual([[undo.id, null], [correction.id, undo.id]]);
      expect(await rows({ kind: 'attitude', article: c, who: 'Ines' })).toEqual([[correction.id, undo.id]]);
      expect(await rows({ article: h })).toEqual([]);
    });
  });
});

/** What another engine might make of the same page: a line before the text, and other numbers. */
function newerReading(reading: Reading): Reading {
  const more = 'Late edition\n\n';
  const by = more.length;
  const moved = (span: readonly [number, number]): readonly [number, number] => [span[0] + by, span[1] + by];
  const text = more + reading.article.text;
  return {
    ...reading,
    engine: { version: '0.3.0', models: { en: 'd'.repeat(64) } },
    article: { ...reading.article, text, sha256: sha256Of(text), parts: reading.article.parts.map(({ role, span }) => ({ role, span: moved(span) })) },
    statements: reading.statements.map((one) => ({
      ...one, id: one.id.replace('s', 's1'), sources: one.sources.map(moved), cue: one.cue && moved(one.cue), content: one.content.map(moved),
    })),
    speakers: reading.speakers.map((one) => ({ ...one, mentions: one.mentions.map(moved) })),
    announcements: reading.announcements.map((one) => ({ ...one, statement: one.statement.replace('s', 's1'), span: moved(one.span) })),
  };
}
