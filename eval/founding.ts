/*
 * npm run eval:founding
 *
 * Reads the founding page (../shared/seed/page.txt) and compares parts and statements with what a person expects of it, kept in
 * founding-page.json as spans alone: the page's words are not ours. It is one page and an example; never tune to it alone.
 * Exit codes: 0 as expected, 1 something differs, 2 the page is not there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../src/index.ts';
import type { Statement } from '../src/index.ts';

type Expected = Omit<Statement, 'id' | 'parent' | 'speaker' | 'candidates' | 'negated' | 'venue' | 'confidence' | 'how'> & { readonly parent: number | null };

const page = join(import.meta.dirname, '../../shared/seed/page.txt');
if (!existsSync(page)) {
  console.error('eval:founding needs ../shared/seed/page.txt: not there, nothing measured.');
  process.exit(2);
}
const expected = JSON.parse(readFileSync(join(import.meta.dirname, 'founding-page.json'), 'utf8')) as {
  readonly sha256: string; readonly parts: readonly (readonly [string, number, number])[]; readonly statements: readonly Expected[];
};

const { article, statements } = read({ page: readFileSync(page, 'utf8') });
const place = new Map(statements.map((s, i) => [s.id, i]));
const lines = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item));
const found = statements.map(({ parent, sources, cue, content, form, attitude, sourceKind, audience, saidOn }) => (
  { parent: parent === null ? null : place.get(parent)!, sources, cue, content, form, attitude, sourceKind, audience, saidOn }));

const told = (what: string, wanted: readonly string[], got: readonly string[]): number => {
  const missing = wanted.filter((line) => !got.includes(line));
  const extra = got.filter((line) => !wanted.includes(line));
  console.log(`${what}: ${wanted.length - missing.length} of ${wanted.length} as expected, ${extra.length} more than expected`);
  for (const line of missing) console.log(`  missing ${line}`);
  for (const line of extra) console.log(`  extra   ${line}`);
  return missing.length + extra.length;
};
const differences = (article.sha256 === expected.sha256 ? 0 : told('text', [expected.sha256], [article.sha256]))
  + told('parts', lines(expected.parts), lines(article.parts.map((p) => [p.role, ...p.span])))
  + told('statements', lines(expected.statements), lines(found));
process.exit(differences > 0 ? 1 : 0);
