import { tokensStartingIn } from '../language/token-at.ts';
import type { Span } from '../text/span.ts';
import type { Draft } from './context.ts';
import type { Syntax } from './syntax.ts';
import { relationOf } from '../language/tokens.ts';
import { spanOfTokens } from './syntax.ts';

/** Words that lead into a clause, and those that lead on to something else. */
const before = new Set(['and', 'as', 'because', 'but', 'if', 'since', 'though', 'when', 'whether', 'while']);
const behind = new Set(['and', 'as', 'at', 'by', 'despite', 'for', 'from', 'in', 'of', 'on', 'or', 'to', 'what', 'with']);

/**
 * “as | the League and Norvik | vow”, “the F.B.I. | for allegedly running”: what joins a source to the words around it is no part of it, nor what stands
 * before a word that leads into its clause: “in the harbour as | the League | vowed”.
 */
export const withSourceEdges = (syntax: Syntax, d: Draft): Draft => {
  const sources = d.sources.map((span) => withoutEdges(syntax, span, d.cueToken));
  return sources.some((span, i) => span !== d.sources[i]) ? { ...d, sources } : d;
};

function withoutEdges(syntax: Syntax, span: Span, cueToken: number): Span {
  const { doc } = syntax;
  const [from, to] = tokensStartingIn(doc.starts, span);
  let [first, last] = [from, to - 1];
  for (let t = last - 1; t > from; t--) {
    if (before.has(doc.lower[t]!) && relationOf(doc, t) === 'mark' && doc.heads[t] === cueToken && t < cueToken) first = t;
  }
  // “As many as forty residents”, “so-called friends”: there the word belongs to the next one.
  while (first < last && before.has(doc.lower[first]!) && /^(?:mark|cc)$/.test(relationOf(doc, first))) first++;
  while (last > first && behind.has(doc.lower[last]!)) last--;
  return first === from && last === to - 1 ? span : spanOfTokens(doc, [first, last]);
}
