import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../../src/reading/reading.ts';
import type { PageReading } from '../../src/reading/page/page.ts';

/** A page with the role of each of its lines, as `README.md` beside this file tells. */
export interface MarkedPage {
  readonly file: string;
  readonly text: string;
  /** Role and words of every part, in order. */
  readonly parts: readonly (readonly [role: string, words: string])[];
  readonly facts: Readonly<Record<string, string | null>>;
  readonly notes: readonly string[];
}

const factNames = ['title', 'byline', 'dateline', 'outlet', 'published', 'language'];

/** @throws Error that names the file and the line, where a page is malformed or leaves a fact unsaid. */
export function parseMarkedPage(source: string, file: string): MarkedPage {
  const facts: Record<string, string | null> = {};
  const notes: string[] = [];
  const parts: [string, string][] = [];
  const lines: string[] = [];
  let separator = '\n';
  source.replace(/\n$/, '').split('\n').forEach((line, at) => {
    if (line.startsWith('##')) return;
    const stroke = line.indexOf('|');
    if (stroke < 0) throw new Error(`${file}:${at + 1}: no stroke between role and words`);
    const head = line.slice(0, stroke).trim();
    const words = line.slice(stroke + 1).replace(/^ /, '');
    if (head.startsWith('=')) {
      const name = head.slice(1).trim();
      if (name === 'separator') separator = ` ${words} `;
      else if (name === 'note') notes.push(words);
      else if (factNames.includes(name)) facts[name] = words === 'null' ? null : words;
      else throw new Error(`${file}:${at + 1}: nothing is called ${name}`);
      return;
    }
    const role = head.replace(/^\+\s*/, '');
    if (role !== '' && role !== '..') parts.push([role, words]);
    if (head.startsWith('+')) lines.push(`${lines.pop()!} ${words}`);
    else lines.push(words);
  });
  const missing = factNames.filter((name) => !(name in facts));
  if (missing.length > 0) throw new Error(`${file}: does not say its ${missing.join(', ')}`);
  if (parts.length === 0) throw new Error(`${file}: has no parts`);
  return { file, text: lines.join(separator), parts, facts, notes };
}

/** The pages of a folder, by name. */
export function loadMarkedPages(folder: string): MarkedPage[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.page')).sort();
  if (files.length === 0) throw new Error(`No .page file in ${folder}`);
  return files.map((name) => parseMarkedPage(readFileSync(join(folder, name), 'utf8'), name));
}

/** What a reader made of a page, in the shape of a marked page. */
export function asMarked(file: string, { article, notes }: PageReading): MarkedPage {
  const words = (part: Part): string => article.text.slice(part.span[0], part.span[1]);
  const { title, byline, dateline, outlet, published, language } = article;
  return {
    file,
    text: article.text,
    parts: article.parts.map((part) => [part.role, words(part)] as const),
    facts: { title, byline, dateline, outlet, published, language },
    notes: notes.map((note) => note.kind),
  };
}
