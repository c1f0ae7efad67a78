import { byteReader } from '../../../src/reading/language/bytes.ts';
import { hashWord } from '../../../src/reading/language/hashing.ts';
import { nameFactsOf, type NameFacts } from '../../../src/reading/language/names/facts.ts';
import { mostNameFeatures, writeNameFeatures } from '../../../src/reading/language/names/features.ts';
import { inArticle, writeArticleFeatures } from '../../../src/reading/language/names/in-article.ts';
import { segmentsIn } from '../../../src/reading/language/names/segments.ts';
import { readWordFacts, type WordFacts } from '../../../src/reading/language/names/name-model.ts';
import { begins, ends, outside, placeIn } from '../../../src/reading/language/names/named.ts';
import type { Tagged } from '../../../src/reading/language/tokens.ts';
import { ByteWriter } from '../byte-writer.ts';
import { writeHashes } from '../linear-writer.ts';
import type { NamedArticle } from './corpora.ts';
import { Crf, type CrfSettings, type Segment } from './crf.ts';
import type { WordGroups } from './word-groups.ts';

/** An article as the learner sees it. */
export interface Example {
  readonly doc: Tagged;
  readonly facts: NameFacts;
  readonly gold: Uint8Array;
}

/** Writes what is known of words, and answers with it as the floor will read it. */
export const writeWordFacts = (groups: WordGroups, lists: ReadonlyMap<string, number>, writer: ByteWriter): WordFacts => {
  const words = new Set([...groups.of.keys(), ...lists.keys()]);
  const rows = [...words].map((word) => ({ hash: hashWord(word) >>> 0, word, group: groups.of.get(word), lists: lists.get(word) ?? 0 }))
    .sort((a, b) => a.hash - b.hash || (a.word < b.word ? -1 : 1)).filter((row, index, all) => index === 0 || all[index - 1]!.hash !== row.hash);
  const section = new ByteWriter();
  section.u32(rows.length);
  section.bytes(Uint8Array.from(rows, ({ group }) => group?.coarse ?? 0));
  section.bytes(Uint8Array.from(rows, ({ group }) => (group?.fine ?? 0) & 255));
  section.bytes(Uint8Array.from(rows, ({ group }) => (group?.fine ?? 0) >> 8));
  section.bytes(Uint8Array.from(rows, (row) => row.lists & 255));
  section.bytes(Uint8Array.from(rows, (row) => row.lists >> 8));
  writeHashes(section, rows.map(({ hash }) => hash));
  writer.bytes(section.content);
  return readWordFacts(byteReader(section.content));
};

/** Names that have a token which may be part of none are not to be learnt: they become outside. */
export const exampleOf = ({ gold }: Pick<NamedArticle, 'gold'>, doc: Tagged, words: WordFacts): Example => {
  const facts = nameFactsOf(doc, words);
  const kept = Uint8Array.from(gold);
  for (let at = 0; at < doc.length; at += 1) {
    if (kept[at] === outside) continue;
    let last = at;
    if (placeIn(kept[at]!) === begins) while (last + 1 < doc.length && placeIn(kept[last]!) !== ends) last += 1;
    let whole = doc.sentenceOf[at] === doc.sentenceOf[last];
    for (let token = at; token <= last; token += 1) whole &&= facts.live[token] === 1;
    if (!whole) kept.fill(outside, at, last + 1);
    at = last;
  }
  return { doc, facts, gold: kept };
};

/** The numbers of features that are seen often enough. */
export class FeatureNumbers {
  private readonly numbers = new Map<number, number>();
  private readonly counts = new Map<number, number>();
  private readonly least: number;

  constructor(least: number) {
    this.least = least;
  }

  see(features: Int32Array, count: number): void {
    for (let index = 0; index < count; index += 1) this.counts.set(features[index]!, (this.counts.get(features[index]!) ?? 0) + 1);
  }

  close(): void {
    for (const [feature, count] of this.counts) if (count >= this.least) this.numbers.set(feature, this.numbers.size);
    this.counts.clear();
  }

