import type { Shape } from './shape.ts';
import { creditInCaption } from '../credit.ts';

/*
 * What a picture shows. Some captions say so (“FILE - In this …”, “A handout picture shows …”, “pictured”); the others
 * describe a dated moment in the present tense, with left and right in it, and stand beside a credit.
 */

const announced = /^(?:FILE(?: PHOTO| PICTURE)?\s?[-–—:.]|file (?:photo|picture|image)\b|in this (?:[\w.,' ]{0,60}?(?:photo|image|picture|frame|video|still|screengrab|photograph)\b|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4},? )|(?:an? )?(?:handout|file|undated|combination|aerial|satellite|screen ?grab|still) (?:picture|photo|photograph|image|combination|grab)|this (?:[\w.,-]{1,20} ){0,4}(?:photo|image|picture|photograph|combination|combo)\b|(?:image|photo|picture) caption\b|pictured(?: above| here|:)|(?:photo|picture|image) shows\b)/i;
const mentioned = /\b(?:pictured (?:here|above|in|on|with|at)|seen (?:here|in this|in a file|on a)|file photo|handout (?:photo|picture|image)|courtesy photo|screenshot)\b/i;
const sides = /\((?:L|R|C|left|right|cent(?:er|re)|[2-9](?:nd|rd|th)? (?:L|R)|L-R|from left|front|back|top|bottom)\)|, (?:left|right|cent(?:er|re)|second (?:from )?(?:left|right)|far (?:left|right)|top|bottom)(?:,| and| front| back)|^(?:from left|left to right|l-r|top|clockwise)\b/i;
const shown = /\b(?:shakes?|speaks?|attends?|walks?|stands?|sits?|poses?|gestures?|listens?|waves?|looks?|shows?|reacts?|address(?:es)?|delivers?|greets?|holds?|arrives?|boards?|leaves?|disembarks?|smiles?|talks?|chats?|watch(?:es)?|takes?|plays?|works?|tests?|carr(?:y|ies)|checks?|applauds?|celebrates?|embraces?|hugs?|points?|rides?|gathers?|inspects?|lays?|signs?|welcomes?|prepares?|rests?|passes?|patrols?|guards?|lines?|hangs?|flies?|burns?|rises?)\b/i;
const dated = /\b(?:on|in|,) ?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.)(?: \d{1,2})?,? (?:19|20)\d\d\b|\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december),? (?:19|20)\d\d\b/i;
const told = /\b(?:said|says|told|added|adding|according to|announced|explained)\b/i;

/** In UTF-16 code units: captions are no longer. */
const longest = 900;

/** Beyond doubt a caption, wherever it stands. */
export const saysItIsCaption = (text: string): boolean => text.length <= longest && announced.test(text) && text.length > 20;

/** How much a block reads like a caption by itself: 2 and more is a caption beside a credit or a picture label, 3 anywhere. */
export function captionWeight(text: string, shape: Shape): number {
  if (text.length > longest || shape.words < 3) return 0;
  let weight = 0;
  if (creditInCaption(text) >= 0) weight += 4;
  // A gallery shows a caption cut, and whole: “… more”, “ less”.
  if (/(?:\.\.\.|…) ?more$|[.)”"] less$/.test(text)) weight += 2.5;
  if (sides.test(text)) weight += 1.5;
  if (mentioned.test(text)) weight += 1.5;
  if (dated.test(text)) weight += 1;
  if (shown.test(text.slice(0, 200))) weight += 0.5;
  if (shape.sentences <= 1) weight += 0.5;
  if (told.test(text)) weight -= 1;
  if (shape.quotes >= 2) weight -= 1;
  if (shape.words > 90) weight -= 1;
  return weight;
}

const label = /^(?:photos?|images?|pictures?|close|image \d+ of \d+|photo \d+ of \d+|\d+ ?\/ ?\d+|hide caption|toggle caption|enlarge(?: this image)?|enlarge image|view (?:image|photos?|gallery)|image|open image in gallery|play video|foto|bild|caption|media caption|video|next|prev(?:ious)?|back to gallery|open interactive graphic|show caption|expand|full ?screen)$/i;

/** A label of the page's picture frame: “Image 1 of 7”, “Enlarge”. */
export const isPictureLabel = (text: string): boolean => text.length <= 40 && label.test(text);

const captionLabel = /^(?:image|photo|media|picture) caption:? /i;
/** Length of “Image caption ” at the head of a caption: a label of the page, no words of the caption. */
export const captionLabelLength = (text: string): number => captionLabel.exec(text.slice(0, 30))?.[0].length ?? 0;
