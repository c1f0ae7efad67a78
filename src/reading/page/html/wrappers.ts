import { at } from './block.ts';
import type { Block } from './block.ts';
import { says } from './class-words.ts';

/*
 * Some pages put the whole story into what other pages use for something else: a dialog, a form, a box called “paid”. What holds
 * for most of the running text says nothing against a block.
 */

/** Bits of `at` and of `says` that hold for most of a page's running text and speak against a block elsewhere. */
export interface Wrappers {
  readonly path: number;
  readonly words: number;
  /** By what speaks most against a block: the share of the running text that has the same against it; 1 where nothing does. */
  readonly shareOf: (block: Block) => number;
}

const againstPath = at.nav | at.aside | at.header | at.footer | at.form | at.listItem | at.table | at.hidden | at.button | at.dialog | at.summary;
const againstWords = ~(says.body | says.paragraph | says.standfirst | says.headline);

/** Above this share of the running text. */
const most = 0.6;
/** In UTF-16 code units: a shorter block is no running text. */
const shortest = 80;

export function wrappersOf(blocks: readonly Block[], density: Float64Array, isSentence: (index: number) => boolean): Wrappers {
  const path = new Float64Array(31);
  const words = new Float64Array(31);
  let sum = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    const length = block.text.length;
    if (length < shortest || density[index]! > 0.5 || !isSentence(index)) continue;
    sum += length;
    add(path, block.path & againstPath, length);
    add(words, (block.words | block.nearWords | block.farWords) & againstWords, length);
  }
  const shareOf = (block: Block): number => sum === 0 ? 1
    : Math.min(least(path, block.path & againstPath), least(words, (block.words | block.nearWords | block.farWords) & againstWords), sum) / sum;
  return { path: above(path, sum * most), words: above(words, sum * most), shareOf };
}

function add(sums: Float64Array, bits: number, weight: number): void {
  for (let rest = bits & 0x7fff_ffff; rest !== 0; rest &= rest - 1) sums[31 - Math.clz32(rest & -rest)]! += weight;
}

function least(sums: Float64Array, bits: number): number {
  let found = Infinity;
  for (let rest = bits & 0x7fff_ffff; rest !== 0; rest &= rest - 1) found = Math.min(found, sums[31 - Math.clz32(rest & -rest)]!);
  return found;
}

const above = (sums: Float64Array, level: number): number => sums.reduce((bits, sum, i) => (level > 0 && sum > level ? bits | (1 << i) : bits), 0);
