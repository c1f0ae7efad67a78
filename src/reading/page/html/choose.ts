import { at } from './block.ts';
import type { Block, Scan } from './block.ts';
import { says } from './class-words.ts';
import { isFurniture } from './furniture.ts';
import { withoutOtherStories } from './other-stories.ts';
import { endsSentence, linkDensity, proseOf, weighedLength } from './prose.ts';

/*
 * Which blocks are the article's. First the container that holds the running text, then, block by block, what in it
 * is not the article.
 */

/** For each block whether it belongs to the article, and why not where it does not. */
export interface Choice {
  readonly chosen: readonly boolean[];
  /** The rule that left a block out; null for a chosen one. */
  readonly reasons: readonly (string | null)[];
  /** Which blocks are captions, where a trained reader says so; null: told by where they stand. */
  readonly captions: readonly boolean[] | null;
  /** What a trained reader gave each block; null where rules alone chose. */
  readonly scores: Float64Array | null;
  readonly first: number;
  readonly last: number;
}

const outside = says.related | says.share | says.comment | says.sign | says.advert | says.menu | says.bio | says.breadcrumb | says.notice;
const lesser = says.widget | says.tags;

export function chooseBlocks({ blocks, parents }: Scan): Choice {
  const prose = proseOfAll(blocks);
  const root = rootOf(blocks, parents, prose);
  const within = inSubtree(parents, root);
  const ignored = wrappers(blocks, prose, within);
  const reasons = blocks.map((block, index) => {
    if (!within[block.container]) return 'outside the container of the running text';
    return reasonAgainst(block, prose[index]!, ignored);
  });
  trimEnds(blocks, prose, reasons);
  const liked = reasons.map((reason) => reason === null);
  const chosen = withoutOtherStories(blocks, liked);
  liked.forEach((isLiked, index) => { if (isLiked && !chosen[index]!) reasons[index] = 'another story'; });
  return { chosen, reasons, captions: null, scores: null, first: chosen.indexOf(true), last: chosen.lastIndexOf(true) };
}

/** Tables hold figures, and running text only where a page is laid out by them. */
function proseOfAll(blocks: readonly Block[]): readonly number[] {
  const prose = blocks.map((block) => proseOf(block.path, weighedLength(block.text), linkDensity(block), endsSentence(block.text)));
  const inTables = (block: Block): boolean => (block.path & at.table) !== 0;
  const sum = prose.reduce((a, b) => a + b, 0);
  const tables = prose.reduce((a, weight, index) => (inTables(blocks[index]!) ? a + weight / 0.3 : a), 0);
  return tables > sum * 2 ? prose.map((weight, index) => (inTables(blocks[index]!) ? weight / 0.3 : weight)) : prose;
}

function rootOf(blocks: readonly Block[], parents: readonly number[], prose: readonly number[]): number {
  const direct = new Float64Array(parents.length);
  const total = new Float64Array(parents.length);
  blocks.forEach((block, index) => {
    const weight = prose[index]!;
    if (weight === 0) return;
    total[block.container]! += weight;
    const parent = parents[block.container]!;
    // A paragraph counts for the element that holds it; loose text for its own element too.
    if ((block.path & at.paragraph) === 0) direct[block.container]! += weight * 0.9;
    if (parent < 0) return;
    direct[parent]! += weight;
    const grand = parents[parent]!;
    if (grand >= 0) direct[grand]! += weight * 0.4;
  });
  // A container's number is smaller than those of the containers in it.
  for (let i = parents.length - 1; i > 0; i--) total[parents[i]!]! += total[i]!;
  let root = 0;
  for (let i = 0; i < direct.length; i++) if (direct[i]! > direct[root]!) root = i;
  // A story in two or more pieces: take what holds them all.
  for (let i = parents[root]!; i > 0; i = parents[i]!) if (total[i]! > total[root]! * 1.7) root = i;
  return root;
}

function inSubtree(parents: readonly number[], root: number): readonly boolean[] {
  const within: boolean[] = [];
  for (let i = 0; i < parents.length; i++) within.push(i === root || (parents[i]! >= 0 && within[parents[i]!]!));
  return within;
}

/** Bits that hold for much of the running text itself: they name a wrapper and say nothing against a block. */
function wrappers(blocks: readonly Block[], prose: readonly number[], within: readonly boolean[]): { words: number; path: number } {
  let sum = 0;
  const words = new Float64Array(31);
  const path = new Float64Array(31);
  blocks.forEach((block, index) => {
    const weight = prose[index]!;
    if (weight === 0 || !within[block.container]) return;
    sum += weight;
    const bits = block.words | block.nearWords | block.farWords;
    for (let i = 0; i < 31; i++) {
      if ((bits & (1 << i)) !== 0) words[i]! += weight;
      if ((block.path & (1 << i)) !== 0) path[i]! += weight;
    }
  });
  const common = (shares: Float64Array): number => shares.reduce((bits, share, i) => (share > sum * 0.35 ? bits | (1 << i) : bits), 0);
  return { words: common(words), path: common(path) };
}

function reasonAgainst(block: Block, prose: number, ignored: { words: number; path: number }): string | null {
  const path = block.path & ~ignored.path;
  if ((path & at.hidden) !== 0) return 'hidden';
  if ((path & (at.nav | at.footer | at.dialog)) !== 0) return 'in nav, footer or dialog';
  if ((path & at.button) !== 0) return 'a button';
  if ((block.path & at.figcaption) !== 0) return 'a caption';
  if ((path & at.aside) !== 0) return 'in an aside';
  if ((path & at.form) !== 0 && prose === 0) return 'in a form';
  const words = (block.words | block.nearWords | block.farWords) & ~ignored.words;
  if ((words & outside) !== 0) return 'class words';
  if ((words & lesser) !== 0 && prose < 60) return 'class words';
  const density = linkDensity(block);
  const length = weighedLength(block.text);
  if (density > 0.8 && !(endsSentence(block.text) && (path & at.paragraph) !== 0 && length > 80)) return 'all links';
  if (density > 0.5 && (path & at.paragraph) === 0) return 'mostly links';
  if ((words & (says.byline | says.date)) !== 0 && length < 120) return 'byline or date';
  if (isFurniture(block.text)) return 'furniture';
  if ((path & (at.paragraph | at.heading | at.listItem | at.blockquote)) === 0 && length < 60 && !endsSentence(block.text)) return 'too short';
  return null;
}

/** What comes after the last running text, and short pieces before the first, are not the article's. */
function trimEnds(blocks: readonly Block[], prose: readonly number[], reasons: (string | null)[]): void {
  const good = (index: number): boolean => reasons[index] === null && prose[index]! >= 40;
  let first = 0;
  while (first < blocks.length && !good(first)) first++;
  let last = blocks.length - 1;
  while (last >= 0 && !good(last)) last--;
  for (let i = 0; i < blocks.length; i++) {
    if (reasons[i] !== null) continue;
    if (i < first) reasons[i] = 'before the running text';
    else if (i > last && !((blocks[i]!.path & at.paragraph) !== 0 && i - last < 3 && endsSentence(blocks[i]!.text))) reasons[i] = 'after the running text';
  }
}
