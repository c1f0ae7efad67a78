import { hashWord } from '../hashing.ts';
import type { LanguageModel } from '../model.ts';
import { shapeOf } from '../tagging/features.ts';
import { lemmaOf } from '../tagging/lemma.ts';
import { candidatesOf, setOf } from '../tagging/tag.ts';
import type { Tagged } from '../tokens.ts';
import { punctuation } from './heads.ts';
import type { Workspace } from './workspace.ts';

/** Parts of speech and lemmas that may still be changed. */
export interface Parts extends Tagged {
  readonly lemmas: string[];
}

/** A copy whose parts of speech and lemmas may be changed. */
export const ownParts = (doc: Tagged): Parts => ({ ...doc, upos: doc.upos.slice(), xpos: doc.xpos.slice(), lemmas: doc.lemmas.slice() });

/**
 * Gives the tokens `[from, to)` the parts of speech that the network finds likeliest now that it knows the whole sentence, among those that
 * the lexicon allows, and their lemmas; to be called once `joinWords` has worked out the vectors. What is punctuation stays so, and nothing
 * else becomes it, since arcs were found by that.
 */
export const giveParts = ({ network, tagger, lemmas }: LanguageModel, space: Workspace, parts: Parts, from: number, to: number, begins: boolean): void => {
  const { width } = network;
  const { products: { ints, wide } } = space;
  const { xposOfClass, uposOfClass, lexicon } = tagger;
  const columns = network.parts.biases.length;
  wide(space.vectors, space.parts.weights, space.partScores, (to - from + 3) & ~3, columns, width, space.parts.biases, 0, 0);
  for (let token = from; token < to; token += 1) {
    if (parts.upos[token] === punctuation) continue;
    const row = (space.partScores >> 2) + (token - from) * columns;
    let best = bestOf(ints, row, uposOfClass.length);
    if (xposOfClass[best] === parts.xpos[token] && uposOfClass[best] === parts.upos[token]) continue;
    const word = parts.words[token]!;
    const hash = hashWord(parts.lower[token]!);
    best = -1;
    for (const candidate of candidatesOf(lexicon, setOf(lexicon, parts.lower[token]!, hash), shapeOf(word, begins && token === from))) {
      if (uposOfClass[candidate] === punctuation) continue;
      if (best < 0 || ints[row + candidate]! > ints[row + best]!) best = candidate;
    }
    if (best < 0 || (xposOfClass[best] === parts.xpos[token] && uposOfClass[best] === parts.upos[token])) continue;
    parts.xpos[token] = xposOfClass[best]!;
    parts.upos[token] = uposOfClass[best]!;
    parts.lemmas[token] = lemmaOf(lemmas, word, parts.lower[token]!, hash, parts.xpos[token]!, parts.upos[token]!);
  }
};

const bestOf = (scores: Int32Array, row: number, count: number): number => {
  let best = 0;
  let highest = scores[row]!;
  for (let index = 1; index < count; index += 1) {
    if (scores[row + index]! <= highest) continue;
    highest = scores[row + index]!;
    best = index;
  }
  return best;
};
