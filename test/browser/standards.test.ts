import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { HtmlValidate } from 'html-validate';
import openapiTypes, { astToString } from 'openapi-typescript';
import type { Browser, Page as Tab } from 'playwright-core';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { atomFaults, jsonFeedFaults } from '../feed-rules.ts';
import { openExampleDesk, pathsOfDesk } from '../server/desk/example-desk.ts';
import type { TestDesk } from '../server/desk/example-desk.ts';

/*
 * What others can rely on: valid HTML, valid feeds, and a description of the API from which a public tool makes a client.
 */

vi.setConfig({ hookTimeout: 300_000, testTimeout: 300_000 });

let browser: Browser;
let blank: Tab;
let desk: TestDesk;
beforeAll(async () => {
  browser = await launchChromium();
  blank = await browser.newPage();
  desk = await openExampleDesk();
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

const textAt = async (path: string): Promise<string> => (await fetch(new URL(path, desk.url))).text();

describe('HTML', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // Ours to choose: what is valid either way. Roles say again what elements are where style makes tables and lists something else to some readers.
      'no-redundant-role': 'off', 'prefer-native-element': 'off', 'long-title': 'off', 'no-redundant-for': 'off', 'input-missing-label': ['error'],
    },
  });
  const faultsOf = async (body: string): Promise<readonly string[]> => (await validator.validateString(body)).results.flatMap(({ messages }) => (
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`)));

  it('is valid on every page', async () => {
    const found: string[] = [];
    for (const [name, path] of await pathsOfDesk(desk)) found.push(...(await faultsOf(await textAt(path))).map((fault) => `${name}: ${fault}`));
    expect(found).toEqual([]);
  });

  it('is found to be invalid where it is', async () => {
    const body = (await textAt('/add')).replace('</h1>', '<p>no paragraph stands in a heading</p></h1>');
    expect((await faultsOf(body)).join()).toContain('element-permitted-content');
  });
});

describe('feeds', () => {
  const pathsOfFeeds = async (): Promise<readonly string[]> => {
    const found = new Set<string>();
    for (const [, path] of await pathsOfDesk(desk)) for (const [, feed] of (await textAt(path)).matchAll(/href="(\/feeds\/[^"]+)"/g)) found.add(feed!.replaceAll('&amp;', '&'));
    return [...found];
  };

  it('are valid, those of every page', async () => {
    const paths = await pathsOfFeeds();
    expect(paths.length).toBeGreaterThanOrEqual(6);
    for (const path of paths) expect(path.includes('.atom') ? await atomFaults(blank, await textAt(path)) : jsonFeedFaults(await textAt(path)), path).toEqual([]);
  });

  it('are found to be invalid where they are', async () => {
    const [path] = (await pathsOfFeeds()).filter((one) => one.includes('.atom'));
    const atom = await textAt(path!);
    expect(await atomFaults(blank, atom.replace(/<updated>.*?<\/updated>/, ''))).not.toEqual([]);
    expect(await atomFaults(blank, atom.replace('</entry>', ''))).toEqual([expect.stringContaining('not well-formed')]);
    expect(jsonFeedFaults('{"version":"https://jsonfeed.org/version/1.1","items":[{}]}').length).toBeGreaterThan(3);
  });
});

describe('the description of the API', () => {
  const description = async (): Promise<Record<string, unknown>> => JSON.parse(await textAt('/api/v1/openapi.json')) as Record<string, unknown>;

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(await description());
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect((await new Validator().validate({ ...await description(), paths: { '/x': { get: {}, fetch: 1 } }, info: {} })).valid).toBe(false);
  });

  const folder = join(import.meta.dirname, '../out/client');
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'api.d.ts'), astToString(await openapiTypes(JSON.stringify(await description()))));
  });
  /** What a compiler says of a program that uses the client. */
  const faultsOfProgram = (name: string, program: string): readonly string[] => {
    const file = join(folder, `${name}.ts`);
    writeFileSync(file, program);
    const checked = ts.createProgram([file], {
      module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022,
      strict: true, noEmit: true, skipLibCheck: true, types: [],
    });
    return ts.getPreEmitDiagnostics(checked).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };

  it('gives a public tool a client that reads a claim, and whose types are the API’s', async () => {
    const program = (field: string): string => `import createClient from 'openapi-fetch';
import type { paths } from './api.js';
export async function firstClaim(baseUrl: string): Promise<readonly string[]> {
  const client = createClient<paths>({ baseUrl });
  const { data: list } = await client.GET('/claims', { params: { query: { limit: 1, order: 'largest' } } });
  const [article = '', , member = ''] = (list?.rows[0]?.id ?? '').split('/');
  const { data: claim } = await client.GET('/claims/{article}/{member}', { params: { path: { article, member } } });
  return claim === undefined ? [] : [claim.words, ...claim.positions.map(({ ${field}, statement }) => \`\${String(${field})}: \${statement.content.map(({ words }) => words).join(' … ')}\`)];
}
`;
    const faultsIn = (field: string): readonly string[] => faultsOfProgram(`first-claim-${field}`, program(field));
    expect(faultsIn('position')).toEqual([]);
    expect(faultsIn('verdict').join()).toContain('verdict');

    const { firstClaim } = await import(join(folder, 'first-claim-position.ts')) as { firstClaim: (baseUrl: string) => Promise<readonly string[]> };
    const [words, ...positions] = await firstClaim(`${desk.url}api/v1`);
    expect(words!.length).toBeGreaterThan(5);
    expect(positions.length).toBeGreaterThan(1);
    expect(positions[0]).toMatch(/^(?:asserts|reports|doubts|denies|declines): \S/);
  });

  it('gives a client that lists what is new, and sees what a correction would change', async () => {
    const program = (attitude: string, speaker: string): string => `import createClient from 'openapi-fetch';
import type { paths } from './api.js';
export async function newsAndTry(baseUrl: string): Promise<{ readonly news: readonly (string | null)[]; readonly tried: readonly string[]; readonly fault: string | undefined }> {
  const client = createClient<paths>({ baseUrl });
  const { data: news } = await client.GET('/news', { params: { query: { limit: 3 } } });
  const speakers = news?.reported.map(({ statement }) => statement${speaker} ?? null) ?? [];
  const { data: list } = await client.GET('/statements', { params: { query: { limit: 1, attitude: 'asserts' } } });
  const finding = list?.rows[0]?.id ?? '';
  const signed = { who: 'A client', why: 'only tried', dryRun: true };
  const { data: taken } = await client.POST('/corrections', { body: { kind: 'attitude', finding, attitude: '${attitude}', ...signed } });
  const { error } = await client.POST('/corrections', { body: { kind: 'undo', correction: 'none', ...signed } });
  return { news: speakers, tried: taken?.effects.findings.map(({ id }) => id) ?? [], fault: error?.error.code };
}
`;
    expect(faultsOfProgram('news', program('denies', '?.speaker?.name'))).toEqual([]);
    expect(faultsOfProgram('news-shouting', program('shouts', '?.speaker?.name')).join()).toContain('"shouts"');
    // A statement that may be null is said to be so.
    expect(faultsOfProgram('news-careless', program('denies', '.speaker?.name')).join()).toContain("possibly 'null'");
    const { newsAndTry } = await import(join(folder, 'news.ts')) as { newsAndTry: (baseUrl: string) => Promise<{ news: string[]; tried: string[]; fault: string }> };
    const { news, tried, fault } = await newsAndTry(`${desk.url}api/v1`);
    expect(news.filter(Boolean).length).toBeGreaterThan(0);
    expect(tried.length).toBeGreaterThan(0);
    expect(fault).toBe('bad-correction');
    expect(await (await fetch(new URL('/api/v1/corrections', desk.url))).json()).toEqual({ rows: [], next: null });
  });
});
