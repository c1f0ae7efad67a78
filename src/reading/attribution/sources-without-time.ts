import { tokensStartingIn } from '../language/token-at.ts';
import { uposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { isCalendarWord } from './calendar-words.ts';
import type { Context, Draft } from './context.ts';
import { days, hours, sayings } from './said-when.ts';
import type { Syntax } from './syntax.ts';

/** “last week”, “late Friday” and, before “this week”, “earlier”. */
const nearness = new Set(['late', 'early', 'earlier', 'later', 'last', 'this', 'next']);
const spells = new Set(['week', 'month', 'year']);
/** What takes place on a day has the day for its own: “The march on Friday showed …”. */
const events = new Set([
  'rally', 'speech', 'meeting', 'march', 'protest', 'demonstration', 'vote', 'election', 'debate', 'hearing', 'ceremony', 'event', 'match', 'game', 'attack', 'raid', 'strike', 'explosion', 'blast', 'fire', 'crash',
  'shooting', 'flood', 'storm', 'summit', 'session', 'visit', 'trial', 'ruling', 'referendum', 'decision', 'murder', 'killing',
]);

/**
 * “The mayor on Friday said”, “The company in a statement on Tuesday said”: when and where somebody spoke is no part of who did. What a participle, a
 * relative clause or an event stands before is: “A poll released on Monday found”.
 */
export const withoutTime = ({ syntax }: Context, d: Draft): Draft => {
  const source = d.sources[0];
  if (!source || !d.cue) return d;
  const [from, to] = tokensStartingIn(syntax.doc.starts, source);
  let end = to;
  for (let before = timeBefore(syntax, from, end); before < end; before = timeBefore(syntax, from, end)) end = before;
  const occasion = occasionIn(syntax, from, end);
  if (occasion > 0) end = occasion;
  if (end === to || end <= from || !isWhole(syntax, from, end)) return d;
  const { starts, ends } = syntax.doc;
  const time = days.has(syntax.doc.lower[to - 1]!) || isCalendarWord(syntax.doc.lower[to - 1]!) ? lastTime(syntax, end, to) : null;
  return { ...d, sources: [[source[0], ends[end - 1]!], ...d.sources.slice(1)], saidWhen: d.saidWhen ?? (time && [starts[time[0]]!, ends[to - 1]!]) };
};

/** Where “in a statement”, “in an interview with …” begins; or -1. */
function occasionIn({ doc }: Syntax, from: number, end: number): number {
  for (let t = from + 1; t + 2 < end; t++) {
    if (doc.lower[t] === 'in' && /^(?:an?|the|his|her|their|its)$/.test(doc.lower[t + 1]!) && sayings.has(doc.lower[t + 2]!)) return t;
  }
  return -1;
}

/** Where a phrase of time begins that ends before the token `end`; `end` where there is none. */
function timeBefore(syntax: Syntax, from: number, end: number): number {
  const { doc } = syntax;
  let t = end - 1;
  const word = doc.lower[t] ?? '';
  if (hours.has(word) && days.has(doc.lower[t - 1] ?? '')) t--;
  if (days.has(doc.lower[t]!)) {
    if (nearness.has(doc.lower[t - 1]!)) t--;
    if (doc.lower[t - 1] === 'on') return t - 1;
    // “The mayor Monday said”: a name may end so.
    return t - 1 > from && uposOf(doc, t - 1) === 'NOUN' ? t : end;
  }
  if (spells.has(word) && nearness.has(doc.lower[t - 1]!)) return nearness.has(doc.lower[t - 2]!) ? t - 2 : t - 1;
  // “on 3 May”, “on May 3”
  const [one, other] = [doc.lower[t - 1] ?? '', word];
  const isDate = (isCalendarWord(one) && /^\d{1,2}(?:st|nd|rd|th)?$/.test(other)) || (/^\d{1,2}(?:st|nd|rd|th)?$/.test(one) && isCalendarWord(other));
  return isDate && doc.lower[t - 2] === 'on' ? t - 2 : end;
}

/** The words of the time itself, the preposition aside. */
function lastTime(syntax: Syntax, from: number, to: number): Span | null {
  const first = timeBefore(syntax, from - 1, to);
  return first === to ? null : [syntax.doc.lower[first] === 'on' ? first + 1 : first, to];
}

/** Whether the words before the time are whole without it. */
function isWhole({ doc }: Syntax, from: number, end: number): boolean {
  if (!/^(?:NOUN|PROPN|PRON)$/.test(uposOf(doc, end - 1))) return false;
  for (let t = from; t < end; t++) {
    if (uposOf(doc, t) === 'VERB' || uposOf(doc, t) === 'AUX' || /^(?:who|which|that|whose|whom)$/.test(doc.lower[t]!) || events.has(doc.lemmas[t]!)) return false;
  }
  return true;
}
