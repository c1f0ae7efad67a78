import { relationOf } from '../../language/tokens.ts';
import type { Draft, Rule } from '../context.ts';
import { draft } from '../draft.ts';
import { aroundInset, nounPhrase, spanOfPhrase, trimPunctuation } from '../phrase.ts';
import { lastInside } from '../quotation-cue.ts';
import { saidWhenOf } from '../said-when.ts';
import type { Syntax, TokenRange } from '../syntax.ts';
import { child, isUpos, sentenceAround, spanOfTokens } from '../syntax.ts';

/** “According to the report, …”, “…, according to two officials”: the rest of the clause, or the quotation before it, is the content. */
export const accordingTo: Rule = (context) => {
  const { syntax, quotations, quotationOf } = context;
  const { doc } = syntax;
  const out: Draft[] = [];
  for (let t = 0; t + 2 < doc.length; t++) {
    if (doc.lower[t] !== 'according' || doc.lower[t + 1] !== 'to') continue;
    const [sentenceFrom, sentenceTo] = sentenceAround(doc, t);
    const head = headAfter(syntax, t, sentenceTo);
    if (head < 0) continue;
    const [, phraseEnd] = nounPhrase(syntax, head);
    // “two people familiar with the matter”: what the parser took for a clause of its own is part of who says it.
    const up = doc.heads[head]!;
    const sourceEnd = up > head && beginOf(syntax, up) >= t && relationOf(doc, up) === 'parataxis' ? syntax.last[up]! : phraseEnd;
    const source: TokenRange = trimPunctuation(syntax, [t + 2, Math.max(sourceEnd, t + 2)]);
    const before = quotationBefore(t);
    const clause = clauseAround(syntax, head, t);
    const from = Math.max(syntax.first[clause]!, sentenceFrom);
    const to = Math.min(syntax.last[clause]!, sentenceTo - 1);
    const content = before ? [before] : aroundInset(syntax, [from, to], [t, source[1]]);
    if (content.length === 0) continue;
    out.push(draft(context, {
      sources: [spanOfPhrase(syntax, source)],
      cue: spanOfTokens(doc, [t, t + 1]),
      content,
      attitude: 'asserts',
      saidWhen: saidWhenOf(syntax, head, content),
      confidence: 0.95,
      how: 'according-to',
      cueToken: t,
    }));
  }
  return out;

  /** The quotation that ends right before token `t`, commas apart. */
  function quotationBefore(t: number): readonly [number, number] | null {
    const last = doc.words[t - 1] === ',' ? t - 2 : t - 1;
    const q = last >= 0 && quotationOf[last] !== quotationOf[t] ? quotationOf[last]! : -1;
    // A quotation that ends with its own stop waits for nobody.
    if (q >= 0 && last === t - 1 && lastInside(context.text, quotations[q]!) === '.') return null;
    return q >= 0 && quotations[q]!.inside[1] - quotations[q]!.inside[0] > 20 ? quotations[q]!.span : null;
  }
};

/** The noun that “according to” introduces. */
function headAfter(syntax: Syntax, according: number, sentenceTo: number): number {
  const { doc } = syntax;
  // The treebanks make “according” a preposition of the noun, the parser at times a participle that the noun hangs from.
  const below = child(syntax, according, 'obl', 'obj', 'nmod');
  if (below > according && below < sentenceTo) return below;
  for (const marker of [according, according + 1]) {
    const t = doc.heads[marker]!;
    const isPreposition = ['case', 'fixed'].includes(relationOf(doc, marker));
    if (isPreposition && t > according + 1 && t < sentenceTo && isUpos(syntax, t, 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ')) return t;
  }
  for (let t = according + 2; t < sentenceTo; t++) {
    if (!isUpos(syntax, t, 'NOUN', 'PROPN', 'PRON')) continue;
    let top = t;
    while (doc.heads[top]! > according + 1 && doc.heads[top]! < sentenceTo && isUpos(syntax, doc.heads[top]!, 'NOUN', 'PROPN', 'PRON')) top = doc.heads[top]!;
    return top;
  }
  return -1;
}

const clausal = new Set(['root', 'ccomp', 'advcl', 'parataxis', 'acl:relcl', 'csubj', 'conj']);

/** The clause that the phrase modifies: up from the noun to the first head of a clause. */
function clauseAround(syntax: Syntax, head: number, according: number): number {
  const { doc } = syntax;
  let at = doc.heads[head]! === according ? according : head;
  for (let steps = 0; steps < 50 && doc.heads[at]! >= 0; steps++) {
    const relation = relationOf(doc, at);
    if (beginOf(syntax, at) < according && clausal.has(relation) && (relation !== 'conj' || isUpos(syntax, at, 'VERB', 'AUX'))) break;
    at = doc.heads[at]!;
  }
  return at;
}

/** The first word that hangs from a token, the comma before it apart. */
const beginOf = ({ doc, first }: Syntax, token: number): number => (doc.words[first[token]!] === ',' ? first[token]! + 1 : first[token]!);
