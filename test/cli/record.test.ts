import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvLine } from '../../src/cli/listing/csv.ts';
import { verifyBundle } from '../../src/ledger/index.ts';
import type { Bundle, FigureRow, StatementRow } from '../../src/ledger/index.ts';
import { kyselyOn, openSqliteFile } from '../../src/ledger/engines/sqlite.ts';
import { onrecord } from './onrecord.ts';

/*
 * The record from the command line, on pages written for this: three outlets on one bridge.
 */

const folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const store = join(folder, 'data', 'record.db');
const run = (...args: string[]) => onrecord(args, { env: { ONRECORD_STORE: store } });
const lines = [
  {
    id: 1, outlet: 'The Arlen Post', published: '2031-03-02', url: 'https://arlen.example/1',
    text: 'Arlen bridge to close\n\nMayor Ida Corvin said on Monday that the old bridge would close in May. “We are closing the old bridge for good,” Corvin told reporters.\n\nAn engineer who asked not to be named said about 300 bolts were missing.',
  },
  {
    id: 2, outlet: 'Lowmoor Herald', published: '2031-03-03', url: 'https://lowmoor.example/2',
    text: 'Mayor shuts bridge\n\n“We are closing the old bridge for good,” Mayor Ida Corvin said. The Lowmoor Dockers’ Union denied that the bridge was unsafe.',
  },
];

