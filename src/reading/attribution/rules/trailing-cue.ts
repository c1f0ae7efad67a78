import { relationOf } from '../../language/tokens.ts';
import type { Rule } from '../context.ts';
import { spanOfPhrase, trimPunctuation } from '../phrase.ts';
import type { TokenRange } from '../syntax.ts';
import { child } from '../syntax.ts';
import { freeVerbs, verbCue } from '../verb-cue.ts';

/** “The plans, experts say, are serious”: the cue is thrown into the clause it is about, or put after it. */
export const trailingCue: Rule = (context, earlier) => {
  const { syntax } = context;
  const { doc } = syntax;
  return [...freeVerbs(context, earlier)].flatMap((verb) => {
    const clause = doc.heads[verb]!;
    if (relationOf(doc, verb) !== 'parataxis' || clause < 0 || child(syntax, verb, 'nsubj') < 0) return [];
    const inset: TokenRange = [syntax.first[verb]!, syntax.last[verb]!];
    const pieces: TokenRange[] = [];
    if (syntax.first[clause]! < inset[0]) pieces.push([syntax.first[clause]!, inset[0] - 1]);
    if (syntax.last[clause]! > inset[1]) pieces.push([inset[1] + 1, syntax.last[clause]!]);
    const content = pieces.map((p) => trimPunctuation(syntax, p)).filter(([a, b]) => b > a || /\w/.test(doc.words[a]!));
    return verbCue(context, verb, { frame: 'clause', content: content.map((p) => spanOfPhrase(syntax, p)) }, 'trailing-cue') ?? [];
  });
};
