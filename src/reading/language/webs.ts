import { isLetterClass, classOfUnit, digit, isWordClass } from './characters.ts';
import { topLevelDomains } from './abbreviations.ts';

/*
 * Addresses: URLs, host names, e-mail. Each function answers with the end of the address that starts at `start`, or with
 * `start` where there is none.
 */

const isHostUnit = (unit: number): boolean => {
  const kind = classOfUnit(unit);
  return isLetterClass(kind) || kind === digit || unit === 0x2d;
};

/** Everything up to a space, a quotation mark or an angle bracket, less the punctuation that ends the sentence around it. */
const pathEnd = (text: string, start: number, end: number): number => {
  let at = start;
  let open = 0;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20 || unit === 0x22 || unit === 0x3c || unit === 0x3e || unit === 0x60) break;
    if (unit === 0x28) open += 1;
    if (unit > 0x7e && !isWordClass(classOfUnit(unit))) break;
    at += 1;
  }
  while (at > start) {
    const unit = text.charCodeAt(at - 1);
    if (unit === 0x29 && open > 0) break;
    if ('.,;:!?\'")]}*'.indexOf(text[at - 1]!) < 0) break;
    at -= 1;
  }
  return at;
};

/** `https://…`, `www.…`. */
export const urlEnd = (text: string, start: number, wordEnd: number, end: number): number => {
  const length = wordEnd - start;
  if (text.startsWith('://', wordEnd) && length >= 3 && length <= 8 && wordEnd + 3 < end && text.charCodeAt(wordEnd + 3) > 0x20) {
    return pathEnd(text, wordEnd + 3, end);
  }
  if (length === 3 && text.charCodeAt(wordEnd) === 0x2e && isHostUnit(text.charCodeAt(wordEnd + 1))
    && text.slice(start, wordEnd).toLowerCase() === 'www') return pathEnd(text, wordEnd + 1, end);
  return start;
};

/** `example.org/path`: a host name by its last label. `dot` is its first full stop. */
export const hostEnd = (text: string, start: number, dot: number, end: number): number => {
  let at = dot;
  let label = dot;
  const limit = Math.min(end, dot + 128);
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2e) {
      if (at + 1 >= limit || !isHostUnit(text.charCodeAt(at + 1))) break;
      label = at + 1;
    } else if (!isHostUnit(unit)) break;
    at += 1;
  }
  if (!topLevelDomains.has(text.slice(label, at))) return start;
  return text.charCodeAt(at) === 0x2f ? Math.max(at, pathEnd(text, at, end)) : at;
};

/** `name@example.org`, where `sign` is the place of the @. */
export const emailEnd = (text: string, start: number, sign: number, end: number): number => {
  for (let at = start; at < sign; at += 1) {
    const unit = text.charCodeAt(at);
    if (!isHostUnit(unit) && unit !== 0x2e && unit !== 0x5f && unit !== 0x2b && unit !== 0x25) return start;
  }
  let at = sign + 1;
  let dots = 0;
  const limit = Math.min(end, sign + 128);
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2e) {
      if (at + 1 >= limit || !isHostUnit(text.charCodeAt(at + 1))) break;
      dots += 1;
    } else if (!isHostUnit(unit) && unit !== 0x5f) break;
    at += 1;
  }
  return dots > 0 ? at : start;
};
