import type { Blocks } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';

/** A stretch in quotation marks within one block; marks inside it (single in double, double in single) are part of its words. */
export interface Quotation {
  /** From the opening mark through the closing mark, or to the end of the block where the mark is never closed. */
  readonly span: Span;
  /** The words without the marks. */
  readonly inside: Span;
  /** Index into the blocks. */
  readonly block: number;
  readonly closed: boolean;
  /** Place in the list of the quotation in the block before that this one goes on from: each paragraph opened anew, only the last closed. */
  readonly goesOn: number | null;
}

/** The closing mark for each kind of opening mark, as they are typed. */
type MarkKind = 'curly' | 'low' | 'guillemet' | 'straight' | 'typewriter' | 'single' | 'straight-single';

/** Finds the outermost quotations, block by block. Linear in the length of the blocks. */
export function findQuotations(text: string, blocks: Blocks): readonly Quotation[] {
  const found: Quotation[] = [];
  let unclosed: number | null = null; // the quotation that the block before left open
  blocks.forEach((block, b) => {
    const start = skipSpace(text, block[0], block[1]);
    const here = quotationsIn(text, block, unclosed !== null && !opensAt(text, start) && closesBeforeOpening(text, block));
    const last = here.at(-1);
    here.forEach(({ span, inside, closed }, i) => {
      const goesOn = i === 0 && unclosed !== null && span[0] === start ? unclosed : null;
      found.push({ span, inside, block: b, closed, goesOn });
    });
    unclosed = last && !last.closed ? found.length - 1 : null;
  });
  return found;
}

interface Stretch { readonly span: Span; readonly inside: Span; readonly closed: boolean }

function quotationsIn(text: string, [from, to]: Span, openFromStart: boolean): Stretch[] {
  const out: Stretch[] = [];
  let kind: MarkKind | null = null;
  let start = from;
  let width = 0; // of the opening mark
  const closes = singleCloser(text, to);
  if (openFromStart) { kind = 'curly'; start = skipSpace(text, from, to); }
  for (let i = from; i < to; i++) {
    if (kind === null) {
      const opened = openingAt(text, i, from, to, closes);
      if (opened === null) continue;
      kind = opened.kind;
      width = opened.width;
      start = i;
      i += width - 1;
      continue;
    }
    const closing = closingWidth(text, i, kind, to);
    if (closing > 0) {
      out.push({ span: [start, i + closing], inside: [start + width, i], closed: true });
      i += closing - 1;
      kind = null;
      width = 0;
    } else if (isStrayOpening(text, i, kind)) {
      // “… a second opening mark: the first was never closed, so what it holds ends here.
      out.push({ span: [start, trimEnd(text, start, i)], inside: [start + width, trimEnd(text, start, i)], closed: false });
      start = i;
    }
  }
  if (kind !== null && !isSingle(kind)) {
    const end = trimEnd(text, start, to);
    if (end > start + width) out.push({ span: [start, end], inside: [start + width, end], closed: false });
  }
  return out;
}

const isSingle = (kind: MarkKind): boolean => kind === 'single' || kind === 'straight-single';

function openingAt(text: string, i: number, from: number, to: number, closes: SingleCloser): { kind: MarkKind; width: number } | null {
  const c = text[i]!;
  const before = i > from ? text[i - 1]! : ' ';
  const after = i + 1 < to ? text[i + 1]! : ' ';
  if (c === '“') return { kind: 'curly', width: 1 };
  if (c === '„') return { kind: 'low', width: 1 };
  if (c === '«') return { kind: 'guillemet', width: 1 };
  if (c === '`' && after === '`') return { kind: 'typewriter', width: 2 };
  if (c === "'" && after === "'") return { kind: 'typewriter', width: 2 };
  // 6'2" and 12" are measures, not marks.
  if (c === '"') return isDigit(before) || isSpace(after) ? null : { kind: 'straight', width: 1 };
  // ” where it opens a word is an opening mark mistyped.
  if (c === '”') return isOpenContext(before) && isWordy(after) ? { kind: 'curly', width: 1 } : null;
  if (c === '‘' && isOpenContext(before) && isQuotable(after) && closes(i, '’')) return { kind: 'single', width: 1 };
  if (c === "'" && isOpenContext(before) && isQuotable(after) && closes(i, "'")) return { kind: 'straight-single', width: 1 };
  return null;
}

