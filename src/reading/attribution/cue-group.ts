import { relationOf, uposOf, xposOf } from '../language/tokens.ts';
import type { Syntax, TokenRange } from './syntax.ts';

/**
 * The verb group of a cue: “did not say”, “has repeatedly called”, “pointed out”. Auxiliaries, negations and adverbs that
 * stand unbroken before the verb belong to it, and a particle right after it.
 */
export function cueGroup(syntax: Syntax, verb: number): TokenRange {
  const { doc } = syntax;
  let first = verb;
  // “Has so far declined”: what stands before an adverb may be the adverb's.
  const belongs = (t: number): boolean => doc.heads[t] === verb || (t + 1 < verb && doc.heads[t] === t + 1);
  while (first > 0 && belongs(first - 1) && joins(syntax, first - 1)) first--;
  // An adverb that opens the group without an auxiliary after it may belong to the sentence: “Later, he said” is cut by the comma,
  // “Meanwhile analysts say” by the subject.
  let last = verb;
  if (doc.heads[verb + 1] === verb && relationOf(doc, verb + 1) === 'compound:prt') last++;
  return [first, last];
}

function joins({ doc }: Syntax, token: number): boolean {
  const relation = relationOf(doc, token);
  if (relation === 'aux' || relation === 'aux:pass' || relation === 'cop') return true;
  return relation === 'advmod' && (xposOf(doc, token) === 'RB' || doc.lower[token] === 'never');
}

const negations = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'hardly', 'nobody', 'none']);

/** “dropped its plan to …”, “withdrew the claim that …”: what was said is taken back. */
const takesBack = new Set(['drop', 'abandon', 'scrap', 'cancel', 'shelve', 'withdraw', 'rescind', 'retract', 'revoke']);

/**
 * Whether the verb group itself is negated, or the noun taken back. What the parser hung on the verb from elsewhere (“…is not enough,” she said) negates
 * nothing.
 */
export function isNegated(syntax: Syntax, verb: number): boolean {
  const [first] = cueGroup(syntax, verb);
  if (relationOf(syntax.doc, verb) === 'obj' && takesBack.has(syntax.doc.lemmas[syntax.doc.heads[verb]!]!)) return true;
  const { lower } = syntax.doc;
  if (lower[first - 1] === 'longer' && lower[first - 2] === 'no') return true;
  const isNot = syntax.children[verb]!.some((c) => c >= first && c < verb && negations.has(lower[c]!));
  return isNot || isNone(syntax, verb) || hasNobodyAsSubject(syntax, verb) || isLeftUndone(syntax, verb);
}

/** “Has no shortage of”: there is plenty, and nothing is negated. */
const plenty = new Set(['shortage', 'lack', 'dearth', 'end', 'limit']);

/** “Has no plans to sell”, told of “has” or of “plans”; “did not have any intention of going”. */
function isNone({ doc, children }: Syntax, token: number): boolean {
  const isNo = (noun: number): boolean => !plenty.has(doc.lower[noun]!) && children[noun]!.some((c) => c < noun && doc.lower[c] === 'no');
  if (uposOf(doc, token) !== 'NOUN') return doc.lemmas[token] === 'have' && children[token]!.some((c) => c > token && relationOf(doc, c) === 'obj' && isNo(c));
  const holder = doc.heads[token]!;
  const isHeld = holder >= 0 && relationOf(doc, token) === 'obj' && doc.lemmas[holder] === 'have';
  return isNo(token) || (isHeld && children[holder]!.some((c) => c < holder && /^(?:not|n't|never)$/.test(doc.lower[c]!)));
}

const leaving = new Set(['avoid', 'fail', 'refrain', 'stop']);

/** “Failed to prove that …”, “stopped short of saying …”. */
function isLeftUndone({ doc }: Syntax, verb: number): boolean {
  const head = doc.heads[verb]!;
  if (leaving.has(doc.lemmas[verb]!)) return true;
  if (doc.lower[verb - 1] === 'of' && doc.lower[verb - 2] === 'short') return true;
  return head >= 0 && head < verb && verb - head < 6 && leaving.has(doc.lemmas[head]!) && ['xcomp', 'advcl', 'obl'].includes(relationOf(doc, verb));
}

/** “Hardly anyone”: all but nobody. `lower`: a word in lower case. */
export const isHardly = (lower: string): boolean => /^(?:hardly|scarcely|barely)$/.test(lower);

/** “Nobody said …”, “No official would say …”. */
function hasNobodyAsSubject({ doc, children }: Syntax, verb: number): boolean {
  const subject = children[verb]!.find((c) => c < verb && relationOf(doc, c) === 'nsubj');
  if (subject === undefined) return false;
  if (['nobody', 'none', 'neither', 'few'].includes(doc.lower[subject]!)) return true;
  // “Not everyone agrees”, “not one of them said”.
  const start = children[subject]!.reduce((first, c) => Math.min(first, c), subject);
  const before = doc.lower[start - 1] ?? '';
  if ((before === 'not' || isHardly(before)) && doc.sentenceOf[start - 1] === doc.sentenceOf[subject]) return true;
  return children[subject]!.some((c) => {
    const word = doc.lower[c]!;
    return c < subject && (word === 'no' || isHardly(word) || word === 'neither' || word === 'few' || (word === 'not' && relationOf(doc, c) !== 'cc'));
  });
}
