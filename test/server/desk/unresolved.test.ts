import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger, record } from '../../../src/ledger/index.ts';
import type { Ledger } from '../../../src/ledger/index.ts';
import { inventedPage, noon, prepared, simpleMatchers } from '../../ledger/invented-record.ts';
import { readingDesk } from './reading-desk.ts';

const page = inventedPage({
  facts: { title: 'The weir', outlet: 'Tides Daily', published: '2025-05-03' },
  parts: [['paragraph', [
    '[source#s1 [mention#p1 Mira Tolland]] [cue#s1 said] [content#s1 that the weir holds].', '[source#s2 She] [cue#s2 said] [content#s2 that it would hold].',
    '[source#s3 We] [cue#s3 believe] [content#s3 that it leaks].', '[source#s4 Some] [cue#s4 fear] [content#s4 that it breaks].', 'It is [cue#s5 said] [content#s5 that it is sold].',
  ].join(' ')]],
  statements: {
    s1: { speaker: 'p1' }, s2: { sourceKind: 'named' }, s3: { sourceKind: 'unnamed' }, s4: { sourceKind: 'collective' }, s5: { sourceKind: 'none' },
  },
  speakers: { p1: { name: 'Mira Tolland', kind: 'person' } },
});

const folder = mkdtempSync(join(tmpdir(), 'onrecord-unresolved-'));
let ledger: Ledger;
let app: ReturnType<typeof readingDesk>;
beforeAll(async () => {
  ledger = await openLedger(join(folder, 'record.db'));
  await record(ledger, [prepared(page)], simpleMatchers, noon);
  app = readingDesk(ledger, (fault) => { throw fault as Error; });
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const get = async (path: string): Promise<string> => (await app.request(`http://desk${path}`, { headers: { host: 'desk' } })).text();
const unresolved = ['s2', 's3', 's4'];

describe('a statement of which it is not known who says it', () => {
  it('is in the queue, in the list and in the API alike, however its source is called, and none that the text leaves unsaid', async () => {
    const locals = (text: string): readonly string[] => (JSON.parse(text) as { rows: { id: string }[] }).rows.map(({ id }) => id.split('/')[1]!);
    expect(locals(await get('/api/v1/review/speakers'))).toEqual(unresolved);
    expect(locals(await get('/api/v1/statements?speakers=unresolved'))).toEqual(unresolved);
    const list = await get('/statements?speakers=unresolved');
    expect([...list.matchAll(/class="quoted" href="\/statements\/[^/]+\/(s\d)"/g)].map(([, local]) => local)).toEqual(unresolved);
    expect(list.match(/class="tag doubt">unresolved</g)).toHaveLength(unresolved.length);
    const seen: string[] = [];
    for (let next: string | undefined = '/review?queue=speakers'; next !== undefined;) {
      const card: string = await get(next);
      seen.push(/href="\/statements\/[^/]+\/(s\d)"/.exec(card)![1]!);
      next = /rel="next"[^>]* href="([^"]+)"/.exec(card)?.[1]!.replaceAll('&amp;', '&');
    }
    expect(seen).toEqual(unresolved);
  });
});
