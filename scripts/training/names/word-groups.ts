import { lowered } from '../../../src/reading/language/tokenise.ts';
import { seeded } from '../perceptron.ts';
import type { PlainSentence } from './sentences.ts';

export interface GroupSettings {
  readonly seed: number;
  /** Words seen less often than this are in no group. */
  readonly least: number;
  /** How many of the commonest words count as neighbours. */
  readonly neighbours: number;
  /** At most 255. */
  readonly coarse: number;
  readonly fine: number;
  readonly rounds: number;
}

interface Sparse { readonly places: Int32Array; readonly values: Float32Array }

/** Words by their neighbours: which common words stand left and right of each, by how much oftener than chance. */
const vectorsOf = (sentences: readonly PlainSentence[], settings: GroupSettings): { words: string[]; vectors: Sparse[] } => {
  const lower = sentences.map((sentence) => sentence.map((word) => (/\d/.test(word) ? word.replace(/\d/g, '0') : lowered(word))));
  const counts = new Map<string, number>();
  let all = 0;
  for (const sentence of lower) for (const word of sentence) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    all += 1;
  }
  const byCount = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const words = byCount.filter(([, count]) => count >= settings.least).map(([word]) => word);
  const place = new Map(words.map((word, index) => [word, index]));
  const common = settings.neighbours;
  const seen = words.map(() => new Map<number, number>());
  const count = (word: number, neighbour: number): void => { seen[word]!.set(neighbour, (seen[word]!.get(neighbour) ?? 0) + 1); };
  for (const sentence of lower) {
    sentence.forEach((word, at) => {
      const index = place.get(word);
      if (index === undefined) return;
      for (const [side, step] of [-1, 1, -2, 2].entries()) {
        const other = sentence[at + step];
        const neighbour = other === undefined ? common : place.get(other) ?? -1;
        if (neighbour >= 0 && neighbour <= common) count(index, side * (common + 1) + neighbour);
      }
    });
  }
  const totals = new Map<number, number>();
  for (const row of seen) for (const [neighbour, times] of row) totals.set(neighbour, (totals.get(neighbour) ?? 0) + times);
  const vectors = seen.map((row, index): Sparse => {
    const weighed = [...row].map(([neighbour, times]): [number, number] => (
      [neighbour, Math.max(0, Math.log(times * all / (counts.get(words[index]!)! * totals.get(neighbour)!)))
      * Math.sqrt(times / (times + 1)) * (neighbour >= 2 * (common + 1) ? 0.7 : 1)]))
      .filter(([, weight]) => weight > 0).sort(([a], [b]) => a - b);
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return { places: Int32Array.from(weighed, ([neighbour]) => neighbour), values: Float32Array.from(weighed, ([, weight]) => weight / length) };
  });
  return { words, vectors };
};

/** Spherical k-means; a group that runs empty keeps its centre. */
const group = (vectors: readonly Sparse[], groups: number, dimensions: number, rounds: number, random: () => number): Int32Array => {
  // Column by column, so that the groups' shares of one dimension lie side by side.
  let centres = new Float32Array(dimensions * groups);
  const spread = Math.min(vectors.length, groups * 10) / groups;
  for (let index = 0; index < groups; index += 1) {
    const vector = vectors[Math.min(vectors.length - 1, Math.floor((index + random()) * spread))]!;
    vector.places.forEach((at, entry) => { centres[at * groups + index] = vector.values[entry]!; });
  }
  const of = new Int32Array(vectors.length);
  const sums = new Float32Array(groups);
  for (let round = 0; round < rounds; round += 1) {
    vectors.forEach(({ places, values }, word) => {
      sums.fill(0);
      for (let entry = 0; entry < places.length; entry += 1) {
        const base = places[entry]! * groups;
        const value = values[entry]!;
        for (let index = 0; index < groups; index += 1) sums[index]! += centres[base + index]! * value;
      }
      let best = 0;
      for (let index = 1; index < groups; index += 1) if (sums[index]! > sums[best]!) best = index;
      of[word] = best;
    });
    const next = new Float32Array(dimensions * groups);
    vectors.forEach(({ places, values }, word) => {
      for (let entry = 0; entry < places.length; entry += 1) next[places[entry]! * groups + of[word]!]! += values[entry]!;
    });
    const lengths = new Float64Array(groups);
    for (let at = 0; at < next.length; at += 1) lengths[at % groups]! += next[at]! * next[at]!;
    for (let at = 0; at < next.length; at += 1) {
      const length = Math.sqrt(lengths[at % groups]!);
      next[at] = length > 0 ? next[at]! / length : centres[at]!;
    }
    centres = next;
  }
  return of;
};

export interface WordGroups {
  /** Word in lower case to its groups, both from 1. */
  readonly of: ReadonlyMap<string, { readonly coarse: number; readonly fine: number }>;
}

/** Groups words by the company they keep, once coarsely and once finely. */
export const groupWords = (sentences: readonly PlainSentence[], settings: GroupSettings, log: (line: string) => void): WordGroups => {
  const { words, vectors } = vectorsOf(sentences, settings);
  const random = seeded(settings.seed);
  const dimensions = 4 * (settings.neighbours + 1);
  const coarse = group(vectors, settings.coarse, dimensions, settings.rounds, random);
  const fine = group(vectors, settings.fine, dimensions, settings.rounds, random);
  log(`groups: ${words.length} words in ${settings.coarse} and in ${settings.fine}`);
  return { of: new Map(words.map((word, index) => [word, { coarse: coarse[index]! + 1, fine: fine[index]! + 1 }])) };
};
