import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledModels } from '../../src/bundled-models.ts';
import { addPages, readHere } from '../../src/ingest/index.ts';
import { article, figures } from '../../src/ledger/index.ts';
import type { FigureFilter, FigureRow, Ledger } from '../../src/ledger/index.ts';
import { htmlPage } from '../server/desk/example-desk.ts';
import { noon } from './invented-record.ts';
import { onEachStore } from './stores.ts';

const folder = join(import.meta.dirname, '../../examples/record');
/** Two figures that nobody gave on record: the one is denied, the other taken back. */
const disowning = htmlPage('disowning.html', `<article><h1>Crates on the mole</h1>
<p>“310 crates were lost, not 700 crates,” Wim Oster said on Tuesday.</p>
<p>On Wednesday the port of Lannick withdrew its figure of 95 lorries.</p></article>`);

const pages = [disowning, ...readdirSync(folder).filter((name) => name.endsWith('.html')).sort().map((name) => htmlPage(name, readFileSync(join(folder, name), 'utf8')))];

onEachStore((stores) => {
  let ledger: Ledger;
  let all: readonly FigureRow[];
  beforeAll(async () => {
    ledger = await stores.open();
    const models = bundledModels();
    for await (const { outcome } of addPages(ledger, pages, readHere(models), models, () => noon)) expect(outcome).toBe('added');
    all = (await figures(ledger, {}, { limit: 1000 })).rows;
  }, 120_000);

  /** Two at a time, each once. */
  const asked = async (filter: FigureFilter): Promise<readonly string[]> => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { rows, next } = await figures(ledger, filter, { limit: 2, after });
      seen.push(...rows.map(({ id }) => id));
      after = next ?? undefined;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    return seen;
  };
  const disputedBy = (kind: 'conflict' | 'withdrawn'): readonly FigureRow[] => all.filter(({ disputes }) => disputes.includes(kind));
  const ids = (rows: readonly FigureRow[]): readonly string[] => rows.map(({ id }) => id);

  describe('disputed figures', () => {
    it('are those that conflict, and those that were taken back', () => {
      const [conflicting, withdrawn] = [disputedBy('conflict'), disputedBy('withdrawn')];
      expect(new Set(withdrawn.map(({ value }) => value))).toEqual(new Set([4000]));
      expect(conflicting.map(({ value }) => value)).toEqual(expect.arrayContaining([503, 1420, 4000]));
      expect(conflicting.length).toBeLessThan(all.length);
    });

    it('are listed as withdrawn where their source names them only to deny them or to take them back, too', async () => {
      const disowned = all.filter(({ stance, disputes }) => (stance === 'denies' || stance === 'takes back') && !disputes.includes('withdrawn'));
      expect(disowned.map(({ value }) => value)).toEqual(expect.arrayContaining([700, 95]));
      expect(await asked({ disputed: 'withdrawn' })).toEqual(expect.arrayContaining([...ids(disowned)]));
    });

    it.each(['conflict', 'withdrawn'] as const)('are listed alone, some at a time: %s', async (disputed) => {
      const own = all.filter(({ disputes, stance }) => disputes.includes(disputed) || (disputed === 'withdrawn' && (stance === 'denies' || stance === 'takes back')));
      expect(await asked({ disputed })).toEqual(ids(own));
      expect(await asked({ disputed, unit: 'residents' })).toEqual(ids(own.filter(({ unit, of }) => unit === 'residents' || of === 'residents')));
      expect(await asked({ disputed, since: '2026-02-10' })).toEqual(ids(own.filter(({ article: { published } }) => published! >= '2026-02-10')));
      expect(await asked({ disputed, speaker: 'Dorn' })).toEqual(ids(own.filter(({ statement }) => statement?.speaker?.name.includes('Dorn'))));
      expect(await asked({ disputed, outlet: 'no such outlet' })).toEqual([]);
    });
  });

  describe('a measure elsewhere', () => {
    it('has another value or another origin, and no copies only', () => {
      const others = (row: FigureRow): readonly FigureRow[] => all.filter((one) => one.measure !== null && one.measure === row.measure
        && (one.value !== row.value || (one.article.origin ?? one.article.id) !== (row.article.origin ?? row.article.id)));
      expect(ids(all.filter(({ isElsewhere }) => isElsewhere))).toEqual(ids(all.filter((row) => others(row).length > 0)));
      expect(all.some(({ isElsewhere }) => isElsewhere) && all.some(({ isElsewhere, measure }) => !isElsewhere && measure !== null)).toBe(true);
    });
  });

  describe('words around a figure', () => {
    it('stand in its paragraph', async () => {
      const texts = new Map<string, string>();
      for (const row of all) texts.set(row.article.id, (await article(ledger, row.article.id))!.reading.article.text);
      const paragraphOf = ({ article: { id }, span: [start, end] }: FigureRow): string => {
        const text = texts.get(id)!;
        return text.slice(0, start).split('\n').at(-1)! + text.slice(start, end) + text.slice(end).split('\n')[0]!;
      };
      const own = all.filter((row) => /\bsludge\b/i.test(paragraphOf(row)));
      expect(own.length).toBeGreaterThan(3);
      expect(own.length).toBeLessThan(all.length);
      expect(await asked({ words: 'sludge' })).toEqual(ids(own));
      expect(await asked({ words: 'sludge', disputed: 'conflict' })).toEqual(ids(disputedBy('conflict').filter((row) => own.includes(row))));
      expect(await asked({ words: 'sludge nowhere' })).toEqual([]);
    });
  });
});
