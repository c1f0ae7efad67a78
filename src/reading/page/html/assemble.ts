import type { Part, Role } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { datelineOf } from '../dateline.ts';
import type { Block } from './block.ts';
import { creditInCaption } from '../credit.ts';

/* The article's text: the blocks joined by blank lines, with a part for each. Hidden blocks are not in it. */

export interface Assembled {
  readonly text: string;
  readonly parts: readonly Part[];
  /** Where the block of each part stands in the page. */
  readonly inPage: readonly Span[];
  readonly dateline: string | null;
  /** Where each block stands in the text; null where it is not in it. */
  readonly spans: readonly (Span | null)[];
}

const between = '\n\n';

export function assemble(blocks: readonly Block[], roles: readonly Role[], shown: (index: number) => boolean): Assembled {
  // Put together by the engine, which copies no words before they are asked for: a page may be very long.
  let text = '';
  const parts: Part[] = [];
  const inPage: Span[] = [];
  const spans: (Span | null)[] = [];
  let at = 0;
  let dateline: string | null = null;
  let isFirst = true;
  const part = (role: Role, start: number, end: number, { from, to }: Block): void => {
    if (end <= start) return;
    parts.push({ role, span: [start, end] });
    inPage.push([from, to]);
  };
  blocks.forEach((block, index) => {
    if (!shown(index)) {
      spans.push(null);
      return;
    }
    if (at > 0) {
      text += between;
      at += between.length;
    }
    const role = roles[index]!;
    const end = at + block.text.length;
    spans.push([at, end]);
    if (role === 'paragraph' && isFirst) {
      isFirst = false;
      const found = datelineOf(block.text);
      if (found !== null) {
        dateline = found.text;
        part('dateline', at, at + found.end, block);
        part('paragraph', end - block.text.slice(found.end).trimStart().length, end, block);
      } else {
        part('paragraph', at, end, block);
      }
    } else if (role === 'caption' && creditInCaption(block.text) > 0) {
      const cut = creditInCaption(block.text);
      part('caption', at, at + block.text.slice(0, cut).trimEnd().length, block);
      part('credit', at + cut, end, block);
    } else {
      part(role, at, end, block);
    }
    text += block.text;
    at = end;
  });
  return { text, parts, inPage, dateline, spans };
}
