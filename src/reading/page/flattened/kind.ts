import type { Block } from './blocks.ts';
import { isAdvert } from './advert.ts';
import { isAuthorHeading, isBio } from './author-box.ts';
import { trailEnd } from './breadcrumb.ts';
import { isByline, isContribution } from '../byline.ts';
import { captionWeight, isPictureLabel, saysItIsCaption } from './caption.ts';
import { isCredit } from '../credit.ts';
import { asksReader, isCommentHeading, isNavigation } from './navigation.ts';
import type { Shape } from './shape.ts';
import { shapeOf } from './shape.ts';
import { isStamp } from './stamp.ts';
import { isInlineTeaser, isTeaserHeading } from './teaser.ts';

/*
 * What a block is as far as its own words tell, before its neighbours are asked. The order of the questions is the order
 * in which the surer sign wins.
 */

export type Kind =
  | 'advert' | 'comment-heading' | 'author-heading' | 'teaser-heading' | 'inline-teaser' | 'stamp' | 'picture-label'
  | 'navigation' | 'breadcrumb' | 'credit' | 'caption' | 'byline' | 'contribution' | 'bio' | 'tweeter'
  | 'refrain' // the same short line again and again
  | 'item' // opens with a bullet
  | 'request' // a sentence in which the page asks its reader for something
  | 'prose' // sentences
  | 'snippet' // a sentence cut off
  | 'line' // some words without a stop: a headline, a heading, a link
  | 'scrap'; // a word or two

export interface Sized extends Block { readonly shape: Shape }
export interface Sorted extends Sized {
  readonly kind: Kind;
  /** Whether it has the function words that sentences have; true in a language whose words are not listed. */
  readonly fluent: boolean;
}

/** A tweet's signature: “— Ann Smith (@annsmith) July 14, 2018”. */
const tweeter = /^(?:—|--|–|-) ?.{1,60}\(@\w{1,20}\)/;
const bullet = /^[•●▪◦‣∙■►▸*·–—-] ?(?=\S)/;

export const bulletLength = (text: string): number => bullet.exec(text)?.[0].length ?? 0;

/** The blocks of a page, each with its shape and its kind. */
export function sortBlocks(blocks: readonly Block[]): Sorted[] {
  const sized = blocks.map((block) => ({ ...block, shape: shapeOf(block.text) }));
  const known = inKnownLanguage(sized);
  const refrains = refrainsOf(sized);
  return sized.map((block) => ({
    ...block,
    kind: refrains.has(block.text) ? 'refrain' : kindOf(block.text, block.shape, known),
    fluent: !known || block.shape.functionWords * 6 >= block.shape.words,
  }));
}

/** How often a short line must stand in a page to be the page's own, and in words how short it is. */
const oftenEnough = 4;
const shortRefrain = 6;

/** Short lines that stand again and again: “Article content”, “Always active”. */
function refrainsOf(blocks: readonly Sized[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text, shape } of blocks) if (text.length <= 60 && shape.words <= shortRefrain) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([text, count]) => count >= oftenEnough && !text.endsWith(':') && mere.has(kindOf(text, shapeOf(text), true))).map(([text]) => text));
}

/** Kinds that say nothing more of a line than that it is short; names with a colon open the turns of a transcript. */
const mere: ReadonlySet<Kind> = new Set<Kind>(['line', 'scrap', 'navigation', 'request', 'prose']);

/** Whether the page's longer blocks have the function words of a language that is listed: only then is their lack a sign. */
function inKnownLanguage(blocks: readonly Sized[]): boolean {
  let words = 0;
  let functionWords = 0;
  for (const { shape } of blocks) {
    if (shape.words < 15) continue;
    words += shape.words;
    functionWords += shape.functionWords;
  }
  return functionWords * 6 >= words;
}

function kindOf(text: string, shape: Shape, known: boolean): Kind {
  const short = text.length <= 400;
  if (shape.letters === 0) return 'navigation';
  if (short) {
    if (isAdvert(text)) return 'advert';
    if (isCommentHeading(text)) return 'comment-heading';
    if (isAuthorHeading(text)) return 'author-heading';
    if (isTeaserHeading(text)) return 'teaser-heading';
    if (isStamp(text)) return 'stamp';
    if (isPictureLabel(text)) return 'picture-label';
    if (isNavigation(text)) return 'navigation';
    if (isByline(text)) return 'byline';
    if (isContribution(text)) return 'contribution';
    if (tweeter.test(text)) return 'tweeter';
    if (isCredit(text)) return 'credit';
    if (trailEnd(text) >= 0) return 'breadcrumb';
    if (isInlineTeaser(text)) return 'inline-teaser';
  }
  if (saysItIsCaption(text)) return 'caption';
  if (captionWeight(text, shape) >= 3) return 'caption';
  if (isBio(text)) return 'bio';
  if (asksReader(text)) return 'request';
  if (/^[•●▪◦‣∙■►▸]/.test(text) || (bulletLength(text) > 1 && !/^[—–-]/.test(text))) return 'item';
  if (shape.ending === 'ellipsis' && shape.words <= 60) return 'snippet';
  if (isProse(shape, known)) return 'prose';
  return shape.words <= 2 ? 'scrap' : 'line';
}

/** A block of which another standing ends in a credit is a caption too. `repeats[i]` is the first block that block i repeats, or -1. */
export function withCaptionsTold(blocks: readonly Sorted[], repeats: readonly number[]): Sorted[] {
  const told = new Set(repeats.filter((first, at) => first >= 0 && blocks[at]!.kind === 'caption'));
  return blocks.map((block, at) => (told.has(at) && (block.kind === 'prose' || block.kind === 'snippet') ? { ...block, kind: 'caption' } : block));
}

/** Sentences: a stop at the end, or so long that a stop was only forgotten. */
function isProse(shape: Shape, known: boolean): boolean {
  const holds = !known || shape.functionWords * 10 >= shape.words || shape.words < 8;
  if (shape.ending === 'stop' || shape.ending === 'question') return shape.words >= 4 && (holds || shape.sentences >= 2);
  if (shape.ending === 'colon') return shape.words >= 8 && holds;
  return (shape.words >= 28 && holds && shape.longLower * 4 >= shape.words) || (shape.sentences >= 2 && shape.words >= 15 && holds);
}
