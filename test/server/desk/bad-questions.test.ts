import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../../src/ledger/index.ts';
import type { Ledger } from '../../../src/ledger/index.ts';
import { readingDesk } from './reading-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-bad-'));
let ledger: Ledger;
beforeAll(async () => { ledger = await openLedger(join(folder, 'record.db')); });
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string): Promise<Response> => Promise.resolve(readingDesk(ledger, (fault) => { throw fault; }).request(`http://desk${path}`, { headers: { host: 'desk' } }));

describe('a question that makes no sense', () => {
  it('is given back as it was asked, with what is wrong where it stands', async () => {
    const answer = await get('/statements?speaker=Mira+%3CTolland%3E&since=never&after=W10');
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('<form class="stack" action="/statements">');
    expect(page).toMatch(/name="speaker" value="Mira &lt;Tolland&gt;">/);
    expect(page).toMatch(/name="since" value="never" aria-invalid="true" aria-describedby="(fault-\d)"><span class="meta" id="\1">give a date like/);
    expect(page).not.toContain('name="after"');
  });

  it.each([
    ['/statements?q=quay&speaker=Tolland', 'there is no parameter “q”; there are outlet, since', 'name="speaker" value="Tolland"'],
    ['/figures?least=x', 'there is no parameter “least”', 'action="/figures"'],
    ['/journal?by=Ada', 'there is no parameter “by”; there are kind, who, article', 'action="/journal"'],
    ['/review?queue=nonsense', 'queue: give one of: speakers, doubtful, parties', 'name="queue" value="nonsense" aria-invalid="true"'],
    ['/journal?kind=nonsense', 'kind: give one of:', 'name="kind" value="nonsense" aria-invalid="true"'],
  ])('is told what there is not, as in the API: %s', async (path, words, given) => {
    const answer = await get(path);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain(words);
    expect(page).toContain(given);
    expect(page).not.toMatch(/name="(?:q|least|by)" value=/);
  });

  it.each(['/statements?done=speaker&entry=c1', '/review?queue=parties&done=merge&entry=c1', '/review?queue=&after=', '/journal?who=&done=undo'])(
    'is none where an address only says what was done: %s', async (path) => {
      expect((await get(path)).status).toBe(200);
    });

  it('is told to programs in their one shape', async () => {
    const answer = await get('/feeds/search.atom?since=never&q=quay');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: { code: 'bad-request', message: expect.stringContaining('since: give a date like') as string } });
  });
});
