import { relationOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import type { Context, Draft } from './context.ts';
import { cueGroup, isNegated } from './cue-group.ts';
import { draft } from './draft.ts';
import { isHypothetical } from './hypothetical.ts';
import { spanOfPhrase, trimPunctuation } from './phrase.ts';
import { saidWhenOf } from './said-when.ts';
import { sourceSpan } from './source.ts';
import type { Syntax, TokenRange } from './syntax.ts';
import { child, childrenBy, spanOfTokens } from './syntax.ts';
import { isVerb, tokensInCues } from './verb-cue.ts';

/*
 * Silence on the record: “did not respond to a request for comment”, “could not be reached for comment”, “had no comment”. Who keeps silent declines,
 * in whatever words; that the words are negative is no negation of the declining.
 */

const answering = new Set(['comment', 'respond', 'reply', 'answer', 'elaborate']);
const telling = new Set(['say', 'discuss', 'disclose', 'reveal', 'specify', 'identify', 'name', 'confirm', 'speculate']);
const requests = new Set(['request', 'question', 'email', 'e-mail', 'message', 'call', 'inquiry', 'enquiry', 'query', 'letter', 'text']);

/** “would not say how many”, “did not elaborate”: what was found as a negated saying and declines. */
export function asSilence({ syntax }: Context, found: Draft): Draft {
  const { doc } = syntax;
  if (found.cueToken < 0 || found.attitude === 'declines') return found;
  const neither = neitherConfirmedNorDenied(syntax, found);
  if (neither) return neither;
  if (!found.negated) return found;
  const lemma = doc.lemmas[found.cueToken]!;
  const isWill = syntax.children[found.cueToken]!.some((c) => c < found.cueToken && /^(?:would|wo|will)$/.test(doc.lower[c]!) && relationOf(doc, c) === 'aux');
  return answering.has(lemma) || (lemma === 'draw' && child(syntax, found.cueToken, 'aux:pass') >= 0) || (isWill && telling.has(lemma)) ? { ...found, attitude: 'declines', negated: false } : found;
}

/** “Did not confirm or deny”, “neither confirmed nor denied”: both together are neither, and the content stands behind them. */
function neitherConfirmedNorDenied({ doc }: Syntax, found: Draft): Draft | null {
  const lemma = doc.lemmas[found.cueToken]!;
  if (!found.cue || (lemma !== 'confirm' && lemma !== 'deny')) return null;
  let [first, last] = [found.cueToken, found.cueToken];
  if (/^(?:n?or)$/.test(doc.lower[last + 1] ?? '')) last += 2;
  else if (/^(?:n?or)$/.test(doc.lower[first - 1] ?? '')) first -= 2;
  const both = last > first && first >= 0 && last < doc.length ? [doc.lemmas[first]!, doc.lemmas[last]!].sort().join(' ') : '';
  if (both !== 'confirm deny') return null;
  const isNeither = doc.lower[first - 1] === 'neither';
  if (!found.negated && !isNeither) return null;
  const cue: Span = [Math.min(found.cue[0], doc.starts[isNeither ? first - 1 : first]!), Math.max(found.cue[1], doc.ends[last]!)];
  const content = found.content.flatMap(([from, to]): readonly Span[] => {
    if (from >= cue[1] || to <= cue[0]) return [[from, to]];
    return to > cue[1] ? [[doc.starts[last + 1]!, to]] : [];
  });
  return content.length === 0 ? null : { ...found, cue, content, attitude: 'declines', negated: false };
}

/** “Neither confirmed nor | denied |”: found once more by its second verb. */
export const isSecondHalf = ({ syntax: { doc } }: Context, { cueToken }: Draft): boolean =>
  cueToken > 2 && doc.lower[cueToken - 1] === 'nor' && doc.lower[cueToken - 3] === 'neither' && ['confirm', 'deny'].includes(doc.lemmas[cueToken]!);

/** The silences that stand in no cue of what was found. */
export function silences(context: Context, found: readonly Draft[]): readonly Draft[] {
  const { syntax } = context;
  const taken = tokensInCues(syntax, found);
  const drafts: Draft[] = [];
  for (let token = 0; token < syntax.doc.length; token++) {
    if (taken.has(token) || !mayBe(syntax, token)) continue;
    const silence = silenceAt(syntax, token) ?? yetTo(syntax, token);
    const subject = child(syntax, isYet(syntax, token) ? syntax.doc.heads[token]! : token, 'nsubj', 'nsubj:pass');
    if (silence === null || subject < 0 || subject > token || isHypothetical(syntax, token)) continue;
    const [cue, content] = silence;
    const spans = [spanOfPhrase(syntax, trimPunctuation(syntax, content))];
    drafts.push(draft(context, {
      sources: [sourceSpan(syntax, subject)], cue: spanOfTokens(syntax.doc, cue), content: spans, attitude: 'declines', saidWhen: saidWhenOf(syntax, token, spans),
      confidence: 0.9, how: 'silence', cueToken: token,
    }));
  }
  return drafts;
}

const words = new Set(['apologise', 'apologize', 'draw', 'say', 'confirm', 'deny', 'comment', 'respond', 'reply', 'return', 'reach', 'have', 'available', 'unavailable']);
const mayBe = ({ doc }: Syntax, token: number): boolean => words.has(doc.lemmas[token]!);

/** “Has yet to | comment”. */
const isYet = ({ doc }: Syntax, token: number): boolean => answering.has(doc.lemmas[token]!) && doc.lower[token - 1] === 'to' && doc.lower[token - 2] === 'yet' && doc.lemmas[doc.heads[token]!] === 'have';

function yetTo(syntax: Syntax, token: number): readonly [cue: TokenRange, content: TokenRange] | null {
  return isYet(syntax, token) ? [[syntax.doc.heads[token]!, token - 1], [token, syntax.last[token]!]] : null;
}

/** Cue and content of the silence that rests on a word; null where it is none. */
function silenceAt(syntax: Syntax, token: number): readonly [cue: TokenRange, content: TokenRange] | null {
  const { doc } = syntax;
  const [first] = cueGroup(syntax, token);
  const lemma = doc.lemmas[token]!;
  if (lemma === 'available' || lemma === 'unavailable') {
    const copula = child(syntax, token, 'cop');
    const comment = behind(syntax, token, 'for', new Set(['comment']));
    if (copula < 0 || comment === null || (lemma === 'available' && !isNegated(syntax, token))) return null;
    return [[Math.min(first, copula), comment[0] - 1], comment];
  }
  if (lemma === 'confirm' || lemma === 'deny') return neitherOf(syntax, token);
  if (!isVerb(syntax, token) && lemma !== 'have') return null;
  if (lemma === 'have') {
    const comment = child(syntax, token, 'obj');
    return comment > token && doc.lower[comment] === 'comment' && doc.lower[syntax.first[comment]!] === 'no' ? [[token, token], [syntax.first[comment]!, syntax.last[comment]!]] : null;
  }
  if (!isNegated(syntax, token)) return null;
  if (lemma === 'reach') {
    const comment = child(syntax, token, 'aux:pass') < 0 ? null : behind(syntax, token, 'for', new Set(['comment']));
    return comment === null ? null : [[first, comment[0] - 1], comment];
  }
  // “Would not | say”, “would not | be drawn”, “would not | apologise”
  if (['apologise', 'apologize', 'draw', 'say'].includes(lemma)) {
    const would = first < token && /^(?:would|wo|will)$/.test(doc.lower[first]!) ? childrenBy(syntax, token, 'aux:pass').find((c) => c > first) ?? token : -1;
    if (would < 0 || (lemma === 'draw') !== (would < token) || childrenBy(syntax, token, 'obj', 'ccomp', 'xcomp').length > 0) return null;
    return [[first, would - 1], [would, Math.max(token, ...childrenBy(syntax, token, 'obl').map((c) => syntax.last[c]!))]];
  }
  if (lemma === 'comment') return first === token ? null : [[first, token - 1], [token, Math.max(token, ...childrenBy(syntax, token, 'obl', 'nmod').map((c) => syntax.last[c]!))]];
  if (lemma === 'return') {
    const request = childrenBy(syntax, token, 'obj').find((c) => c > token && requests.has(doc.lemmas[c]!));
    return request === undefined ? null : [[first, token], [syntax.first[request]!, syntax.last[request]!]];
  }
  const request = behind(syntax, token, 'to', requests);
  if (request === null) return null;
  return [[first, request[0] - 2 === token ? token + 1 : token], request];
}

/** “neither confirmed nor denied | the strike”: what hangs from either verb behind both. */
function neitherOf(syntax: Syntax, token: number): readonly [cue: TokenRange, content: TokenRange] | null {
  const { doc } = syntax;
  const other = token + 2;
  if (doc.lower[token - 1] !== 'neither' || doc.lower[token + 1] !== 'nor' || !['confirm', 'deny'].includes(doc.lemmas[other] ?? '')) return null;
  const content = [token, other].flatMap((verb) => childrenBy(syntax, verb, 'obj', 'ccomp')).find((c) => c > other);
  return content === undefined ? null : [[token - 1, other], [syntax.first[content]!, syntax.last[content]!]];
}

/** The phrase behind the word whose preposition and noun are these; without the preposition. */
function behind(syntax: Syntax, token: number, preposition: string, nouns: ReadonlySet<string>): TokenRange | null {
  const { doc } = syntax;
  for (const c of syntax.children[token]!) {
    const marker = c > token && nouns.has(doc.lemmas[c]!) ? child(syntax, c, 'case') : -1;
    if (marker > token && doc.lower[marker] === preposition) return [marker + 1, syntax.last[c]!];
  }
  return null;
}
