import { firstTokenAt } from '../language/token-at.ts';
import type { Tagged } from '../language/tokens.ts';
import { uposOf, xposOf } from '../language/tokens.ts';
import type { Bounds } from '../reading.ts';
import type { Span } from '../text/span.ts';

/*
 * Numbers that count nothing: part of a name (“Boeing 737”, “Article 5”), an age (“Smith, 45,”), a time (“5 p.m.”), the
 * number of a list, an ordinal, a telephone number, a score.
 */

const clock = new Set(['a.m.', 'p.m.', 'am', 'pm', "o'clock", 'a.m', 'p.m', 'gmt', 'et', 'est', 'edt', 'hours']);
const numbered = new Set(['no.', 'no', 'number', 'page', 'pages', 'p.', 'pp.', 'chapter', 'section', 'article', 'part', 'room', 'route', 'highway', 'flight', 'figure', 'fig.', 'table',
  'level', 'phase', 'stage', 'step', 'grade', 'channel', 'line', 'verse', 'act', 'item', 'title', 'category', 'age', 'aged', 'version', 'volume', 'vol.', 'day', 'week', '#', 'clause', 'paragraph', 'resolution', 'amendment', 'unit', 'district', 'group', 'gate', 'pier', 'year', 'hr', 'h.r.', 'us', 'i', 'psalm', 'size', 'type', 'apartment', 'apt.', 'suite', 'tel', 'tel.', 'phone', 'call']);
const agePunctuation = new Set([',', ')', '.', ';']);

/** Whether the number on the tokens `[first, end)` counts nothing. */
export const isNoFigure = (doc: Tagged, first: number, end: number): boolean => {
  const sentence = doc.sentenceOf[first]!;
  const low = doc.sentenceStarts[sentence]!;
  const high = doc.sentenceStarts[sentence + 1]!;
  const before = first > low ? doc.lower[first - 1]! : '';
  const after = end < high ? doc.lower[end]! : '';
  if (clock.has(after) || numbered.has(before)) return true;
  // “AR-15”, “G-20”
  if (/^[-\u2010-\u2015]$/.test(before) && doc.ends[first - 1] === doc.starts[first] && doc.ends[first - 2] === doc.starts[first - 1]) return true;
  if (after === 'years' && doc.lower[end + 1] === 'old') return true;
  if (after === '-' || after === '\u2013') return true;
  const plain = /^\d{1,4}\.?$/.test(doc.words[first]!) && end === first + 1;
  if (!plain) return false;
  // “1. Open the door”, “[3]”, “(3)”
  if (first === low && doc.words[first]!.endsWith('.') && after !== '') return true;
  if (first === low && (after === '.' || after === ')' || after === ':')) return true;
  if (before === '[' || (before === '(' && after === ')')) return true;
  // “Smith, 45,”, “Smith (45)”
  if ((before === ',' || before === '(') && first - 2 >= low && uposOf(doc, first - 2) === 'PROPN' && agePunctuation.has(after) && Number(doc.words[first]) < 120) return true;
  // “Boeing 737”, “Apollo 11 astronauts”
  return first > low && uposOf(doc, first - 1) === 'PROPN';
};

/** Whether a number is a year, since it counts nothing, or only one thing: “the shipyard says 2030”, “the 2018 Harbour Summit”. */
export const isYear = (doc: Tagged, first: number, end: number, bounds: Bounds, unit: Span | null): boolean => {
  if (end !== first + 1 || (bounds !== 'exactly' && bounds !== 'about') || !/^(?:19|20)\d\d$/.test(doc.words[first]!)) return false;
  return unit === null || /^NNP?$/.test(xposOf(doc, firstTokenAt(doc.starts, unit[1]) - 1));
};

const clockLeads = new Set(['the', 'at', 'before', 'after', 'until', 'till']);

/**
 * Whether a number is a time of day: “the 10.40 left at 12.15”, “the 10.40 ferry”; nothing in the plural follows. `from`: the token that
 * the words that bound it begin at.
 */
export const isClock = (doc: Tagged, from: number, first: number, end: number): boolean => {
  if (end !== first + 1 || from === doc.sentenceStarts[doc.sentenceOf[first]!]! || !clockLeads.has(doc.lower[from - 1]!)) return false;
  return /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(doc.words[first]!) && !(end < doc.length && /^(?:NNP?S|\$)$/.test(xposOf(doc, end)));
};
