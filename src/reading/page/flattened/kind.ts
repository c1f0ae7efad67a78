import type { Block } from './blocks.ts';
import { isAdvert } from './advert.ts';
import { isAuthorHeading, isBio } from './author-box.ts';
import { trailEnd } from './breadcrumb.ts';
import { isByline, isContribution } from './byline.ts';
import { captionWeight, isPictureLabel, saysItIsCaption } from './caption.ts';
import { isCredit } from './credit.ts';
import { asksReader, isCommentHeading, isNavigation } from './navigation.ts';
import type { Shape } from './shape.ts';
import { shapeOf } from './shape.ts';
import { isStamp } from './stamp.ts';
import { isInlineTeaser, isTeaserHeading } from './teaser.ts';

/*
 * What a block is as far as its own words tell, before its neighbours are asked. The order of the questions is the order
 * in which the surer sign wins.
 */

export type Kind
  = | 'advert' | 'comment-heading' | 'author-heading' | 'teaser-heading' | 'inline-teaser' | 'stamp' | 'picture-label'
    | 'navigation' | 'breadcrumb' | 'credit' | 'caption' | 'byline' | 'contribution' | 'bio' | 'tweeter'
    | 'item' // opens with a bullet
    | 'request' // a sentence in which the page asks its reader for something
    | 'prose' // sentences
    | 'snippet' // a sentence cut off
    | 'line' // some words without a stop: a headline, a heading, a link
    | 'scrap'; // a word or two

export interface Sized extends Block { readonly shape: Shape }
export interface Sorted extends Sized { readonly kind: Kind }

/** A tweet's signature: “— Ann Smith (@annsmith) July 14, 2018”. */
const tweeter = /^(?:—|--|–|-) ?.{1,60}\(@\w{1,20}\)/;
const bullet = /^[•●▪◦‣∙■►▸*·–—-] ?(?=\S)/;

export const bulletLength = (text: string): number => bullet.exec(text)?.[0].length ?? 0;

export function sorted(block: Block): Sorted {
  const shape = shapeOf(block.text);
  return { ...block, shape, kind: kindOf(block.text, shape) };
}

function kindOf(text: string, shape: Shape): Kind {
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
  if (isProse(shape)) return 'prose';
  return shape.words <= 2 ? 'scrap' : 'line';
}

/** Sentences: a stop at the end, or so long that a stop was only forgotten. */
function isProse(shape: Shape): boolean {
  const holds = shape.functionWords * 10 >= shape.words || shape.words < 8;
  if (shape.ending === 'stop' || shape.ending === 'question') return shape.words >= 4 && (holds || shape.sentences >= 2);
  if (shape.ending === 'colon') return shape.words >= 8 && holds;
  return (shape.words >= 28 && holds && shape.longLower * 4 >= shape.words) || (shape.sentences >= 2 && shape.words >= 15 && holds);
}
