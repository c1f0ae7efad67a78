import { relationOf, xposOf } from '../../language/tokens.ts';
import type { Rule } from '../context.ts';
import { isAnonymity } from '../anonymity.ts';
import { spanOfPhrase, trimPunctuation } from '../phrase.ts';
import { isPassive } from '../source.ts';
import type { Syntax } from '../syntax.ts';
import { child, childrenBy } from '../syntax.ts';
import { freeVerbs, verbCue } from '../verb-cue.ts';

/** “promised to leave”, “urged Assad to leave”, “declined to comment”, “denied leaving”: a verb and an infinitive or gerund. */
export const infinitiveComplement: Rule = (context, earlier) => {
  const { syntax } = context;
  return [...freeVerbs(context, earlier)].flatMap((verb) => {
    if (isPassive(syntax, verb)) return [];
    const complement = childrenBy(syntax, verb, 'xcomp', 'ccomp', 'advcl').find((c) => c > verb && isNonFinite(syntax, c));
    if (complement === undefined) return [];
    const object = child(syntax, verb, 'obj', 'iobj');
    // Who is asked or ordered to act belongs to what is asked: “urged | Assad to leave”.
    const first = object > verb && object < complement ? syntax.first[object]! : syntax.first[complement]!;
    const content = spanOfPhrase(syntax, trimPunctuation(syntax, [first, syntax.last[complement]!]));
    // “who asked not to be named” tells of the talk, not of the news.
    if (isAnonymity(syntax, complement)) return [];
    const frame = hasTo(syntax, complement) ? 'infinitive' : 'gerund';
    return verbCue(context, verb, { frame, content: [content] }, `${frame}-complement`) ?? [];
  });
};

const hasTo = (syntax: Syntax, verb: number): boolean => syntax.children[verb]!.some((c) => c < verb && syntax.doc.lower[c] === 'to');

function isNonFinite(syntax: Syntax, verb: number): boolean {
  if (hasTo(syntax, verb)) return relationOf(syntax.doc, verb) !== 'advcl';
  return relationOf(syntax.doc, verb) === 'xcomp' && xposOf(syntax.doc, verb) === 'VBG';
}