function closingWidth(text: string, i: number, kind: MarkKind, to: number): number {
  const c = text[i]!;
  const after = i + 1 < to ? text[i + 1]! : ' ';
  switch (kind) {
    case 'curly': return c === '”' || (c === '"' && !isWordy(after)) ? 1 : 0;
    case 'low': return c === '“' || c === '”' ? 1 : 0;
    case 'guillemet': return c === '»' ? 1 : 0;
    case 'straight': return c === '"' || c === '”' ? 1 : 0;
    case 'typewriter': return c === "'" && after === "'" ? 2 : 0;
    case 'single': return c === '’' && isSingleClose(text, i, to) ? 1 : 0;
    case 'straight-single': return c === "'" && isSingleClose(text, i, to) ? 1 : 0;
  }
}

/** A second “ inside “…: only the kinds whose opening mark cannot also close. */
const isStrayOpening = (text: string, i: number, kind: MarkKind): boolean => kind === 'curly' && text[i] === '“';

/** How far to look for the partner of a single mark: an apostrophe must not open a quotation of a whole page. */
const SINGLE_REACH = 1200;

type SingleCloser = (open: number, mark: '’' | "'") => boolean;

/** Whether a single mark opened at a place is closed within reach. What one look found empty the next passes over, so that time stays linear. */
function singleCloser(text: string, to: number): SingleCloser {
  const emptyUntil = { '’': 0, "'": 0 };
  return (open, mark) => {
    const end = Math.min(to, open + SINGLE_REACH);
    for (let i = Math.max(open + 2, emptyUntil[mark]); i < end; i++) {
      if (text[i] === mark && isSingleClose(text, i, to)) return true;
    }
    emptyUntil[mark] = Math.max(emptyUntil[mark], end);
    return false;
  };
}

/** Whether the single mark at `i` ends a quotation and is not an apostrophe: in “the soldiers’ camp” it is one. */
function isSingleClose(text: string, i: number, to: number): boolean {
  const before = text[i - 1]!;
  const after = i + 1 < to ? text[i + 1]! : ' ';
  if (isWordy(after) || isSpace(before)) return false;
  if (before !== 's' || !isSpace(after) || !isLower(text[i + 2] ?? ' ')) return true;
  for (let j = i + 1; j < Math.min(to, i + 160); j++) {
    if (text[j] === '‘') return true;
    if ((text[j] === text[i]) && !isWordy(text[j + 1] ?? ' ') && !isSpace(text[j - 1]!)) return false;
  }
  return true;
}

function closesBeforeOpening(text: string, [from, to]: Span): boolean {
  for (let i = from; i < to; i++) {
    if (text[i] === '”') return true;
    if (text[i] === '“' || text[i] === '"') return false;
  }
  return false;
}

const opensAt = (text: string, i: number): boolean => '“„«"”'.includes(text[i] ?? ' ') || text.startsWith("''", i) || text.startsWith('``', i);

const isSpace = (c: string): boolean => c === ' ' || c === '\n' || c === '\t' || c === '\r' || c === '\u00a0' || c === '\u2009' || c === '\u202f';
const isDigit = (c: string): boolean => c >= '0' && c <= '9';
const isLower = (c: string): boolean => c >= 'a' && c <= 'z';
/** Letters beyond ASCII count as words here; what matters is only that marks and spaces do not. */
const isWordy = (c: string): boolean => isDigit(c) || isLower(c) || (c >= 'A' && c <= 'Z') || (c >= '\u00c0' && c < '\u2000');
const isQuotable = (c: string): boolean => isWordy(c) || c === '“' || c === '"' || c === '$' || c === '[' || c === '…' || c === '.';
const isOpenContext = (c: string): boolean => isSpace(c) || '([{—–-/:“"'.includes(c);

function skipSpace(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && isSpace(text[i]!)) i++;
  return i;
}

function trimEnd(text: string, from: number, to: number): number {
  let i = to;
  while (i > from && isSpace(text[i - 1]!)) i--;
  return i;
}
