import type { Span } from '../../text/span.ts';

/** One line of a flattened page, or what stands between two ` ### ` in it, without the space around it. */
export interface Block {
  readonly span: Span;
  readonly text: string;
  /** How many empty lines stand before it. */
  readonly gap: number;
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;

/** The blocks of a page in order; lines without a visible character give none. */
export function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let gap = 0;
  for (let at = 0; at <= source.length; at++) {
    if (at < source.length && !isLineEnd(source.charCodeAt(at))) continue;
    const before = blocks.length;
    splitAtBreaks(source, start, at, gap, blocks);
    // "\r\n" ends one line, not two.
    if (source.charCodeAt(at) === 0x0d && source.charCodeAt(at + 1) === 0x0a) at++;
    gap = blocks.length > before ? 0 : gap + 1;
    start = at + 1;
  }
  return blocks;
}

/** `###` between spaces, or at an end of a line, parts two blocks. */
function splitAtBreaks(source: string, from: number, to: number, gap: number, blocks: Block[]): void {
  const line = source.slice(from, to);
  let start = 0;
  for (let at = line.indexOf('###'); at >= 0; at = line.indexOf('###', at + 3)) {
    const stands = (at === 0 || isSpace(line.charCodeAt(at - 1))) && (at + 3 === line.length || isSpace(line.charCodeAt(at + 3)));
    if (!stands) continue;
    add(line.slice(start, at), from + start);
    start = at + 3;
  }
  add(line.slice(start), from + start);

  function add(piece: string, offset: number): void {
    const text = piece.trim();
    if (text === '') return;
    const begin = offset + piece.length - piece.trimStart().length;
    blocks.push({ span: [begin, begin + text.length], text, gap });
  }
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0xa0;
