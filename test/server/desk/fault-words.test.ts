import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../../src/ledger/index.ts';
import type { Ledger } from '../../../src/ledger/index.ts';
import { readingDesk } from './reading-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-words-'));
let ledger: Ledger;
beforeAll(async () => { ledger = await openLedger(join(folder, 'record.db')); });
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, body?: unknown): Promise<Response> => Promise.resolve(readingDesk(ledger, (fault) => { throw fault; }).request(`http://desk${path}`, {
  headers: { 'host': 'desk', 'content-type': 'application/json' }, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
}));

/** What the schema library says by itself, for whoever writes programs with it. */
const raw = /Invalid|Too (?:big|small)|expected|received|Unrecognized|NaN|undefined/;

describe('what is wrong with a question', () => {
  it.each([
    ['limit=x', 'limit: give a whole number from 1 to 200'], ['limit=500', 'limit: give a whole number from 1 to 200'], ['limit=0', 'limit: give a whole number from 1 to 200'],
    ['limit=1.5', 'limit: give a whole number from 1 to 200'], ['from=many', 'from: give a number'], ['disputed=yes', 'disputed: give one of: conflict, withdrawn'],
    ['since=never', 'since: give a date like 2017, 2017-12 or 2017-12-11'], [`unit=${'x'.repeat(201)}`, 'unit: give at most 200 characters'],
  ])('is said in plain words, on the desk and in the API: %s', async (query, words) => {
    const answer = await ask(`/api/v1/figures?${query}`);
    expect([answer.status, await answer.json()]).toEqual([400, { error: { code: 'bad-request', message: `This cannot be asked: ${words}.` } }]);
    const page = await ask(`/figures?${query}`);
    expect(page.status).toBe(400);
    const shown = await page.text();
    expect(shown).toContain(`This cannot be asked: ${words}.`);
    expect(shown).toMatch(new RegExp(`<span class="meta" id="fault-\\d">${words.replace(/^\w+: /, '')}</span>`));
    expect(shown).not.toMatch(raw);
  });
});

describe('what is wrong with something that was sent', () => {
  it.each([
    ['corrections', { kind: 'none' }, 'kind: give one of: speaker, attitude, span, dismiss, outcome, merge, split, facts, undo'],
    ['corrections', { kind: 'dismiss', finding: 'a/s1' }, 'why: this is missing'],
    ['corrections', { kind: 'dismiss', finding: 'a/s1', why: '' }, 'why: this may not be empty'],
    ['corrections', { kind: 'dismiss', finding: 'a/s1', why: 'x', more: 1 }, 'there is no field “more” here'],
    ['corrections', { kind: 'span', finding: 'a/s1', why: 'x', cue: [[1, 2, 3]] }, 'cue.0: give at most 2 entries'],
    ['articles', {}, 'give one of: url (an address), text (the text or HTML of a page), file (a page in base64)'],
    ['articles', { outlet: 'x' }, 'give one of: url (an address), text (the text or HTML of a page), file (a page in base64)'],
    ['articles', { text: 1 }, 'text: give a text'],
    ['articles', { url: 'no address' }, 'url: give an address that begins with http:// or https://'],
    ['articles', { text: 'x', published: '30 May' }, 'published: give a day like 2026-03-09'],
    ['saved', [], 'give an object'],
  ])('is said in plain words: %s %j', async (path, body, words) => {
    const answer = await ask(`/api/v1/${path}`, body);
    expect([answer.status, await answer.json()]).toEqual([400, { error: { code: 'bad-request', message: `This cannot be asked: ${words}.` } }]);
  });
});
