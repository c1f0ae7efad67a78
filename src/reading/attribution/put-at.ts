import { uposOf } from '../language/tokens.ts';
import type { Context, Draft } from './context.ts';
import { cueGroup, isNegated } from './cue-group.ts';
import { draft } from './draft.ts';
import { isHypothetical } from './hypothetical.ts';
import { saidWhenOf } from './said-when.ts';
import { sourceHead, sourceSpan } from './source.ts';
import { spanOfTokens } from './syntax.ts';
import { isVerb, tokensInCues } from './verb-cue.ts';

const measures = new Set([
  'bill', 'casualty', 'cost', 'count', 'crowd', 'damage', 'death', 'deficit', 'figure', 'loss', 'number', 'price', 'rate', 'share', 'shortfall', 'sum', 'toll', 'total', 'turnout', 'value', 'worth',
]);
/** In tokens, from the verb to its “at”. */
const reach = 14;

/** “The police put the toll at 22”: who puts a figure at a number says that it is so much. */
export function figuresPut(context: Context, found: readonly Draft[]): readonly Draft[] {
  const { syntax } = context;
  const { doc } = syntax;
  const taken = tokensInCues(syntax, found);
  const drafts: Draft[] = [];
  for (let verb = 0; verb < doc.length; verb++) {
    if ((doc.lemmas[verb] !== 'put' && doc.lemmas[verb] !== 'place') || taken.has(verb) || !isVerb(syntax, verb)) continue;
    let at = verb + 1;
    let isMeasure = false;
    for (; at < doc.length && at < verb + reach && doc.sentenceOf[at] === doc.sentenceOf[verb] && doc.lower[at] !== 'at'; at++) {
      if (measures.has(doc.lemmas[at]!)) isMeasure = true;
    }
    const head = doc.lower[at] === 'at' && isMeasure ? numberBehind(doc, at) : -1;
    const source = head < 0 ? -1 : sourceHead(syntax, verb);
    if (source < 0 || source > verb || isHypothetical(syntax, verb)) continue;
    const content = [spanOfTokens(doc, [verb + 1, endOfRange(doc, at, head)])];
    const [first] = cueGroup(syntax, verb);
    drafts.push(draft(context, {
      sources: [sourceSpan(syntax, source)], cue: spanOfTokens(doc, [first, verb]), content, negated: isNegated(syntax, verb),
      saidWhen: saidWhenOf(syntax, verb, content), confidence: 0.8, how: 'figure-put', cueToken: verb,
    }));
  }
  return drafts;
}

type Doc = Context['syntax']['doc'];

/** The number right behind “at”, but for “at least”, “at more than about”; or -1. */
function numberBehind(doc: Doc, at: number): number {
  for (let t = at + 1; t < doc.length && t < at + 6 && doc.sentenceOf[t] === doc.sentenceOf[at]; t++) {
    if (uposOf(doc, t) === 'NUM' || /^\d/.test(doc.words[t]!)) return t;
    if (/^[.,;]$/.test(doc.words[t]!)) return -1;
  }
  return -1;
}

/** The last word of what is counted, past the second number of a range: “between 5 and 6 billion”, “3 to 4 million crowns”. */
function endOfRange(doc: Doc, at: number, head: number): number {
  const end = endOfAmount(doc, head);
  const second = end + 2;
  if (second >= doc.length || doc.sentenceOf[second] !== doc.sentenceOf[head] || !isAmount(doc, second)) return end;
  const join = doc.lower[end + 1]!;
  const joins = join === 'to' || join === 'or' || /^[-\u2010-\u2015]$/.test(join) || (join === 'and' && doc.lower.slice(at + 1, head).includes('between'));
  return joins ? endOfAmount(doc, second) : end;
}

const isAmount = (doc: Doc, token: number): boolean => /^(?:NUM|SYM)$/.test(uposOf(doc, token)) || /^\d/.test(doc.words[token]!);

/** The last word of what is counted: “3 million crowns”. */
function endOfAmount(doc: Doc, head: number): number {
  let t = head;
  while (t + 1 < doc.length && doc.sentenceOf[t + 1] === doc.sentenceOf[head] && /^(?:NUM|NOUN|ADJ|PROPN|SYM)$/.test(uposOf(doc, t + 1))) t++;
  return t;
}
