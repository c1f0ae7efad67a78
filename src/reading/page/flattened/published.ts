import type { Role } from '../../reading.ts';
import { beginsWithChange, callsPublication } from '../date-labels.ts';
import { writtenDate } from '../dates.ts';
import type { Body } from './body.ts';
import type { Sorted } from './kind.ts';

/*
 * When the page says it was published: in a time stamp or a byline near the headline; never in a caption or the body.
 */

/** ISO 8601, or null. Where the page gives several dates, the nearest to the headline that is no date of change wins. */
export function publishedIn(blocks: readonly Sorted[], roles: readonly Role[], headline: number, body: Body | null): string | null {
  if (body === null) return null;
  const from = headline >= 0 ? headline : body.first;
  let best: string | null = null;
  let least = Infinity;
  for (let at = Math.max(0, from - 30); at <= Math.min(blocks.length - 1, body.last + 6); at++) {
    const block = blocks[at]!;
    const inside = at > body.first + 2 && at <= body.last;
    const stamped = block.kind === 'stamp' || block.kind === 'byline' || (roles[at] === 'navigation' && block.shape.words <= 20);
    if (!stamped || inside || block.text.length > 200) continue;
    let text = block.text;
    let previous = blocks[at - 1]?.text ?? '';
    if (previous.length > 30) previous = '';
    // “Updated 3 July 2018; Posted 2 July 2018”: the date of publishing is the one after its word.
    const after = callsPublication.exec(text);
    if (after !== null) text = text.slice(after.index);
    else if (beginsWithChange.test(text) || beginsWithChange.test(previous)) continue;
    const date = writtenDate(text)?.date ?? null;
    if (date === null) continue;
    const away = Math.abs(at - from) + (at < from ? 10 : 0) + (at > body.last ? 40 : 0);
    const distance = away - (after !== null || callsPublication.test(previous) ? 20 : 0);
    if (distance < least) { least = distance; best = date; }
  }
  return best;
}
