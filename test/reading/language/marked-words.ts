import { readdirSync, readFileSync } from 'node:fs';

/** A line of a corpus file, with the heading it stands under. */
export interface MarkedLine {
  readonly file: string;
  readonly number: number;
  readonly line: string;
}

/** The marked lines of all files of one kind. A line that begins with # is a heading. */
export const markedLines = (kind: string): MarkedLine[] => {
  const folder = new URL(`../../corpus/${kind}/`, import.meta.url);
  return readdirSync(folder).sort().flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n')
    .map((line, index) => ({ file, number: index + 1, line: line.trim() }))
    .filter(({ line }) => line !== '' && !/^#(?:\s|$)/.test(line)));
};

/** Words parted by spaces, some with a mark after them. The text is the words with the spaces between. */
export const markedWords = (line: string, mark: RegExp): { text: string; starts: number[]; ends: number[]; marks: (string | null)[] } => {
  const starts: number[] = [];
  const ends: number[] = [];
  const marks: (string | null)[] = [];
  let text = '';
  for (const part of line.split(' ')) {
    const found = mark.exec(part);
    const word = found ? part.slice(0, found.index) : part;
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += word;
    ends.push(text.length);
    marks.push(found ? found[1]! : null);
  }
  return { text, starts, ends, marks };
};
