import type { Rule } from '../context.ts';
import { nounPhrase, spanOfPhrase, trimPunctuation } from '../phrase.ts';
import { isPassive } from '../source.ts';
import { child, childrenBy } from '../syntax.ts';
import { freeVerbs, verbCue } from '../verb-cue.ts';

/** “Troops are expected to leave”, “He was accused of lying”: the subject and the complement together are the content; the source is unsaid, or “by …”. */
export const passiveReport: Rule = (context, earlier) => {
  const { syntax } = context;
  return [...freeVerbs(context, earlier)].flatMap((verb) => {
    if (!isPassive(syntax, verb)) return [];
    const subject = child(syntax, verb, 'nsubj:pass');
    const complement = childrenBy(syntax, verb, 'xcomp', 'ccomp').find((c) => c > verb);
    if (subject < 0 || complement === undefined) return [];
    const content = [nounPhrase(syntax, subject), trimPunctuation(syntax, [syntax.first[complement]!, syntax.last[complement]!])];
    return verbCue(context, verb, { frame: 'passive', content: content.map((r) => spanOfPhrase(syntax, r)) }, 'passive-report') ?? [];
  });
};
