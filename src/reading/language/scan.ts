import {
  attachedUnits, closingAbbreviations, dateAbbreviations, doubtfulAbbreviations, joinedPrefixes, leadingAbbreviations, numberAbbreviations,
  sentenceStarters,
} from './abbreviations.ts';
import {
  classAt, classOfUnit, digit, invisible, isApostrophe, isLetterClass, isWordClass, lineBreak, lower, mark, space, unitsAt, upper,
} from './characters.ts';
import { pushWord } from './clitics.ts';
import { emailEnd, hostEnd, urlEnd } from './webs.ts';

/** Pushes the tokens of `[start, end)`: one scan from left to right. */
export const scanBlock = (text: string, start: number, end: number, starts: number[], ends: number[]): void => {
  const first = starts.length;
  let sign = -1;
  let at = start;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === space || kind === lineBreak || kind === invisible) {
      at += unitsAt(text, at);
      continue;
    }
    if (isWordClass(kind) && kind !== mark) {
      if (sign < at) {
        sign = text.indexOf('@', at);
        if (sign < 0 || sign >= end) sign = end + 128;
      }
      let next = at;
      if (sign - at < 65) next = emailEnd(text, at, sign, end);
      if (next > at) {
        starts.push(at);
        ends.push(next);
      } else next = scanWord(text, at, end, starts, ends, first);
      at = next;
      continue;
    }
    at = scanSymbol(text, at, end, starts, ends, first);
  }
};

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isLetterAt = (text: string, at: number, end: number): boolean => at < end && isLetterClass(classAt(text, at));
const isWordAt = (text: string, at: number, end: number): boolean => at < end && isWordClass(classAt(text, at));

/** One written word with what is joined to it, and its clitics; answers with where it ended. */
const scanWord = (text: string, start: number, end: number, starts: number[], ends: number[], first: number): number => {
  let at = start;
  let apostrophe = -1;
  let numeric = true;
  // Start of the part after the last full stop or hyphen inside the word.
  let part = start;
  let dotted = false;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const kind = unit >= 0xd800 && unit <= 0xdbff ? classAt(text, at) : classOfUnit(unit);
    if (isWordClass(kind)) {
      if (kind !== digit && numeric) {
        // 10am, 5km, $4bn
        if (at > start && isUnitAt(text, at, end)) return pushPlain(start, at, starts, ends);
        numeric = false;
      }
      at += unitsAt(text, at);
      continue;
    }
    if (kind === invisible) {
      let beyond = at + unitsAt(text, at);
      while (beyond < end && classAt(text, beyond) === invisible) beyond += unitsAt(text, beyond);
      if (isWordAt(text, beyond, end)) {
        at = beyond;
        continue;
      }
      break;
    }
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    if (unit === 0x2e) {
      // 3.5
      if (isDigit(next) && isDigit(text.charCodeAt(at - 1))) {
        at += 2;
        part = at;
        continue;
      }
      if (next === 0x2e) break;
      if (isLetterAt(text, at + 1, end)) {
        const www = urlEnd(text, start, at, end);
        if (www > start) return pushPlain(start, www, starts, ends);
        // U.S, a.m, e.g: single letters in a row
        if (at - part === 1 && !numeric && !isLetterAt(text, at + 2, end)) {
          dotted = true;
          at += 2;
          part = at - 1;
          continue;
        }
        if (at - start < 4 && isKnownDotted(text, start, at)) {
          dotted = true;
          at += 1;
          part = at;
          continue;
        }
        const host = hostEnd(text, start, at, end);
        if (host > start) return pushPlain(start, host, starts, ends);
      }
      if (dotted || ownsStop(text, start, at, end, starts, first, numeric)) {
        pushWord(text, start, at + 1, apostrophe, starts, ends);
        return at + 1;
      }
      break;
    }
    if (isApostrophe(unit)) {
      if (!isLetterAt(text, at + 1, end) || (unit === 0x60 && next === 0x60)) break;
      apostrophe = at;
      at += 1;
      continue;
    }
    if (unit === 0x2d || unit === 0x2010 || unit === 0x2011) {
      if (!isWordAt(text, at + 1, end)) break;
      if (numeric) {
        const phone = phoneEnd(text, start, end);
        if (phone > at) return pushPlain(start, phone, starts, ends);
        break;
      }
      if (at - part > 8 || apostrophe >= 0 || !joinedPrefixes.has(text.slice(part, at).toLowerCase()) || part !== start) break;
      at += 1;
      part = at;
      continue;
    }
    if (unit === 0x26) {
      // AT&T
      if (at + 1 < end && classOfUnit(next) === upper && classOfUnit(text.charCodeAt(at - 1)) === upper) {
        at += 2;
        continue;
      }
      break;
    }
    if (unit === 0x5f) {
      if (next === 0x5f || isWordAt(text, at + 1, end)) {
        at += 1;
        numeric = false;
        continue;
      }
      break;
    }
    if (unit === 0x3a) {
      const url = next === 0x2f ? urlEnd(text, start, at, end) : start;
      if (url > start) return pushPlain(start, url, starts, ends);
    }
    // 4,000 and 10:30 and 9/11
    if (numeric && isDigit(next) && (unit === 0x3a || unit === 0x2f || (unit === 0x2c && isThousand(text, at + 1, end)))) {
      at += 2;
      continue;
    }
    // US$
    if (unit === 0x24 && at - start <= 2 && isUpperRun(text, start, at) && (isDigit(next) || classOfUnit(next) === space)) {
      return pushPlain(start, at + 1, starts, ends);
    }
    // w/o, s/he
    if (unit === 0x2f && at - start === 1) {
      const slashed = slashedEnd(text, start, end);
      if (slashed > at) return pushPlain(start, slashed, starts, ends);
    }
    break;
  }
  if (at > end) at = end;
  pushWord(text, start, at, apostrophe, starts, ends);
  return at;
};

