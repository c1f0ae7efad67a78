import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcements, correct } from '../../../src/ledger/index.ts';
import type { AnnouncementRow } from '../../../src/ledger/index.ts';
import { matchers } from '../../../src/matching/index.ts';
import { announcementPath } from '../../../src/server/web/paths.ts';
import { openExampleDesk } from './example-desk.ts';
import type { TestDesk } from './example-desk.ts';

let desk: TestDesk;
beforeAll(async () => { desk = await openExampleDesk(); });
afterAll(() => desk?.close());

/** The earliest with these words. */
const named = async (words: string): Promise<AnnouncementRow> => (
  (await announcements(desk.ledger, {}, { limit: 200 })).rows.filter((row) => row.words.includes(words)).at(-1)!);

const feedOf = async ({ id }: AnnouncementRow) => {
  const path = new URL(`/feeds${announcementPath(id)}`, desk.url).href;
  const feed = parseAtomFeed(await (await fetch(`${path}.atom`)).text());
  const json = parseJsonFeed(await (await fetch(`${path}.json`)).text());
  expect(json.items!.map((item) => item.id)).toEqual(feed.entries!.map((entry) => entry.id));
  return feed.entries!.map(({ title, updated, content, authors, links }) => (
    { title: title!.value, at: String(updated).slice(0, 10), words: content!.value!, by: authors![0]!.name!, path: new URL(links![0]!.href!).pathname }));
};

describe('the feed of an announcement', () => {
  it('is linked from its page, for programs and for people', async () => {
    const { id } = await named('every last tonne');
    const page = await (await fetch(new URL(announcementPath(id), desk.url))).text();
    expect(page.match(/<link rel="alternate" type="application\/(?:atom|feed)\+(?:xml|json)"[^>]*href="\/feeds\/announcements\//g)).toHaveLength(2);
    expect(page.match(/<a href="\/feeds\/announcements\/[^"]+\.(?:atom|json)">/g)).toHaveLength(2);
  });

  it('tells it, its reports that disagree, each with its words, its source and its day, and that it is overdue', async () => {
    const entries = await feedOf(await named('every last tonne'));
    expect(entries.at(-1)).toMatchObject({ title: 'Ilse Morvant: announced, due 30 April 2026', at: '2026-02-03' });
    const reports = entries.filter(({ title }) => title.startsWith('Report: '));
    expect(reports.length).toBeGreaterThan(3);
    expect(reports.map(({ title }) => title)).toEqual(expect.arrayContaining([
      expect.stringMatching(/^Report: done \(others: .*partly/), expect.stringMatching(/^Report: partly \(others: .*done/)]));
    expect(reports).toContainEqual({
      title: expect.stringMatching(/^Report: partly/) as string, at: '2026-05-04', by: 'The Lantern', path: expect.stringMatching(/^\/statements\//) as string,
      words: 'The River Watch Institute said on Monday that Halvard Mining Group had removed only half of the sludge from the Brenna valley.\n— The River Watch Institute, The Lantern',
    });
    expect(entries).toContainEqual(expect.objectContaining({ title: 'Due 30 April 2026: the day has passed, and nobody has decided', at: '2026-05-01' }));
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort().reverse());
  });

  it('tells what people decided and took back, of this announcement alone', async () => {
    const [row, other] = [await named('every last tonne'), await named('the company to close the Tarn mine')];
    const { correction } = await correct(desk.ledger, { kind: 'outcome', finding: row.id, state: 'partly' }, { who: 'Ada Quill', why: 'two counts disagree', at: '2027-06-02T10:00:00.000Z' }, matchers);
    expect((await feedOf(row))[0]).toMatchObject({ title: 'Decided: partly', at: '2027-06-02', words: 'two counts disagree', by: 'Ada Quill' });
    expect((await feedOf(row)).some(({ title }) => title.includes('nobody has decided'))).toBe(false);
    await correct(desk.ledger, { kind: 'undo', correction: correction.id }, { who: 'Ed Itor', why: 'read again', at: '2027-06-03T10:00:00.000Z' }, matchers);
    expect((await feedOf(row)).slice(0, 2)).toMatchObject([{ title: 'Taken back: partly', at: '2027-06-03', by: 'Ed Itor' }, { title: 'Decided: partly' }]);
    expect((await feedOf(other)).some(({ title }) => /^(?:Decided|Taken back)/.test(title))).toBe(false);
  });
});
