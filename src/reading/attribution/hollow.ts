import { tokensStartingIn } from '../language/token-at.ts';
import { uposOf, xposOf } from '../language/tokens.ts';
import type { Context, Draft } from './context.ts';

/** What a clause begins with; without its verb it says nothing. */
const subjects = new Set(['he', 'i', 'she', 'they', 'we']);
const pointing = /^(?:this|that|these|those|all|both|none)$/;
const joining = /^(?:an?|and|at|but|by|for|from|if|in|into|of|on|or|than|that|the|to|with|whether)$/;
const small = /^(?:ADP|AUX|CCONJ|DET|PART|PUNCT|SCONJ)$/;

/**
 * Whether nothing is said in a content, as where a text is cut off: “promised | that the”, “called for | an”, “said | that he”. “Denies | it”, “said | he
 * would” and “knows | which” say something, and so does “doubts | that”, unless the text ends there; so does all that is quoted.
 */
export function isHollow({ text, syntax: { doc }, quotationOf }: Context, { cue, sources, content }: Draft): boolean {
  // “Had never asked for, | or received, | a penny”
  if (content.every((span) => /^(?:and|or)\s+\S+$/i.test(text.slice(...span)))) return true;
  let hasSubject = false;
  let hasVerb = false;
  for (const span of content) {
    const [from, to] = tokensStartingIn(doc.starts, span);
    for (let t = from; t < to; t++) {
      const word = doc.lower[t]!;
      if (quotationOf[t]! >= 0) return false;
      if (subjects.has(word) || (word === 'it' && doc.lower[t - 1] === 'that' && t > from)) hasSubject = true;
      else if (word === 'that' && (isCut(t) || (t + 1 < to && uposOf(doc, t + 1) === 'DET'))) continue;
      else if (to - from === 1 && pointing.test(word) && xposOf(doc, t) === 'DT') return false;
      else if (!small.test(uposOf(doc, t)) && !isJoining(word) && !isEmptyIt(t)) return false;
      hasVerb ||= uposOf(doc, t) === 'AUX';
    }
  }
  return !(hasSubject && hasVerb);

  /** Whatever the tagger makes of it, beside other words. */
  function isJoining(word: string): boolean {
    return content.length > 1 && joining.test(word);
  }

  /** Whether the block ends with the token, and with no stop. */
  function isCut(t: number): boolean {
    return t + 1 === doc.length || doc.blockOf[doc.sentenceOf[t + 1]!] !== doc.blockOf[doc.sentenceOf[t]!];
  }

  /** “It | is believed”: nothing has been said. */
  function isEmptyIt(t: number): boolean {
    return doc.lower[t] === 'it' && sources.length === 0 && cue !== null && doc.ends[t]! <= cue[0];
  }
}
