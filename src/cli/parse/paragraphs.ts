/*
 * Plain text as paragraphs, piece by piece as it arrives. A blank line parts them, and so does a line break, except where it only
 * wraps a line: where the next word would not have fitted into the longest line of its paragraph.
 */

/** How long the longest line is where lines are wrapped; where it is shorter or longer, each is a paragraph. In UTF-16 code units. */
const narrowest = 36;
const widest = 120;
/** What has no blank line for so long is parted all the same, so that no input can fill the memory. In UTF-16 code units. */
export const longestStretch = 1 << 18;

export interface Paragraphs {
  readonly text: string;
  /** The paragraphs' spans in `text`. */
  readonly blocks: readonly (readonly [start: number, end: number])[];
}

/** Whole paragraphs, as many as each piece of the input completes. Their texts put together are the input. */
export async function* paragraphsOf(pieces: AsyncIterable<string>): AsyncGenerator<Paragraphs> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    const end = endOfParagraphs(held, piece.length);
    if (end === 0) continue;
    yield paragraphsIn(held.slice(0, end));
    held = held.slice(end);
  }
  if (held !== '') yield paragraphsIn(held);
}

const blankLine = /\n[^\S\n]*\n/g;

/** After the last blank line, but no further on than a stretch may be long; 0: not yet. */
const endOfParagraphs = (held: string, added: number): number => {
  blankLine.lastIndex = 0;
  let end = 0;
  // Only what is new, and the line before it, can hold a blank line that was not seen.
  blankLine.lastIndex = Math.max(0, held.lastIndexOf('\n', held.length - added - 1) - 1);
  for (let found = blankLine.exec(held); found !== null; found = blankLine.exec(held)) {
    end = found.index + found[0].length;
    blankLine.lastIndex = end - 1;
  }
  return end > 0 || held.length < longestStretch ? end : cutOf(held);
};

/** After the last line, else the last sentence, else the last word, of what has grown too long. */
const cutOf = (held: string): number => {
  const half = held.length >> 1;
  const line = held.lastIndexOf('\n') + 1;
  if (line > half) return line;
  const sentence = Math.max(held.lastIndexOf('. '), held.lastIndexOf('.” '), held.lastIndexOf('? '), held.lastIndexOf('! '));
  if (sentence > half) return held.indexOf(' ', sentence) + 1;
  const word = held.lastIndexOf(' ') + 1;
  if (word > half) return word;
  const unit = held.charCodeAt(held.length - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? held.length - 1 : held.length;
};

export const paragraphsIn = (text: string): Paragraphs => {
  const blocks: [number, number][] = [];
  let lines: [number, number][] = [];
  const close = (): void => {
    if (lines.length > 0) addParagraphs(text, lines, blocks);
    lines = [];
  };
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    let end = feed < 0 ? text.length : feed;
    const next = end + 1;
    if (text.charCodeAt(end - 1) === 0x0d && end > start) end -= 1;
    if (isBlank(text, start, end)) close();
    else lines.push([start, end]);
    start = next;
  }
  close();
  return { text, blocks };
};

const isBlank = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) > 0x20 && text.charCodeAt(at) !== 0xa0) return false;
  return true;
};

const addParagraphs = (text: string, lines: readonly [number, number][], blocks: [number, number][]): void => {
  let longest = 0;
  for (const [start, end] of lines) longest = Math.max(longest, end - start);
  let begun = lines[0]![0];
  lines.forEach(([start, end], index) => {
    const next = lines[index + 1];
    const wraps = next !== undefined && longest >= narrowest && longest <= widest && end - start + 1 + firstWord(text, next) > longest;
    if (wraps) return;
    blocks.push([begun, end]);
    begun = next?.[0] ?? start;
  });
};

/** The length of a line's first word, with the spaces before it. */
const firstWord = (text: string, [start, end]: readonly [number, number]): number => {
  let at = start;
  while (at < end && text.charCodeAt(at) <= 0x20) at += 1;
  while (at < end && text.charCodeAt(at) > 0x20) at += 1;
  return at - start;
};
