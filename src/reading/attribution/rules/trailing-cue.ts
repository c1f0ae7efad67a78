import { relationOf } from '../../language/tokens.ts';
import type { Rule } from '../context.ts';
import { aroundInset } from '../phrase.ts';
import { child } from '../syntax.ts';
import { freeVerbs, verbCue } from '../verb-cue.ts';

/** “The plans, experts say, are serious”: the cue is thrown into the clause it is about, or put after it. */
export const trailingCue: Rule = (context, earlier) => {
  const { syntax } = context;
  const { doc } = syntax;
  return [...freeVerbs(context, earlier)].flatMap((verb) => {
    const clause = doc.heads[verb]!;
    if (relationOf(doc, verb) !== 'parataxis' || clause < 0 || child(syntax, verb, 'nsubj') < 0) return [];
    // “Forty had gone; Reyes had said that sixty had”: behind a semicolon, and with words of its own, it is a sentence of its own.
    if (doc.words[syntax.first[verb]!] === ';' || doc.words[syntax.first[verb]! - 1] === ';') return [];
    const content = aroundInset(syntax, [syntax.first[clause]!, syntax.last[clause]!], [syntax.first[verb]!, syntax.last[verb]!]);
    return verbCue(context, verb, { frame: 'clause', content }, 'trailing-cue') ?? [];
  });
};
