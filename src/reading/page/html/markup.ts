import type { Attributes } from './attributes.ts';
import { startTagAttributes } from './attributes.ts';
import { tagsOf } from './tags.ts';
import type { Tag } from './tags.ts';

/*
 * The source of a page, one tag or run of words after another, as the tokenisation of the HTML standard cuts it. One pass; every
 * step forward is made once, so that time is linear whatever the page does. Nothing is copied: all is told by offsets.
 */

export interface MarkupReader {
  /** `attributes` are those of this tag until the next one. `closed`: it ends in `/>`. */
  readonly startTag: (tag: Tag, attributes: Attributes, closed: boolean) => void;
  readonly endTag: (tag: Tag) => void;
  /** Words with their entities still in them. */
  readonly words: (from: number, to: number) => void;
  /** The content of an element that holds no markup; words have been told of those whose entities count. */
  readonly raw: (tag: Tag, from: number, to: number) => void;
  /** In drawings and formulas there is CDATA, and no element without markup. */
  readonly isForeign: () => boolean;
}

const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const equals = 61;
const exclamation = 33;

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isSpace = (code: number): boolean => code === 32 || (code <= 13 && (code === 10 || code === 9 || code === 13 || code === 12));

export function readMarkup(source: string, reader: MarkupReader): void {
  const length = source.length;
  const tagAt = tagsOf(source);
  const attributes = startTagAttributes(source);
  let at = 0;
  let wordsFrom = 0;

  const wordsEnd = (end: number): void => { if (end > wordsFrom) reader.words(wordsFrom, end); };

  /** After the end of a comment, a declaration or an instruction that begins here; the end of the page where it never ends. */
  const afterDeclaration = (start: number): number => {
    if (source.startsWith('<!--', start)) {
      for (let i = source.indexOf('--', start + 2); i >= 0; i = source.indexOf('--', i + 1)) {
        const code = source.charCodeAt(i + 2);
        if (code === greaterThan) return i + 3;
        if (code === exclamation && i >= start + 4 && source.charCodeAt(i + 3) === greaterThan) return i + 4;
      }
      return length;
    }
    const end = source.indexOf('>', start + 2);
    return end < 0 ? length : end + 1;
  };

  /** Reads the attributes from `at` on, and goes to after the tag's end; the end of the page where it never ends. */
  const readAttributes = (): 'open' | 'closed' | 'cut' => {
    attributes.clear();
    while (at < length) {
      const code = source.charCodeAt(at);
      if (code === greaterThan) { at++; return 'open'; }
      if (code === slash) {
        if (source.charCodeAt(at + 1) === greaterThan) { at += 2; return 'closed'; }
        at++;
        continue;
      }
      if (isSpace(code)) { at++; continue; }
      const nameStart = at;
      at++;
      for (; at < length; at++) {
        const next = source.charCodeAt(at);
        // Letters come after all that can end a name.
        if (next > greaterThan) continue;
        if (next === equals || next === greaterThan || next === slash || isSpace(next)) break;
      }
      const nameEnd = at;
      while (at < length && isSpace(source.charCodeAt(at))) at++;
      if (source.charCodeAt(at) !== equals) { attributes.add(nameStart, nameEnd, nameEnd, nameEnd); continue; }
      at++;
      while (at < length && isSpace(source.charCodeAt(at))) at++;
      const quote = source.charCodeAt(at);
      if (quote === 34 || quote === 39) {
        const valueStart = at + 1;
        const end = indexOfCode(source, quote, valueStart);
        if (end < 0) { at = length; return 'cut'; }
        attributes.add(nameStart, nameEnd, valueStart, end);
        at = end + 1;
      } else {
        const valueStart = at;
        for (; at < length; at++) {
          const next = source.charCodeAt(at);
          if (next === greaterThan || isSpace(next)) break;
        }
        attributes.add(nameStart, nameEnd, valueStart, at);
      }
    }
    return 'cut';
  };

  const nameEndFrom = (start: number): number => {
    let end = start;
    for (; end < length; end++) {
      const code = source.charCodeAt(end);
      if (code > greaterThan) continue;
      if (code === greaterThan || code === slash || isSpace(code)) break;
    }
    return end;
  };

  /** Where the end tag of an element without markup begins; the end of the page where there is none. */
  const rawEnd = (tag: Tag, start: number): number => {
    if (tag.name === 'script') return scriptEnd(source, start);
    for (let i = source.indexOf('</', start); i >= 0; i = source.indexOf('</', i + 2)) if (isNamed(source, i + 2, tag.name)) return i;
    return length;
  };

  while (at < length) {
    at = indexOfCode(source, lessThan, at);
    if (at < 0) break;
    const start = at;
    const code = source.charCodeAt(start + 1);
    if (isLetter(code)) {
      wordsEnd(start);
      at = nameEndFrom(start + 1);
      const tag = tagAt(start + 1, at);
      const end = readAttributes();
      if (end === 'cut') { wordsFrom = length; break; }
      reader.startTag(tag, attributes, end === 'closed');
      wordsFrom = at;
      if (tag.content !== 'markup' && !reader.isForeign()) {
        at = rawEnd(tag, at);
        if (tag.content === 'data' && at > wordsFrom) reader.words(wordsFrom, at);
        reader.raw(tag, wordsFrom, at);
        wordsFrom = at;
      }
    } else if (code === slash) {
      const next = source.charCodeAt(start + 2);
      wordsEnd(start);
      if (isLetter(next)) {
        at = nameEndFrom(start + 2);
        const tag = tagAt(start + 2, at);
        if (source.charCodeAt(at) === greaterThan) at++;
        else if (readAttributes() === 'cut') { wordsFrom = length; break; }
        reader.endTag(tag);
      } else {
        at = start + 2 >= length ? start : afterDeclaration(start);
      }
      wordsFrom = at;
      if (at === start) break;
    } else if (code === exclamation || code === 63) {
      wordsEnd(start);
      if (reader.isForeign() && source.startsWith('<![CDATA[', start)) {
        const end = source.indexOf(']]>', start + 9);
        const dataEnd = end < 0 ? length : end;
        if (dataEnd > start + 9) reader.words(start + 9, dataEnd);
        at = end < 0 ? length : end + 3;
      } else {
        at = afterDeclaration(start);
      }
      wordsFrom = at;
    } else {
      at++;
    }
  }
  wordsEnd(length);
}

