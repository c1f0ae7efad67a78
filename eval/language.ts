/*
 * The language floor on the development parts of UD English EWT and GUM: `npm run eval:language`. Raw text in (our own tokens
 * and sentences; the treebanks' paragraphs are the blocks), then with gold tokens. Adds a row to eval/RESULTS.md, unless
 * `--dry` is given; `--errors` lists the commonest mistakes.
 */
import { readFileSync } from 'node:fs';
import { goldExamples, type Examples } from '../scripts/training/examples.ts';
import { readTreebank, type TreebankDocument } from '../scripts/training/treebank.ts';
import {
  parse, readLanguageModel, relationNames, tag, tokenise, uposNames, xposNames, type Parsed, type Tokenised,
} from '../src/reading/language/index.ts';
import { measureMorphology } from './morphology.ts';
import { measureNames } from './names.ts';
import { recordResult } from './results.ts';

const model = readLanguageModel(readFileSync(new URL('../models/en/language.bin', import.meta.url)));
const dry = process.argv.includes('--dry');

interface Counts {
  goldTokens: number; ownTokens: number; sameTokens: number;
  goldSentences: number; ownSentences: number; sameSentences: number;
  words: number; upos: number; xpos: number; lemmas: number; heads: number; arcs: number; projective: number;
}

const none = (): Counts => ({
  goldTokens: 0, ownTokens: 0, sameTokens: 0, goldSentences: 0, ownSentences: 0, sameSentences: 0,
  words: 0, upos: 0, xpos: 0, lemmas: 0, heads: 0, arcs: 0, projective: 0,
});

const mistakes = new Map<string, number>();

const countRaw = (counts: Counts, document: TreebankDocument): void => {
  const own = tokenise(document.text, document.blocks);
  const goldTokens = new Set(document.sentences.flatMap(({ starts, ends }) => starts.map((start, at) => `${start} ${ends[at]!}`)));
  const goldSentences = new Set(document.sentences.map(({ starts, ends }) => `${starts[0]!} ${ends[ends.length - 1]!}`));
  counts.goldTokens += goldTokens.size;
  counts.goldSentences += goldSentences.size;
  counts.ownTokens += own.length;
  counts.ownSentences += own.sentenceStarts.length - 1;
  for (let at = 0; at < own.length; at += 1) if (goldTokens.has(`${own.starts[at]!} ${own.ends[at]!}`)) counts.sameTokens += 1;
  for (let sentence = 0; sentence + 1 < own.sentenceStarts.length; sentence += 1) {
    const start = own.starts[own.sentenceStarts[sentence]!]!;
    const end = own.ends[own.sentenceStarts[sentence + 1]! - 1]!;
    if (goldSentences.has(`${start} ${end}`)) counts.sameSentences += 1;
  }
};

const miss = (kind: string, gold: string, own: string): void => {
  const key = `${kind} ${gold} as ${own}`;
  mistakes.set(key, (mistakes.get(key) ?? 0) + 1);
};

const countGold = (counts: Counts, examples: Examples): void => {
  const own = parse(tag(examples.doc, model), model);
  counts.words += own.length;
  for (let at = 0; at < own.length; at += 1) {
    if (own.upos[at] === examples.upos[at]) counts.upos += 1;
    else miss('UPOS', uposNames[examples.upos[at]!]!, uposNames[own.upos[at]!]!);
    if (own.xpos[at] === examples.xpos[at]) counts.xpos += 1;
    else miss('XPOS', xposNames[examples.xpos[at]!] ?? '?', xposNames[own.xpos[at]!]!);
    if (own.lemmas[at] === examples.lemmas[at] || examples.lemmas[at] === '_') counts.lemmas += 1;
    const relation = relationNames[own.relations[at]!]!;
    if (own.heads[at] === examples.heads[at]) {
      counts.heads += 1;
      if (relation === examples.relations[at]) counts.arcs += 1;
      else miss('relation', examples.relations[at]!, relation);
    } else miss('head of', examples.relations[at]!, relation);
  }
};