  get size(): number {
    return this.numbers.size;
  }

  of(features: Int32Array, count: number): Int32Array {
    const found: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const number = this.numbers.get(features[index]!);
      if (number !== undefined) found.push(number);
    }
    return Int32Array.from(found);
  }

  * entries(): IterableIterator<[feature: number, number: number]> {
    yield* this.numbers;
  }
}

/** Calls `visit` for every run of tokens in a sentence that may be parts of names. */
export const eachSegment = ({ doc, facts }: Example, visit: (first: number, last: number, from: number, to: number) => void): void => {
  for (const { from, to } of segmentsIn(doc, facts.live, 0, doc.length)) {
    const sentence = doc.sentenceOf[from]!;
    visit(from, to - 1, doc.sentenceStarts[sentence]!, doc.sentenceStarts[sentence + 1]!);
  }
};

const room = new Int32Array(mostNameFeatures);

/** With what the first look found, where it is given: the features of the second look. */
const eachRow = (example: Example, first: Uint8Array | null, visit: (features: Int32Array, count: number, at: number, last: number) => void): void => {
  const { facts } = example;
  const article = first === null ? null : inArticle(facts, 0, first);
  eachSegment(example, (begin, last, from, to) => {
    for (let at = begin; at <= last; at += 1) {
      let count = writeNameFeatures(facts, at, from, to, room);
      if (article !== null) count = writeArticleFeatures(facts, article, at, from, to, room, count);
      visit(room, count, at, last);
    }
  });
};

const segmentsOf = (example: Example, first: Uint8Array | null, numbers: FeatureNumbers): { segments: Segment[]; begins: number[] } => {
  const segments: Segment[] = [];
  const begun: number[] = [];
  let rows: Int32Array[] = [];
  eachRow(example, first, (features, count, at, last) => {
    rows.push(numbers.of(features, count));
    if (at < last) return;
    segments.push({ features: rows, gold: example.gold.subarray(last - rows.length + 1, last + 1) });
    begun.push(last - rows.length + 1);
    rows = [];
  });
  return { segments, begins: begun };
};

export interface Learnt {
  readonly crf: Crf;
  readonly numbers: FeatureNumbers;
}

/** `firsts`: what a first look that never saw the article found in it; each article is learnt from with it and without. */
export const learn = (
  examples: readonly Example[], firsts: readonly Uint8Array[] | null, least: number, settings: CrfSettings, log: (line: string) => void,
): Learnt => {
  const numbers = new FeatureNumbers(least);
  const looks = (index: number): (Uint8Array | null)[] => (firsts === null ? [null] : [null, firsts[index]!]);
  examples.forEach((example, index) => {
    eachRow(example, firsts?.[index] ?? null, (features, count) => { numbers.see(features, count); });
  });
  numbers.close();
  const segments = examples.flatMap((example, index) => looks(index).flatMap((first) => segmentsOf(example, first, numbers).segments));
  log(`${segments.length} segments, ${numbers.size} features`);
  const crf = new Crf(numbers.size, settings);
  crf.learn(segments, log);
  return { crf, numbers };
};

/** What a first look, or with `first` a second one, finds. */
export const look = ({ crf, numbers }: Learnt, example: Example, first: Uint8Array | null): Uint8Array => {
  const found = new Uint8Array(example.doc.length);
  const { segments, begins: begun } = segmentsOf(example, first, numbers);
  segments.forEach((segment, index) => { found.set(crf.best(segment), begun[index]); });
  return found;
};

/** First looks by learners that never saw the article: each pair of examples, which are one article's, is left to one of them. */
export const unseenLooks = (
  examples: readonly Example[], folds: number, least: number, settings: CrfSettings, log: (line: string) => void,
): Uint8Array[] => {
  const found = new Array<Uint8Array>(examples.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const learnt = learn(examples.filter((_, index) => (index >> 1) % folds !== fold), null, least, settings, log);
    examples.forEach((example, index) => {
      if ((index >> 1) % folds === fold) found[index] = look(learnt, example, null);
    });
  }
  return found;
};
