import type { Role } from '../../reading.ts';
import type { Body } from './body.ts';
import { isNames } from '../byline.ts';
import { captionWeight } from './caption.ts';
import { mayBeCredit } from '../credit.ts';
import type { Kind, Sorted } from './kind.ts';

/*
 * The role of each block, from its kind and from where it stands: above the headline, between headline and body, in the
 * body, after it.
 */

export interface Layout {
  readonly blocks: readonly Sorted[];
  readonly body: Body | null;
  /** Index of the headline, or -1. */
  readonly headline: number;
  /** Whether a block belongs to a list of teasers under its heading. */
  readonly teasers: readonly boolean[];
  readonly repeats: readonly number[];
}

/** In blocks: how far above the body its byline and its picture stand. */
const frontReach = 6;

export function rolesOf(layout: Layout): Role[] {
  const { blocks, body, headline } = layout;
  const roles = blocks.map((block) => outside(block));
  if (body === null) {
    if (headline >= 0) roles[headline] = 'headline';
    return roles;
  }
  // Without a headline, what stands right above the body may still name its author and its day.
  const start = headline >= 0 ? headline : Math.max(0, body.first - frontReach);
  inFront(layout, roles, start, Math.max(body.first, headline));
  inBody(layout, roles, Math.max(body.first, headline < body.first ? 0 : headline), body.last);
  afterBody(layout, roles, body.last + 1);
  if (headline >= 0) roles[headline] = 'headline';
  return roles;
}

/** What a block is in the page around the article. */
function outside({ kind }: Sorted): Role {
  switch (kind) {
    case 'advert': return 'advert';
    case 'breadcrumb': return 'breadcrumb';
    case 'teaser-heading': case 'inline-teaser': case 'snippet': return 'teaser';
    case 'prose': return 'teaser';
    default: return 'navigation';
  }
}

/** Kinds that mean the same wherever they stand near the article. */
function anywhere(kind: Kind): Role | null {
  switch (kind) {
    case 'advert': return 'advert';
    case 'caption': return 'caption';
    case 'credit': return 'credit';
    case 'byline': case 'contribution': return 'byline';
    case 'teaser-heading': case 'inline-teaser': return 'teaser';
    case 'author-heading': case 'bio': return 'author-box';
    case 'breadcrumb': return 'breadcrumb';
    case 'stamp': case 'refrain': case 'navigation': case 'picture-label': case 'comment-heading': case 'request': return 'navigation';
    default: return null;
  }
}

/** Between the headline and the first paragraph: standfirst, byline, picture; a line in capitals or a count is the page's. */
function inFront({ blocks, teasers, repeats, headline }: Layout, roles: Role[], start: number, end: number): void {
  let standfirst = headline < 0;
  let named = headline < 0;
  for (let at = start; at < end; at++) {
    const block = blocks[at]!;
    if (teasers[at]) { roles[at] = block.kind === 'advert' ? 'advert' : 'teaser'; continue; }
    const fixed = anywhere(block.kind);
    if (fixed !== null) { roles[at] = fixed; named ||= fixed === 'byline'; continue; }
    if (isPicture(blocks, at)) { roles[at] = 'caption'; continue; }
    if (isBesideCaption(blocks, at)) { roles[at] = 'credit'; continue; }
    if (headline < 0) continue;
    if (!named && at > start && isNames(block.text)) { roles[at] = 'byline'; named = true; continue; }
    const repeated = repeats[at]! >= 0;
    const near = at > start && at - start <= (block.kind === 'prose' ? 6 : 4);
    const worded = block.kind === 'line' || block.kind === 'prose' || block.kind === 'snippet';
    if (!standfirst && !repeated && near && worded && block.shape.words >= 5) {
      roles[at] = 'standfirst';
      standfirst = true;
      continue;
    }
    roles[at] = block.kind === 'prose' ? 'paragraph' : 'navigation';
  }
}

/** In words: a longer line between paragraphs is one that lost its stop. */
const longestHeading = 16;

const neutral: ReadonlySet<Kind> = new Set<Kind>(['advert', 'caption', 'credit', 'picture-label', 'stamp', 'navigation', 'refrain']);

