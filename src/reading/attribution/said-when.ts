import { relationOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { isCalendarWord } from './calendar-words.ts';
import { spanOfPhrase, trimPunctuation } from './phrase.ts';
import type { Syntax } from './syntax.ts';
import { isFiniteOrModal, isUpos, sentenceAround } from './syntax.ts';

/**
 * The words that say when it was said (“on Monday”), or null. They hang from the verb, or from the verb it is joined to, or stand right behind it or in
 * what opens the sentence.
 */
export const saidWhenOf = (syntax: Syntax, verb: number, content: readonly Span[]): Span | null =>
  byArcs(syntax, verb, content) ?? beforeCue(syntax, verb) ?? behindCue(syntax, verb, content) ?? inOpening(syntax, verb, content);

function byArcs(syntax: Syntax, verb: number, content: readonly Span[]): Span | null {
  const { doc } = syntax;
  for (let at = verb, steps = 0; at >= 0 && steps < 3; at = doc.heads[at]!, steps++) {
    for (const c of syntax.children[at]!) {
      if (!['obl', 'obl:unmarked', 'nmod:unmarked', 'advmod', 'nmod', 'dep'].includes(relationOf(doc, c))) continue;
      if (!isCalendarWord(doc.lower[c]!) || (doc.lower[c] === 'may' && !isUpos(syntax, c, 'PROPN'))) continue;
      const span = spanOfPhrase(syntax, trimPunctuation(syntax, [syntax.first[c]!, syntax.last[c]!]));
      if (!content.some((s) => overlaps(s, span)) && span[1] - span[0] <= 60) return span;
    }
    if (relationOf(doc, at) !== 'conj' && relationOf(doc, at) !== 'advcl') return null;
  }
  return null;
}

export const days = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'yesterday', 'today', 'tonight']);
export const hours = new Set(['morning', 'afternoon', 'evening', 'night']);
export const sayings = new Set(['interview', 'statement', 'speech', 'conference', 'briefing', 'rally', 'debate', 'tweet', 'appearance', 'hearing', 'email', 'letter', 'memo']);
const reach = 14;

/** “said in an interview with the Herald on Monday”, “told a Thursday rally”: a day between the verb and the next clause, wherever the parser hung it. */
function behindCue(syntax: Syntax, verb: number, content: readonly Span[]): Span | null {
  const { doc } = syntax;
  const end = Math.min(sentenceAround(doc, verb)[1], verb + reach);
  for (let t = verb + 1; t < end && !endsAside(syntax, t) && !isInside(content, doc.starts[t]!); t++) {
    if (isDay(syntax, t, end)) return [doc.starts[t]!, doc.ends[t]!];
  }
  return null;
}

/** “Chief Stroud on Monday evening flatly denied”: a day right before the verb, helping verbs and adverbs aside, wherever the parser hung it. */
function beforeCue(syntax: Syntax, verb: number): Span | null {
  const { doc } = syntax;
  const [start] = sentenceAround(doc, verb);
  let t = verb - 1;
  while (t > start && t > verb - 5 && (isUpos(syntax, t, 'AUX', 'ADV') || hours.has(doc.lower[t]!)) && !days.has(doc.lower[t]!)) t--;
  return t > start + 1 && days.has(doc.lower[t]!) && doc.lower[t - 1] === 'on' ? [doc.starts[t]!, doc.ends[t]!] : null;
}

/** “At a rally in Fennick late Saturday, Roe vowed”: a day in what opens the sentence, up to a comma. */
function inOpening(syntax: Syntax, verb: number, content: readonly Span[]): Span | null {
  const { doc } = syntax;
  const [start] = sentenceAround(doc, verb);
  if (!isUpos(syntax, start, 'ADP')) return null;
  let found: Span | null = null;
  for (let t = start; t < Math.min(verb, start + reach) && !endsAside(syntax, t) && !isInside(content, doc.starts[t]!); t++) {
    if (doc.words[t] === ',') return found;
    if (isDay(syntax, t, verb)) found = [doc.starts[t]!, doc.ends[t]!];
  }
  return null;
}

/** Whether a day stands there for itself: “Monday’s debate”, “a Sunday paper” are named for theirs. */
function isDay(syntax: Syntax, t: number, end: number): boolean {
  const { doc } = syntax;
  if (!days.has(doc.lower[t]!)) return false;
  const isNamedFor = t + 1 < end && (/^['\u2019]s?$/.test(doc.words[t + 1]!) || (isUpos(syntax, t + 1, 'NOUN') && !hours.has(doc.lower[t + 1]!) && !sayings.has(doc.lower[t + 1]!)));
  return !isNamedFor;
}

/** Whether what stands between a verb of saying and its circumstances ends here: a mark, another clause, a quotation. */
export const endsAside = (syntax: Syntax, token: number): boolean =>
  /^[;:.!?"\u201c\u201d(\u2013\u2014]/.test(syntax.doc.words[token]!) || isFiniteOrModal(syntax, token) || clauses.has(syntax.doc.lower[token]!);

const clauses = new Set(['that', 'who', 'which', 'whom', 'whose', 'after', 'before', 'when', 'while', 'as', 'because', 'if', 'where', 'but', 'and', 'since', 'until']);

const isInside = (content: readonly Span[], at: number): boolean => content.some(([start, end]) => start <= at && at < end);
