import { tokensStartingIn } from '../language/token-at.ts';
import { relationOf, uposOf, xposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import type { Context, Draft } from './context.ts';
import { isHardly } from './cue-group.ts';
import { nominalRun } from './source-by-place.ts';
import type { Syntax, TokenRange } from './syntax.ts';
import { isFinite, isFiniteOrModal, sentenceAround, spanOfTokens } from './syntax.ts';

/** Words that lead into a clause, and those that lead on to something else. */
const before = new Set(['and', 'as', 'because', 'but', 'if', 'since', 'though', 'when', 'whether', 'while']);
/** Words between a clause and the next. */
const leadsOn = new Set(['as', 'when', 'after', 'before', 'while', 'because']);
const behind = new Set(['and', 'as', 'at', 'by', 'despite', 'for', 'from', 'in', 'of', 'on', 'or', 'to', 'what', 'with']);

/**
 * “as | the League and Norvik | vow”, “the F.B.I. | for allegedly running”: what joins a source to the words around it is no part of it, nor what stands
 * before a word that leads into its clause: “in the harbour as | the League | vowed”.
 */
export const withSourceEdges = ({ syntax }: Context, d: Draft): Draft => {
  const sources = d.sources.map((span) => withoutEdges(syntax, span, d.cueToken));
  return sources.some((span, i) => span !== d.sources[i]) ? { ...d, sources } : d;
};

function withoutEdges(syntax: Syntax, span: Span, cueToken: number): Span {
  const { doc } = syntax;
  const [from, to] = tokensStartingIn(doc.starts, span);
  const around = aroundAside(syntax, from, to - 1, cueToken);
  if (around !== null) return spanOfTokens(doc, around);
  let [first, last] = ownerAlone(syntax, from, to - 1);
  for (let t = last - 1; t > first; t--) {
    if (before.has(doc.lower[t]!) && relationOf(doc, t) === 'mark' && doc.heads[t] === cueToken && t < cueToken) first = t;
  }
  // “The denial came as | mediators | warned”
  for (let t = first + 2; t < last; t++) {
    if (leadsOn.has(doc.lower[t]!) && isClause(syntax, first, t)) first = t + 1;
  }
  // “As many as forty residents”, “so-called friends”: there the word belongs to the next one.
  while (first < last && before.has(doc.lower[first]!) && leads(syntax, first)) first++;
  while (last > first && behind.has(doc.lower[last]!)) last--;
  // “Hardly | anyone”
  if (first > 0 && /^any/.test(doc.lower[first]!) && isHardly(doc.lower[first - 1]!)) first--;
  return first === from && last === to - 1 ? span : spanOfTokens(doc, [first, last]);
}

const leads = ({ doc }: Syntax, t: number): boolean => /^(?:mark|cc)$/.test(relationOf(doc, t)) || (uposOf(doc, t) === 'CCONJ' && /^(?:and|but)$/.test(doc.lower[t]!));

/** Whether the words are a clause of their own, and not a noun with one that tells who it is. */
function isClause(syntax: Syntax, first: number, end: number): boolean {
  for (let t = first + 1; t < end; t++) {
    if (/^(?:who|which|that|whose|whom|,|-|\u2013|\u2014)$/.test(syntax.doc.lower[t]!)) return false;
    if (isFinite(syntax, t) && /^(?:NOUN|PROPN|PRON)$/.test(uposOf(syntax.doc, t - 1))) return true;
  }
  return false;
}

const isVerbal = (syntax: Syntax, t: number): boolean => isFiniteOrModal(syntax, t) || xposOf(syntax.doc, t) === 'VBN';

/** “The audit covered | NOR | ’s finding that …”: whose finding it is stands right before it, and no clause does. */
function ownerAlone(syntax: Syntax, first: number, last: number): TokenRange {
  if (!/^['\u2019]s$/.test(syntax.doc.words[last + 1] ?? '')) return [first, last];
  const owner = nominalRun(syntax, last);
  for (let t = first; owner !== null && t < owner[0]; t++) if (isVerbal(syntax, t)) return owner;
  return [first, last];
}

/** In tokens. */
const longestSource = 25;
const farthestCue = 4;
const dashes = /^(?:[-\u2013\u2014]|--)$/;

/** “The report by the institute – which was asked to look into who killed Ann Roe – found …”: who stands within dashes is not who stands before them. */
function aroundAside(syntax: Syntax, first: number, last: number, cueToken: number): TokenRange | null {
  const { doc } = syntax;
  if (cueToken <= last || cueToken - last > longestSource * 2) return null;
  const [start] = sentenceAround(doc, cueToken);
  let closing = cueToken - 1;
  while (closing > last && closing > cueToken - farthestCue && !isDash(syntax, closing)) closing--;
  if (closing <= last || !isDash(syntax, closing)) return null;
  let opening = closing - 1;
  while (opening > start && !isDash(syntax, opening)) opening--;
  if (opening <= start || opening >= first + 1 || opening - start > longestSource || !/^(?:who|which|whose)$/.test(doc.lower[opening + 1]!)) return null;
  for (let t = start; t < opening; t++) if (isVerbal(syntax, t) || doc.words[t] === ',') return null;
  return [start, opening - 1];
}

/** Not the hyphen in a word. */
const isDash = ({ doc }: Syntax, t: number): boolean => dashes.test(doc.words[t] ?? '') && t > 0 && doc.ends[t - 1] !== doc.starts[t];
