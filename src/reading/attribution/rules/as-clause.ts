import { relationOf } from '../../language/tokens.ts';
import type { Rule } from '../context.ts';
import { spanOfPhrase, trimPunctuation } from '../phrase.ts';
import type { TokenRange } from '../syntax.ts';
import { child } from '../syntax.ts';
import { freeVerbs, verbCue } from '../verb-cue.ts';

/** “As the Harbour Post reported, the bridge was never safe”: the clause that the “as” stands beside is the content. */
export const asClause: Rule = (context, earlier) => {
  const { syntax } = context;
  const { doc } = syntax;
  return [...freeVerbs(context, earlier)].flatMap((verb) => {
    const clause = doc.heads[verb]!;
    const mark = child(syntax, verb, 'mark', 'advmod');
    if (relationOf(doc, verb) !== 'advcl' || clause < 0 || mark < 0 || doc.lower[mark] !== 'as') return [];
    if (child(syntax, verb, 'obj', 'ccomp', 'xcomp') >= 0 || child(syntax, verb, 'nsubj') < 0) return [];
    const pieces: TokenRange[] = [[syntax.first[clause]!, syntax.first[verb]! - 1], [syntax.last[verb]! + 1, syntax.last[clause]!]];
    const content = pieces.filter(([a, b]) => b >= a).map((p) => trimPunctuation(syntax, p)).filter(([a, b]) => b > a || /\w/.test(doc.words[a]!));
    return verbCue(context, verb, { frame: 'clause', content: content.map((p) => spanOfPhrase(syntax, p)) }, 'as-clause') ?? [];
  });
};
