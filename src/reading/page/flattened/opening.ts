import type { Kind, Sorted } from './kind.ts';

/*
 * What stands over an article: its title, who wrote it and when, a picture; then paragraphs, one after the other. A teaser has no more than one.
 */

/** In words: a title is more than a name; a paragraph is more than a line about another story. */
const shortestTitle = 3;
const shortestParagraph = 12;
/** In blocks: how far below its title an article begins. */
const reach = 8;

const between: ReadonlySet<Kind> = new Set<Kind>(['stamp', 'byline', 'caption', 'credit', 'picture-label']);

/** Whether a line is the title of an article that begins right below: a byline stands under it, at most one line between, and two paragraphs follow. */
export function opensArticle(blocks: readonly Sorted[], at: number): boolean {
  const { kind, shape } = blocks[at]!;
  if (kind !== 'line' || shape.words < shortestTitle || !hasByline(blocks, at)) return false;
  let next = at + 1;
  if (!between.has(blocks[next]!.kind)) next++;
  while (next < at + reach && next < blocks.length && between.has(blocks[next]!.kind)) next++;
  return isParagraph(blocks[next]) && isParagraph(blocks[next + 1]);
}

/** Whether a byline stands under a line, at most a standfirst and a stamp between. */
export function hasByline(blocks: readonly Sorted[], at: number): boolean {
  let next = at + 1;
  const isStandfirst = (block: Sorted | undefined): boolean => block?.kind === 'line' || (block?.kind === 'prose' && blocks[next + 1]?.kind === 'byline');
  if (isStandfirst(blocks[next])) next++;
  if (blocks[next]?.kind === 'stamp') next++;
  return blocks[next]?.kind === 'byline';
}

const isParagraph = (block: Sorted | undefined): boolean => block?.kind === 'prose' && block.fluent && block.shape.words >= shortestParagraph;
