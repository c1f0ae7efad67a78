import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, correct, statement, statements } from '../../../src/ledger/index.ts';
import type { Draft } from '../../../src/ledger/index.ts';
import { matchers } from '../../../src/matching/index.ts';
import { articlePath, statementIdPath } from '../../../src/server/web/paths.ts';
import { openExampleDesk } from './example-desk.ts';
import type { TestDesk } from './example-desk.ts';
import { visitorOf } from './visitor.ts';

let desk: TestDesk;
beforeAll(async () => { desk = await openExampleDesk(); }, 120_000);
afterAll(async () => {
  expect(desk.faults).toEqual([]);
  await desk.close();
});

let minute = 0;
const decided = async (draft: Draft) => (
  (await correct(desk.ledger, draft, { who: 'Ada Quill', why: 'read again', at: new Date(Date.UTC(2026, 4, 1, 9, minute++)).toISOString() }, matchers)).correction);

describe('a decision', () => {
  it('that leaves a statement as it is confirms it, in the journal, lists and the article', async () => {
    const { rows: [row] } = await statements(desk.ledger, { attitude: 'denies' }, { limit: 1 });
    const visitor = visitorOf(desk.url);
    await decided({ kind: 'attitude', finding: row!.id, attitude: 'denies' });
    expect((await visitor.see('/journal')).words).toMatch(/confirmed It is right as it is: denies ?\./);
    for (const path of [statementIdPath(row!.id), articlePath(row!.article.id), '/statements?attitude=denies']) {
      expect((await visitor.see(path)).html, path).toContain('<span class="tag">confirmed</span>');
    }
    await decided({ kind: 'attitude', finding: row!.id, attitude: 'doubts' });
    expect((await visitor.see(statementIdPath(row!.id))).html).toContain('<span class="tag">corrected</span>');
    expect((await statement(desk.ledger, row!.id))!.how).toMatch(/^correction\/(?!confirmed)/);
  });

  it('on the words says what they were and are', async () => {
    const { rows: [row] } = await statements(desk.ledger, { form: 'indirect' }, { limit: 1 });
    const { reading } = (await article(desk.ledger, row!.article.id))!;
    const [[start, end], words] = [row!.content[0]!.span, row!.content[0]!.words];
    const change = await decided({ kind: 'span', finding: row!.id, content: [[start, end - words.split(' ').at(-1)!.length - 1]] });
    expect(change.change.was?.content?.words).toEqual(row!.content.map((one) => one.words));
    expect((await visitorOf(desk.url).see('/journal')).words).toContain(`The words are others: the content was “${words.replace(/\s+/g, ' ')}” and is “${reading.article.text.slice(start, end - words.split(' ').at(-1)!.length - 1)}`.replace(/“([^“”]*)$/, ''));
  });
});

describe('the review', () => {
  it('takes back one own decision after the other, says when there is no more, and how many are left', async () => {
    const visitor = visitorOf(desk.url);
    const first = await visitor.see('/review?queue=doubtful');
    const total = Number(/(\d+) left\./.exec(first.words)![1]);
    expect(total).toBeGreaterThan(1);
    const decide = async (): Promise<void> => {
      const { html } = await visitor.see('/review?queue=doubtful');
      const [, id] = /name="id" value="([^"]+)"/.exec(html)!;
      expect((await visitor.send('/review/statement', { queue: 'doubtful', after: '', id: id!, decision: 'right', who: 'Cy Orme', why: '' })).location).toContain('done=right');
    };
    await decide();
    await decide();
    expect((await visitor.see('/review?queue=doubtful')).words).toContain(`${total - 2} left.`);
    const undo = async (html: string): Promise<string> => {
      const [, action, back] = /action="(\/journal\/[^"]+\/undo)"[^]*?name="back" value="([^"]+)"/.exec(html)!;
      const { location } = await visitor.send(action!, { why: 'taken back at once', back: back!.replaceAll('&amp;', '&') });
      return (await visitor.see(location!)).html;
    };
    const journal = await visitor.see('/journal');
    const [, latest] = /action="(\/journal\/[^"]+\/undo)"/.exec(journal.html)!;
    const { location } = await visitor.send(latest!, { why: 'taken back at once', back: '/review?queue=doubtful' });
    const once = (await visitor.see(location!)).html;
    expect(once).toContain('Undo the decision before it, too');
    const twice = await undo(once);
    expect(twice).toContain('There is no earlier one of yours from this visit to take back.');
    expect(twice).toContain(`${total} left.`);
  });
});

describe('what the desk says', () => {
  it('leads from the first page to all that was new once, and from the API to its description', async () => {
    const visitor = visitorOf(desk.url);
    await visitor.see('/');
    await visitor.send('/seen', {});
    const { html } = await visitor.see('/');
    for (const path of ['/figures?disputed=conflict', '/figures?disputed=withdrawn', '/announcements', '/claims']) expect(html).toContain(`<p class="meta"><a href="${path}">`.slice(path.includes('withdrawn') ? 16 : 0));
    expect(JSON.parse((await visitor.see('/api/v1')).html)).toEqual({ name: 'On Record', version: '0.1.0', description: '/api/v1/openapi.json' });
    expect((await visitor.see('/search?q=bridge&since=soon')).html).toMatch(/<bdi>Words<\/bdi>\s*<input type="text" name="q"/);
  });
});