const slashedEnd = (text: string, start: number, end: number): number => {
  for (const word of ['w/', 'w/o', 's/he', 'c/o', 'b/c']) {
    const at = start + word.length;
    if (at <= end && !isWordAt(text, at, end) && text.slice(start, at).toLowerCase() === word) return at;
  }
  return start;
};

const pushPlain = (start: number, end: number, starts: number[], ends: number[]): number => {
  starts.push(start);
  ends.push(end);
  return end;
};

const isUpperRun = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if (classOfUnit(text.charCodeAt(at)) !== upper) return false;
  return true;
};

/** Three digits and no more: what follows a comma inside a number. */
const isThousand = (text: string, at: number, end: number): boolean =>
  at + 3 <= end && isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2))
  && !(at + 3 < end && isDigit(text.charCodeAt(at + 3)));

const isUnitAt = (text: string, start: number, end: number): boolean => {
  let at = start;
  while (at < end && at - start < 9 && isLetterClass(classOfUnit(text.charCodeAt(at)))) at += 1;
  if (isWordAt(text, at, end)) return false;
  // p.m. and a.m.
  if (at - start === 1 && text.startsWith('.m', at) && !isWordAt(text, at + 2, end)) return attachedUnits.has(text.slice(start, at + 2).toLowerCase());
  const unit = text.slice(start, at);
  return attachedUnits.has(unit === unit.toUpperCase() ? unit.toLowerCase() : unit);
};

const isKnownDotted = (text: string, start: number, dot: number): boolean => {
  const head = text.slice(start, dot).toLowerCase();
  if (head !== 'ph' && head !== 'm' && head !== 'b' && head !== 'd' && head !== 'll' && head !== 'ed') return false;
  const tail = text.slice(dot, dot + 5).toLowerCase();
  return ['.d.', '.sc.', '.sc', '.phil', '.b.', '.m.'].some((ending) => tail === ending || (ending.length < 5 && ending.endsWith('.') && tail.startsWith(ending)));
};

