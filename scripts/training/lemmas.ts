import { hashOf, hashWord } from '../../src/reading/language/hashing.ts';
import { cutEnding, lemmaKey, longestEnding, type LemmaModel } from '../../src/reading/language/tagging/lemma.ts';
import { uposNames, xposNames } from '../../src/reading/language/tokens.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { Examples } from './examples.ts';
import type { SilverSentence } from './network/silver.ts';

const inflectedNames = ['NNS', 'NNPS', 'VBZ', 'VBD', 'VBG', 'VBN', 'JJR', 'JJS', 'RBR', 'RBS'];
const properNoun = uposNames.indexOf('PROPN');

interface Entry { readonly lower: string; readonly xpos: number; readonly lemma: string; readonly count: number }

/**
 * Learns endings that most words with them share, and keeps the words that these get wrong. What the treebanks do not show is taken from
 * CoreNLP's lemmas: verbs and plurals, where both have the same rules.
 */
export const trainLemmas = (
  examples: readonly Examples[], silver: readonly SilverSentence[][], writer: ByteWriter, log: (line: string) => void,
): void => {
  const inflected = Uint8Array.from(xposNames, (name) => (inflectedNames.includes(name) ? 1 : 0));
  const gold = collect(examples, false);
  const entries = [...gold, ...collectSilver(silver, gold)];
  const votes = new Map<number, Map<string, number>>();
  for (const { lower, xpos, lemma } of [...entries, ...collect(examples, true)]) {
    if (inflected[xpos] === 0) continue;
    const edit = editOf(lower, lemma.toLowerCase());
    if (edit === null) continue;
    for (let length = 1; length <= Math.min(longestEnding, lower.length - 1); length += 1) {
      const key = lemmaKey(hashOf(lower, lower.length - length, lower.length), xpos);
      const row = votes.get(key) ?? new Map<string, number>();
      row.set(edit, (row.get(edit) ?? 0) + 1);
      votes.set(key, row);
    }
  }
  const additions: string[] = [];
  const endings = new Map<number, number>();
  for (const [key, row] of [...votes].sort(([a], [b]) => a - b)) {
    const [edit, count] = [...row].reduce((best, each) => (each[1] > best[1] || (each[1] === best[1] && each[0] < best[0]) ? each : best));
    const total = [...row.values()].reduce((sum, each) => sum + each, 0);
    if (count < 2 || count * 3 < total * 2) continue;
    const [cut, addition] = edit.split('+') as [string, string];
    let index = additions.indexOf(addition);
    if (index < 0 && additions.length < 200) index = additions.push(addition) - 1;
    if (index >= 0) endings.set(key, Number(cut) * 256 + index);
  }
  const rules: LemmaModel = { known: new Map(), endings, additions, inflected };
  const known: [number, string][] = [];
  const taken = new Set<number>();
  for (const { lower, xpos, lemma } of [...entries, ...collect(examples, true)]) {
    const guess = inflected[xpos] === 0 ? lower : cutEnding(rules, lower, lower, xpos);
    const key = lemmaKey(hashWord(lower), xpos);
    // A name keeps the case it is written in, so only its letters are compared.
    const named = xposNames[xpos] === 'NNP' || xposNames[xpos] === 'NNPS';
    const wrong = named ? guess !== lemma.toLowerCase() : guess !== lemma;
    if (!wrong || taken.has(key)) continue;
    taken.add(key);
    known.push([key, lemma]);
  }
  known.sort(([a], [b]) => a - b);
  log(`lemmas: ${endings.size} endings, ${additions.length} additions, ${known.length} words by heart`);
  writer.bytes(inflected);
  writer.u8(additions.length);
  additions.forEach((addition) => { writer.word(addition); });
  writer.u32(endings.size);
  for (const [key, edit] of endings) {
    writer.u32(key);
    writer.u8(edit >> 8);
    writer.u8(edit & 255);
  }
  writer.u32(known.length);
  for (const [key, lemma] of known) {
    writer.u32(key);
    writer.word(lemma);
  }
};

/** Each word with each of its parts of speech, with the lemma it most often has. */
const collect = (examples: readonly Examples[], proper: boolean): Entry[] => {
  const counts = new Map<string, Map<string, number>>();
  for (const example of examples) {
    for (let at = 0; at < example.doc.length; at += 1) {
      const lemma = example.lemmas[at]!;
      if ((example.upos[at] === properNoun) !== proper || example.xpos[at] === 255 || lemma === '_' || lemma.length > 40) continue;
      const key = `${example.xpos[at]!} ${example.doc.lower[at]!}`;
      const row = counts.get(key) ?? new Map<string, number>();
      row.set(lemma, (row.get(lemma) ?? 0) + 1);
      counts.set(key, row);
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, row]) => {
    const space = key.indexOf(' ');
    const [lemma, count] = [...row].reduce((best, each) => (each[1] > best[1] ? each : best));
    return { xpos: Number(key.slice(0, space)), lower: key.slice(space + 1), lemma, count };
  });
};

const sharedNames = ['NNS', 'VBZ', 'VBD', 'VBG', 'VBN'];

/** Words in small letters that the treebanks do not have with that part of speech. */
const collectSilver = (silver: readonly SilverSentence[][], gold: readonly Entry[]): Entry[] => {
  const known = new Set(gold.map(({ xpos, lower }) => `${xpos} ${lower}`));
  const found = new Map<string, Entry>();
  for (const { t: tokens } of silver.flat()) {
    for (const [word, lemma, , , tag] of tokens) {
      const xpos = (xposNames as readonly string[]).indexOf(tag);
      const key = `${xpos} ${word}`;
      if (!sharedNames.includes(tag) || known.has(key) || found.has(key) || !/^[a-z]{4,}$/.test(word) || !/^[a-z]+$/.test(lemma)) continue;
      found.set(key, { lower: word, xpos, lemma, count: 1 });
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
};

/** How many characters to cut from the end, and what to add: `3+y` makes a city of cities. */
const editOf = (word: string, lemma: string): string | null => {
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same += 1;
  if (same < 1 || word.length - same > 6 || lemma.length - same > 6) return null;
  return `${word.length - same}+${lemma.slice(same)}`;
};
