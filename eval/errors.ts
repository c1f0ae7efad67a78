/*
 * npm run eval:errors [-- --part dev]
 *
 * Writes eval/errors.md: the forty worst errors in attribution on PolNeAR, ten of each kind, by class, with what would mend each. Ids and spans only, no
 * words of the corpus. The classes are told by rules from tags, spans and what else was found there; they are meant to be read, not to be tuned on.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Span, Statement } from '../src/index.ts';
import { bundledModels, read } from '../src/index.ts';
import type { ErrorClass } from './error-classes.ts';
import { classes, classOfExtra, classOfMissed, classOfWrongContent, classOfWrongSource } from './error-classes.ts';
import { outermost } from './outermost.ts';

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({ options: { part: { type: 'string', default: 'dev' } } });
const corpus = join(root, '../shared/corpora/polnear', options.part);
const tool = join(root, '../shared/tools/score-attribution.mjs');
if (!existsSync(corpus) || !existsSync(tool)) {
  console.error(`eval:errors needs ../shared/corpora/polnear/${options.part} and ../shared/tools: not there, nothing written.`);
  process.exit(2);
}

interface Told { readonly source: readonly Span[] | null; readonly cue: readonly Span[] | null; readonly content: readonly Span[] }
interface Matched { readonly pairs: readonly (readonly [predicted: number, gold: number])[] }
interface Scorer {
  readonly loadGold: (folder: string) => readonly { readonly id: string; readonly text: string; readonly statements: readonly Told[] }[];
  readonly prepDoc: (text: string) => unknown;
  readonly newAcc: () => unknown;
  readonly addDoc: (sums: unknown, doc: unknown, predicted: unknown, gold: unknown) => Matched;
}
const { loadGold, prepDoc, newAcc, addDoc } = await import(pathToFileURL(tool).href) as Scorer;

const kinds = ['missed', 'told where there is none', 'wrong source', 'wrong content'] as const;
/** How many errors of each kind are shown. */
const shown = 10;

interface Fault {
  readonly id: string;
  readonly kind: (typeof kinds)[number];
  readonly cls: ErrorClass;
  /** The more the worse, within a kind. */
  readonly weight: number;
  readonly cue: Span | null;
  readonly content: readonly Span[];
}

const models = bundledModels();
const faults: Fault[] = [];
for (const { id, text, statements } of loadGold(corpus)) {
  const all = read({ text }).statements;
  const outer = all.filter(({ parent, cue, how }) => parent === null && !(cue === null && how === 'continued-quotation'));
  const { pairs } = addDoc(newAcc(), prepDoc(text), outermost(all), statements);
  const predictedOf = new Map(pairs.map(([predicted, gold]) => [gold, outer[predicted]!]));
  const matched = new Set(pairs.map(([predicted]) => outer[predicted]!));
  statements.forEach((told, g) => {
    const cue = told.cue?.[0] ?? null;
    const found = predictedOf.get(g);
    if (!found) {
      faults.push({ id, kind: 'missed', cls: classOfMissed(text, told, all, models), weight: lengthOf(told.content), cue, content: told.content });
    } else if (told.source && !told.source.some((span) => found.sources.some((own) => own[0] < span[1] && span[0] < own[1]))) {
      faults.push({ id, kind: 'wrong source', cls: classOfWrongSource(found), weight: found.confidence, cue, content: told.content });
    } else if (apart(told.content, found) > 0) {
      faults.push({ id, kind: 'wrong content', cls: classOfWrongContent(told.content, found), weight: apart(told.content, found), cue, content: told.content });
    }
  });
  for (const s of outer) {
    if (!matched.has(s)) faults.push({ id, kind: 'told where there is none', cls: classOfExtra(text, s, statements, models), weight: s.confidence, cue: s.cue, content: s.content });
  }
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** How many characters stand in one of the contents only, single marks apart. */
function apart(told: readonly Span[], { content }: Statement): number {
  const common = told.reduce((sum, [a, b]) => sum + content.reduce((own, [c, d]) => own + Math.max(0, Math.min(b, d) - Math.max(a, c)), 0), 0);
  const different = lengthOf(told) + lengthOf(content) - 2 * common;
  return different > 4 ? different : 0;
}

const inWords = (spans: readonly Span[]): string => spans.map(([start, end]) => `${start}–${end}`).join(', ') || '–';
const lines = [
  '# The worst errors', '',
  `Made by \`npm run eval:errors\` on the ${options.part} part of PolNeAR: of each kind the ${shown} worst, the longest where words were missed or mistaken, the surest where`,
  'something else was told. Offsets are UTF-16 code units of the article’s text; no words of the corpus stand here. Classes and what would mend them are told by',
  '`error-classes.ts`.',
];
for (const kind of kinds) {
  const own = faults.filter((fault) => fault.kind === kind)
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.content[0]![0] - b.content[0]![0]));
  const counts = [...new Set(own.map(({ cls }) => cls))].map((cls) => ({ cls, n: own.filter((f) => f.cls === cls).length })).sort((a, b) => b.n - a.n);
  lines.push('', `## ${kind[0]!.toUpperCase()}${kind.slice(1)}: ${own.length}`, '', '| class | of them | what would mend it |', '|---|---|---|');
  for (const { cls, n } of counts) lines.push(`| ${classes[cls].what} | ${n} | ${classes[cls].mend} |`);
  lines.push('', '| article | cue | content | class |', '|---|---|---|---|');
  for (const { id, cue, content, cls } of own.slice(0, shown)) lines.push(`| ${id} | ${cue ? inWords([cue]) : '–'} | ${inWords(content)} | ${classes[cls].what} |`);
}
writeFileSync(join(root, 'eval/errors.md'), lines.join('\n') + '\n');
console.log(`eval/errors.md: ${kinds.length * shown} of ${faults.length} errors`);
