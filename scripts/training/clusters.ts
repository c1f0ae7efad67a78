import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { byteReader } from '../../src/reading/language/bytes.ts';
import { readClusters, type Clusters } from '../../src/reading/language/clusters.ts';
import { hashWord } from '../../src/reading/language/hashing.ts';
import { lowered } from '../../src/reading/language/tokenise.ts';
import { ByteWriter } from './byte-writer.ts';
import type { Examples } from './examples.ts';
import { writeHashes } from './linear-writer.ts';
import { seeded } from './perceptron.ts';
import { corpora } from './treebank.ts';

export interface ClusterSettings {
  readonly seed: number;
  /** Words seen less often than this have no cluster. */
  readonly least: number;
  /** How many of the commonest words count as neighbours. */
  readonly neighbours: number;
  /** At most 255 coarse ones. */
  readonly coarse: number;
  readonly fine: number;
  readonly rounds: number;
}

/** Words to cluster from: the treebanks' and, where the corpus is there, those of political news (tokens only, no annotation). */
const sentencesOf = (examples: readonly Examples[]): string[][] => {
  const sentences = examples.flatMap(({ doc }) => Array.from(doc.sentenceStarts.subarray(0, -1), (from, sentence) => (
    doc.lower.slice(from, doc.sentenceStarts[sentence + 1]))));
  const news = new URL('polnear/corenlp-train.jsonl.gz', corpora);
  if (!existsSync(news)) {
    console.error('The corpus polnear/corenlp-train is not there (looked in ../shared/corpora): nothing to do without it.');
    process.exit(2);
  }
  for (const line of gunzipSync(readFileSync(news)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const document = JSON.parse(line) as { s: { t: [string][] }[] };
    for (const { t } of document.s) sentences.push(t.map(([word]) => lowered(word)));
  }
  return sentences;
};

interface Sparse { readonly places: Int32Array; readonly values: Float64Array }

/** Words by their neighbours: each word is the list of the common words left and right of it, by how much oftener than chance. */
const vectorsOf = (sentences: readonly string[][], settings: ClusterSettings): { words: string[]; vectors: Sparse[] } => {
  const counts = new Map<string, number>();
  let all = 0;
  for (const sentence of sentences) for (const word of sentence) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    all += 1;
  }
  const byCount = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const words = byCount.filter(([, count]) => count >= settings.least).map(([word]) => word);
  const place = new Map(words.map((word, index) => [word, index]));
  const common = new Map(byCount.slice(0, settings.neighbours).map(([word], index) => [word, index]));
  const seen = words.map(() => new Map<number, number>());
  const count = (word: number, neighbour: number): void => { seen[word]!.set(neighbour, (seen[word]!.get(neighbour) ?? 0) + 1); };
  const edge = settings.neighbours * 2;
  for (const sentence of sentences) {
    sentence.forEach((word, at) => {
      const index = place.get(word);
      if (index === undefined) return;
      const before = at === 0 ? edge : common.get(sentence[at - 1]!);
      const after = at + 1 === sentence.length ? edge + 1 : common.get(sentence[at + 1]!);
      if (before !== undefined) count(index, before);
      if (after !== undefined) count(index, after === edge + 1 ? after : settings.neighbours + after);
    });
  }
  const totals = new Map<number, number>();
  for (const row of seen) for (const [neighbour, times] of row) totals.set(neighbour, (totals.get(neighbour) ?? 0) + times);
  const vectors = seen.map((row, index): Sparse => {
    const weighed = [...row].map(([neighbour, times]): [number, number] => (
      [neighbour, Math.max(0, Math.log(times * all / (counts.get(words[index]!)! * totals.get(neighbour)!))) * Math.sqrt(times / (times + 1))]))
      .filter(([, weight]) => weight > 0).sort(([a], [b]) => a - b);
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return { places: Int32Array.from(weighed, ([neighbour]) => neighbour), values: Float64Array.from(weighed, ([, weight]) => weight / length) };
  });
  return { words, vectors };
};

/** Spherical k-means; a cluster that runs empty keeps its centre. */
const cluster = (vectors: readonly Sparse[], groups: number, dimensions: number, rounds: number, random: () => number): Int32Array => {
  const centres = Array.from({ length: groups }, (_, group) => {
    const centre = new Float64Array(dimensions);
    // The commonest words, spread by chance, are the first centres.
    const vector = vectors[Math.min(vectors.length - 1, Math.floor((group + random()) * Math.max(1, Math.min(vectors.length, groups * 8) / groups)))]!;
    vector.places.forEach((at, index) => { centre[at] = vector.values[index]!; });
    return centre;
  });
  const of = new Int32Array(vectors.length);
  for (let round = 0; round < rounds; round += 1) {
    vectors.forEach(({ places, values }, word) => {
      let best = 0;
      let nearest = -Infinity;
      for (let group = 0; group < groups; group += 1) {
        const centre = centres[group]!;
        let sum = 0;
        for (let index = 0; index < places.length; index += 1) sum += centre[places[index]!]! * values[index]!;
        if (sum > nearest) {
          nearest = sum;
          best = group;
        }
      }
      of[word] = best;
    });
    const sums = centres.map(() => new Float64Array(dimensions));
    vectors.forEach(({ places, values }, word) => {
      const sum = sums[of[word]!]!;
      for (let index = 0; index < places.length; index += 1) sum[places[index]!]! += values[index]!;
    });
    sums.forEach((sum, group) => {
      const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
      if (length > 0) centres[group] = sum.map((value) => value / length);
    });
  }
  return of;
};

/** Groups words by the company they keep, once coarsely and once finely, and writes which group each word is in. */
export const trainClusters = (
  examples: readonly Examples[], settings: ClusterSettings, writer: ByteWriter, log: (line: string) => void,
): Clusters => {
  const { words, vectors } = vectorsOf(sentencesOf(examples), settings);
  const random = seeded(settings.seed);
  const dimensions = settings.neighbours * 2 + 2;
  const coarse = cluster(vectors, settings.coarse, dimensions, settings.rounds, random);
  const fine = cluster(vectors, settings.fine, dimensions, settings.rounds, random);
  const rows = words.map((word, index) => ({ hash: hashWord(word) >>> 0, coarse: coarse[index]! + 1, fine: fine[index]! + 1, word }))
    .sort((a, b) => a.hash - b.hash).filter((row, index, all) => index === 0 || all[index - 1]!.hash !== row.hash);
  log(`clusters: ${rows.length} words in ${settings.coarse} and in ${settings.fine} groups`);
  const section = new ByteWriter();
  section.u32(rows.length);
  section.bytes(Uint8Array.from(rows, (row) => row.coarse));
  section.bytes(Uint8Array.from(rows, (row) => row.fine & 255));
  section.bytes(Uint8Array.from(rows, (row) => row.fine >> 8));
  writeHashes(section, rows.map((row) => row.hash));
  writer.bytes(section.content);
  return readClusters(byteReader(section.content));
};
