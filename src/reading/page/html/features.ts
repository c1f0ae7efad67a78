import { sameWords } from '../metadata/title.ts';
import { at } from './block.ts';
import type { Scan } from './block.ts';
import { isCredit } from '../credit.ts';
import { isFurniture } from './furniture.ts';
import { endsSentence, linkDensity, proseOf, weighedLength } from './prose.ts';

/*
 * What the trained reader is told about each block, as numbers in a fixed order: a model fits one version of this list.
 * Only sums, shares and counts: no function that engines compute differently.
 */

/** Raised whenever the meaning or order of a number changes; a model of another version is refused. */
export const featuresVersion = 1;

/** What the page says of itself, for comparing blocks with it. */
export interface PageWords {
  readonly title: string | null;
  readonly description: string | null;
  /** The article's text as JSON-LD repeats it. */
  readonly body: string | null;
}

const classWords = 22;
const pathBits = 22;
const levels = 5;
const names = ['p', 'li', 'h1', 'h2', 'h3', 'h4', 'div', 'td', 'figcaption', 'section', 'article', 'dd', 'blockquote', 'body'];
const neighbours = [-3, -2, -1, 1, 2, 3];
const local = 14;

/** Numbers a block. */
export const featureCount = local + pathBits + classWords + levels * 3 + 10 + neighbours.length * 5 + 23;

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9\u00c0-\u024f\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\uffdc]+/g, '');
const wordList = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9\u00c0-\u024f\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\uffdc]{3,}/g) ?? [];

/** How many of a text's characters are commas, ends of sentences, digits, capitals, spaces, quotation marks, line breaks. */
function countSigns(text: string, counts: Float64Array): void {
  counts.fill(0);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) continue;
    if (code === 32) counts[4]!++;
    else if (code >= 65 && code <= 90) counts[3]!++;
    else if (code === 44 || code === 0x3001 || code === 0xff0c) counts[0]!++;
    else if (code === 46 || code === 63 || code === 33 || code === 0x3002) counts[1]!++;
    else if (code >= 48 && code <= 57) counts[2]!++;
    else if (code === 34 || (code >= 0x201c && code <= 0x201e) || code === 0xab) counts[5]!++;
    else if (code === 10) counts[6]!++;
  }
}

