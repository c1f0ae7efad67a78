import type { Kind, Sorted } from './kind.ts';

/*
 * Where in the page the article's text stands: the stretch of blocks in which prose most outweighs the page around it.
 */

/** First and last block of the body, both inside. */
export interface Body { readonly first: number; readonly last: number }

/** What one block that is no prose takes away from the body it would stand in. */
const cost: Partial<Record<Kind, number>> = {
  'comment-heading': 12, 'author-heading': 3, 'teaser-heading': 2, 'inline-teaser': 0.5, 'stamp': 1.2, 'navigation': 0.8,
  'breadcrumb': 3, 'bio': 1.5, 'request': 1.5, 'snippet': 2, 'line': 0.8, 'scrap': 0.8, 'byline': 0.3, 'advert': 0, 'caption': 0, 'credit': 0,
};

/** What a block of a list of teasers takes away. */
const teaserCost = 2;
/** What one run of blocks that are no prose takes away at most: a table or a long list may stand within a story. */
const mostTaken = 20;

function weightOf(block: Sorted, teaser: boolean): number {
  if (teaser) return -teaserCost;
  if (block.kind === 'prose') {
    const weight = Math.min(block.shape.words, 60) / 6;
    return block.fluent ? weight : weight / 2;
  }
  if (block.kind === 'item') return Math.min(block.shape.words, 20) / 10;
  return -(cost[block.kind] ?? 0);
}

/** The body among the blocks before `end`, where the comments begin; null where no block is prose. */
export function bodyOf(blocks: readonly Sorted[], teasers: readonly boolean[], end = blocks.length): Body | null {
  if (isIndex(blocks)) return null;
  let best = 0;
  let body: Body | null = null;
  let sum = 0;
  let first = 0;
  let taken = 0;
  blocks.slice(0, end).forEach((block, at) => {
    const weight = weightOf(block, teasers[at]!);
    if (sum <= 0) { sum = 0; first = at; }
    const before = Math.min(taken, mostTaken);
    taken = weight > 0 ? 0 : taken - weight;
    sum += weight > 0 ? weight : before - Math.min(taken, mostTaken);
    if (sum > best) { best = sum; body = { first, last: at }; }
  });
  return body;
}

/** How many cut-off sentences make an index of other pages, and how many paragraphs may stand among them. */
const manySnippets = 10;

/** A page of cut-off sentences is a list of other pages. */
function isIndex(blocks: readonly Sorted[]): boolean {
  const snippets = blocks.filter(({ kind }) => kind === 'snippet').length;
  const paragraphs = blocks.filter(({ kind }) => kind === 'prose').length;
  return snippets >= manySnippets && snippets > paragraphs;
}
