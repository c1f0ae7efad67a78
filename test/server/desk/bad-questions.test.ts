import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../../src/ledger/index.ts';
import type { Ledger } from '../../../src/ledger/index.ts';
import { deskApp } from '../../../src/server/index.ts';
import { noon } from '../../ledger/invented-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-bad-'));
let ledger: Ledger;
beforeAll(async () => { ledger = await openLedger(join(folder, 'record.db')); });
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string): Promise<Response> => Promise.resolve(deskApp({
  ledger, readers: null as never, models: null as never, clock: () => noon, version: '0', names: ['desk'], allowPrivate: false, accounts: false, https: false,
  report: (fault) => { throw fault; },
}).request(`http://desk${path}`, { headers: { host: 'desk' } }));

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

  it('is told to programs in their one shape', async () => {
    const answer = await get('/feeds/search.atom?since=never&q=quay');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: { code: 'bad-request', message: expect.stringContaining('since: give a date like') as string } });
  });
});