interface Listing<T> { readonly rows: readonly T[]; readonly next: string | null }
const json = async <T>(...args: string[]): Promise<Listing<T>> => {
  const { code, stdout, stderr } = await run(...args, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Listing<T>;
};
const words = (row: StatementRow): string => row.content.map((one) => one.words).join(' … ');

beforeAll(() => {
  writeFileSync(join(folder, 'pages.jsonl'), `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot json\n`);
  mkdirSync(join(folder, 'saved', 'more'), { recursive: true });
  writeFileSync(join(folder, 'saved', 'a.html'), '<!doctype html><title>Ferry</title><article><h1>Ferry fares rise</h1><p>The Orrin ferry will cost more, and people who live on the island said so at once to anybody who asked them about it.</p><p>Captain Mo Dray said the fares would rise by 4 per cent in June, and that the boats had to be paid for.</p></article>');
  writeFileSync(join(folder, 'saved', 'more', 'b.txt'), 'Sheriff Ona Pell said that the road was open again.');
  writeFileSync(join(folder, 'saved', 'style.css'), 'p { color: red }');
  writeFileSync(join(folder, 'saved', '.hidden.txt'), 'Nobody said that this is read.');
});

describe('a store that is not there', () => {
  const nowhere = join(folder, 'nowhere', 'record.db');
  it.each([['export', '--format', 'csv'], ['statements'], ['claims', '--json'], ['corrections'], ['bundle', 'a1/s1'], ['account', 'list'], ['correct', 'dismiss', 'a1/s1', '--why', 'none']])('is not made by %s', async (...args) => {
    const { code, stdout, stderr } = await onrecord([...args, '--store', nowhere]);
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `onrecord: there is no store ${nowhere}: check --store, or ONRECORD_STORE; \`onrecord add\` makes one\n` });
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe('disputed figures on the command line', () => {
  const own = { env: { ONRECORD_STORE: join(folder, 'figures', 'record.db') } };
  const told = async (how: string): Promise<readonly (readonly [number, string, string])[]> => (
    (JSON.parse((await onrecord(['figures', '--disputed', how, '--json'], own)).stdout) as Listing<FigureRow>).rows.map(({ value, stance, disputes }) => [value, stance, disputes.join()]));

  it('are those in conflict, or those that were taken back or are denied by their source, in words and as data', async () => {
    const pages = [
      { id: 1, outlet: 'The Arlen Post', published: '2031-03-02', text: 'Crates lost at Arlen mole\n\nHarbour master Wim Oster said on Sunday that 310 crates were lost when the mole at Arlen broke.' },
      { id: 2, outlet: 'Lowmoor Herald', published: '2031-03-03', text: 'Crates lost at Arlen mole\n\nThe Lowmoor Dockers’ Union said that 700 crates were lost when the mole at Arlen broke.' },
      { id: 3, outlet: 'Tides Daily', published: '2031-03-04', text: 'Lorries at the quay\n\nOn Wednesday the port of Lannick withdrew its figure of 95 lorries. “Forty lorries waited, not 60 lorries,” Oda Ferrel said.' },
    ];
    await onrecord(['add', '-', '--jsonl', '--jobs', '0'], { ...own, input: pages.map((page) => JSON.stringify(page)).join('\n') });
    expect(await told('conflict')).toEqual([[700, 'gives', 'conflict'], [310, 'gives', 'conflict']]);
    expect(await told('withdrawn')).toEqual([[95, 'takes back', ''], [60, 'denies', '']]);
    const people = (await onrecord(['figures', '--disputed', 'withdrawn'], own)).stdout;
    expect(people).toMatch(/95 lorries · .*taken back by the port of Lannick/);
    expect(people).toMatch(/60 lorries · .*denied by Oda Ferrel/);
    expect((await onrecord(['figures', '--disputed', 'conflict'], own)).stdout.match(/in\s+conflict\s+with\s+others/g)).toHaveLength(2);
    expect(await onrecord(['figures', '--disputed', 'never'], own)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/conflict.*withdrawn/) as string });
  });
});

describe('the record on the command line', () => {
  it('adds a stream, says which line was bad, and keeps the rest', async () => {
    const { code, stdout, stderr } = await run('add', join(folder, 'pages.jsonl'), '--json', '--jobs', '1');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({ store, added: 2, readAnew: 0, known: 0, unread: 1 });
    expect(stderr).toMatch(/^onrecord: line 3 of .*pages\.jsonl: the line is not JSON/);
  });

  it('adds a folder, and passes over what is no page', async () => {
    expect(await run('add', join(folder, 'saved'))).toEqual({ code: 0, stdout: `2 pages added (${store})\n`, stderr: '' });
    expect(await run('add', join(folder, 'saved', 'a.html'), join(folder, 'saved', 'more'))).toEqual({ code: 0, stdout: `0 pages added, 2 known already (${store})\n`, stderr: '' });
  });

  it('adds what is piped in, with what is known of it', async () => {
    const { stdout } = await onrecord(['add', '--text', '--outlet', 'Radio Four', '--published', '2031-04-01'],
      { env: { ONRECORD_STORE: store }, input: 'Mayor Ida Corvin promised to reopen the bridge.' });
    expect(stdout).toBe(`1 page added (${store})\n`);
    expect((await json<StatementRow>('statements', '--outlet', 'radio four')).rows.map((row) => [row.article.published, row.attitude])).toEqual([['2031-04-01', 'promises']]);
  });

  it('lists statements by speaker, date, words and attitude', async () => {
    const { rows } = await json<StatementRow>('statements', '--speaker', 'corvin', '--until', '2031-03');
    expect(new Set(rows.map((row) => row.speaker?.name))).toEqual(new Set(['Ida Corvin']));
    expect(rows.map((row) => row.article.outlet)).toEqual(['Lowmoor Herald', 'The Arlen Post', 'The Arlen Post']);
    expect((await json<StatementRow>('statements', '--words', '"bridge was unsafe"')).rows.map((row) => [row.attitude, words(row)])).toEqual([['denies', 'that the bridge was unsafe']]);
    expect((await json<StatementRow>('statements', '--unnamed')).rows.map((row) => row.sources[0]?.words)).toContain('An engineer who asked not to be named');
  });

  it('goes on where a page of rows ended, and gives every row with --all', async () => {
    const whole = await json<StatementRow>('statements', '--all');
    const first = await json<StatementRow>('statements', '--limit', '2');
    const rest = await json<StatementRow>('statements', '--after', first.next!);
    expect([...first.rows, ...rest.rows]).toEqual(whole.rows);
    expect(whole.next).toBe(null);
  });

  it('draws rows for people, with what is behind them', async () => {
    const { stdout } = await run('quotations');
    expect(stdout).toMatch(/Ida Corvin · 2 outlets, 2 origins · 2 witnesses, one wording · 2031-03-02 –\n2031-03-03\n {2}› We are closing the old bridge for good,\n/);
    expect((await run('statements', '--speaker', 'nobody at all')).stdout).toBe('No statements were found.\n');
  });

  it('finds words in their context', async () => {
    const { rows } = await json<{ article: { outlet: string }; places: { words: string }[] }>('search', 'bolts', 'missing');
    expect(rows.map((row) => [row.article.outlet, row.places[0]!.words])).toEqual([
      ['The Arlen Post', 'An engineer who asked not to be named said about 300 bolts were missing.'],
    ]);
  });

  it.each(['speakers', 'claims', 'figures', 'announcements', 'copies', 'corrections'])('answers `onrecord %s` in all three forms', async (command) => {
    const [people, asJson, csv] = await Promise.all([run(command), run(command, '--json'), run(command, '--csv')]);
    expect([people.code, asJson.code, csv.code]).toEqual([0, 0, 0]);
    const { rows } = JSON.parse(asJson.stdout) as Listing<unknown>;
    expect(csv.stdout.split('\r\n').length).toBe(rows.length + 2);
    expect(people.stdout).not.toBe('');
  });

  it('corrects, says before what else it would change, takes back, and has it in the journal', async () => {
    const { rows: [row] } = await json<StatementRow>('statements', '--attitude', 'denies');
    const tried = await run('correct', 'attitude', row!.id, '--to', 'doubts', '--dry-run');
    expect(tried.stdout).toContain(`(${row!.id}): the attitude was denies and is doubts\n`);
    expect((await run('correct', 'attitude', row!.id, '--to', 'doubts')).stderr).toBe('onrecord: it is not said why: say it with --why\n');
    const taken = await run('correct', 'attitude', row!.id, '--to', 'doubts', '--why', 'the union only asked', '--who', 'Ines');
    const [, id] = /^On record as ([0-9a-f]{32})\./.exec(taken.stdout) ?? [];
    expect((await json<StatementRow>('statements', '--corrected')).rows.map((one) => [one.id, one.attitude, one.correction])).toEqual([[row!.id, 'doubts', id]]);
    expect((await run('corrections')).stdout).toMatch(new RegExp(`^Ines · .*\\n {2}The attitude is: doubts\\.\\n {2}› “[^{}]+”\\n {2}because: the union only asked\\n {2}${id!}\\n$`));
    const named = await run('correct', 'speaker', row!.id, '--name', 'Orla Benn', '--kind', 'person', '--dry-run');
    expect(named.stdout).toMatch(/: the speaker was .+ and is Orla Benn\n/);
    await run('correct', 'undo', id!, '--why', 'it did deny');
    expect((await run('corrections')).stdout).toMatch(new RegExp('^.+ · [-0-9]{10} [0-9:]{5}\\n {2}The decision of Ines of [-0-9]{10}\\s[0-9:]{5}\\sis\\s+taken\\s+back:\\s+The\\s+attitude\\s+is:\\s+doubts\\.'
      + '\\n {2}› “[^{}]+”\\n {2}because: it did deny\\n {2}[0-9a-f]{32}\\n\\nInes · .* · taken back\\n'));
    expect((await run('corrections', '--kind', 'undo')).stdout).toMatch(/The\s+attitude\s+is:\s+doubts\./);
    expect((await json<StatementRow>('statements', '--corrected')).rows).toEqual([]);
    const journal = (await run('corrections', 'export')).stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as { kind: string; who: string; why: string });
    expect(journal.map(({ kind, why }) => [kind, why])).toEqual([['attitude', 'the union only asked'], ['undo', 'it did deny']]);
    writeFileSync(join(folder, 'journal.jsonl'), journal.map((entry) => JSON.stringify(entry)).join('\n'));
    expect((await run('corrections', 'import', join(folder, 'journal.jsonl'))).stdout).toBe('0 of 2 entries were new\n');
  });

  it('exports spans and hashes always, and the text only when asked', async () => {
    const { rows } = await json<StatementRow>('statements', '--all');
    const [plain, withText, csv] = await Promise.all([run('export', '--format', 'jsonl'), run('export', '--format', 'jsonl', '--with-text'), run('export', '--format', 'csv')]);
    const exported = withText.stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as StatementRow & { article: { text: string; textSha256: string } });
    expect(exported.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    for (const { article, content } of exported) {
      expect(article.textSha256).toMatch(/^[0-9a-f]{64}$/);
      for (const { span: [start, end], words: said } of content) expect(article.text.slice(start, end)).toBe(said);
    }
    expect(plain.stdout).not.toContain('"text":');
    expect(csv.stdout.split('\r\n')[0]).toMatch(/,source spans,cue span,content spans,text sha256,page sha256$/);
  });

  it('exports Parquet that another library reads', async () => {
    const path = join(folder, 'statements.parquet');
    // The program writes bytes, which the helper would take for text.
    const { execFileSync } = await import('node:child_process');
    const { program } = await import('./onrecord.ts');
    writeFileSync(path, execFileSync(program[0]!, [...program.slice(1), 'export', '--format', 'parquet', '--store', store]));
    const bytes = readFileSync(path);
    const rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
    const { rows: expected } = await json<StatementRow>('statements', '--all');
    expect(rows.map(({ id, content }) => [id as string, content as string])).toEqual(expected.map((row) => [row.id, words(row)]));
  });

  it('exports Web Annotations whose positions count code points', async () => {
    const { stdout } = await onrecord(['add', '--text', '--outlet', 'Emoji Times'], { env: { ONRECORD_STORE: store }, input: '🌉🌉 Mayor Ida Corvin said that the bridge was open.' });
    expect(stdout).toMatch(/^1 page added/);
    const [line] = (await run('export', '--format', 'webannotation', '--outlet', 'emoji times')).stdout.split('\n');
    const { target: [target] } = JSON.parse(line!) as { target: { selector: { type: string; start?: number; end?: number; exact?: string }[] }[] };
    const text = [...'🌉🌉 Mayor Ida Corvin said that the bridge was open.'];
    const [position, quote] = target!.selector;
    expect(text.slice(position!.start, position!.end).join('')).toBe(quote!.exact);
    expect(quote!.exact).toBe('that the bridge was open');
  });

  it('bundles what is behind a quotation, and finds whatever is changed in the bundle', async () => {
    const { rows: [quotation] } = await json<{ id: string }>('quotations');
    const { stdout } = await run('bundle', quotation!.id);
    const path = join(folder, 'bundle.json');
    writeFileSync(path, stdout);
    expect((await run('verify', path)).stdout).toBe('Everything fits: 2 passages in 2 articles, 2 stretches of words compared.\n');
    const sound = JSON.parse(stdout) as Bundle;
    expect(verifyBundle(sound).faults).toEqual([]);
    const [article, ...others] = sound.articles;
    const changed: [Partial<Bundle>, RegExp][] = [
      [{ id: 'another' }, /own hash/],
      [{ articles: [{ ...article!, text: `${article!.text} ` }, ...others] }, /text does not have the hash/],
      [{ articles: [{ ...article!, page: { ...article!.page, bytes: 'AAAA' } }, ...others] }, /bytes do not have the hash/],
      [{ articles: [{ ...article!, page: { ...article!.page, outlet: 'Elsewhere' } }, ...others] }, /id does not fit/],
      [{ articles: others }, /its article is not in the bundle/],
      [{ passages: sound.passages.map((passage) => ({ ...passage, stretches: passage.stretches.map((stretch) => ({ ...stretch, words: 'We are opening' })) })) }, /words at/],
    ];
    for (const [change, fault] of changed) expect(verifyBundle({ ...sound, ...change }).faults.join('\n')).toMatch(fault);
    for (const given of [null, 1, {}, [], { format: 'onrecord-bundle/1' }, { ...sound, passages: null }]) expect(verifyBundle(given).faults.length).toBeGreaterThan(0);
    writeFileSync(path, stdout.replace('closing the old', 'opening the old'));
    expect(await run('verify', path)).toMatchObject({ code: 1 });
  });

  it.each([
    [['statements', '--attitude', 'shouts'], /^onrecord: --attitude shouts is not known: give one of asserts/],
    [['statements', '--since', 'yesterday'], /^onrecord: --since yesterday is no date/],
    [['statements', '--json', '--csv'], /exclude each other/],
    [['statements', '--limit', '0'], /no whole number/],
    [['statements', '--after', 'nonsense'], /^onrecord: --after is no cursor of this question/],
    [['statements', 'extra'], /one argument too many/],
    [['search'], /no words were given/],
    [['correct', 'colour', 'x'], /“colour” is no kind of correction/],
    [['correct', 'merge', 'x'], /merge needs two ids/],
    [['export'], /--format is missing/],
    [['add', '--jsonl', '--outlet', 'X'], /--jsonl takes no --outlet/],
  ])('%j is a mistake of usage', async (args, said) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, rows: stdout.replace('{"rows":[', '') }).toEqual({ code: 2, rows: '' });
    expect(stderr).toMatch(said);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says in one line that the record is matched anew, once, where other rules have matched it', async () => {
    const db = kyselyOn(await openSqliteFile(store));
    await sql`update matched_by set version = 0`.execute(db);
    await db.destroy();
    const before = 'onrecord: the record is being matched anew by the rules of this version (';
    const first = await run('add', join(folder, 'saved', 'a.html'));
    expect(first.stdout).toBe(`0 pages added, 1 known already (${store})\n`);
    expect(first.stderr.startsWith(before) && first.stderr.endsWith(' articles)\n') && first.stderr.trimEnd().split('\n').length === 1).toBe(true);
    expect((await run('add', join(folder, 'saved', 'a.html'))).stderr).toBe('');
  });

  it('says in one line what is not on record, or cannot be opened', async () => {
    expect(await run('bundle', 'nothing/s1')).toMatchObject({ code: 1, stderr: expect.stringMatching(/^onrecord: there is nothing on record under nothing\/s1: .*\n$/) as string });
    expect(await onrecord(['statements', '--store', 'postgres://somebody:secret@127.0.0.1:1/x'])).toMatchObject({
      code: 1, stderr: expect.stringMatching(/^onrecord: the store postgres:\/\/somebody:…@127\.0\.0\.1:1\/x cannot be opened \(.*\n$/) as string,
    });
  });

  it.each(['add', 'statements', 'speakers', 'claims', 'quotations', 'figures', 'announcements', 'copies', 'search', 'correct', 'corrections', 'export', 'bundle', 'verify'])('`onrecord %s --help` fits a terminal', async (command) => {
    const { code, stdout } = await run(command, '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Usage:\n {2}onrecord /);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(125);
  });
});

describe('a line of comma-separated values', () => {
  it.each([
    [['a', 1, null, true], 'a,1,,true\r\n'],
    [['a,b', 'say "so"', 'two\nlines'], '"a,b","say ""so""","two\nlines"\r\n'],
    [['=1+1', '+x', '-x', '@x', -5], "'=1+1,'+x,'-x,'@x,-5\r\n"],
  ])('%j', (cells, line) => { expect(csvLine(cells)).toBe(line); });
});
