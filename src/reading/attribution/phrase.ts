import { relationOf } from '../language/tokens.ts';
import type { Relation } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { isCalendarWord } from './calendar-words.ts';
import type { Syntax, TokenRange } from './syntax.ts';
import { spanOfTokens } from './syntax.ts';

/*
 * Phrases: stretches of tokens that hang together, cut where something begins that does not belong to them.
 */

/** The tokens around `head` that hang from it, without the children that `isOutside` names and all that hangs from those. */
export function phraseAround(syntax: Syntax, head: number, isOutside: (token: number) => boolean): TokenRange {
  let [first, last] = [head, head];
  const left = syntax.children[head]!.filter((c) => c < head).reverse();
  for (const c of left) {
    if (isOutside(c) || syntax.last[c]! >= head) break;
    first = Math.min(first, syntax.first[c]!);
  }
  for (const c of syntax.children[head]!.filter((c) => c > head)) {
    if (isOutside(c) || syntax.first[c]! <= head) break;
    last = Math.max(last, syntax.last[c]!);
  }
  return trimPunctuation(syntax, [first, last]);
}

/** Relations that do not belong to the noun phrase they hang from: loose clauses and asides. */
const loose: readonly Relation[] = ['parataxis', 'ccomp', 'advcl', 'dep', 'list', 'discourse', 'vocative', 'dislocated', 'cop', 'aux', 'nsubj', 'mark'];

/**
 * The noun phrase of `head` as a source or an audience: with its titles, appositions and what tells who it is; without a
 * relative clause that merely adds something (“Gov. Kasich, who has the hardest path, said”).
 */
export function nounPhrase(syntax: Syntax, head: number): TokenRange {
  const { doc } = syntax;
  return phraseAround(syntax, head, (c) => {
    const relation = relationOf(doc, c);
    if (loose.includes(relation)) return true;
    // “The minister on Tuesday ordered …”: when it was said is not who said it.
    if (c > head && (relation === 'nmod' || relation === 'nmod:unmarked') && isCalendarWord(doc.lower[c]!)) return true;
    if (relation === 'acl:relcl') return c > head && (doc.words[syntax.first[c]! - 1] === ',' || doc.words[syntax.first[c]!] === ',');
    if (relation === 'punct') return c > head && !isInnerPunctuation(syntax, c, head);
    return false;
  });
}

/** Commas and brackets inside a phrase are kept where something that belongs to it follows. */
function isInnerPunctuation(syntax: Syntax, token: number, head: number): boolean {
  return syntax.children[head]!.some((c) => c > token && ['appos', 'conj', 'nmod', 'acl', 'flat', 'nmod:unmarked', 'nmod:desc'].includes(relationOf(syntax.doc, c)));
}

const edge = new Set([',', ';', ':', '.', '-', '–', '—', '--', '!', '?', '…', '...']);

/** Marks that cannot begin or end what stands in them: the one belongs to the quotation before, the other to the one behind. */
const closers = new Set(['”', '»', ')', ']']);
const openers = new Set(['“', '„', '«', '(', '[']);

/** Cuts commas, stops and dashes from both ends. */
export function trimPunctuation({ doc }: Syntax, [first, last]: TokenRange): TokenRange {
  let [a, b] = [first, last];
  while (a < b && (edge.has(doc.words[a]!) || closers.has(doc.words[a]!))) a++;
  while (b > a && (edge.has(doc.words[b]!) || openers.has(doc.words[b]!))) b--;
  return [a, b];
}

export const spanOfPhrase = (syntax: Syntax, range: TokenRange): Span => spanOfTokens(syntax.doc, range);

/** What is left of the tokens of `whole` around `inset`: no, one or two stretches, trimmed, none of punctuation alone. */
export function aroundInset(syntax: Syntax, whole: TokenRange, inset: TokenRange): readonly Span[] {
  const pieces: readonly TokenRange[] = [[whole[0], inset[0] - 1], [inset[1] + 1, whole[1]]];
  return pieces
    .filter(([first, last]) => last >= first)
    .map((piece) => trimPunctuation(syntax, piece))
    .filter(([first, last]) => last > first || /\w/.test(syntax.doc.words[first]!))
    .map((piece) => spanOfPhrase(syntax, piece));
}
