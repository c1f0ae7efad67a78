import type { Rule } from '../context.ts';
import { isNegated } from '../cue-group.ts';
import { judgementOf } from '../judgement.ts';
import { spanOfPhrase, trimPunctuation } from '../phrase.ts';
import { child, childrenBy } from '../syntax.ts';
import { freeVerbs, verbCue } from '../verb-cue.ts';

/** “called the deal a disaster”, “described it as premature”: what something is called belongs to the content with the thing itself. */
export const predicateComplement: Rule = (context, earlier) => {
  const { syntax } = context;
  return [...freeVerbs(context, earlier)].flatMap((verb) => {
    const object = child(syntax, verb, 'obj');
    if (object < verb) return [];
    const predicate = childrenBy(syntax, verb, 'xcomp', 'obl', 'advcl').find((c) => c > object && isPredicate(c));
    if (predicate === undefined) return [];
    const content = spanOfPhrase(syntax, trimPunctuation(syntax, [syntax.first[object]!, syntax.last[predicate]!]));
    const judgement = judgementOf([syntax.doc.lemmas[predicate]!], isNegated(syntax, verb));
    return verbCue(context, verb, { frame: 'predicate', content: [content], judgement }, 'predicate-complement') ?? [];
  });

  function isPredicate(token: number): boolean {
    const marker = child(syntax, token, 'case', 'mark');
    if (marker >= 0) return syntax.doc.lower[marker] === 'as';
    return childrenBy(syntax, syntax.doc.heads[token]!, 'xcomp').includes(token);
  }
};
