import type { Rule } from '../context.ts';
import { isNegated } from '../cue-group.ts';
import { judgementOf } from '../judgement.ts';
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
    // “called the report false”, where the parser made one phrase of the report and what it is called.
    const judgement = isUpos(syntax, object, 'ADJ') ? judgementOf([syntax.doc.lemmas[object]!], isNegated(syntax, verb)) : null;
    return verbCue(context, verb, { frame: 'object', content: [content], judgement }, 'object-complement') ?? [];
  });
};
