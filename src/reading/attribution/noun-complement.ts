import { relationOf, xposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import type { Frame } from './cue-lexicon.ts';
import { spanOfPhrase, trimPunctuation } from './phrase.ts';
import type { Syntax } from './syntax.ts';
import { child } from './syntax.ts';

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
  const behind = [...syntax.children[noun]!, ...(verb >= 0 ? syntax.children[verb]! : [])].filter((c) => c > noun && syntax.first[c]! > noun);
  for (const c of behind.sort((a, b) => a - b)) {
    const relation = relationOf(doc, c);
    const content = spanOfPhrase(syntax, trimPunctuation(syntax, [syntax.first[c]!, syntax.last[c]!]));
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
      const inside = spanOfPhrase(syntax, trimPunctuation(syntax, [marker + 1, syntax.last[c]!]));
      return { frame: doc.lower[marker]!, content: inside, cueEnd: marker };
    }
  }
  return null;
}