// 555-0134, 202-555-0134, 1-800-555-0134
const phoneEnd = (text: string, start: number, end: number): number => {
  const limit = Math.min(end, start + 18);
  let at = start;
  let groups = 0;
  let length = 0;
  let widths = 0;
  while (at <= limit) {
    const unit = at < limit ? text.charCodeAt(at) : 0;
    if (isDigit(unit)) length += 1;
    else {
      widths = widths * 10 + length;
      groups += 1;
      length = 0;
      if (unit !== 0x2d || !isDigit(at + 1 < limit ? text.charCodeAt(at + 1) : 0)) break;
    }
    at += 1;
  }
  if (isWordAt(text, at, end)) return start;
  return groups > 1 && (widths === 34 || widths === 334 || widths === 1334) ? at : start;
};

const nextShown = (text: string, start: number, end: number): number => {
  let at = start;
  while (at < end) {
    const kind = classOfUnit(text.charCodeAt(at));
    if (kind !== space && kind !== lineBreak && kind !== invisible) break;
    at += 1;
  }
  return at;
};

/** Whether the full stop at `dot` belongs to the word `[start, dot)`. */
const ownsStop = (
  text: string, start: number, dot: number, end: number, starts: number[], first: number, numeric: boolean,
): boolean => {
  const length = dot - start;
  if (length > 8) return false;
  const after = nextShown(text, dot + 1, end);
  const spaced = after > dot + 1;
  const follows = after < end ? classAt(text, after) : symbolEnd;
  // 1. The first point
  if (numeric) return starts.length === first && length <= 2 && spaced && isWordClass(follows);
  const initialClass = classAt(text, start);
  if (length === 1 && initialClass === upper) {
    if (text.charCodeAt(start) === 0x49 || follows === symbolEnd) return false;
    if (!isWordClass(follows)) return text.charCodeAt(after) === 0x2c || !spaced;
    if (follows !== upper) return false;
    const previous = starts.length - 1;
    if (previous < first || classAt(text, starts[previous]!) === upper) return true;
    return !(spaced && startsSentence(text, after, end));
  }
  const word = text.slice(start, dot).toLowerCase();
  if (numberAbbreviations.has(word)) {
    if (follows === digit) return true;
    if (!dateAbbreviations.has(word) && !doubtfulAbbreviations.has(word) && !closingAbbreviations.has(word)) return false;
  }
  if (doubtfulAbbreviations.has(word) || dateAbbreviations.has(word)) {
    const unit = after < end ? text.charCodeAt(after) : 0;
    if (unit === 0x2c || unit === 0x29 || follows === digit || (follows === lower && initialClass === upper)) return true;
    return leadingAbbreviations.has(word) && initialClass === upper && follows === upper && !startsSentence(text, after, end);
  }
  if (leadingAbbreviations.has(word)) return word !== 'fr' && word !== 'rep' && word !== 'amb' ? true : initialClass === upper;
  if (!closingAbbreviations.has(word)) return false;
  return true;
};

const symbolEnd = -1;

/** Whether a word that seldom stands inside a name begins at `start`. */
export const startsSentence = (text: string, start: number, end: number): boolean => {
  let at = start;
  while (at < end && at - start < 14 && isLetterClass(classOfUnit(text.charCodeAt(at)))) at += 1;
  const unit = at < end ? text.charCodeAt(at) : 0;
  if (unit === 0x2e || unit === 0x2d) return false;
  return sentenceStarters.has(text.slice(start, at).toLowerCase());
};

const faces = [':)', ':(', ':D', ':P', ':-)', ':-(', ';)', ';-)', '=)', ':/', '<3'];

