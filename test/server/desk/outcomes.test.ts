import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcement, announcements, articles, correct, corrections, news, statements } from '../../../src/ledger/index.ts';
import type { AnnouncementRow } from '../../../src/ledger/index.ts';
import { matchers } from '../../../src/matching/index.ts';
import { announcementPath, statementIdPath } from '../../../src/server/web/paths.ts';
import { openExampleDesk } from './example-desk.ts';
import type { TestDesk } from './example-desk.ts';
import { visitorOf } from './visitor.ts';

let desk: TestDesk;
beforeAll(async () => { desk = await openExampleDesk(); }, 120_000);
afterAll(async () => {
  expect(desk.faults).toEqual([]);
  await desk.close();
});

const due = async (): Promise<AnnouncementRow> => (await announcements(desk.ledger, {}, { limit: 200 })).rows.find((row) => row.due === '2026-04-30' && row.outcome === null)!;
const last = async () => (await corrections(desk.ledger, {}, { limit: 1 })).rows[0]!;
const signed = { who: 'Bo Ferrel', why: 'seen there' };

async function takenBack(): Promise<void> {
  const { id } = (await corrections(desk.ledger, { kind: 'outcome' }, { limit: 9 })).rows.find(({ undoneBy }) => undoneBy === null)!;
  await correct(desk.ledger, { kind: 'undo', correction: id }, { who: 'Ada Quill', why: 'read again', at: new Date(Date.UTC(2027, 0, 1)).toISOString() }, matchers);
}

