/*
 * Which blocks of a page the gold counts as the article's: a block whose words stand in the gold text in the same order.
 */
import type { Block } from '../../src/reading/page/html/block.ts';

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** For each block the share of its words that the gold holds, from 0 to 1; each stretch of gold is given out once. */
export function labelBlocks(blocks: readonly Block[], gold: string): readonly number[] {
  const goldWords = wordsIn(gold);
  const lines = new Map<string, number>();
  for (const line of gold.split(/\n+/)) {
    const key = wordsIn(line).join(' ');
    lines.set(key, (lines.get(key) ?? 0) + 1);
  }
  /** Where each run of four words begins in the gold, the last first. */
  const grams = new Map<string, number[]>();
  for (let i = goldWords.length - 4; i >= 0; i--) {
    const gram = goldWords.slice(i, i + 4).join(' ');
    const places = grams.get(gram);
    if (places) places.push(i); else grams.set(gram, [i]);
  }
  const held: (Held | null)[] = [];
  const shares = blocks.map((block, index) => {
    const words = wordsIn(block.text);
    held[index] = null;
    if (words.length < 4) {
      const key = words.join(' ');
      const left = words.length === 0 ? 0 : lines.get(key) ?? 0;
      if (left > 0) lines.set(key, left - 1);
      return left > 0 ? 1 : 0;
    }
    const used: string[] = [];
    for (let i = 0; i + 4 <= words.length; i++) {
      const gram = words.slice(i, i + 4).join(' ');
      if ((grams.get(gram)?.length ?? 0) > 0) used.push(gram);
    }
    const share = used.length / (words.length - 3);
    if (share > 0.5) {
      const places = used.map((gram) => grams.get(gram)!.pop()).filter((place) => place !== undefined);
      if (places.length > 0) held[index] = { from: places[0]!, to: places.at(-1)! + 4 };
    }
    return share;
  });
  return withShort(blocks, shares, held, goldWords);
}

/** Where a block's words stand among the gold's. */
interface Held { readonly from: number; readonly to: number }

/** How far from a block that the gold holds a short one is looked for, in words. */
const near = 12;

/** Blocks of a few words, as cells of tables are, are held where the gold has them right after the block before them. */
function withShort(blocks: readonly Block[], shares: readonly number[], held: readonly (Held | null)[], gold: readonly string[]): readonly number[] {
  let end = -1;
  return blocks.map((block, index) => {
    const own = held[index]!;
    if (own !== null) {
      end = own.to;
      return shares[index]!;
    }
    const words = wordsIn(block.text);
    if (end < 0 || words.length === 0 || words.length > 5) return shares[index]!;
    for (let at = end; at <= end + (words.length === 1 ? 2 : near); at++) {
      if (!words.every((word, i) => gold[at + i] === word)) continue;
      end = at + words.length;
      return 1;
    }
    return shares[index]!;
  });
}

/** For each block 1 where it is one of the captions, or holds one, or is most of one. */
export function labelCaptions(blocks: readonly Block[], captions: readonly string[]): readonly number[] {
  const wanted = captions.map((caption) => wordsIn(caption).join(' ')).filter((caption) => caption.length > 10);
  return blocks.map((block) => {
    const own = wordsIn(block.text).join(' ');
    if (own.length < 10) return 0;
    const alike = (caption: string): boolean =>
      (own.includes(caption) && own.length < caption.length * 2) || (caption.includes(own) && own.length > caption.length / 2);
    return wanted.some(alike) ? 1 : 0;
  });
}
