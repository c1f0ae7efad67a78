import { tokensStartingIn } from '../language/token-at.ts';
import { uposOf } from '../language/tokens.ts';
import type { Draft } from './context.ts';
import type { Syntax } from './syntax.ts';
import { child } from './syntax.ts';

/** “Polk called the judge on Friday”: who calls somebody, and not something, is on the telephone. */
export function isTelephoned(syntax: Syntax, { cue, cueToken, content }: Draft): boolean {
  const { doc } = syntax;
  if (!cue || cueToken < 0 || doc.lemmas[cueToken] !== 'call' || content.length !== 1 || content[0]![0] < cue[1]) return false;
  const [from, to] = tokensStartingIn(doc.starts, content[0]!);
  if (from !== cueToken + 1) return false;
  const isDefinite = /^(?:the|his|her|their|its|my|our|him|them|me|us|you)$/.test(doc.lower[from]!) || uposOf(doc, from) === 'PROPN';
  return isDefinite && child(syntax, cueToken, 'xcomp', 'ccomp') < 0 && !hasPredicate(syntax, from, to);
}

/** Behind the first noun an adjective, a participle, “a …” or words in quotation marks: “the report premature”, “Roe a liar”. */
function hasPredicate({ doc }: Syntax, from: number, to: number): boolean {
  let noun = /^(?:his|her|their|its|my|our)$/.test(doc.lower[from]!) ? from + 1 : from;
  while (noun < to && !/^(?:NOUN|PROPN|PRON)$/.test(uposOf(doc, noun))) noun++;
  const first = noun;
  while (noun + 1 < to && /^(?:NOUN|PROPN)$/.test(uposOf(doc, noun + 1))) noun++;
  // “The declaration premature”: of two words in small letters the second may be what it is called.
  if (noun > first && uposOf(doc, noun) === 'NOUN') return true;
  for (let t = noun + 1; t < to; t++) {
    if (/["“”‘’'«]/.test(doc.words[t]!) && doc.lower[t] !== "'s" && doc.lower[t] !== '’s') return true;
    const before = uposOf(doc, t - 1);
    const isFree = before !== 'DET' && before !== 'ADP' && before !== 'NUM';
    if (isFree && (uposOf(doc, t) === 'ADJ' || uposOf(doc, t) === 'VERB')) return true;
    if ((doc.lower[t] === 'a' || doc.lower[t] === 'an' || doc.lower[t] === 'the') && /^(?:NOUN|PROPN|PRON)$/.test(before)) return true;
    if (before === 'PRON' && /^(?:NOUN|PROPN)$/.test(uposOf(doc, t))) return true;
  }
  return false;
}
