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
  const grams = new Map<string, number>();
  for (let i = 0; i + 4 <= goldWords.length; i++) {
    const gram = goldWords.slice(i, i + 4).join(' ');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return blocks.map((block) => {
    const words = wordsIn(block.text);
    if (words.length === 0) return 0;
    if (words.length < 4) {
      const key = words.join(' ');
      const left = lines.get(key) ?? 0;
      if (left > 0) lines.set(key, left - 1);
      return left > 0 ? 1 : 0;
    }
    let held = 0;
    const used: string[] = [];
    for (let i = 0; i + 4 <= words.length; i++) {
      const gram = words.slice(i, i + 4).join(' ');
      if ((grams.get(gram) ?? 0) > 0) { held++; used.push(gram); }
    }
    const share = held / (words.length - 3);
    if (share > 0.5) for (const gram of used) grams.set(gram, grams.get(gram)! - 1);
    return share;
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
