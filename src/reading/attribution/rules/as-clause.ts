import { relationOf } from '../../language/tokens.ts';
import type { Rule } from '../context.ts';
import { aroundInset } from '../phrase.ts';
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
    const content = aroundInset(syntax, [syntax.first[clause]!, syntax.last[clause]!], [syntax.first[verb]!, syntax.last[verb]!]);
    return verbCue(context, verb, { frame: 'clause', content }, 'as-clause') ?? [];
  });
};
