import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correct, corrections, statements } from '../../../src/ledger/index.ts';
import { matchers } from '../../../src/matching/index.ts';
import { doubtfulPage, openDesk } from './example-desk.ts';
import type { TestDesk } from './example-desk.ts';
import { visitorOf } from './visitor.ts';

let desk: TestDesk;
beforeAll(async () => { desk = await openDesk([doubtfulPage]); });
afterAll(async () => {
  expect(desk.faults).toEqual([]);
  await desk.close();
});

const last = async () => (await corrections(desk.ledger, {}, { limit: 1 })).rows[0]!;

async function decided(at: string): Promise<string> {
  const { rows: [row] } = await statements(desk.ledger, {}, { limit: 1 });
  const draft = { kind: 'attitude', finding: row!.id, attitude: 'denies' } as const;
  return (await correct(desk.ledger, draft, { who: 'Ada Quill', at, why: 'she denies it' }, matchers)).correction.id;
}

describe('whoever takes a decision back', () => {
  it('is asked who that is where the desk does not know it, and signs with no name but the own', async () => {
    const id = await decided('2026-03-01T09:00:00.000Z');
    const visitor = visitorOf(desk.url);
    const journal = await visitor.see('/journal');
    expect(journal.html).not.toContain('name="who" value="Ada Quill"');
    const fields = Object.fromEntries([...journal.html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name, value]) => [name!, value!]));
    const page = await visitor.send(`/journal/${id}/undo`, fields);
    expect((await last()).id).toBe(id);
    expect(page.words).toMatch(/The journal keeps who takes it back, and why\..*The attitude is denies.*Your name/);
    expect(page.html).toMatch(/name="who" required[^>]* value=""/);
    const again = await visitor.send(`/journal/${id}/undo`, { who: ' ', why: 'she does not', back: '/journal?kind=attitude' });
    expect(again.html).toMatch(/name="back" value="\/journal\?kind=attitude"[^]*name="why"[^>]* value="she does not"/);
    const done = await visitor.send(`/journal/${id}/undo`, { who: 'Bo Ferrel', why: 'she does not', back: '/journal?kind=attitude' });
    expect([done.status, done.location]).toEqual([303, '/journal?kind=attitude&done=undo']);
    expect(await last()).toMatchObject({ kind: 'undo', undoes: id, who: 'Bo Ferrel', why: 'she does not' });
  });

  it('is known by the name that was given before', async () => {
    const visitor = visitorOf(desk.url);
    const id = await decided('2026-03-02T09:00:00.000Z');
    await visitor.see('/journal');
    await visitor.send(`/journal/${id}/undo`, { who: 'Cy Orme', why: 'first' });
    const next = await decided('2026-07-03T09:00:00.000Z');
    const done = await visitor.send(`/journal/${next}/undo`, { why: 'taken back in the journal' });
    expect(done.status).toBe(303);
    const { rows } = await corrections(desk.ledger, { kind: 'undo' }, { limit: 9 });
    expect(rows.find(({ undoes }) => undoes === next)).toMatchObject({ who: 'Cy Orme' });
  });
});
