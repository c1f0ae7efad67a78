import { trimPunctuation, spanOfPhrase } from '../phrase.ts';
import type { Rule } from '../context.ts';
import { child, childrenBy } from '../syntax.ts';
import { freeVerbs, verbCue } from '../verb-cue.ts';

/** “Experts say the plans are serious”, “He told CNBC that …”, “The plans are serious, experts say”: a verb and a clause. */
export const clauseComplement: Rule = (context, earlier) => {
  const { syntax } = context;
  const { doc } = syntax;
  return [...freeVerbs(context, earlier)].flatMap((verb) => {
    const afterColon = childrenBy(syntax, verb, 'parataxis').find((c) => c > verb && doc.words[syntax.first[c]! - 1] === ':') ?? -1;
    const clause = child(syntax, verb, 'ccomp') >= 0 ? child(syntax, verb, 'ccomp') : afterColon;
    if (clause < 0) return [];
    const [first, last] = [syntax.first[clause]!, syntax.last[clause]!];
    if (first <= verb && verb <= last) return [];
    const content = spanOfPhrase(syntax, trimPunctuation(syntax, [first, last]));
    return verbCue(context, verb, { frame: 'clause', content: [content] }, 'clause-complement') ?? [];
  });
};
