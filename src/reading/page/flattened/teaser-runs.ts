import { datelineOf } from '../dateline.ts';
import { opensArticle } from './opening.ts';
import type { Kind, Sorted } from './kind.ts';

/*
 * What a heading such as “Check Also” takes with it: titles, cut-off snippets, stamps, and a sentence under a title. It
 * ends where two paragraphs follow one another again, or before the title over them.
 */

const taken: ReadonlySet<Kind> = new Set<Kind>([
  'line', 'scrap', 'stamp', 'snippet', 'inline-teaser', 'credit', 'navigation', 'picture-label', 'byline', 'advert', 'request', 'breadcrumb', 'teaser-heading', 'caption', 'refrain',
]);

/** What a snippet may stand under. */
const titles: ReadonlySet<Kind> = new Set<Kind>(['line', 'stamp', 'teaser-heading', 'credit', 'scrap', 'byline']);

/** In words: a longer block is no snippet under a title. */
const longestSnippet = 40;
/** In words: what a video is about, between “Now playing” and whose video it is. */
const longestVideo = 110;

const mayBeSnippet = (text: string): boolean => !text.startsWith('“') && !text.startsWith('"') && datelineOf(text) === null;

/** For each block whether it belongs to a list of teasers under its heading. */
export function teaserRuns(blocks: readonly Sorted[]): boolean[] {
  const inRun = blocks.map(() => false);
  for (let at = 0; at < blocks.length; at++) {
    if (blocks[at]!.kind !== 'teaser-heading') continue;
    inRun[at] = true;
    let next = at + 1;
    for (; next < blocks.length; next++) {
      const block = blocks[next]!;
      if (opensArticle(blocks, next)) break;
      if (taken.has(block.kind)) { inRun[next] = true; continue; }
      const before = blocks[next - 1]!.kind;
      const under = titles.has(before);
      const after = blocks[next + 1]?.kind;
      const most = before === 'teaser-heading' && after === 'credit' ? longestVideo : longestSnippet;
      if (block.kind === 'prose' && under && block.shape.words <= most && after !== 'prose' && after !== 'item' && mayBeSnippet(block.text)) {
        inRun[next] = true;
        continue;
      }
      break;
    }
    at = next - 1;
  }
  markListings(blocks, inRun);
  return inRun;
}

/** In words: in a listing without a heading only short sentences count as snippets. */
const listedSnippet = 35;
/** How many titles with a snippet make a listing. */
const leastPairs = 4;

/** Titles each with one short sentence under it, one after the other, are a listing even without a heading, after most of the prose. */
function markListings(blocks: readonly Sorted[], inRun: boolean[]): void {
  const total = blocks.reduce((sum, { kind, shape }) => sum + (kind === 'prose' ? shape.words : 0), 0);
  let read = 0;
  let first = 0;
  let pairs = 0;
  let words = 0;
  const close = (end: number): void => {
    const short = words <= pairs * listedSnippet;
    if (pairs >= leastPairs && short && (read - words) * 5 >= total * 3) for (let at = first; at < end; at++) inRun[at] = true;
    pairs = 0;
    words = 0;
  };
  for (let at = 0; at < blocks.length; at++) {
    const { kind, shape } = blocks[at]!;
    if (kind === 'prose' || kind === 'snippet') {
      const under = blocks[at - 1]?.kind;
      read += shape.words;
      if ((under === 'line' || under === 'stamp' || under === 'scrap') && shape.words <= listedSnippet * 1.5) {
        if (pairs === 0) first = at - 1;
        pairs++;
        words += shape.words;
      } else close(at - (pairs > 0 ? 2 : 0));
    } else if (kind === 'item' || kind === 'caption') close(at);
  }
  close(blocks.length);
}