/** One row of `featureCount` numbers for each block, one after another. */
export function featuresOf({ blocks, parents }: Scan, page: PageWords): Float64Array {
  const rows = new Float64Array(blocks.length * featureCount);
  const prose = blocks.map(proseOf);
  const lengths = blocks.map((block) => weighedLength(block.text));
  const densities = blocks.map(linkDensity);

  // By container: prose, characters and linked characters in all that it holds, and prose in its own paragraphs.
  const total = new Float64Array(parents.length);
  const chars = new Float64Array(parents.length);
  const linked = new Float64Array(parents.length);
  const direct = new Float64Array(parents.length);
  const groups = new Map<string, { prose: number; chars: number; linked: number; count: number }>();
  const repeats = new Map<string, number>();
  const groupOf = blocks.map((block, index) => {
    total[block.container]! += prose[index]!;
    chars[block.container]! += lengths[index]!;
    linked[block.container]! += block.linked;
    const parent = parents[block.container]!;
    if (parent >= 0) direct[parent]! += prose[index]!;
    const key = `${block.tag} ${block.path} ${block.words} ${block.nearWords} ${block.farWords}`;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, group = { prose: 0, chars: 0, linked: 0, count: 0 });
    group.prose += prose[index]!;
    group.chars += lengths[index]!;
    group.linked += block.linked;
    group.count++;
    repeats.set(block.text, (repeats.get(block.text) ?? 0) + 1);
    return group;
  });
  for (let i = parents.length - 1; i > 0; i--) {
    const parent = parents[i]!;
    total[parent]! += total[i]!;
    chars[parent]! += chars[i]!;
    linked[parent]! += linked[i]!;
  }
  let root = 0;
  for (let i = 0; i < direct.length; i++) if (direct[i]! > direct[root]!) root = i;
  const rootDepths = new Map<number, number>();
  for (let i = root, steps = 0; i >= 0 && steps < 64; i = parents[i]!, steps++) rootDepths.set(i, steps);

  const sum = prose.reduce((a, b) => a + b, 0) || 1;
  const allChars = lengths.reduce((a, b) => a + b, 0) || 1;
  const titleWords = new Set(wordList(page.title ?? ''));
  const body = page.body === null || page.body.length < 200 ? null : plain(page.body);
  const description = page.description === null ? null : plain(page.description);
  let headline = -1;
  let sameHeadline = false;
  blocks.forEach((block, index) => {
    if ((block.path & at.heading) === 0) return;
    const same = page.title !== null && sameWords(block.text, page.title);
    if (sameHeadline ? same && block.tag === 'h1' : same || (block.tag === 'h1' && headline < 0)) headline = index;
    sameHeadline ||= same;
  });
  // By `article` element: a page may go on with other stories after its own.
  const stories = new Map<number, number>();
  blocks.forEach((block, index) => { stories.set(block.story, (stories.get(block.story) ?? 0) + prose[index]!); });
  let main = 0;
  for (const [story, weight] of stories) if (weight > (stories.get(main) ?? 0)) main = story;
  const told = [...stories.values()].filter((weight) => weight > 400).length;
  const firstProse = prose.findIndex((weight) => weight >= 80);
  const lastProse = prose.findLastIndex((weight) => weight >= 80);

  // How far the next `h1` is: what stands before one may be the end of another story.
  const nextHeadline = new Float64Array(blocks.length);
  for (let i = blocks.length - 1, next = Infinity; i >= 0; i--) {
    if (blocks[i]!.tag === 'h1') next = i;
    nextHeadline[i] = Math.min(1000, next - i);
  }
  const signs = new Float64Array(7);
  let seenProse = 0;
  let seenChars = 0;
  let sinceProse = 0;
  let headlines = 0;
  let lastHeadline = -1;
  blocks.forEach((block, index) => {
    let at0 = index * featureCount;
    const put = (value: number): void => { rows[at0++] = value; };
    const text = block.text;
    const length = lengths[index]!;

    put(length);
    put(densities[index]!);
    put(block.linked);
    put(block.bold / text.length);
    put(endsSentence(text) ? 1 : 0);
    countSigns(text, signs);
    put(signs[0]! / text.length);
    put(signs[1]!);
    put(signs[2]! / text.length);
    put(signs[3]! / text.length);
    put(signs[4]! + 1);
    put(signs[5]!);
    put(signs[6]!);
    put(names.indexOf(block.tag));
    put(block.tag.includes('-') ? 1 : 0);

    for (let i = 0; i < pathBits; i++) put((block.path >> i) & 1);
    for (let i = 0; i < classWords; i++) {
      put(((block.words >> i) & 1) === 1 ? 3 : ((block.nearWords >> i) & 1) === 1 ? 2 : (block.farWords >> i) & 1);
    }

    let container = block.container;
    for (let level = 0; level < levels; level++) {
      put(total[container]! / sum);
      put(chars[container]! / allChars);
      put(linked[container]! / Math.max(1, chars[container]!));
      if (parents[container]! >= 0) container = parents[container]!;
    }
    const parent = Math.max(0, parents[block.container]!);
    put(direct[parent]! / sum);
    put(direct[block.container]! / sum);
    let apart = 0;
    for (let i = block.container; i > 0 && !rootDepths.has(i) && apart < 32; i = parents[i]!) apart++;
    put(apart);
    let meeting = block.container;
    for (let steps = 0; steps < 32 && meeting > 0 && !rootDepths.has(meeting); steps++) meeting = parents[meeting]!;
    put(rootDepths.get(meeting) ?? 64);
    put(block.depth);
    const group = groupOf[index]!;
    put(group.prose / sum);
    put(group.count);
    put(group.linked / Math.max(1, group.chars));
    put(group.chars / group.count);
    put(repeats.get(text)!);

    for (const step of neighbours) {
      const other = blocks[index + step];
      put(other ? lengths[index + step]! : 0);
      put(other ? densities[index + step]! : 1);
      put(other ? prose[index + step]! : 0);
      put(!other ? -1 : (other.path & at.heading) !== 0 ? 1 : other.tag === block.tag && other.words === block.words ? 2 : 0);
      put(!other ? -1 : parents[other.container] === parents[block.container] ? 1 : 0);
    }

    put(isFurniture(text) ? 1 : 0);
    put(isCredit(text) ? 1 : 0);
    put(block.afterPicture ? 1 : 0);
    put(index / blocks.length);
    put(seenProse / sum);
    put(seenChars / allChars);
    put(sinceProse);
    put(headline < 0 ? -1000 : Math.max(-100, Math.min(300, index - headline)));
    put(index - firstProse);
    put(lastProse - index);
    const words = wordList(text.slice(0, 300));
    put(words.length === 0 ? 0 : words.filter((word) => titleWords.has(word)).length / words.length);
    const own = plain(text.slice(0, 400));
    put(description === null || own.length < 12 ? 0 : description.startsWith(own.slice(0, 60)) ? 1 : 0);
    put(body === null ? 0 : own.length > 12 && body.includes(own.slice(0, 80)) ? 2 : 1);
    put(blocks.length);
    put(sum);
    put(sum / allChars);
    put((block.href === null ? 0 : block.href.startsWith('#') ? 2 : 1));

    put(stories.get(block.story)! / sum);
    put(block.story === 0 ? 0 : block.story === main ? 1 : block.story < main ? 2 : 3);
    put(told);
    if (block.tag === 'h1') {
      if (seenProse > 300) headlines++;
      lastHeadline = index;
    }
    put(headlines);
    put(lastHeadline < 0 ? -1 : index - lastHeadline);
    put(nextHeadline[index]!);

    seenProse += prose[index]!;
    seenChars += length;
    sinceProse = prose[index]! >= 80 ? 0 : sinceProse + 1;
  });
  return rows;
}

