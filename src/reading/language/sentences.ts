import { closingAbbreviations, leadingAbbreviations, speechVerbs } from './abbreviations.ts';
import { classAt, classOfUnit, digit, isLetterClass, lineBreak, lower, upper } from './characters.ts';
import { startsSentence } from './scan.ts';

/**
 * Pushes the first token of each sentence among the tokens `[first, last)` of one block that ends at `end`. A sentence ends
 * after . ! ? … with the quotation marks and brackets that close after it, unless what follows goes on with it.
 */
export const splitSentences = (
  text: string, end: number, starts: readonly number[], ends: readonly number[], first: number, last: number, sentences: number[],
): void => {
  if (first === last) return;
  sentences.push(first);
  let begun = first;
  let straightOpen = false;
  for (let token = first; token < last; token += 1) {
    const start = starts[token]!;
    if (token > begun && hasBlankLine(text, ends[token - 1]!, start)) {
      sentences.push(token);
      begun = token;
      straightOpen = false;
    }
    const final = text.charCodeAt(ends[token]! - 1);
    if (final === 0x22) straightOpen = !straightOpen;
    if (final !== 0x2e && final !== 0x21 && final !== 0x3f && final !== 0x2026) continue;
    let next = token + 1;
    let quoted = false;
    while (next < last) {
      const spaceBefore = starts[next]! > ends[next - 1]!;
      const spaceAfter = next + 1 < last && starts[next + 1]! > ends[next]!;
      const closer = closes(text, starts[next]!, ends[next]!, spaceBefore, spaceAfter, straightOpen);
      if (closer === 0) break;
      if (closer === 2) quoted = true;
      if (text.charCodeAt(starts[next]!) === 0x22) straightOpen = !straightOpen;
      next += 1;
    }
    next = citationEnd(text, starts, ends, next, last);
    if (next < last && endsBetween(text, end, starts, ends, token, next, last, begun, quoted)) {
      sentences.push(next);
      begun = next;
    }
    token = next - 1;
  }
};

/** 0: not closing; 1: a bracket; 2: a quotation mark that closes. */
const closes = (text: string, start: number, end: number, spaceBefore: boolean, spaceAfter: boolean, straightOpen: boolean): number => {
  switch (text.charCodeAt(start)) {
    case 0x29: case 0x5d: case 0x7d: return end - start === 1 ? 1 : 0;
    case 0x201d: case 0xbb: return 2;
    case 0x2019: case 0x27:
      return end - start > 2 || isLetterClass(classOfUnit(text.charCodeAt(end - 1))) || spaceBefore ? 0 : 2;
    case 0x22:
      if (!spaceBefore) return 2;
      return spaceAfter && straightOpen ? 2 : 0;
    default: return 0;
  }
};

// A reference mark after the full stop stays with its sentence: “… in 1871. [12]”
const citationEnd = (text: string, starts: readonly number[], ends: readonly number[], from: number, last: number): number => {
  let next = from;
  while (next + 2 < last && ends[next]! - starts[next]! === 1 && text.charCodeAt(starts[next]!) === 0x5b
    && classOfUnit(text.charCodeAt(starts[next + 1]!)) === digit && text.charCodeAt(starts[next + 2]!) === 0x5d) next += 3;
  return next;
};

const hasBlankLine = (text: string, from: number, to: number): boolean => {
  if (to - from < 2) return to > from && text.charCodeAt(from) === 0x2029;
  let breaks = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2029) return true;
    if (classOfUnit(unit) === lineBreak && !(unit === 0x0a && at > from && text.charCodeAt(at - 1) === 0x0d)) breaks += 1;
  }
  return breaks > 1;
};

/** Whether a sentence ends between the token `terminal`, with its closers, and the token `next`. */
const endsBetween = (
  text: string, end: number, starts: readonly number[], ends: readonly number[], terminal: number, next: number, last: number,
  begun: number, quoted: boolean,
): boolean => {
  const start = starts[terminal]!;
  const final = text.charCodeAt(ends[terminal]! - 1);
  const nextStart = starts[next]!;
  const unit = text.charCodeAt(nextStart);
  const kind = classAt(text, nextStart);
  const spaced = nextStart > ends[next - 1]!;
  // A small letter begins a sentence only in careless writing: after a lone full stop or a question, outside quotation marks.
  if (kind === lower && (quoted || (final !== 0x2e && final !== 0x3f) || ends[terminal]! - start > 1)) return false;
  // , ; : ) ] / % – — and a hyphen go on
  if (unit === 0x2c || unit === 0x3b || unit === 0x3a || unit === 0x29 || unit === 0x5d || unit === 0x2f || unit === 0x25) return false;
  if (unit === 0x2d || unit === 0x2013 || unit === 0x2014 || unit === 0x2e) return false;
  if (!spaced) {
    if (kind !== upper || terminal === begun) return false;
    return ends[terminal]! - start === 1 && starts[terminal]! - starts[terminal - 1]! > 2;
  }
  if (final === 0x2e && ends[terminal]! - start > 1 && text.charCodeAt(start) !== 0x2e) {
    return endsAfterAbbreviation(text, end, start, ends[terminal]!, nextStart, kind);
  }
  if (quoted && kind === upper && (final === 0x21 || final === 0x3f || final === 0x2026)) {
    return !toldByNext(text, starts, ends, next, last);
  }
  return true;
};

const endsAfterAbbreviation = (text: string, end: number, start: number, stop: number, next: number, kind: number): boolean => {
  const word = text.slice(start, stop - 1).toLowerCase();
  if (classOfUnit(word.charCodeAt(0)) === digit) return false;
  if (kind === upper) {
    if (leadingAbbreviations.has(word)) return false;
    return startsSentence(text, next, end);
  }
  if (isLetterClass(kind) || kind === digit) return false;
  const unit = text.charCodeAt(next);
  const opens = unit === 0x201c || unit === 0x2018 || unit === 0x22 || unit === 0x27 || unit === 0x60;
  return opens && !leadingAbbreviations.has(word) && (closingAbbreviations.has(word) || word.includes('.'));
};

// “Stop!” Ann shouted.
const toldByNext = (text: string, starts: readonly number[], ends: readonly number[], next: number, last: number): boolean => {
  for (let token = next; token < last && token < next + 5; token += 1) {
    const kind = classAt(text, starts[token]!);
    if (kind === lower && speechVerbs.has(text.slice(starts[token], ends[token]))) return true;
    if (!isLetterClass(kind)) return false;
  }
  return false;
};
