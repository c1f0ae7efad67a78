/*
 * npx tsx eval/reliability.ts [--part dev|train] [--record]
 *
 * What confidence means: of the outermost statements with a confidence in each tenth, how many were right (their content meets a human one by half of all
 * words, as ../shared/tools/score-attribution.mjs counts it). And what --min-confidence trades: precision and recall at each tenth.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { read } from '../src/index.ts';
import { outermost } from './outermost.ts';
import { recordResult } from './results.ts';

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({ options: { part: { type: 'string', default: 'dev' }, record: { type: 'boolean', default: false } } });
const corpus = join(root, '../shared/corpora/polnear', options.part);
const tool = join(root, '../shared/tools/score-attribution.mjs');
if (!existsSync(corpus) || !existsSync(tool)) {
  console.error(`eval:reliability needs ../shared/corpora/polnear/${options.part} and ../shared/tools: not there, nothing measured.`);
  process.exit(2);
}

/** Which predicted statement answers to which human one, by their places. */
interface Matched { readonly pairs: readonly (readonly [predicted: number, gold: number])[] }

interface Scorer {
  readonly loadGold: (folder: string) => readonly { readonly text: string; readonly statements: readonly unknown[] }[];
  readonly prepDoc: (text: string) => unknown;
  readonly newAcc: () => unknown;
  readonly addDoc: (sums: unknown, doc: unknown, predicted: unknown, gold: unknown) => Matched;
}
const { loadGold, prepDoc, newAcc, addDoc } = await import(pathToFileURL(tool).href) as Scorer;

const found: { confidence: number; isRight: boolean }[] = [];
let told = 0;
for (const { text, statements } of loadGold(corpus)) {
  const { statements: all } = read({ text });
  // A quotation that merely continues counts to the statement that it goes on with, as in the scoring of attribution.
  const outer = all.filter(({ parent, cue, how }) => parent === null && !(cue === null && how === 'continued-quotation'));
  const right = new Set(addDoc(newAcc(), prepDoc(text), outermost(all), statements).pairs.map(([predicted]) => predicted));
  outer.forEach(({ confidence }, i) => found.push({ confidence, isRight: right.has(i) }));
  told += statements.length;
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (100 * part / whole).toFixed(1));
console.log('confidence   statements   right of a hundred');
const cells: string[] = [];
for (let tenth = 3; tenth < 10; tenth++) {
  const inIt = found.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10 + 1e-9)) === tenth);
  const right = share(inIt.filter(({ isRight }) => isRight).length, inIt.length);
  console.log(`0.${tenth}–${tenth === 9 ? '1.0' : `0.${tenth + 1}`}      ${String(inIt.length).padStart(6)}       ${right}`);
  cells.push(`${right} of ${inIt.length}`);
}
console.log('\nleast   precision   recall');
for (const least of [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
  const kept = found.filter(({ confidence }) => confidence >= least);
  const right = kept.filter(({ isRight }) => isRight).length;
  console.log(`${least.toFixed(2)}    ${share(right, kept.length).padStart(6)}     ${share(right, told)}`);
}
if (options.record) {
  const names = ['0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9'];
  recordResult('Reliability', { part: options.part, ...Object.fromEntries(names.map((name, i) => [`from ${name}`, cells[i]!])) });
}
