import { hashWord } from '../hashing.ts';
import type { LanguageModel, Lexicon, TaggerModel } from '../model.ts';
import type { Tagged, Tokenised } from '../tokens.ts';
import { classScoresOf, highestClass, type ClassScores } from './class-scores.ts';
import { lemmaOf } from './lemma.ts';
import { likeVerb } from './only-verbs.ts';
import { mostFeatures, shapeOf, writeTagFeatures, writeWordFeatures, type TokenFacts } from './features.ts';

/** Gives every token its parts of speech and its lemma, from left to right, sentence by sentence. */
export const tag = (doc: Tokenised, model: LanguageModel): Tagged => {
  const { upos, xpos, facts } = tagParts(doc, model.tagger);
  const lemmas = new Array<string>(doc.length);
  for (let at = 0; at < doc.length; at += 1) {
    lemmas[at] = lemmaOf(model.lemmas, doc.words[at]!, doc.lower[at]!, facts.hashes[at]!, xpos[at]!, upos[at]!);
  }
  return { ...doc, upos, xpos, lemmas };
};

/** The parts of speech alone. */
export const tagParts = (doc: Tokenised, tagger: TaggerModel): { upos: Uint8Array; xpos: Uint8Array; facts: TokenFacts } => {
  const { length, sentenceStarts } = doc;
  const upos = new Uint8Array(length);
  const xpos = new Uint8Array(length);
  const facts = factsOf(doc, tagger.lexicon);
  const features = new Int32Array(mostFeatures);
  const scores = classScoresOf(tagger, mostFeatures);
  for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence += 1) {
    const from = sentenceStarts[sentence]!;
    const to = sentenceStarts[sentence + 1]!;
    let tag1 = 255;
    let tag2 = 255;
    for (let at = from; at < to; at += 1) {
      const best = bestClass(tagger, facts, at, from, to, tag1, tag2, features, scores);
      xpos[at] = tagger.xposOfClass[best]!;
      upos[at] = tagger.uposOfClass[best]!;
      tag2 = tag1;
      tag1 = best;
    }
  }
  return { upos, xpos, facts };
};

const bestClass = (
  tagger: TaggerModel, facts: TokenFacts, at: number, from: number, to: number, tag1: number, tag2: number,
  features: Int32Array, scores: ClassScores,
): number => {
  const candidates = candidatesOf(tagger.lexicon, facts.sets[at]!, facts.shapes[at]!);
  if (candidates.length === 1) return candidates[0]!;
  let count = writeWordFeatures(facts, at, from, to, features);
  count = writeTagFeatures(facts, at, from, to, tag1, tag2, features, count);
  return highestClass(scores, features, count, candidates);
};

/** The classes that a token may take: what the lexicon knows, with the proper nouns where it has a capital. */
export const candidatesOf = (lexicon: Lexicon, set: number, shape: number): Uint8Array =>
  (shape & 15) === 0 || (shape & 3) > 1 ? lexicon.plain[set]! : lexicon.capital[set]!;

/** What the tagger looks at, worked out once a token. */
export const factsOf = (doc: Tokenised, lexicon: Lexicon): TokenFacts => {
  const { length, lower, words, sentenceStarts } = doc;
  const hashes = new Int32Array(length);
  const shapes = new Uint8Array(length);
  const sets = new Uint16Array(length);
  const styles = new Uint8Array(length);
  for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence += 1) {
    const from = sentenceStarts[sentence]!;
    const to = sentenceStarts[sentence + 1]!;
    let letters = 0;
    let capitals = 0;
    let shouted = 0;
    for (let at = from; at < to; at += 1) {
      const hash = hashWord(lower[at]!);
      const shape = shapeOf(words[at]!, at === from);
      hashes[at] = hash;
      shapes[at] = shape;
      sets[at] = setOf(lexicon, lower[at]!, hash);
      if ((shape & 3) < 2 && words[at]!.length > 3) {
        letters += 1;
        if ((shape & 1) === 1) capitals += 1;
        if ((shape & 4) === 4) shouted += 1;
      }
    }
    const style = letters > 1 && shouted * 2 > letters ? 2 : letters > 2 && capitals * 4 >= letters * 3 ? 1 : 0;
    styles.fill(style, from, to);
  }
  return { length, lower, hashes, shapes, sets, styles };
};

/** In classes: what has more may be anything. */
const mostTold = 12;

/** The set of classes that the lexicon gives a word, by the word in lower case and its hash; 0: not in it. */
export const setOf = (lexicon: Lexicon, word: string, hash: number): number => {
  const set = setAt(lexicon, hash);
  if (set !== 0 && lexicon.plain[set]!.length <= mostTold) return set;
  const like = likeVerb(word);
  return like === undefined ? set : setAt(lexicon, hashWord(like));
};

const setAt = (lexicon: Lexicon, hash: number): number => {
  const { slots, mask } = lexicon;
  let slot = (hash & mask) << 1;
  while (slots[slot + 1] !== 0) {
    if (slots[slot] === hash) return slots[slot + 1]!;
    slot = (slot + 2) & (mask << 1 | 1);
  }
  return 0;
};