/** One mark or a run of the same; answers with where it ended. */
const scanSymbol = (text: string, start: number, end: number, starts: number[], ends: number[], first: number): number => {
  const unit = text.charCodeAt(start);
  const next = start + 1 < end ? text.charCodeAt(start + 1) : 0;
  const glued = starts.length > first && ends[ends.length - 1] === start;
  let at = start + unitsAt(text, start);
  switch (unit) {
    case 0x2e: // .
      if (isDigit(next) && !glued) return signedEnd(text, start, end, starts, ends);
      while (at < end && text.charCodeAt(at) === 0x2e) at += 1;
      break;
    case 0x21: case 0x3f: // ! ?
      while (at < end && (text.charCodeAt(at) === 0x21 || text.charCodeAt(at) === 0x3f)) at += 1;
      break;
    case 0x2d: case 0x2a: case 0x5f: case 0x3d: case 0x7e: case 0x2b: case 0x2014: case 0x2013: case 0x24: // - * _ = ~ + — – $
      if (unit === 0x2b && isDigit(next) && !glued) return signedEnd(text, start, end, starts, ends);
      while (at < end && text.charCodeAt(at) === unit) at += 1;
      break;
    case 0x27: case 0x2018: case 0x2019: case 0x60: case 0xb4: case 0x2bc: { // quotation marks and apostrophes
      if (next === unit && (unit === 0x27 || unit === 0x60 || unit === 0x2018 || unit === 0x2019)) {
        at += 1;
        break;
      }
      if (isApostrophe(unit)) at = apostropheEnd(text, start, end, glued);
      break;
    }
    case 0x40: // @handle
      if (!glued && (isLetterAt(text, at, end) || next === 0x5f)) at = tagEnd(text, at, end);
      break;
    case 0x23: // #tag
      if (!glued && isLetterAt(text, at, end)) at = tagEnd(text, at, end);
      break;
    case 0x3a: case 0x3b: // : ;
      if (!isDigit(text.charCodeAt(start - 1)) && !isWordAt(text, start + 3, end)) {
        for (const face of faces) {
          const beyond = start + face.length;
          if (text.startsWith(face, start) && beyond <= end && !isWordAt(text, beyond, end)) at = beyond;
        }
      }
      break;
    case 0x3c: case 0x3e: // << >>
      if (next === unit) at += 1;
      break;
    default:
      // An accent without a letter, or a symbol with its accents.
      while (at < end && classAt(text, at) === mark) at += unitsAt(text, at);
  }
  return pushPlain(start, at, starts, ends);
};

/** `+44` and `.5`. */
const signedEnd = (text: string, start: number, end: number, starts: number[], ends: number[]): number => {
  let at = start + 1;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) at += 1;
    else if ((unit === 0x2e || unit === 0x2c) && at + 1 < end && isDigit(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return pushPlain(start, at, starts, ends);
};

const tagEnd = (text: string, start: number, end: number): number => {
  let at = start;
  while (at < end && (isWordAt(text, at, end) || text.charCodeAt(at) === 0x5f)) at += unitsAt(text, at);
  return at;
};

const elided = ['em', 'til', 'cause', 'cuz', 'bout', 'twas', 'tis', 'round', 'n', 'im'];

/** A clitic after something that is not a word (”’s), a shortened year (’90s), a shortened word (’em), or a bare mark. */
const apostropheEnd = (text: string, start: number, end: number, glued: boolean): number => {
  let at = start + 1;
  while (at < end && at - start < 6 && isWordAt(text, at, end)) at += 1;
  const tail = text.slice(start + 1, at).toLowerCase();
  // Glued to what it belongs to, or parted from it by a tokeniser before us: Lowell 's.
  if (tail === 's' || tail === 're' || tail === 've' || tail === 'll' || tail === 'd' || tail === 'm') return at;
  if (glued) return start + 1;
  if (/^\d\ds?$/.test(tail)) return at;
  // ’em is an apostrophe; ‘em would open a quotation.
  return elided.includes(tail) && text.charCodeAt(start) !== 0x2018 ? at : start + 1;
};