const measure = (documents: readonly TreebankDocument[]): Counts => {
  const counts = none();
  for (const document of documents) {
    countRaw(counts, document);
    countGold(counts, goldExamples(document));
  }
  return counts;
};

const share = (part: number, whole: number): string => (100 * part / whole).toFixed(2);
const f1 = (same: number, gold: number, own: number): string => (200 * same / (gold + own)).toFixed(2);

const row = (counts: Counts): Record<string, string> => ({
  'tokens F1': f1(counts.sameTokens, counts.goldTokens, counts.ownTokens),
  'sentences F1': f1(counts.sameSentences, counts.goldSentences, counts.ownSentences),
  'UPOS': share(counts.upos, counts.words),
  'XPOS': share(counts.xpos, counts.words),
  'lemmas': share(counts.lemmas, counts.words),
  'UAS': share(counts.heads, counts.words),
  'LAS': share(counts.arcs, counts.words),
});

/**
 * Words a second from text to arcs, on GUM's training documents, the best of six runs: by the clock, and by the time that the processor
 * spent on it (collecting garbage included), which a busy machine changes less.
 */
const speed = (): { all: number; steps: string; processor: number } => {
  const documents = readTreebank('gum', 'train').slice(0, 60);
  const steps = [0, 0, 0];
  let all = 0;
  let words = 0;
  let best = steps;
  let processor = 0;
  for (let run = 0; run < 6; run += 1) {
    const times = [0, 0, 0];
    words = 0;
    const before = process.cpuUsage();
    for (const { text, blocks } of documents) {
      const begun = performance.now();
      const tokens: Tokenised = tokenise(text, blocks);
      const tokenised = performance.now();
      const tagged = tag(tokens, model);
      const done = performance.now();
      const parsed: Parsed = parse(tagged, model);
      times[0]! += tokenised - begun;
      times[1]! += done - tokenised;
      times[2]! += performance.now() - done;
      words += parsed.length;
    }
    const { user, system } = process.cpuUsage(before);
    processor = Math.max(processor, 1e6 * words / (user + system));
    const rate = 1000 * words / (times[0]! + times[1]! + times[2]!);
    if (rate > all) {
      all = rate;
      best = times;
    }
  }
  return { all: Math.round(all), processor: Math.round(processor), steps: best.map((time) => Math.round(1000 * words / time).toLocaleString('en')).join(' / ') };
};

const ewt = readTreebank('ewt', 'dev');
const gum = readTreebank('gum', 'dev');
const results: Record<string, Record<string, string>> = {
  EWT: row(measure(ewt)),
  GUM: row(measure(gum)),
};
if (process.argv.includes('--errors')) {
  console.log([...mistakes].sort(([, a], [, b]) => b - a).slice(0, 60).map(([kind, count]) => `${count}\t${kind}`).join('\n'));
}
results['GUM news'] = row(measure(gum.filter(({ id }) => id.includes('_news_'))));
results['both'] = row(measure([...ewt, ...gum]));
console.table(results);
const { all, steps, processor } = speed();
console.log(`${all.toLocaleString('en')} words/s from text to arcs (tokens / tags and lemmas / arcs: ${steps}); ${processor.toLocaleString('en')} by processor time`);
if (!dry) {
  recordResult('Language', { ...results['both'], 'UAS, GUM news': results['GUM news'].UAS!, 'LAS, GUM news': results['GUM news'].LAS!, 'words/s': all.toLocaleString('en') });
}

const morphology = measureMorphology([...ewt, ...gum], model);
console.table({ 'morphology (tense, number, voice, person, mood, verb form)': morphology });
const names = measureNames();
console.table({ names });
if (!dry) {
  recordResult('Morphology', morphology);
  recordResult('Names', names);
}
