import { readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/*
 * The house: which file may import which. Paths are relative to src/. A change to a table here is a change to the design, and
 * ARCHITECTURE.md should say why.
 */

/** Imports run downward only: each folder may import those named for it, and itself. */
const folders: Readonly<Record<string, readonly string[]>> = {
  'cli': ['server', 'ingest', 'fetching', 'ledger', 'matching', 'reading', '(doors)'],
  'server': ['ingest', 'fetching', 'ledger', 'matching', 'reading'],
  'ingest': ['fetching', 'ledger', 'matching', 'models', 'reading'],
  'fetching': ['matching', 'reading'],
  'ledger': ['matching', 'reading'],
  'matching': ['reading'],
  'models': ['reading'],
  'reading': [],
  '(doors)': ['models', 'reading'],
};

/** The files beside those folders: what `import 'onrecord'` opens, in Node and in browsers, with the models that ship. */
const doors = ['index.ts', 'index.browser.ts', 'bundled-models.ts'];

/**
 * The same inside reading/. `(steps)` are the files beside the folders: `read.ts` and the steps that join what the folders
 * find. All may import the contract, `reading.ts`, which is plain data and itself imports only the type of a span.
 */
const readingFolders: Readonly<Record<string, readonly string[]>> = {
  '(steps)': ['announcing', 'speakers', 'figures', 'attribution', 'language', 'page', 'marks', 'text'],
  'announcing': ['figures', 'language', 'text'],
  'speakers': ['attribution', 'language', 'text'],
  'figures': ['attribution', 'language', 'text'],
  'attribution': ['language', 'text'],
  'language': ['text'],
  'page': ['text'],
  'marks': ['text'],
  'text': [],
};
const contract = 'reading/reading.ts';

/** What the pure floor is built on: packages that do no I/O and run wherever JavaScript does. */
const purePackages = ['@noble/hashes', 'entities'];
const pureFolders = ['reading', 'matching'];

const namelessFolders = ['utils', 'util', 'common', 'helpers', 'core', 'types', 'shared', 'lib', 'misc'];

/** Engine-dependent, or different from one run to the next: as `object.member`, or a name that may not be used at all. */
const impureNames = ['Intl', 'performance', 'crypto', 'process', 'globalThis', 'fetch', 'setTimeout', 'setInterval', 'require', 'eval', 'Function'];
const impureMembers = ['Date.now', 'Date.parse', 'Math.random'];
const impureMethods = /^(?:toLocale[A-Za-z]*|localeCompare)$/;

interface Import { readonly from: string; readonly to: string; readonly line: number }

const topOf = (path: string): string => (doors.includes(path) ? '(doors)' : path.includes('/') ? path.split('/')[0]! : path);
const readingFolderOf = (path: string): string => (path.split('/').length > 2 ? path.split('/')[1]! : '(steps)');

/** Everything that is not as the tables say, a line each, for sources by their path below src/. */
function violationsIn(sources: ReadonlyMap<string, string>): readonly string[] {
  const out: string[] = [];
  const imports: Import[] = [];
  for (const [path, source] of sources) {
    const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
    imports.push(...importsOf(file));
    const isPure = pureFolders.includes(topOf(path));
    if (isPure) out.push(...impuritiesIn(file));
    for (const name of path.split('/').slice(0, -1)) {
      if (namelessFolders.includes(name)) out.push(`${path}: a folder called “${name}” says nothing: a helper lives beside its one user, or has a real name`);
    }
    const top = topOf(path);
    if (!(top in folders)) out.push(`${path}: “${top}” stands in no table: name it in test/architecture.test.ts, with what it may import`);
    if (top === 'reading' && !(readingFolderOf(path) in readingFolders)) {
      out.push(`${path}: “reading/${readingFolderOf(path)}” stands in no table: name it in test/architecture.test.ts, with what it may import`);
    }
  }
  for (const edge of imports) {
    const fault = faultOf(edge, sources);
    if (fault !== null) out.push(`${edge.from}:${edge.line}: ${fault}`);
  }
  out.push(...cyclesIn(imports.filter(({ to }) => sources.has(to))));
  return out;
}

/** Static, dynamic and type imports, and exports from elsewhere; relative ones as paths below src/. */
function importsOf(file: ts.SourceFile): readonly Import[] {
  const imports: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const to = specifier.text.startsWith('.') ? posix.join(posix.dirname(file.fileName), specifier.text) : specifier.text;
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    imports.push({ from: file.fileName, to, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node, node.moduleSpecifier);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node, node.arguments[0]);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return imports;
}

function faultOf({ from, to }: Import, sources: ReadonlyMap<string, string>): string | null {
  const top = topOf(from);
  if (isBuiltin(to)) return pureFolders.includes(top) ? `${top} is pure: it may not import ${to}` : null;
  if (!to.endsWith('.ts')) {
    const isAllowed = purePackages.some((name) => to === name || to.startsWith(`${name}/`));
    return pureFolders.includes(top) && !isAllowed ? `${to} is not among the packages that the pure floor is built on` : null;
  }
  if (to.startsWith('../')) return `${to} lies outside src/`;
  if (!sources.has(to)) return `${to} does not exist`;
  const target = topOf(to);
  if (target === top) return top === 'reading' ? faultInReading(from, to) : null;
  if (!(folders[top] ?? []).includes(target)) return `${top} may not import ${target} (${to})`;
  if (target === 'reading' && to !== 'reading/index.ts') return `import reading/index.ts, never past it (${to})`;
  return null;
}

function faultInReading(from: string, to: string): string | null {
  if (to === contract) return null;
  if (from === contract) return to === 'reading/text/span.ts' ? null : `the contract may not import ${to}`;
  const [folder, target] = [readingFolderOf(from), readingFolderOf(to)];
  if (folder === target || (readingFolders[folder] ?? []).includes(target)) return null;
  return `reading/${folder} may not import ${target === '(steps)' ? to : `reading/${target} (${to})`}`;
}

/** Cycles of imports, types included, each once and from its first file in order of name. */
function cyclesIn(imports: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...next.get(from) ?? [], to]);
  const found = new Set<string>();
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at !== -1) {
      const ring = path.slice(at);
      const first = ring.indexOf([...ring].sort()[0]!);
      found.add(`a cycle: ${[...ring.slice(first), ...ring.slice(0, first), ring[first]!].join(' → ')}`);
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const to of next.get(file) ?? []) visit(to);
    path.pop();
    done.add(file);
  };
  for (const file of [...next.keys()].sort()) visit(file);
  return [...found];
}

