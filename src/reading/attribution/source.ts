import type { Relation } from '../language/tokens.ts';
import { relationOf, xposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { isCalendarWord } from './calendar-words.ts';
import { nounPhrase, spanOfPhrase } from './phrase.ts';
import type { Syntax, TokenRange } from './syntax.ts';
import { nominalRun } from './source-by-place.ts';
import { child, childrenBy, isUpos } from './syntax.ts';

/** The head of what is said to say, believe or want what `verb` tells, or -1 where the text leaves it unsaid. */
export function sourceHead(syntax: Syntax, verb: number, depth = 0): number {
  if (depth > 6) return -1;
  const { doc } = syntax;
  if (isPassive(syntax, verb)) {
    const agent = syntax.children[verb]!.find((c) => ['obl:agent', 'obl'].includes(relationOf(doc, c)) && doc.lower[child(syntax, c, 'case')] === 'by');
    return agent ?? -1;
  }
  const subject = subjectOf(syntax, verb);
  // “It” and “there” that only fill the place are expletives and no source.
  if (subject >= 0) return subject;
  if (child(syntax, verb, 'expl', 'csubj') >= 0) return -1;
  const head = doc.heads[verb]!;
  if (head < 0) return -1;
  switch (relationOf(doc, verb)) {
    case 'conj': return isPassive(syntax, head) ? child(syntax, head, 'nsubj:pass') : sourceHead(syntax, head, depth + 1);
    case 'xcomp': {
      const object = child(syntax, head, 'obj', 'iobj');
      return object >= 0 && object < verb ? object : controllerOf(syntax, head, depth);
    }
    case 'advcl': case 'dep': case 'parataxis':
      // A purpose (“to withdraw the forces”) is an act that somebody has in mind, not something said.
      if (xposOf(doc, verb) === 'VB') return -1;
      return xposOf(doc, verb) === 'VBG' || xposOf(doc, verb) === 'VBN' ? controllerOf(syntax, head, depth) : -1;
    case 'acl': return isUpos(syntax, head, 'NOUN', 'PROPN', 'PRON') && xposOf(doc, verb) === 'VBG' ? head : -1;
    default: return -1;
  }
}

/** The subject that stands nearest before the verb, else the nearest behind it: “Meantime, analysts say” may have been given two. */
function subjectOf(syntax: Syntax, verb: number, ...more: readonly Relation[]): number {
  const subjects = childrenBy(syntax, verb, 'nsubj', 'nsubj:outer', ...more);
  // “The minister on Tuesday ordered”: a day orders nothing.
  const sources = subjects.filter((s) => !isCalendarWord(syntax.doc.lower[s]!));
  return sources.filter((s) => s < verb).at(-1) ?? sources[0] ?? -1;
}

/** The subject that a participle or infinitive under `head` borrows: “Heras spoke on Monday, adding that …”. */
function controllerOf(syntax: Syntax, head: number, depth: number): number {
  const own = subjectOf(syntax, head, 'nsubj:pass');
  return own >= 0 ? own : sourceHead(syntax, head, depth + 1);
}

export const isPassive = (syntax: Syntax, verb: number): boolean =>
  child(syntax, verb, 'aux:pass', 'nsubj:pass') >= 0;

/** The source's words: its noun phrase, or the owner without the ’s. */
export const sourceSpan = (syntax: Syntax, head: number): Span => spanOfPhrase(syntax, sourcePhrase(syntax, head));

/**
 * The noun phrase of a source. “Analysts at Barton Bank”, “two people familiar with the matter”: a phrase that cannot begin so is taken
 * from the noun before it.
 */
export function sourcePhrase(syntax: Syntax, head: number): TokenRange {
  const { doc } = syntax;
  const [first, last] = nounPhrase(syntax, head);
  const isTail = xposOf(doc, first) === 'IN' || (first === head && isUpos(syntax, head, 'ADJ'));
  const before = first - 1;
  if (!isTail || before < 0 || doc.sentenceOf[before] !== doc.sentenceOf[first] || !isUpos(syntax, before, 'NOUN', 'PROPN')) return [first, last];
  const run = nominalRun(syntax, before);
  return run ? [run[0], last] : [first, last];
}

/** The owner's words for a noun cue: “Russia” in “Russia’s declaration”. */
export function ownerSpan(syntax: Syntax, owner: number): Span {
  const [first, last] = nounPhrase(syntax, owner);
  const { doc } = syntax;
  const end = last > first && xposOf(doc, last) === 'POS' ? last - 1 : last;
  return [doc.starts[first]!, doc.ends[end]!];
}
