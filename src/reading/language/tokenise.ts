import { classOfUnit, invisible } from './characters.ts';
import { scanBlock } from './scan.ts';
import { splitSentences } from './sentences.ts';
import type { Blocks, Tokenised } from './tokens.ts';

/**
 * The tokens and sentences of the given blocks, by UD English conventions. Whatever a block holds lies in a token or in the
 * gap before one; gaps hold only spaces, line breaks and invisible characters.
 *
 * @throws RangeError if the blocks overlap, are out of order or leave the text.
 */
export const tokenise = (text: string, blocks: Blocks): Tokenised => {
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences: number[] = [];
  const blockOf: number[] = [];
  let edge = 0;
  blocks.forEach(([start, end], block) => {
    if (!(start >= edge && end >= start && end <= text.length)) {
      throw new RangeError(`block ${block} [${start}, ${end}) is out of order or leaves the text`);
    }
    edge = end;
    const first = starts.length;
    scanBlock(text, start, end, starts, ends);
    splitSentences(text, end, starts, ends, first, starts.length, sentences);
    while (blockOf.length < sentences.length) blockOf.push(block);
  });
  return assemble(text, blocks, starts, ends, sentences, blockOf);
};

/** Makes the parallel arrays from token and sentence boundaries, however they were found. */
export const assemble = (
  text: string, blocks: Blocks, starts: readonly number[], ends: readonly number[], sentences: readonly number[],
  blockOf: readonly number[],
): Tokenised => {
  const length = starts.length;
  const words = new Array<string>(length);
  const lower = new Array<string>(length);
  const sentenceStarts = new Int32Array(sentences.length + 1);
  sentenceStarts.set(sentences);
  sentenceStarts[sentences.length] = length;
  const sentenceOf = new Int32Array(length);
  let sentence = 0;
  for (let token = 0; token < length; token += 1) {
    while (token >= sentenceStarts[sentence + 1]!) sentence += 1;
    sentenceOf[token] = sentence;
    const word = text.slice(starts[token], ends[token]);
    words[token] = word;
    lower[token] = lowered(word);
  }
  return {
    text, length, starts: Int32Array.from(starts), ends: Int32Array.from(ends), words, lower,
    sentenceStarts, sentenceOf, blockOf: Int32Array.from(blockOf), blocks,
  };
};

/** In lower case, with the straight apostrophe, without invisible characters: what features and lexicons look words up by. */
export const lowered = (word: string): string => {
  let plain = true;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit < 0x61 || unit > 0x7a) {
      plain = false;
      break;
    }
  }
  if (plain) return word;
  let shown = word;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit > 0x7e && (unit === 0x2019 || unit === 0x2bc || classOfUnit(unit) === invisible)) {
      shown = Array.from(word, (character) => (character === '\u2019' || character === '\u02bc' ? "'" : character))
        .filter((character) => character.length > 1 || classOfUnit(character.charCodeAt(0)) !== invisible).join('');
      break;
    }
  }
  return shown.toLowerCase();
};