const aroundBlock = [-4, -3, -2, -1, 1, 2, 3, 4];

/** Numbers a block has in the second round: what the first round thinks of it and of the blocks around it. */
export const secondCount = 1 + aroundBlock.length + 8;

export function secondFeaturesOf({ blocks, parents }: Scan, scores: Float64Array): Float64Array {
  const rows = new Float64Array(blocks.length * secondCount);
  const weights = blocks.map((block, index) => (scores[index]! > 0 ? weighedLength(block.text) : 0));
  const sum = weights.reduce((a, b) => a + b, 0) || 1;
  const kept = new Float64Array(parents.length);
  const all = new Float64Array(parents.length);
  const groups = new Map<string, { kept: number; all: number }>();
  const groupOf = blocks.map((block, index) => {
    const parent = Math.max(0, parents[block.container]!);
    const length = weighedLength(block.text);
    kept[parent]! += weights[index]!;
    all[parent]! += length;
    const key = `${block.tag} ${block.path} ${block.words} ${block.nearWords}`;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, group = { kept: 0, all: 0 });
    group.kept += weights[index]!;
    group.all += length;
    return group;
  });
  const first = weights.findIndex((weight) => weight > 0);
  const last = weights.findLastIndex((weight) => weight > 0);
  let before = 0;
  let gap = 0;
  blocks.forEach((block, index) => {
    let at0 = index * secondCount;
    const put = (value: number): void => { rows[at0++] = value; };
    put(scores[index]!);
    for (const step of aroundBlock) put(scores[index + step] ?? -9);
    const parent = Math.max(0, parents[block.container]!);
    put(kept[parent]! / sum);
    put(kept[parent]! / Math.max(1, all[parent]!));
    const group = groupOf[index]!;
    put(group.kept / sum);
    put(group.kept / Math.max(1, group.all));
    put(before / sum);
    put(index - first);
    put(last - index);
    put(gap);
    before += weights[index]!;
    gap = weights[index]! > 0 ? 0 : gap + 1;
  });
  return rows;
}
