import type { NameWords } from './name-words.ts';
import { nameWords } from './name-words.ts';
import { areForms } from './nicknames.ts';
import { editsBetween, soundOf } from './spelling.ts';

export type NameKind = 'person' | 'body';

export interface NameMatch {
  /** From 0 to 1: 1 for the same words, less for other spellings, initials and words that only one has. */
  readonly likeness: number;
  /** What it rests on: “same words”, “spelling”, “initials”, “acronym”, “joined words”, “typing”. */
  readonly by: string;
}

/** Pairs below this are two names. */
export const namesMatch = 0.7;

/** How alike two names are; `likeness` is 0 where something in them speaks against it. Symmetric. */
export function compareNames(a: string, b: string, kind: NameKind): NameMatch {
  const [one, two] = [nameWords(a), nameWords(b)];
  if (one.words.length === 0 || two.words.length === 0) return different;
  const joined = (name: NameWords): string => name.words.join('');
  if (joined(one) === joined(two)) return formsDiffer(one, two) ? different : { likeness: 1, by: one.words.length === two.words.length ? 'same words' : 'joined words' };
  if (kind === 'body' && (isAcronymOf(one, two) || isAcronymOf(two, one))) return { likeness: 0.8, by: 'acronym' };
  if (formsDiffer(one, two)) return different;
  const byWords = likenessOf(one.words, two.words, kind);
  if (byWords.likeness > 0) return byWords;
  // “Sergei Lavrov” run together, or a blank too many.
  const merged = [
    ...mergedOnce(one.words, two.words).map((words) => likenessOf(words, two.words, kind)),
    ...mergedOnce(two.words, one.words).map((words) => likenessOf(one.words, words, kind)),
  ];
  const best = Math.max(0, ...merged.map(({ likeness }) => likeness));
  return best === 0 ? different : { likeness: Math.round((best - 0.05) * 100) / 100, by: 'joined words' };
}

/** The ways to write two neighbouring words as one that the other name has, or nearly. */
const mergedOnce = (words: readonly string[], others: readonly string[]): readonly (readonly string[])[] =>
  words.slice(1).flatMap((word, i) => {
    const whole = words[i]! + word;
    const isThere = word.length > 1 && words[i]!.length > 1 && others.some((other) => compareWords(whole, other).likeness >= 0.8);
    return isThere ? [[...words.slice(0, i), whole, ...words.slice(i + 2)]] : [];
  });

const different: NameMatch = { likeness: 0, by: 'different' };

/** “AG” and “GmbH” are two companies; “Ltd” and “LLC”, or a form and none, may be one. */
const formsDiffer = (a: NameWords, b: NameWords): boolean => a.form !== null && b.form !== null && a.form !== b.form && a.form !== 'inc' && b.form !== 'inc';

/** Words that tell where a company is at home, or that any may have. */
const places = /^(?:europe|asia|africa|america|international|schweiz|deutschland|russia|usa|uk|group|holding|holdings)$/;

function likenessOf(a: readonly string[], b: readonly string[], kind: NameKind): NameMatch {
  const [shorter, longer] = a.length < b.length || (a.length === b.length && a.join(' ') <= b.join(' ')) ? [a, b] : [b, a];
  // A father and his son.
  if (kind === 'person' && generationOf(a) !== generationOf(b)) return different;
  const pairs = pairedWords(shorter, longer);
  const paired = pairs.filter(({ like }) => like.likeness > 0);
  const strong = paired.filter(({ like }) => like.by !== 'initials');
  const onlyShorter = shorter.filter((_, i) => !paired.some((pair) => pair.i === i));
  const onlyLonger = longer.filter((_, j) => !paired.some((pair) => pair.j === j));
  // Each has a word that the other lacks: two members of one family, two banks.
  if (onlyShorter.length > 0 && !(onlyShorter.every(isParticle) && strong.length >= 2)) return different;
  if (strong.length === 0) return different;
  const left = onlyLonger.filter((word) => !isParticle(word));
  if (left.some((word) => /^\d/.test(word))) return different;
  if (kind === 'body' && left.some((word) => !places.test(word))) return different;
  // One word of several: a first name or a family name alone is nobody in particular.
  if (kind === 'person' && left.length > 0 && shorter.filter((word) => !isParticle(word)).length < 2) return different;
  if (kind === 'person' && strong.length < 2 && paired.length >= 2 && !isLast(strong[0]!, shorter, longer)) return different;
  const mean = paired.reduce((sum, { like }) => sum + like.likeness, 0) / paired.length;
  const typed = paired.filter(({ like }) => like.by === 'typing').length;
  // Every word differs a little: chance likeness adds up.
  if (typed >= 2 && typed === paired.length && paired.some(({ like }) => like.likeness < 0.8)) return different;
  const least = paired.reduce((worst, pair) => (pair.like.likeness < worst.like.likeness ? pair : worst));
  return { likeness: Math.max(0, Math.round((mean - 0.04 * left.length) * 100) / 100), by: least.like.by };
}

