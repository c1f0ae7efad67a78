/*
 * npx tsx eval/nested.ts [--errors] [--record]
 *
 * Reads the texts of eval/nested/*.txt with the engine as it is shipped and compares what it found with what is marked in them, for nested
 * statements and for outermost ones apart. It is a measure and no workbench: nobody should read its errors and then mend the engine by them.
 */
import { parseArgs } from 'node:util';
import { attitudes, read } from '../src/index.ts';
import { nestedGold } from './nested-gold.ts';
import type { GoldText } from './nested-gold.ts';
import { jaccard, pairUp, rightness, tokensIn } from './nested-score.ts';
import type { FoundStatement, Pair, Rightness } from './nested-score.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({ options: { errors: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } } });

interface Judged { readonly gold: GoldText; readonly pair: Pair; readonly right: Rightness | null; readonly why: string | null }
interface Extra { readonly gold: GoldText; readonly found: FoundStatement }

const texts = nestedGold();
const judged: Judged[] = [];
const extras: Extra[] = [];
for (const gold of texts) {
  const found = read({ text: gold.text }).statements;
  const { pairs, extra } = pairUp(gold.text, gold.statements, found);
  extras.push(...extra.map((f) => ({ gold, found: f })));
  for (const pair of pairs) {
    const right = pair.found ? rightness(gold.text, { ...pair, found: pair.found }, pairs) : null;
    judged.push({ gold, pair, right, why: right ? null : whyMissed(gold, pair, found) });
  }
}

/** Whether the engine saw the cue at all, and if so what became of it. */
function whyMissed({ text }: GoldText, { gold }: Pair, found: readonly FoundStatement[]): string {
  const cue = tokensIn(text, [gold.cue], true);
  const byCue = found.find((f) => f.cue && jaccard(cue, tokensIn(text, [f.cue], true)) > 0);
  return byCue === undefined ? 'cue not seen' : 'cue seen, other content';
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : (100 * part / whole).toFixed(1));
function detection(isNested: boolean): { p: string; r: string; f: string } {
  const gold = judged.filter(({ pair }) => (pair.gold.parent !== null) === isNested);
  const paired = judged.filter(({ pair }) => pair.found !== null && (pair.found.parent !== null) === isNested).length;
  const found = paired + extras.filter((e) => (e.found.parent !== null) === isNested).length;
  const met = gold.filter(({ right }) => right !== null).length;
  const [p, r] = [found === 0 ? 0 : paired / found, met / gold.length];
  return { p: percent(p, 1), r: percent(r, 1), f: percent(p + r === 0 ? 0 : 2 * p * r / (p + r), 1) };
}
function given(isNested: boolean, what: keyof Rightness, among: readonly Judged[] = judged): string {
  const here = among.filter(({ pair }) => (pair.gold.parent !== null) === isNested);
  const answers = here.flatMap(({ right }) => (right === null || right[what] === null ? [] : [right[what]]));
  return percent(answers.filter(Boolean).length, answers.length);
}

const counts = [true, false].map((nested) => judged.filter(({ pair }) => (pair.gold.parent !== null) === nested).length);
console.log(`${texts.length} texts, ${counts[0]} nested statements and ${counts[1]} outermost ones`);
for (const nested of [true, false]) {
  const { p, r, f } = detection(nested);
  console.log(`${nested ? 'nested   ' : 'outermost'} precision ${p}  recall ${r}  F1 ${f}; of those found right: `
    + (['parent', 'cue', 'source', 'content', 'attitude'] as const).map((what) => `${what} ${given(nested, what)}`).join('  '));
}
/** How often an inner statement was laid to the right outer one, where both were found. */
const bothFound = judged.filter(({ gold, pair, right }) => right !== null && pair.gold.parent !== null
  && judged.some((outer) => outer.gold === gold && outer.pair.gold.id === pair.gold.parent && outer.right !== null));