function inBody({ blocks, teasers }: Layout, roles: Role[], start: number, end: number): void {
  const next = (from: number): number => {
    let at = from + 1;
    while (at <= end && (neutral.has(blocks[at]!.kind) || teasers[at])) at++;
    return at;
  };
  let opened = false;
  for (let at = start; at <= end; at++) {
    const block = blocks[at]!;
    if (teasers[at]) { roles[at] = block.kind === 'advert' ? 'advert' : 'teaser'; continue; }
    const fixed = anywhere(block.kind);
    if (fixed !== null) { roles[at] = fixed; continue; }
    if (block.kind === 'tweeter' || blocks[at + 1]?.kind === 'tweeter') { roles[at] = 'quotation'; continue; }
    if (isPicture(blocks, at)) { roles[at] = 'caption'; continue; }
    if (isBesideCaption(blocks, at)) { roles[at] = 'credit'; continue; }
    if (block.kind === 'prose' || block.kind === 'snippet') { roles[at] = 'paragraph'; opened = true; continue; }
    if (block.kind === 'item') { roles[at] = 'list-item'; continue; }

    // A run of lines without a stop.
    let last = at;
    let lines = 0;
    let titled = 0;
    for (let to = at; to <= end; to = next(to)) {
      const { kind, shape } = blocks[to]!;
      if ((kind !== 'line' && kind !== 'scrap') || (to > at && isPicture(blocks, to))) break;
      last = to;
      lines++;
      if (shape.longLower * 4 < shape.words) titled++;
    }
    const after = blocks[next(last)];
    const before = at > start ? blocks[at - 1] : undefined;
    const listed = before?.shape.ending === 'colon' && before.kind === 'prose';
    const byName = !opened && at <= start + 2 && isNames(block.text);
    for (let to = at; to <= last; to++) {
      if (roles[to] === 'paragraph') continue;
      const { kind } = blocks[to]!;
      if (teasers[to]) roles[to] = 'teaser';
      else if (kind !== 'line' && kind !== 'scrap') roles[to] = anywhere(kind) ?? 'navigation';
      else if (byName && to === at) roles[to] = 'byline';
      else if (listed) roles[to] = 'list-item';
      else if (blocks[to]!.shape.words > longestHeading) roles[to] = 'paragraph';
      else if (lines <= 2) roles[to] = after !== undefined && kind === 'scrap' && blocks[to]!.shape.letters < 4 ? 'navigation' : 'heading';
      else if (to === last && after?.kind === 'prose') roles[to] = 'heading';
      else roles[to] = titled * 2 > lines ? 'teaser' : 'list-item';
    }
    at = last;
  }
}

/** A block that reads half like a caption and stands beside a credit or the label of a picture. */
function isPicture(blocks: readonly Sorted[], at: number): boolean {
  const { text, shape, kind } = blocks[at]!;
  if (kind !== 'prose' && kind !== 'line' && kind !== 'snippet') return false;
  const beside = (near: Sorted | undefined): boolean => near !== undefined && (near.kind === 'credit' || near.kind === 'picture-label');
  return (beside(blocks[at - 1]) || beside(blocks[at + 1])) && captionWeight(text, shape) >= 1.5;
}

function isBesideCaption(blocks: readonly Sorted[], at: number): boolean {
  const { kind, text } = blocks[at]!;
  return kind === 'line' && (blocks[at - 1]?.kind === 'caption' || blocks[at + 1]?.kind === 'caption') && mayBeCredit(text);
}

function afterBody({ blocks, teasers }: Layout, roles: Role[], from: number): void {
  let zone: 'end' | 'author' | 'teaser' | 'page' = 'end';
  for (let at = from; at < blocks.length; at++) {
    const { kind } = blocks[at]!;
    if (kind === 'teaser-heading') zone = 'teaser';
    else if (kind === 'author-heading') zone = 'author';
    else if (kind === 'comment-heading') zone = 'page';
    const near = at - from < 6;
    if (kind === 'advert') roles[at] = 'advert';
    else if (zone === 'teaser' || teasers[at]) roles[at] = kind === 'navigation' ? 'navigation' : 'teaser';
    else if (zone === 'author' || kind === 'bio') roles[at] = 'author-box';
    else if (kind === 'contribution' || (kind === 'byline' && near)) roles[at] = 'byline';
    else if ((kind === 'caption' || kind === 'credit') && near && zone === 'end') roles[at] = kind;
  }
}
