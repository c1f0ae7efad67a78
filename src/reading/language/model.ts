import { openModel, type ByteReader, type ModelFormat } from './bytes.ts';
import { readLinearModel, type LinearModel } from './linear.ts';
import { readNetwork, type Network } from './parsing/network.ts';
import type { LemmaModel } from './tagging/lemma.ts';
import { xposNames } from './tokens.ts';

/** What training learnt, as plain data: loaded once at the rim and passed in. */
export interface LanguageModel {
  readonly tagger: TaggerModel;
  readonly lemmas: LemmaModel;
  /** What finds arcs and their relations. */
  readonly network: Network;
  /** Heads of punctuation: one class, the likeliest candidate has the highest score. */
  readonly marks: LinearModel;
}

export interface TaggerModel {
  readonly linear: LinearModel;
  readonly lexicon: Lexicon;
  /** A class is an English and a universal part of speech together. */
  readonly xposOfClass: Uint8Array;
  readonly uposOfClass: Uint8Array;
}

/** Words with the classes they take, as sets; set 0 is for words it does not know. */
export interface Lexicon {
  /** Hash of a word in lower case, then its set; set 0 is a free place. */
  readonly slots: Int32Array;
  readonly mask: number;
  readonly plain: readonly Uint8Array[];
  /** The same with the classes of proper nouns, for words that have a capital. */
  readonly capital: readonly Uint8Array[];
}

/** The first bytes of the file are ONRL. */
export const languageFormat: ModelFormat = { name: 'language model', magic: 0x4c524e4f, version: 6 };

/**
 * Reads the trained file of a language, such as `models/en/language.bin`.
 *
 * @throws Error where it is not such a file, is of another version or is damaged.
 */
export const readLanguageModel = (bytes: Uint8Array): LanguageModel => {
  const reader = openModel(bytes, languageFormat);
  const tagger = readTagger(reader);
  const lemmas = readLemmas(reader);
  const network = readNetwork(reader);
  return { tagger, lemmas, network, marks: readLinearModel(reader) };
};

export const readTagger = (reader: ByteReader): TaggerModel => {
  const classes = reader.u8();
  const xposOfClass = reader.bytes(classes);
  const uposOfClass = reader.bytes(classes);
  const lexicon = readLexicon(reader);
  return { linear: readLinearModel(reader), lexicon, xposOfClass, uposOfClass };
};

const readLexicon = (reader: ByteReader): Lexicon => {
  const sets = reader.u32();
  const plain: Uint8Array[] = [];
  const capital: Uint8Array[] = [];
  for (let set = 0; set < sets; set += 1) {
    plain.push(reader.bytes(reader.u8()));
    capital.push(reader.bytes(reader.u8()));
  }
  const words = reader.u32();
  let size = 4;
  while (size < words * 2) size *= 2;
  const slots = new Int32Array(size * 2);
  const mask = size - 1;
  for (let word = 0; word < words; word += 1) {
    const hash = reader.u32() | 0;
    let slot = hash & mask;
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = reader.u8() | reader.u8() << 8;
  }
  return { slots, mask, plain, capital };
};

export const readLemmas = (reader: ByteReader): LemmaModel => {
  const inflected = reader.bytes(xposNames.length);
  const additions: string[] = [];
  const count = reader.u8();
  for (let index = 0; index < count; index += 1) additions.push(reader.word());
  const endings = new Map<number, number>();
  for (let left = reader.u32(); left > 0; left -= 1) {
    const key = reader.u32() | 0;
    const cut = reader.u8();
    endings.set(key, cut * 256 + reader.u8());
  }
  const known = new Map<number, string>();
  for (let left = reader.u32(); left > 0; left -= 1) known.set(reader.u32() | 0, reader.word());
  return { known, endings, additions, inflected };
};
