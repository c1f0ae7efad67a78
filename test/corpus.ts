import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Marked } from '../src/reading/marks/mark.ts';
import { parseMarked } from '../src/reading/marks/parse-marked.ts';

/*
 * Sentences with the answer marked in them, in files that a linguist can edit: test/corpus/<subject>/*.txt. A case is
 *
 *   # What it shows, on one or more lines
 *   [source#1 Lowell] [cue#1 said] [content#1 that she had no regrets].
 *
 * and an empty line ends it. A line break inside a case is a line break in its text. Lines that begin with `##` are remarks
 * to the next editor and may stand alone. A case in which nothing is to be found says so: its title begins with `Not:`.
 */
export interface Case extends Marked {
  readonly title: string;
  /** The file's name, without its folder. */
  readonly file: string;
  /** The line its text begins on, counted from 1. */
  readonly line: number;
  /** The text as the file has it, marks and all. */
  readonly marked: string;
}

/**
 * Every case of every `.txt` file in a folder, files by name.
 *
 * @throws Error that lists every malformed case; also where there is no case at all.
 */
export function loadCases(folder: string): readonly Case[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort();
  if (files.length === 0) throw new Error(`No .txt file in ${folder}`);
  const faults: string[] = [];
  const cases = files.flatMap((name) => {
    const read = readCases(readFileSync(join(folder, name), 'utf8'), basename(name));
    faults.push(...read.faults);
    return read.cases;
  });
  if (faults.length > 0) throw new Error(`Malformed cases in ${folder}:\n${faults.join('\n')}`);
  return cases;
}

/** The cases of one file's contents, and what is wrong with those that are malformed. */
export function readCases(contents: string, file: string): { readonly cases: readonly Case[]; readonly faults: readonly string[] } {
  const cases: Case[] = [];
  const faults: string[] = [];
  for (const { first, lines } of blocksOf(contents)) {
    const titleLines = lines.findIndex((line) => !line.startsWith('#'));
    const titles = lines.slice(0, titleLines === -1 ? lines.length : titleLines);
    const body = lines.slice(titles.length);
    const title = titles.map((line) => line.slice(1).trim()).join(' ').trim();
    const line = first + titles.length;
    const fail = (what: string): void => void faults.push(`${file}:${line}: ${what}`);
    const isNonCase = /^not:/i.test(title);

    if (body.some((text) => text.startsWith('#'))) fail('a title in the middle of a case: is an empty line missing before it?');
    else if (body.length === 0) fail(`“${title}” has no sentence`);
    else if (title === '') fail('a sentence without a title');
    else if (cases.some((other) => other.title === title)) fail(`a second case called “${title}”`);
    else {
      const marked = body.join('\n');
      try {
        const parsed = parseMarked(marked);
        if (parsed.marks.length === 0 && !isNonCase) fail('nothing is marked: begin its title with “Not:” where nothing should be found');
        else if (parsed.marks.length > 0 && isNonCase) fail('its title says “Not:”, yet something is marked');
        else cases.push({ title, file, line, marked, ...parsed });
      } catch (error) {
        fail((error as Error).message);
      }
    }
  }
  if (cases.length === 0 && faults.length === 0) faults.push(`${file}:1: no case in this file`);
  return { cases, faults };
}

/** Runs of lines that are not blank, with the number of their first line; remarks are left out. */
function blocksOf(contents: string): readonly { readonly first: number; readonly lines: readonly string[] }[] {
  const blocks: { first: number; lines: string[] }[] = [];
  let current: { first: number; lines: string[] } | null = null;
  contents.replace(/^\uFEFF/, '').split(/\r?\n/).forEach((line, index) => {
    if (line.startsWith('##')) {
      if (current && current.lines.length === 0) current.first = index + 2;
      return;
    }
    if (line.trim() === '') {
      current = null;
      return;
    }
    if (!current) blocks.push(current = { first: index + 1, lines: [] });
    current.lines.push(line);
  });
  return blocks;
}
