import { sameWords } from '../fold.ts';
import { at } from './block.ts';
import type { Block, Scan } from './block.ts';
import { bestRun } from './best-run.ts';
import { says } from './class-words.ts';
import { looks } from './measures.ts';
import type { Measures } from './measures.ts';
import { section } from './sections.ts';

/*
 * What the trained reader is told about each block, as numbers in a fixed order: a model fits one version of this list.
 * Only sums, shares and counts: no function that engines compute differently.
 */

/** Raised whenever the meaning or order of a number changes; a model of another version is refused. */
export const featuresVersion = 3;

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

const classWords = 22;
const pathBits = 22;
const levels = 5;
const names = new Map(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'div', 'td', 'figcaption', 'section', 'article', 'dd', 'blockquote', 'body', 'h5', 'h6', 'pre', 'th', 'dt']
  .map((name, index) => [name, index]));
const neighbours = [-3, -2, -1, 1, 2, 3];

/** Numbers a block. */
export const featureCount = 16 + pathBits + classWords + levels * 3 + 12 + neighbours.length * 5 + 29 + 11;

/** Blocks that are alike in name, place and class words: cards of one list, paragraphs of one story. */
interface Group { prose: number; chars: number; linked: number; count: number }

/** Sums by container, over all that it holds; `direct` over its own paragraphs, `children` counts its own blocks. */
interface Sums {
  readonly total: Float64Array;
  readonly chars: Float64Array;
  readonly linked: Float64Array;
  readonly direct: Float64Array;
  readonly children: Float64Array;
}

/** A number for a block's name, place and class words; blocks with the same number are taken for alike. */
export function groupKey(block: Block, words: number): number {
  let key = (names.get(block.tag) ?? block.tag.length + 32) | 0;
  for (const bits of [block.path, block.words, block.nearWords, words]) key = Math.imul(key ^ bits, 0x5bd1e995) ^ (bits >>> 15);
  return key;
}

function sumUp(blocks: readonly Block[], parents: readonly number[], { length, prose }: Measures): Sums {
  const sums = {
    total: new Float64Array(parents.length), chars: new Float64Array(parents.length), linked: new Float64Array(parents.length),
    direct: new Float64Array(parents.length), children: new Float64Array(parents.length),
  };
  const { total, chars, linked, direct, children } = sums;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    total[block.container]! += prose[i]!;
    chars[block.container]! += length[i]!;
    linked[block.container]! += block.linked;
    const parent = parents[block.container]!;
    if (parent >= 0) {
      direct[parent]! += prose[i]!;
      children[parent]!++;
    }
  }
  // A container's number is smaller than those of the containers in it.
  for (let i = parents.length - 1; i > 0; i--) {
    const parent = parents[i]!;
    total[parent]! += total[i]!;
    chars[parent]! += chars[i]!;
    linked[parent]! += linked[i]!;
  }
  return sums;
}

/** Index of the heading that has the title's words, an `h1` before others; else of the first `h1`; else -1. */
function headlineOf(blocks: readonly Block[], title: string | null): number {
  let headline = -1;
  let sameHeadline = false;
  blocks.forEach((block, index) => {
    if ((block.path & at.heading) === 0) return;
    const same = title !== null && sameWords(block.text, title);
    if (sameHeadline ? same && block.tag === 'h1' : same || (block.tag === 'h1' && headline < 0)) headline = index;
    sameHeadline ||= same;
  });
  return headline;
}

/**
 * Writes the `featureCount` numbers of each block that is not passed over, one block after another, into the head of the same `row`, and says
 * which block's they are: a page of very many blocks needs no more memory for them than any other.
 */
