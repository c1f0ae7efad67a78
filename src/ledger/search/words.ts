/** A word of a text, folded for finding, and where it stands: in UTF-16 code units. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What is longer is no word; both stores keep this much. */
const longest = 64;

/** Letters, digits and the marks upon them. An apostrophe parts words, so that “Tamarre’s” is found by “Tamarre”. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** What taking a character apart leaves beside its letters: the accents, and the spaces and slashes inside ligatures. */
const rest = /[^\p{L}\p{N}]+/gu;

/** The words of a text, folded alike on every store: without capitals and accents. */
export function* wordsIn(text: string, from = 0, to = text.length): Generator<FoundWord> {
  const stretch = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const { 0: found, index } of stretch.matchAll(word)) {
    yield { word: folded(found), start: from + index, end: from + index + found.length };
  }
}

const ascii = /^[\x20-\x7E]*$/;

/** “Überlingen” → “uberlingen”. */
export function folded(text: string): string {
  const plain = ascii.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(rest, '').toLowerCase();
  return plain.length > longest ? plain.slice(0, longest).replace(/\p{Surrogate}/gu, '') : plain;
}

/** Words one after the other, for comparing names. */
export const foldedName = (name: string): string => Array.from(wordsIn(name), (found) => found.word).join(' ');
