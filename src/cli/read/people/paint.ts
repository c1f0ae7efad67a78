import type { Run } from './columns.ts';

/**
 * What a run of words is. Their colours are calm and say what a thing is, never whether it is true: no red, no green, and
 * without colour the layout says the same.
 */
export type Style = 'title' | 'section' | 'number' | 'source' | 'speaker' | 'attitude' | 'cue' | 'words' | 'quiet';

const codes: Readonly<Record<Style, readonly [on: string, off: string] | null>> = {
  title: ['1', '22'],
  section: ['1', '22'],
  number: ['2', '22'],
  source: ['1', '22'],
  speaker: ['1', '22'],
  attitude: ['36', '39'],
  cue: ['3;35', '23;39'],
  words: null,
  quiet: ['2', '22'],
};

/** Writes a line of runs, a space apart. */
export type Paint = (line: readonly Run<Style>[]) => string;

export const paintWith = (colour: boolean): Paint => (line) => line.map(({ text, style }) => {
  const code = colour ? codes[style] : null;
  return code ? `\u001B[${code[0]}m${text}\u001B[${code[1]}m` : text;
}).join(' ');
