import { datelineOf } from '../dateline.ts';
import type { Body } from './body.ts';
import type { Sorted } from './kind.ts';
import { hasByline } from './opening.ts';

/*
 * The headline: a line above the body that says what the body says. Repetition on the page speaks for it, and so do the
 * words that it shares with the first paragraphs, and a byline under it.
 */

/** In blocks: how far above the body a headline may stand, not counting pictures. */
const reach = 40;
/** In UTF-16 code units: how much of the body is compared with a headline. */
const compared = 3_000;

const contentWord = /[A-Za-zÀ-ɏЀ-ӿ]{4,}|[\u3040-\ud7ff]{2}/g;
const stems = (text: string): string[] => (text.toLowerCase().match(contentWord) ?? []).map((word) => word.slice(0, 6));

/** Index of the headline's first standing in the page, or -1. `repeats[i]` is the first block that block i repeats, or -1. */
export function headlineOf(blocks: readonly Sorted[], body: Body, teasers: readonly boolean[], repeats: readonly number[]): number {
  let text = '';
  for (let at = body.first; at <= body.last && text.length < compared; at++) if (blocks[at]!.kind === 'prose') text += ` ${blocks[at]!.text.slice(0, compared)}`;
  const inBody = new Set(stems(text));
  const repeated = new Set(repeats.filter((first) => first >= 0));

  let best = 1.5;
  let found = -1;
  let distance = 0;
  for (let at = Math.min(body.first + 3, body.last); at >= 0 && distance < reach; at--) {
    const block = blocks[at]!;
    if (at < body.first && block.kind !== 'caption' && block.kind !== 'credit' && block.kind !== 'picture-label') distance++;
    if (teasers[at] || !mayBeHeadline(block) || (at >= body.first && block.kind === 'prose') || datelineOf(block.text) !== null) continue;
    const own = [...new Set(stems(block.text))];
    const shared = own.filter((stem) => inBody.has(stem)).length;
    const copies = repeated.has(at) || repeats[at]! >= 0;
    const weight = shared * (0.4 + shared / (own.length + 1)) + (copies && own.length > 2 ? 1.5 : 0) + Math.min(block.shape.words, 8) / 4
      + (at < body.first && block.kind === 'line' && hasByline(blocks, at) ? 1.5 : 0) - distance * 0.12 - (at > body.first ? 4 : 0) - (block.shape.words > 25 ? 3 : 0) - block.shape.separators;
    if (weight > best) { best = weight; found = at; }
  }
  if (found < 0) return -1;
  // Right under a headline stands a line that says more of the same; the upper of two such lines is the headline.
  const above = blocks[found - 1];
  const upper = above !== undefined && !teasers[found - 1] && mayBeHeadline(above) && above.shape.words >= 4
    && stems(above.text).filter((stem) => inBody.has(stem)).length >= 2;
  return firstStanding(blocks, upper ? found - 1 : found, repeats);
}

/** In blocks of navigation: a headline further above its repetition stands in a menu or a ticker. */
const farthest = 12;

/** Where the headline stands first, unless that is in a trail or in the page around the article. */
function firstStanding(blocks: readonly Sorted[], found: number, repeats: readonly number[]): number {
  const first = repeats[found]!;
  if (first < 0 || blocks[first]!.kind === 'breadcrumb' || !mayBeHeadline(blocks[first]!)) return found;
  let between = 0;
  for (let at = first + 1; at < found; at++) {
    const { kind } = blocks[at]!;
    if (kind === 'navigation' || kind === 'line' || kind === 'scrap' || kind === 'snippet' || kind === 'teaser-heading') between++;
  }
  return between <= farthest ? first : found;
}

/** “2. Minister quits”: one of a list of what is read most. */
const ofList = /^\d{1,2}[.)] /;

function mayBeHeadline({ kind, shape, text }: Sorted): boolean {
  if (shape.words < 2 || shape.words > 40 || ofList.test(text)) return false;
  return kind === 'line' || (kind === 'prose' && /[!?]['"’”]?$/.test(text.slice(-2)) && shape.words <= 25) || (kind === 'snippet' && shape.words <= 20);
}
