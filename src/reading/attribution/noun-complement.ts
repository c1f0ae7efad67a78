import type { Relation } from '../language/tokens.ts';
import { relationOf, xposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import type { Frame } from './cue-lexicon.ts';
import { spanOfPhrase, trimPunctuation } from './phrase.ts';
import { subjectlessFinite } from './subjectless-finite.ts';
import type { Syntax } from './syntax.ts';
import { child, childrenBy, hangsFrom } from './syntax.ts';

export interface NounComplement {
  readonly frame: Frame;
  readonly content: Span;
  /** Last token of the cue: the noun, or the preposition after it (“skepticism about”). */
  readonly cueEnd: number;
}

const prepositions = new Set(['about', 'for', 'of', 'on', 'over', 'against', 'toward', 'towards', 'to', 'with', 'in', 'regarding', 'concerning', 'at']);

/**
 * What a noun of saying is about: “to leave”, “that it is over”, “of the deal”. Where the noun is the object of `verb`, what the
 * parser hung on the verb behind it counts too (“expressed skepticism about …”).
 */
export function nounComplement(syntax: Syntax, noun: number, verb = -1): NounComplement | null {
  const { doc } = syntax;
  const subject = secondSubject(syntax, noun);
  const behind = [...syntax.children[noun]!, ...(verb >= 0 ? syntax.children[verb]! : [])].filter((c) => c > noun && syntax.first[c]! > noun);
  for (const c of behind.sort((a, b) => a - b)) {
    const relation = relationOf(doc, c);
    const end = subject !== null && syntax.first[subject] === syntax.last[c]! + 1 ? syntax.last[subject]! : ownEnd(syntax, c);
    const content = spanOfPhrase(syntax, trimPunctuation(syntax, [syntax.first[c]!, end]));
    if (['acl', 'ccomp', 'xcomp', 'advcl', 'dep'].includes(relation)) {
      if (syntax.children[c]!.some((m) => m < c && doc.lower[m] === 'to')) return { frame: 'infinitive', content, cueEnd: noun };
      if (doc.lower[syntax.first[c]!] === 'that' || relation === 'ccomp') return { frame: 'clause', content, cueEnd: noun };
    }
    // A that-clause that the parser took for a relative one: “the declaration that ISIS has been defeated”.
    if (relation === 'acl:relcl' && doc.lower[syntax.first[c]!] === 'that' && child(syntax, c, 'nsubj', 'nsubj:pass') > syntax.first[c]!) {
      return { frame: 'clause', content, cueEnd: noun };
    }
    const marker = child(syntax, c, 'case', 'mark');
    if (marker === noun + 1 && prepositions.has(doc.lower[marker]!) && marker < c && (relation === 'nmod' || relation === 'obl' || xposOf(doc, c) === 'VBG')) {
      const inside = spanOfPhrase(syntax, trimPunctuation(syntax, [marker + 1, withClauseBehind(syntax, c, noun)]));
      return { frame: doc.lower[marker]!, content: inside, cueEnd: marker };
    }
  }
  if (subject !== null && doc.lower[noun + 1] === 'that' && syntax.first[subject]! <= noun + 2) return { frame: 'clause', content: spanOfPhrase(syntax, trimPunctuation(syntax, [noun + 1, syntax.last[subject]!])), cueEnd: noun };
  const clause = clauseRightBehind(syntax, noun);
  if (clause === null || !hangsFrom(syntax, noun, doc.heads[clause]!)) return null;
  const content = spanOfPhrase(syntax, trimPunctuation(syntax, [noun + 1, ownEnd(syntax, clause)]));
  return { frame: doc.lower[noun + 1] === 'to' ? 'infinitive' : 'clause', content, cueEnd: noun };
}

/** The last token of a clause, without a finite verb behind it whose subject is the noun that the clause belongs to. */
function ownEnd(syntax: Syntax, clause: number): number {
  const predicate = subjectlessFinite(syntax, [clause + 1, syntax.last[clause]!]);
  return predicate >= 0 && xposOf(syntax.doc, clause) === 'VB' ? predicate - 1 : syntax.last[clause]!;
}

/**
 * “the declaration | that the bridge is safe | is premature”, “the plans | to close the bridge | were a bluff”: what the parser made a second subject belongs
 * to the complement of the first, `noun`. Its head, or null.
 */
function secondSubject(syntax: Syntax, noun: number): number | null {
  const { doc } = syntax;
  const head = doc.heads[noun]!;
  if (!relationOf(doc, noun).startsWith('nsubj') || head <= noun) return null;
  return childrenBy(syntax, head, 'csubj', 'nsubj', 'nsubj:pass').find((c) => c > noun && c < head) ?? null;
}

/** The head of the “to …” or “that …” that begins right behind `token`, or null. */
function clauseRightBehind({ doc, first }: Syntax, token: number): number | null {
  const opener = token + 1;
  if (opener >= doc.length || (doc.lower[opener] !== 'to' && doc.lower[opener] !== 'that')) return null;
  const head = doc.heads[opener]!;
  return head > opener && first[head] === opener && isClause.has(relationOf(doc, head)) ? head : null;
}

const isClause: ReadonlySet<Relation> = new Set<Relation>(['acl', 'advcl', 'xcomp', 'ccomp', 'acl:relcl']);

/**
 * “skepticism about his announcement | to leave”: a clause right behind the inner noun belongs to it, even where the parser hung it on
 * the outer one, or on the verb. Gives the last token of the phrase with that clause.
 */
function withClauseBehind(syntax: Syntax, inner: number, outer: number): number {
  const last = syntax.last[inner]!;
  const clause = last === inner ? clauseRightBehind(syntax, inner) : null;
  return clause !== null && hangsFrom(syntax, outer, syntax.doc.heads[clause]!) ? ownEnd(syntax, clause) : last;
}
