import type { Rule } from '../context.ts';
import { spanOfPhrase, trimPunctuation } from '../phrase.ts';
import { isPassive } from '../source.ts';
import { child, isUpos } from '../syntax.ts';
import { freeVerbs, verbCue } from '../verb-cue.ts';

/** “praised the deal”, “disclosed the withdrawal”, “supports a ban”: a verb and what it is about. */
export const objectComplement: Rule = (context, earlier) => {
  const { syntax } = context;
  return [...freeVerbs(context, earlier)].flatMap((verb) => {
    const object = child(syntax, verb, 'obj');
    if (object < verb || isPassive(syntax, verb) || !isUpos(syntax, object, 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ')) return [];
    const content = spanOfPhrase(syntax, trimPunctuation(syntax, [syntax.first[object]!, syntax.last[object]!]));
    return verbCue(context, verb, { frame: 'object', content: [content] }, 'object-complement') ?? [];
  });
};