/** What would make reading differ from run to run or from engine to engine. Comments may speak of anything. */
function impuritiesIn(file: ts.SourceFile): readonly string[] {
  const out: string[] = [];
  const add = (node: ts.Node, what: string): void => {
    out.push(`${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what} has no place in the pure floor`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const member = `${node.expression.getText()}.${node.name.text}`;
      if (impureMembers.includes(member)) add(node, member);
      if (impureMethods.test(node.name.text)) add(node, node.name.text);
    } else if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      if (node.expression.getText() === 'Date') add(node, 'new Date(');
    } else if (ts.isIdentifier(node) && impureNames.includes(node.text) && isReference(node)) {
      add(node, node.text);
    } else if (ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      if (/\\p\{/i.test(node.getText())) add(node, '\\p{…}, which depends on the engine’s Unicode,');
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return out;
}

/** Whether an identifier stands for a value, and not for a member, a parameter or a key that happens to be called so. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name !== node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.name !== node;
  return !(ts.isPropertySignature(parent) || ts.isQualifiedName(parent));
}

describe('the house', () => {
  const root = join(dirname(import.meta.dirname), 'src');
  const sources = new Map(readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.ts')).sort()
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]));

  it('is as the tables say', () => {
    expect(sources.size).toBeGreaterThan(10);
    const violations = violationsIn(sources);
    expect(violations, `\n${violations.join('\n')}\n`).toEqual([]);
  });
});

/** A house small enough to see, in which one thing is wrong. */
describe('the test of the house', () => {
  const house: Readonly<Record<string, string>> = {
    'index.ts': `import { read } from './reading/index.ts'; import './bundled-models.ts';`,
    'bundled-models.ts': `import fs from 'node:fs';`,
    'cli/main.ts': `import { read } from '../index.ts'; import '../fetching/fetch.ts';`,
    'fetching/fetch.ts': `import http from 'node:http'; import type { Reading } from '../reading/index.ts';`,
    'matching/match.ts': `import { read } from '../reading/index.ts';`,
    'reading/index.ts': `export { read } from './read.ts';`,
    'reading/read.ts': `import './page/page.ts'; import './speakers/speakers.ts'; // Intl. Date.now() \\p{L}`,
    'reading/reading.ts': `import type { Span } from './text/span.ts';`,
    'reading/page/page.ts': `import { decode } from 'entities/decode'; import type { Role } from '../reading.ts';`,
    'reading/speakers/speakers.ts': `import '../attribution/cue.ts'; const performance = 1; const x = { process: 1 }; x.process;`,
    'reading/attribution/cue.ts': `import '../text/span.ts';`,
    'reading/text/span.ts': `export type Span = readonly [number, number];`,
  };

  it('finds nothing in a house that is sound', () => {
    expect(violationsIn(new Map(Object.entries(house)))).toEqual([]);
  });

  it.each([
    ['matching/match.ts', `import { read } from '../reading/read.ts';`, 'matching/match.ts:1: import reading/index.ts, never past it (reading/read.ts)'],
    ['fetching/more.ts', `\nimport '../cli/main.ts';`, 'fetching/more.ts:2: fetching may not import cli (cli/main.ts)'],
    ['fetching/fetch.ts', `const cli = await import('../index.ts');`, 'fetching/fetch.ts:1: fetching may not import (doors) (index.ts)'],
    ['index.ts', `export * from './fetching/fetch.ts';`, 'index.ts:1: (doors) may not import fetching (fetching/fetch.ts)'],
    ['reading/text/span.ts', `import type { Cue } from '../attribution/other.ts';`, 'reading/text/span.ts:1: reading/attribution/other.ts does not exist'],
    ['reading/page/page.ts', `import '../attribution/cue.ts';`, 'reading/page/page.ts:1: reading/page may not import reading/attribution (reading/attribution/cue.ts)'],
    ['reading/attribution/cue.ts', `import '../page/page.ts';`, 'reading/attribution/cue.ts:1: reading/attribution may not import reading/page (reading/page/page.ts)'],
    ['reading/reading.ts', `let x: import('./attribution/cue.ts').Cue;`, 'reading/reading.ts:1: the contract may not import reading/attribution/cue.ts'],
    ['reading/page/more.ts', `import 'node:fs';`, 'reading/page/more.ts:1: reading is pure: it may not import node:fs'],
    ['reading/page/more.ts', `import 'fs';`, 'reading/page/more.ts:1: reading is pure: it may not import fs'],
    ['reading/page/more.ts', `import 'undici';`, 'reading/page/more.ts:1: undici is not among the packages that the pure floor is built on'],
    ['reading/page/more.ts', `const a = new Intl.Segmenter('en');`, 'reading/page/more.ts:1: Intl has no place in the pure floor'],
    ['reading/page/more.ts', `const clock = { now: performance };`, 'reading/page/more.ts:1: performance has no place in the pure floor'],
    ['reading/page/more.ts', `'a'.toLocaleLowerCase();`, 'reading/page/more.ts:1: toLocaleLowerCase has no place in the pure floor'],
    ['reading/page/more.ts', `Date.now();`, 'reading/page/more.ts:1: Date.now has no place in the pure floor'],
    ['matching/more.ts', `new Date(0);`, 'matching/more.ts:1: new Date( has no place in the pure floor'],
    ['matching/more.ts', `Math.random();`, 'matching/more.ts:1: Math.random has no place in the pure floor'],
    ['matching/more.ts', `/\\p{L}/u;`, 'matching/more.ts:1: \\p{…}, which depends on the engine’s Unicode, has no place in the pure floor'],
    ['cli/utils/more.ts', ``, 'cli/utils/more.ts: a folder called “utils” says nothing: a helper lives beside its one user, or has a real name'],
    ['reading/other/more.ts', ``, 'reading/other/more.ts: “reading/other” stands in no table: name it in test/architecture.test.ts, with what it may import'],
    ['other/more.ts', ``, 'other/more.ts: “other” stands in no table: name it in test/architecture.test.ts, with what it may import'],
    ['other.ts', ``, 'other.ts: “other.ts” stands in no table: name it in test/architecture.test.ts, with what it may import'],
  ])('finds what is wrong in %s: %s', (path, source, violation) => {
    expect(violationsIn(new Map([...Object.entries(house), [path, source]]))).toEqual([violation]);
  });

  it('finds a cycle, once', () => {
    const ring = { ...house, 'cli/a.ts': `import './b.ts';`, 'cli/b.ts': `import './c.ts';`, 'cli/c.ts': `import type { A } from './a.ts';` };
    expect(violationsIn(new Map(Object.entries(ring)))).toEqual(['a cycle: cli/a.ts → cli/b.ts → cli/c.ts → cli/a.ts']);
  });
});
