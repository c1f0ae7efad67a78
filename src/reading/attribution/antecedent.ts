import { uposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { spanOfPhrase, trimPunctuation } from './phrase.ts';
import type { Syntax } from './syntax.ts';

/** The noun that a relative clause hangs from, with what stands before the clause; null where that is no noun before it. `verb`: of the clause. */
export function antecedentOf(syntax: Syntax, verb: number): Span | null {
  const { doc } = syntax;
  const noun = doc.heads[verb]!;
  const first = syntax.first[verb]!;
  if (noun < 0 || noun >= first || !/^(?:NOUN|PROPN|NUM)$/.test(uposOf(doc, noun))) return null;
  return spanOfPhrase(syntax, trimPunctuation(syntax, [syntax.first[noun]!, first - 1]));
}