/** In UTF-16 code units: most words and most values end sooner, and to look here is faster than to call the engine's own search. */
const near = 48;

/** As `indexOf` of one character. */
function indexOfCode(source: string, wanted: number, from: number): number {
  const stop = Math.min(source.length, from + near);
  for (let i = from; i < stop; i++) if (source.charCodeAt(i) === wanted) return i;
  return source.indexOf(String.fromCharCode(wanted), stop);
}

/** Finds the next place of a text from a place on that never goes back, so that a text that is nowhere is sought once. */
function finder(source: string, wanted: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = source.indexOf(wanted, from);
      found = next < 0 ? Infinity : next;
    }
    return found;
  };
}

/** Whether a tag's name stands here whole, in any case. */
function isNamed(source: string, start: number, name: string): boolean {
  const end = start + name.length;
  if (!source.startsWith(name, start) && source.slice(start, end).toLowerCase() !== name) return false;
  const after = source.charCodeAt(end);
  return after === greaterThan || after === slash || isSpace(after);
}

/** A script ends at its end tag, but not at one that stands in a comment after another `<script`: so browsers read old pages. */
function scriptEnd(source: string, start: number): number {
  let end = source.indexOf('</', start);
  while (end >= 0 && !isNamed(source, end + 2, 'script')) end = source.indexOf('</', end + 2);
  if (!source.slice(start, end < 0 ? source.length : end).includes('<!--')) return end < 0 ? source.length : end;
  const commentEnds = finder(source, '-->');
  let inComment = false;
  let inScript = false;
  for (let i = source.indexOf('<', start); i >= 0; i = source.indexOf('<', i + 1)) {
    if (inComment && commentEnds(start) < i) inComment = inScript = false;
    if (source.charCodeAt(i + 1) === slash) {
      if (!isNamed(source, i + 2, 'script')) continue;
      if (!inScript) return i;
      inScript = false;
    } else if (!inComment) {
      if (source.startsWith('<!--', i)) {
        inComment = true;
        start = i + 2;
      }
    } else if (isNamed(source, i + 1, 'script')) {
      inScript = true;
    }
  }
  return source.length;
}