export function eachFeatures({ blocks, parents }: Scan, measures: Measures, title: string | null, row: Float32Array, told: (index: number) => void): void {
  const { length, density, prose, wrappers } = measures;
  const { total, chars, linked, direct, children } = sumUp(blocks, parents, measures);
  const groups = new Map<number, Group>();
  const repeats = new Map<string, number>();
  const groupOf: Group[] = [];
  // By `article` element: a page may go on with other stories after its own.
  const stories = new Map<number, number>();
  let sum = 0;
  let allChars = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    sum += prose[i]!;
    allChars += length[i]!;
    const key = groupKey(block, block.farWords);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, group = { prose: 0, chars: 0, linked: 0, count: 0 });
    group.prose += prose[i]!;
    group.chars += length[i]!;
    group.linked += block.linked;
    group.count++;
    groupOf.push(group);
    if (!block.isRest) repeats.set(block.text, (repeats.get(block.text) ?? 0) + 1);
    stories.set(block.story, (stories.get(block.story) ?? 0) + prose[i]!);
  }
  sum ||= 1;
  allChars ||= 1;

  let root = 0;
  for (let i = 0; i < direct.length; i++) if (direct[i]! > direct[root]!) root = i;
  // Steps up from the container of the running text, for those around it; -1 for others.
  const rootDepths = new Int32Array(parents.length).fill(-1);
  for (let i = root, steps = 0; i >= 0 && steps < 64; i = parents[i]!, steps++) rootDepths[i] = steps;

  const headline = headlineOf(blocks, title);
  let main = 0;
  let longStories = 0;
  for (const [story, weight] of stories) {
    if (weight > (stories.get(main) ?? 0)) main = story;
    if (weight > 400) longStories++;
  }
  const firstProse = prose.findIndex((weight) => weight >= 80);
  const lastProse = prose.findLastIndex((weight) => weight >= 80);
  const run = bestRun(prose.map((weight, i) => (weight >= 40 ? weight : -Math.min(200, 30 + length[i]! * density[i]!))));

  // How far the next `h1` is: what stands before one may be the end of another story.
  const nextHeadline = new Float64Array(blocks.length);
  for (let i = blocks.length - 1, next = Infinity; i >= 0; i--) {
    if (blocks[i]!.tag === 'h1') next = i;
    nextHeadline[i] = Math.min(40, next - i);
  }
  const endOf = (index: number): number =>
    (index < 0 || index >= blocks.length || measures.minor[index] === 1 ? -1 : measures.looks[index]! & (looks.sentence | looks.colon));
  let seenProse = 0;
  let seenChars = 0;
  let sinceProse = 0;
  let headlines = 0;
  let lastHeadline = -1;
  let lastHeading = -1;
  let lastOpening = -1;
  let sections = 0;
  let beforeList = -1;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (measures.passed[index] === 1) {
      seenChars += length[index]!;
      sinceProse++;
      continue;
    }
    const { text, container, story } = block;
    const path = block.path & ~wrappers.path;
    const own = block.words & ~wrappers.words;
    const near = block.nearWords & ~wrappers.words;
    const far = block.farWords & ~wrappers.words;
    const size = text.length;
    const look = measures.looks[index]!;
    let k = 0;

    row[k++] = length[index]!;
    row[k++] = density[index]!;
    row[k++] = block.linked;
    row[k++] = block.bold / size;
    row[k++] = look & looks.sentence;
    row[k++] = measures.commas[index]! / size;
    row[k++] = measures.stops[index]!;
    row[k++] = measures.digits[index]! / size;
    row[k++] = measures.capitals[index]! / size;
    row[k++] = measures.spaces[index]! + 1;
    row[k++] = measures.quotes[index]!;
    row[k++] = measures.lines[index]!;
    row[k++] = names.get(block.tag) ?? -1;
    row[k++] = block.tag.includes('-') ? 1 : 0;
    row[k++] = look & looks.ellipsis;
    row[k++] = look & looks.colon;

    for (let i = 0; i < pathBits; i++) row[k++] = (path >> i) & 1;
    for (let i = 0; i < classWords; i++) {
      row[k++] = ((own >> i) & 1) === 1 ? 3 : ((near >> i) & 1) === 1 ? 2 : (far >> i) & 1;
    }

    let around = container;
    for (let level = 0; level < levels; level++) {
      row[k++] = total[around]! / sum;
      row[k++] = chars[around]! / allChars;
      row[k++] = linked[around]! / Math.max(1, chars[around]!);
      if (parents[around]! >= 0) around = parents[around]!;
    }
    const parent = Math.max(0, parents[container]!);
    row[k++] = direct[parent]! / sum;
    row[k++] = direct[container]! / sum;
    row[k++] = Math.min(60, children[parent]!);
    row[k++] = direct[parent]! / Math.max(1, children[parent]!);
    let meeting = container;
    let apart = 0;
    while (apart < 32 && meeting > 0 && rootDepths[meeting]! < 0) {
      meeting = parents[meeting]!;
      apart++;
    }
    row[k++] = apart;
    row[k++] = rootDepths[meeting]! < 0 ? 64 : rootDepths[meeting]!;
    row[k++] = block.depth;
    const group = groupOf[index]!;
    row[k++] = group.prose / sum;
    row[k++] = Math.min(60, group.count);
    row[k++] = group.linked / Math.max(1, group.chars);
    row[k++] = group.chars / group.count;
    row[k++] = block.isRest ? 1 : repeats.get(text)!;

    for (const step of neighbours) {
      // To ask an array for a place before its first is slow.
      const place = index + step;
      const other = place < 0 || place >= blocks.length ? null : blocks[place]!;
      if (other === null) {
        row[k++] = 0;
        row[k++] = 1;
        row[k++] = 0;
        row[k++] = -1;
        row[k++] = -1;
        continue;
      }
      row[k++] = length[place]!;
      row[k++] = density[place]!;
      row[k++] = prose[place]!;
      row[k++] = (other.path & at.heading) !== 0 ? 1 : other.tag === block.tag && other.words === block.words ? 2 : 0;
      row[k++] = parents[other.container] === parents[container] ? 1 : 0;
    }

    row[k++] = look & looks.furniture;
    row[k++] = look & looks.credit;
    row[k++] = block.afterPicture ? 1 : 0;
    row[k++] = index / blocks.length;
    row[k++] = seenProse / sum;
    row[k++] = seenChars / allChars;
    row[k++] = sinceProse;
    row[k++] = headline < 0 ? -1000 : within(index - headline, -20, 40);
    row[k++] = within(index - firstProse, -20, 40);
    row[k++] = within(lastProse - index, -40, 40);
    row[k++] = measures.inTitle[index]!;
    row[k++] = measures.inDescription[index]!;
    row[k++] = measures.inBody[index]!;
    row[k++] = wrappers.shareOf(block);
    row[k++] = Math.min(15_000, sum);
    row[k++] = sum / allChars;
    row[k++] = block.link === null ? 0 : block.link === 'here' ? 2 : 1;
    row[k++] = run.place(index);
    row[k++] = run.share;
    row[k++] = lastHeading < 0 ? -1 : index - lastHeading;
    row[k++] = lastHeading < 0 ? -1 : measures.looks[lastHeading]! & looks.furniture;
    row[k++] = lastHeading < 0 ? -1 : names.get(blocks[lastHeading]!.tag) ?? -1;
    row[k++] = lastHeading < 0 ? -1 : parents[blocks[lastHeading]!.container] === parents[container] ? 1 : 0;

    row[k++] = measures.section[index]!;
    row[k++] = lastHeading < 0 ? -1 : measures.section[lastHeading]!;
    row[k++] = lastOpening < 0 ? -1 : measures.section[lastOpening]!;
    row[k++] = lastOpening < 0 ? -1 : Math.min(60, index - lastOpening);
    row[k++] = sections;
    row[k++] = ((block.words | block.nearWords) & says.comment) !== 0 ? 2 : (block.farWords & says.comment) !== 0 ? 1 : 0;
    row[k++] = endOf(index - 1);
    row[k++] = endOf(index + 1);
    row[k++] = (path & at.listItem) === 0 ? -1 : beforeList < 0 ? -2 : endOf(beforeList);
    row[k++] = (path & at.listItem) === 0 || beforeList < 0 ? -1 : prose[beforeList]!;
    row[k++] = (path & at.listItem) === 0 || beforeList < 0 ? -1 : Math.min(40, index - beforeList);
    row[k++] = stories.get(story)! / sum;
    row[k++] = story === 0 ? 0 : story === main ? 1 : story < main ? 2 : 3;
    row[k++] = longStories;
    if (block.tag === 'h1') {
      if (seenProse > 300) headlines++;
      lastHeadline = index;
    }
    row[k++] = headlines;
    row[k++] = lastHeadline < 0 ? -1 : Math.min(40, index - lastHeadline);
    row[k] = nextHeadline[index]!;
    told(index);

    // A learner is shown what a reading passes over, with the same numbers for the others.
    if (measures.minor[index] === 0) {
      if ((path & at.heading) !== 0) lastHeading = index;
      if (measures.section[index]! !== section.none) {
        lastOpening = index;
        if (seenProse > 300) sections++;
      }
      if ((path & at.listItem) === 0) beforeList = index;
    }
    seenProse += prose[index]!;
    seenChars += length[index]!;
    sinceProse = prose[index]! >= 80 ? 0 : sinceProse + 1;
  }
}