const parentOfBoth = given(true, 'parent', bothFound);
console.log(`parent right where the outer statement was found too: ${parentOfBoth} of ${bothFound.length}`);
const plain = texts.filter(({ statements }) => statements.every(({ parent }) => parent === null));
const spoilt = plain.filter((gold) => extras.some((e) => e.gold === gold && e.found.parent !== null)
  || judged.some((j) => j.gold === gold && j.pair.found !== null && j.pair.found.parent !== null));
console.log(`texts with nothing nested in them: ${plain.length}, in ${spoilt.length} of them the engine nests something`);

const nested = judged.filter(({ pair }) => pair.gold.parent !== null);
console.log('\nnested, by file: marked, found %, parent / cue / source / attitude right among them, found beside %');
for (const file of [...new Set(texts.map((t) => t.file))]) {
  const here = nested.filter(({ gold }) => gold.file === file);
  const beside = extras.filter((e) => e.gold.file === file && e.found.parent !== null).length;
  console.log(`  ${file.padEnd(28)} ${String(here.length).padStart(3)}  ${percent(here.filter(({ right }) => right).length, here.length).padStart(5)}  `
    + `${(['parent', 'cue', 'source', 'attitude'] as const).map((what) => given(true, what, here)).join(' / ')}  ${beside}`);
}
const missed = nested.filter(({ right }) => right === null);
const tally = (names: readonly string[]): string =>
  [...new Set(names)].map((name) => ({ name, n: names.filter((x) => x === name).length })).sort((a, b) => b.n - a.n).map(({ name, n }) => `${name} ${n}`).join(', ');
console.log(`\nmissed: ${tally(missed.map(({ why }) => why!))}`);
const wrongAttitudes = nested.filter(({ right }) => right?.attitude === false);
console.log(`attitudes: ${tally(wrongAttitudes.map(({ pair }) => `${pair.gold.attitudes.join('/')} taken for ${pair.found!.attitude}`))}`);
const strange = [...new Set(judged.flatMap(({ pair }) => pair.gold.attitudes))].filter((name) => !(attitudes as readonly string[]).includes(name));
if (strange.length > 0) throw new RangeError(`eval/nested has attitudes that are none: ${strange.join(', ')}`);

if (options.errors) {
  const words = (text: string, spans: readonly (readonly [number, number])[]): string => spans.map(([a, b]) => text.slice(a, b)).join(' … ') || '∅';
  const shown = (text: string, s: Pick<FoundStatement, 'sources' | 'cue' | 'content'>): string => `${words(text, s.sources)} | ${words(text, s.cue ? [s.cue] : [])} | ${words(text, s.content)}`;
  for (const { gold, pair, right, why } of judged) {
    const wrong = right ? (['parent', 'cue', 'source', 'attitude'] as const).filter((what) => right[what] === false) : [why!];
    if (wrong.length === 0) continue;
    console.log(`\n${gold.file}:${gold.line} ${pair.gold.parent === null ? 'outermost' : 'nested'} ${wrong.join(', ')}\n  gold  ${shown(gold.text, pair.gold)}`);
    if (pair.found) console.log(`  found ${shown(gold.text, pair.found)} (${pair.found.attitude})`);
  }
  for (const { gold, found } of extras) console.log(`\n${gold.file}:${gold.line} ${found.parent === null ? 'outermost' : 'nested'} beside\n  found ${shown(gold.text, found)}`);
}

if (options.record) {
  const [inner, outer] = [detection(true), detection(false)];
  recordResult('Nested statements', {
    'nested: P / R / F1': `${inner.p} / ${inner.r} / ${inner.f}`, 'parent (outer found too)': `${given(true, 'parent')} (${parentOfBoth})`, 'cue': given(true, 'cue'), 'source': given(true, 'source'),
    'attitude': given(true, 'attitude'), 'outermost: P / R / F1': `${outer.p} / ${outer.r} / ${outer.f}`, 'cue, outermost': given(false, 'cue'),
    'source, outermost': given(false, 'source'), 'attitude, outermost': given(false, 'attitude'), 'nests where nothing is nested': `${spoilt.length} of ${plain.length}`,
  });
}