describe('the outcome of an announcement', () => {
  it('has the day on which it came about, before that of the report on which it rests', async () => {
    const row = await due();
    const path = announcementPath(row.id);
    const { rows: [report] } = await statements(desk.ledger, { since: '2026-05-01' }, { limit: 1 });
    const visitor = visitorOf(desk.url);
    await visitor.see(path);
    expect((await visitor.send(path, { step: 'take', state: 'done', on: '4/5/2026', ...signed })).words)
      .toContain('“4/5/2026” is one day in some countries and another day in others: name the month');
    expect((await visitor.send(path, { step: 'take', state: 'done', other: 'somewhere', ...signed })).words).toContain('“somewhere” is no statement: give the address of its page');
    const link = new URL(`${statementIdPath(report!.id)}?done=speaker`, desk.url).href;
    expect((await visitor.send(path, { step: 'preview', state: 'done', on: '12 May 2026', other: link })).words).toContain('This would change nothing else.');
    expect((await visitor.send(path, { step: 'take', state: 'done', on: '12 May 2026', other: link, ...signed })).status).toBe(303);
    const { outcome } = (await announcement(desk.ledger, row.id))!;
    expect(outcome).toMatchObject({ state: 'done', statement: report!.id, cameOn: '2026-05-12', on: '2026-05-12', daysLate: 12 });
    expect((await last()).change).toMatchObject({ on: '2026-05-12' });
    const page = await visitor.see(path);
    expect(page.words).toMatch(/done, 12 days late on 12 May 2026 · by a report ·/);
    expect(page.html).toContain(`name="other" maxlength="500" value="${report!.id}"`);
    expect((await visitor.see('/journal')).words).toContain('What came of it: done , on 12 May 2026');
    await takenBack();
    expect((await announcement(desk.ledger, row.id))!.outcome).toBe(null);
    const { outcome: reported } = await (async () => {
      await correct(desk.ledger, { kind: 'outcome', finding: row.id, state: 'done', on: '2026-05' }, { ...signed, at: '2026-06-02T09:00:00.000Z' }, matchers);
      return (await announcement(desk.ledger, row.id))!;
    })();
    expect(reported).toMatchObject({ cameOn: '2026-05', statement: null, daysLate: 1 });
    await takenBack();
    await expect(correct(desk.ledger, { kind: 'outcome', finding: row.id, state: 'done', on: 'May' }, { ...signed, at: '2026-06-02T09:00:00.000Z' }, matchers)).rejects.toThrow('“May” is no date');
  });

  it('is told of the same announcement in other articles, which is open and overdue no more', async () => {
    const { rows } = await announcements(desk.ledger, {}, { limit: 200 });
    const row = rows.find(({ group, id, outcome }) => (
      outcome === null && rows.some((other) => other.group === group && other.id !== id && other.article.origin !== null)))!;
    const same = rows.find((other) => other.group === row.group && other.id !== row.id)!;
    const idsIn = async (state: 'open' | 'overdue' | 'settled') => (await announcements(desk.ledger, { state, today: '2026-12-01' }, { limit: 200 })).rows.map(({ id }) => id);
    const visitor = visitorOf(desk.url);
    const before = [...await idsIn('open'), ...await idsIn('overdue')];
    expect(before).toEqual(expect.arrayContaining([row.id, same.id]));
    const reportedBefore = (await news(desk.ledger, null, 200)).reported;
    await correct(desk.ledger, { kind: 'outcome', finding: row.id, state: 'partly' }, { ...signed, at: '2027-06-02T09:00:00.000Z' }, matchers);
    const open = [...await idsIn('open'), ...await idsIn('overdue')];
    expect([open.includes(row.id), open.includes(same.id)]).toEqual([false, false]);
    expect(await idsIn('settled')).toEqual(expect.arrayContaining([row.id, same.id]));
    expect((await announcement(desk.ledger, same.id))!).toMatchObject({ outcome: null, decidedElsewhere: { id: row.id, article: { id: row.article.id }, outcome: { state: 'partly' } } });
    expect((await announcement(desk.ledger, row.id))!.decidedElsewhere).toBe(null);
    const page = await visitor.see(announcementPath(same.id));
    expect(page.words).toMatch(/decided for the same announcement in .{3,80}: partly/);
    expect(page.words).not.toContain('Nobody has decided yet');
    expect(page.html).toContain(`<a href="${announcementPath(row.id)}">the same announcement</a>`);
    const answer = JSON.parse((await visitor.see(`/api/v1${announcementPath(same.id)}`)).html) as AnnouncementRow;
    expect(answer.decidedElsewhere?.outcome.state).toBe('partly');
    const board = JSON.parse((await visitor.see('/api/v1/board')).html) as Record<string, AnnouncementRow[]>;
    expect(board['settled']!.map(({ id }) => id)).toEqual([row.id]);
    expect((await visitor.see(`/feeds${announcementPath(same.id)}.atom`)).html).not.toContain('nobody has decided');
    const { reported } = await news(desk.ledger, null, 200);
    expect(reportedBefore.filter((id) => !reported.includes(id)).length).toBeGreaterThan(0);
    expect(reported.filter((id) => rows.some((other) => other.id === id && other.group === row.group))).toEqual([]);
    await takenBack();
    expect((await news(desk.ledger, null, 200)).reported).toEqual(reportedBefore);
  });
});

describe('what is pasted', () => {
  it('has the address of its page and the day, as they were typed', async () => {
    const visitor = visitorOf(desk.url);
    await visitor.see('/add');
    const text = 'The mayor of Brenna said that the new bridge had opened to all.';
    expect((await visitor.send('/add/text', { text, published: '4/5/2026' })).words).toContain('name the month');
    expect((await visitor.send('/add/text', { text, address: 'ftp://brenna.example' })).words).toContain('is no address of a web page');
    const added = await visitor.send('/add/text', { text, published: '15 June 2026', outlet: 'The Brenna Mail', address: 'https://mail.example/bridge' });
    const id = /articles\/([^?]+)/.exec(added.location!)![1]!;
    expect((await articles(desk.ledger, { since: '2026-06-15' }, { limit: 9 })).rows.find((row) => row.id === id)).toMatchObject({ published: '2026-06-15', url: 'https://mail.example/bridge' });
  });
});
