import { classAt, upper } from '../language/characters.ts';
import { firstTokenAt } from '../language/token-at.ts';
import type { Tagged } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';

/** A run of tokens, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export const spanOfRun = (doc: Tagged, run: Run): Span => [doc.starts[run.first]!, doc.ends[run.last]!];
export const wordsOfRun = (doc: Tagged, run: Run): string => doc.text.slice(doc.starts[run.first], doc.ends[run.last]);

export const isCapitalised = (doc: Tagged, token: number): boolean => classAt(doc.text, doc.starts[token]!) === upper;

/** Whether a letter or a digit begins the token. */
export const isWord = (doc: Tagged, token: number): boolean => classAt(doc.text, doc.starts[token]!) >= upper;

/** Whether no space parts the token from the one before it. */
export const isGlued = (doc: Tagged, token: number): boolean => token > 0 && doc.ends[token - 1] === doc.starts[token];

export const inOneSentence = (doc: Tagged, a: number, b: number): boolean =>
  a >= 0 && b >= 0 && a < doc.length && b < doc.length && doc.sentenceOf[a] === doc.sentenceOf[b];

export const sentenceStart = (doc: Tagged, token: number): number => doc.sentenceStarts[doc.sentenceOf[token]!]!;
export const sentenceEnd = (doc: Tagged, token: number): number => doc.sentenceStarts[doc.sentenceOf[token]! + 1]!;

const openers = new Set(['"', '\u201c', '\u2018', "'", '``', "''", '(', '[', '\u00ab', '-', '\u2013', '\u2014', ':', '\u2022', '*']);

/** Whether a capital says nothing here, since any word would have one. */
export const opensSentence = (doc: Tagged, token: number): boolean => {
  const start = sentenceStart(doc, token);
  return token === start || (token - start <= 3 && everyOpener(doc, start, token)) || openers.has(doc.words[token - 1]!);
};

const everyOpener = (doc: Tagged, start: number, end: number): boolean => {
  for (let token = start; token < end; token += 1) if (!openers.has(doc.words[token]!)) return false;
  return true;
};

/** The tokens that lie wholly in a span; null where none does. */
export const runIn = (doc: Tagged, span: Span): Run | null => {
  const first = firstTokenAt(doc.starts, span[0]);
  let last = firstTokenAt(doc.starts, span[1]) - 1;
  if (last >= first && doc.ends[last]! > span[1]) last -= 1;
  return last < first ? null : { first, last };
};

/** The words of a run in lower case, with one space between them and none where the text has none. */
export const keyOf = (doc: Tagged, run: Run): string => {
  let key = '';
  for (let token = run.first; token <= run.last; token += 1) key += (token > run.first && !isGlued(doc, token) ? ' ' : '') + doc.lower[token]!;
  return key;
};