const isLast = (pair: { readonly i: number; readonly j: number }, a: readonly string[], b: readonly string[]): boolean =>
  pair.i === a.length - 1 || pair.j === b.length - 1 || pair.i === 0 || pair.j === 0;

const generationOf = (words: readonly string[]): string => words.find((word) => /^(?:jr|sr|ii|iii|junior|senior)$/.test(word)) ?? '';

/** Words that join names, and are written or left out at will. */
const isParticle = (word: string): boolean => /^(?:al|el|ul|bin|ben|ibn|abu|von|van|der|den|de|da|di|dos|st)$/.test(word);

interface Paired { readonly i: number; readonly j: number; readonly like: NameMatch }

/** The best pairs first; each word in one pair. Ties by place, from the end, where family names stand. */
function pairedWords(a: readonly string[], b: readonly string[]): readonly Paired[] {
  const all: Paired[] = [];
  a.forEach((word, i) => b.forEach((other, j) => {
    const like = compareWords(word, other);
    if (like.likeness > 0) all.push({ i, j, like });
  }));
  all.sort((x, y) => y.like.likeness - x.like.likeness || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || y.i - x.i || y.j - x.j);
  const taken: Paired[] = [];
  for (const pair of all) if (!taken.some(({ i, j }) => i === pair.i || j === pair.j)) taken.push(pair);
  return taken;
}

function compareWords(a: string, b: string): NameMatch {
  if (a === b) return { likeness: 1, by: 'same words' };
  if (/^\d/.test(a) || /^\d/.test(b)) return a.length === b.length && /\d/.test(a) && /\d/.test(b) ? different : mixedDigits(a, b);
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? { likeness: 0.75, by: 'initials' } : different;
  if (areForms(a, b)) return { likeness: 0.9, by: 'nickname' };
  if (isParticle(a) && isParticle(b)) return { likeness: 0.8, by: 'spelling' };
  const [soundA, soundB] = [soundOf(a), soundOf(b)];
  if (soundA === soundB) return { likeness: 0.95, by: 'spelling' };
  const shorter = Math.min(a.length, b.length);
  const most = shorter <= 3 ? 0 : shorter <= 6 ? 1 : 2;
  const edits = Math.min(editsBetween(a, b, most), editsBetween(soundA, soundB, Math.min(most, soundA.length > 4 ? 2 : soundA.length > 2 ? 1 : 0)));
  if (edits > most || shorter <= 3) return different;
  return { likeness: edits === 1 ? (shorter <= 4 ? 0.75 : 0.85) : 0.72, by: 'typing' };
}

/** “Sech1n”: a digit typed for a letter. */
const mixedDigits = (a: string, b: string): NameMatch =>
  (!/^\d+$/.test(a) && !/^\d+$/.test(b) && editsBetween(a, b, 1) <= 1 ? { likeness: 0.8, by: 'typing' } : different);

/** “PLA” and “People’s Liberation Army”. */
function isAcronymOf(acronym: NameWords, full: NameWords): boolean {
  if (acronym.words.length !== 1 || full.words.length < 2) return false;
  const word = acronym.words[0]!;
  return word.length >= 2 && word.length <= 7 && /^[^a-z]*$/.test(acronym.raw.replace(/[.\s]/g, '')) && full.words.map((part) => part[0]).join('') === word;
}
