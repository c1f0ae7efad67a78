import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../src/cli/failure.ts';
import { help, readHelp } from '../src/cli/help.ts';
import { attitudes, matterRoles, readRoles, unreadRoles } from '../src/reading/index.ts';

const root = path.join(import.meta.dirname, '..');
const fileText = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const contract = fileText('src/reading/reading.ts');
const readme = fileText('README.md');
const { version, scripts } = JSON.parse(fileText('package.json')) as { version: string; scripts: Record<string, string> };

/** The lines below a heading, up to the next of its level or above. */
function sectionOf(markdown: string, heading: string): string {
  const lines = markdown.split('\n');
  const start = lines.indexOf(`## ${heading}`);
  if (start < 0) throw new Error(`There is no section “${heading}”.`);
  const end = lines.findIndex((line, i) => i > start && /^##? /.test(line));
  return lines.slice(start + 1, end < 0 ? undefined : end).join('\n');
}

const firstGroups = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);

/** The terms that a section of the glossary defines. */
const termsOf = (heading: string): string[] => firstGroups(sectionOf(fileText('GLOSSARY.md'), heading), /^- \*\*(.+?)\*\*: \S/gm);

/** The strings of a union type in the contract. */
function membersOf(type: string): string[] {
  const [, union] = new RegExp(`^export type ${type} =([^;]+);`, 'm').exec(contract.replace(/\/\/.*$/gm, '')) ?? [];
  if (union === undefined) throw new Error(`The contract has no type ${type}.`);
  return firstGroups(union, /'([^']+)'/g);
}

/** The fields of an interface in the contract. */
function fieldsOf(name: string): string[] {
  const [, body] = new RegExp(`^export interface ${name} \\{\\n([^]*?)^\\}`, 'm').exec(contract) ?? [];
  if (body === undefined) throw new Error(`The contract has no ${name}.`);
  return firstGroups(body, /^ {2}readonly (\w+):/gm);
}

describe('GLOSSARY.md', () => {
  it.each([
    ['Roles', [...readRoles, ...matterRoles, ...unreadRoles]],
    ['Forms', membersOf('Form')],
    ['Attitudes', attitudes],
    ['Source kinds', membersOf('SourceKind')],
    ['Speaker kinds', membersOf('SpeakerKind')],
    ['Bounds', membersOf('Bounds')],
    ['Note kinds', membersOf('NoteKind')],
  ])('defines under “%s” each that the contract has, once, and no other', (heading, members) => {
    expect(members.length).toBeGreaterThan(2);
    expect(termsOf(heading).sort()).toEqual([...members].sort());
  });

  it.each(['Article', 'Statement', 'Speaker', 'Figure', 'Announcement'])('defines every field of a %s, here or among the words', (name) => {
    const defined = new Set([...termsOf(name), ...termsOf('The words')]);
    const fields = fieldsOf(name);
    expect(fields.length).toBeGreaterThan(4);
    expect(fields.filter((field) => !defined.has(field) && field !== 'id')).toEqual([]);
  });

  it('defines the words of the design', () => {
    const words = [
      'page', 'article', 'outlet', 'statement', 'source', 'cue', 'content', 'form', 'attitude', 'mention', 'speaker', 'party', 'audience',
      'venue', 'said-on', 'quotation', 'variant', 'witness', 'figure', 'announcement', 'outcome', 'claim', 'position', 'copy', 'origin', 'span',
      'selector', 'gold', 'golden file',
    ];
    expect(words.filter((word) => !termsOf('The words').includes(word))).toEqual([]);
  });

  it('links only to sections that it has', () => {
    const glossary = fileText('GLOSSARY.md');
    const anchors = new Set(firstGroups(glossary, /^##? (.+)$/gm).map((heading) => heading.toLowerCase().replaceAll(' ', '-')));
    const linked = firstGroups(glossary, /\]\(#([^)]+)\)/g);
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });
});

describe('README.md', () => {
  const options = (text: string): Set<string> => new Set(text.match(/(?<![\w-])--[a-z][a-z-]*/g));

  it('names every option of `onrecord read`', () => {
    const offered = options(readHelp);
    expect(offered.size).toBeGreaterThan(8);
    const named = options(readme);
    expect([...offered].filter((option) => !named.has(option))).toEqual([]);
  });

  it('names no option that the command line has not', () => {
    const offered = options(readHelp + help);
    expect([...options(sectionOf(readme, 'The command line'))].filter((option) => !offered.has(option))).toEqual([]);
  });

  it('names only npm scripts that there are', () => {
    const named = firstGroups(readme, /\bnpm run ([\w:-]+)/g).concat(firstGroups(readme, /\bnpm (start|test)\b/g));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('names the exit codes as the help does, and the help those that there are', () => {
    const inHelp = firstGroups(readHelp.slice(readHelp.indexOf('Exit codes:')), /^ {2}(\d) {2}\S/gm).map(Number);
    expect(inHelp).toEqual(Object.values(exitCodes));
    const sentence = (/^Exit codes:.*$/m.exec(readme)?.[0] ?? '').replaceAll('`', '');
    expect(firstGroups(sentence, /(?<=[:;] )(\d) /g).map(Number)).toEqual(inHelp);
    for (const [, code, meaning] of readHelp.matchAll(/^ {2}(\d) {2}(.+)$/gm)) expect(sentence).toContain(`${code} ${meaning}`);
  });

  it('links only to files that there are', () => {
    const linked = firstGroups(readme, /\]\((?!https?:|#)([^)#]+)/g);
    expect(linked.length).toBeGreaterThan(2);
    for (const name of linked) expect(() => fileText(name), name).not.toThrow();
  });

  it('shows the output that the command line gives', () => {
    const [, command, block] = /<!-- output:begin: what `npx onrecord ([^`]+)` prints.*?-->\n([^]*?)<!-- output:end -->/.exec(readme) ?? [];
    const [, shown] = /```\w*\n([^]*?)```/.exec(block ?? '') ?? [];
    expect(shown, 'README.md shows no output').toBeTruthy();
    const { stdout } = spawnSync(process.execPath, ['dist/cli/main.js', ...command!.split(' ')], {
      cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, COLUMNS: undefined },
    });
    // A first part of it, cut between lines.
    expect(stdout.slice(0, shown!.length)).toBe(shown);
  });
});

it('CHANGELOG.md has a heading for the version in package.json', () => {
  expect(firstGroups(fileText('CHANGELOG.md'), /^## (\d\S*)/gm)).toContain(version);
});
