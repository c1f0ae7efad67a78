import type { Parsed } from '../language/index.ts';
import { tokensStartingIn } from '../language/token-at.ts';
import { relationOf, xposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from '../text/span.ts';

/** What is done to something by plan, as lemmas; “kill” or “expect” are none. */
const planned = new Set(`abolish bring build cancel carry close complete compensate cut deliver demolish deploy dismantle distribute double extend fix give hand hire hold implement install introduce launch lift make move open pay
  postpone provide publish put raise rebuild reduce reinstate release relocate remove reopen repair replace restore resume return review scrap sell send set shut suspend vaccinate withdraw`.split(/\s+/));

export const isPlanned = (lemma: string): boolean => planned.has(lemma);

/** What stays as it is by somebody's will: “would remain closed until further notice”. */
const kept = /^(?:banned|barred|blocked|cancelled|canceled|closed|grounded|halted|off-limits|open|shut|suspended)$/;

/**
 * The act of “a service | will be held in May”, “all of them would be carried out by Easter”, “the pool would remain closed until June”: what is to be
 * done to something, where nobody else is said to do it. Whether it has a day, or an end, is for the caller to ask. -1 where there is none.
 */
export function plannedPassive(doc: Parsed, span: Span): number {
  const [from, to] = tokensStartingIn(doc.starts, span);
  for (let t = from; t < to; t++) {
    if (!/^(?:will|would|shall)$/.test(doc.lower[t]!)) continue;
    let verb = t + 1;
    while (verb < to && /^(?:also|not|now|soon|then|never|all|both|only)$/.test(doc.lower[verb]!)) verb++;
    if (verb + 1 >= to) continue;
    if (/^(?:remain|stay)$/.test(doc.lower[verb]!) && kept.test(doc.lower[verb + 1]!)) return verb;
    const isPlanned = doc.lower[verb] === 'be' && xposOf(doc, verb + 1) === 'VBN' && planned.has(doc.lemmas[verb + 1]!);
    if (isPlanned && !/^(?:acl|advcl)/.test(relationOf(doc, verb + 1)) && !hasDoer(doc, verb + 2, to)) return verb + 1;
  }
  return -1;
}

/** “By the army”, not “by May”, “by 1 June”, “by the end of …”. */
const hasDoer = (doc: Parsed, from: number, to: number): boolean => {
  for (let t = from; t < to; t++) {
    if (doc.lower[t] === 'by' && t + 1 < to) return !day.test(wordsOf(doc.text, [doc.starts[t + 1]!, doc.ends[to - 1]!]));
  }
  return false;
};
const day = /^(?:(?:the |this |next |late |early |mid-?)*(?:end|start|middle|beginning|spring|summer|autumn|fall|winter|week|month|year|new year)\b|\d|easter|christmas|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|then)/i;
