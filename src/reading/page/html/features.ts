import { sameWords } from '../fold.ts';
import { at } from './block.ts';
import type { Block, Scan } from './block.ts';
import { bestRun } from './best-run.ts';
import { looks } from './measures.ts';
import type { Measures } from './measures.ts';

/*
 * What the trained reader is told about each block, as numbers in a fixed order: a model fits one version of this list.
 * Only sums, shares and counts: no function that engines compute differently.
 */

/** Raised whenever the meaning or order of a number changes; a model of another version is refused. */
export const featuresVersion = 2;

const classWords = 22;
const pathBits = 22;
const levels = 5;
const names = new Map(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'div', 'td', 'figcaption', 'section', 'article', 'dd', 'blockquote', 'body', 'h5', 'h6', 'pre', 'th', 'dt']
  .map((name, index) => [name, index]));
const neighbours = [-3, -2, -1, 1, 2, 3];

/** Numbers a block. */
export const featureCount = 16 + pathBits + classWords + levels * 3 + 12 + neighbours.length * 5 + 29;

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

/** Writes `featureCount` numbers for each block that is not passed over into `rows`, a row of `width` for each. */
export function putFeatures(rows: Float32Array, width: number, { blocks, parents }: Scan, measures: Measures, title: string | null): void {
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
    repeats.set(block.text, (repeats.get(block.text) ?? 0) + 1);
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
  let told = 0;
  for (const [story, weight] of stories) {
    if (weight > (stories.get(main) ?? 0)) main = story;
    if (weight > 400) told++;
  }
  const firstProse = prose.findIndex((weight) => weight >= 80);
  const lastProse = prose.findLastIndex((weight) => weight >= 80);
  const run = bestRun(prose.map((weight, i) => (weight >= 40 ? weight : -Math.min(200, 30 + length[i]! * density[i]!))));

  // How far the next `h1` is: what stands before one may be the end of another story.
  const nextHeadline = new Float64Array(blocks.length);
  for (let i = blocks.length - 1, next = Infinity; i >= 0; i--) {
    if (blocks[i]!.tag === 'h1') next = i;
    nextHeadline[i] = Math.min(1000, next - i);
  }
  let seenProse = 0;
  let seenChars = 0;
  let sinceProse = 0;
  let headlines = 0;
  let lastHeadline = -1;
  let lastHeading = -1;
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
    let k = index * width;

    rows[k++] = length[index]!;
    rows[k++] = density[index]!;
    rows[k++] = block.linked;
    rows[k++] = block.bold / size;
    rows[k++] = look & looks.sentence;
    rows[k++] = measures.commas[index]! / size;
    rows[k++] = measures.stops[index]!;
    rows[k++] = measures.digits[index]! / size;
    rows[k++] = measures.capitals[index]! / size;
    rows[k++] = measures.spaces[index]! + 1;
    rows[k++] = measures.quotes[index]!;
    rows[k++] = measures.lines[index]!;
    rows[k++] = names.get(block.tag) ?? -1;
    rows[k++] = block.tag.includes('-') ? 1 : 0;
    rows[k++] = look & looks.ellipsis;
    rows[k++] = look & looks.colon;

    for (let i = 0; i < pathBits; i++) rows[k++] = (path >> i) & 1;
    for (let i = 0; i < classWords; i++) {
      rows[k++] = ((own >> i) & 1) === 1 ? 3 : ((near >> i) & 1) === 1 ? 2 : (far >> i) & 1;
    }

    let around = container;
    for (let level = 0; level < levels; level++) {
      rows[k++] = total[around]! / sum;
      rows[k++] = chars[around]! / allChars;
      rows[k++] = linked[around]! / Math.max(1, chars[around]!);
      if (parents[around]! >= 0) around = parents[around]!;
    }
    const parent = Math.max(0, parents[container]!);
    rows[k++] = direct[parent]! / sum;
    rows[k++] = direct[container]! / sum;
    rows[k++] = children[parent]!;
    rows[k++] = direct[parent]! / Math.max(1, children[parent]!);
    let meeting = container;
    let apart = 0;
    while (apart < 32 && meeting > 0 && rootDepths[meeting]! < 0) {
      meeting = parents[meeting]!;
      apart++;
    }
    rows[k++] = apart;
    rows[k++] = rootDepths[meeting]! < 0 ? 64 : rootDepths[meeting]!;
    rows[k++] = block.depth;
    const group = groupOf[index]!;
    rows[k++] = group.prose / sum;
    rows[k++] = group.count;
    rows[k++] = group.linked / Math.max(1, group.chars);
    rows[k++] = group.chars / group.count;
    rows[k++] = repeats.get(text)!;

    for (const step of neighbours) {
      // To ask an array for a place before its first is slow.
      const place = index + step;
      const other = place < 0 || place >= blocks.length ? null : blocks[place]!;
      if (other === null) {
        rows[k++] = 0;
        rows[k++] = 1;
        rows[k++] = 0;
        rows[k++] = -1;
        rows[k++] = -1;
        continue;
      }
      rows[k++] = length[place]!;
      rows[k++] = density[place]!;
      rows[k++] = prose[place]!;
      rows[k++] = (other.path & at.heading) !== 0 ? 1 : other.tag === block.tag && other.words === block.words ? 2 : 0;
      rows[k++] = parents[other.container] === parents[container] ? 1 : 0;
    }

    rows[k++] = look & looks.furniture;
    rows[k++] = look & looks.credit;
    rows[k++] = block.afterPicture ? 1 : 0;
    rows[k++] = index / blocks.length;
    rows[k++] = seenProse / sum;
    rows[k++] = seenChars / allChars;
    rows[k++] = sinceProse;
    rows[k++] = headline < 0 ? -1000 : Math.max(-100, Math.min(300, index - headline));
    rows[k++] = index - firstProse;
    rows[k++] = lastProse - index;
    rows[k++] = measures.inTitle[index]!;
    rows[k++] = measures.inDescription[index]!;
    rows[k++] = measures.inBody[index]!;
    rows[k++] = blocks.length;
    rows[k++] = sum;
    rows[k++] = sum / allChars;
    rows[k++] = block.link === null ? 0 : block.link === 'here' ? 2 : 1;
    rows[k++] = run.place(index);
    rows[k++] = run.share;
    rows[k++] = lastHeading < 0 ? -1 : index - lastHeading;
    rows[k++] = lastHeading < 0 ? -1 : measures.looks[lastHeading]! & looks.furniture;
    rows[k++] = lastHeading < 0 ? -1 : names.get(blocks[lastHeading]!.tag) ?? -1;
    rows[k++] = lastHeading < 0 ? -1 : parents[blocks[lastHeading]!.container] === parents[container] ? 1 : 0;

    rows[k++] = stories.get(story)! / sum;
    rows[k++] = story === 0 ? 0 : story === main ? 1 : story < main ? 2 : 3;
    rows[k++] = told;
    if (block.tag === 'h1') {
      if (seenProse > 300) headlines++;
      lastHeadline = index;
    }
    rows[k++] = headlines;
    rows[k++] = lastHeadline < 0 ? -1 : index - lastHeadline;
    rows[k] = nextHeadline[index]!;

    if ((path & at.heading) !== 0) lastHeading = index;
    seenProse += prose[index]!;
    seenChars += length[index]!;
    sinceProse = prose[index]! >= 80 ? 0 : sinceProse + 1;
  }
}
