import type { Span } from '../../text/span.ts';

/** One line of a text that has something visible in it, without the space around it. */
export interface Line {
  readonly span: Span;
  readonly text: string;
  /** Whether an empty line stands before it. */
  readonly apart: boolean;
  /** Length of the bullet it opens with and the space after it; 0 without one. */
  readonly bullet: number;
}

const bullet = /^(?:[•●▪◦‣∙■►▸]\s?|[*·–-]\s(?=\S))/;

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;

export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let empty = 0;
  for (let at = 0; at <= source.length; at++) {
    if (at < source.length && !isLineEnd(source.charCodeAt(at))) continue;
    const raw = source.slice(start, at);
    const text = raw.trim();
    // "\r\n" ends one line, not two.
    if (source.charCodeAt(at) === 0x0d && source.charCodeAt(at + 1) === 0x0a) at++;
    const begin = start + raw.length - raw.trimStart().length;
    start = at + 1;
    if (text === '') { empty++; continue; }
    lines.push({ span: [begin, begin + text.length], text, apart: empty > 0, bullet: bullet.exec(text)?.[0].length ?? 0 });
    empty = 0;
  }
  return lines;
}
