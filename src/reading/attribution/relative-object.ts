import { relationOf } from '../language/tokens.ts';
import { antecedentOf } from './antecedent.ts';
import type { Rule } from './context.ts';
import { isPassive } from './source.ts';
import { child } from './syntax.ts';
import { freeVerbs, verbCue } from './verb-cue.ts';

/** What can be done to a plan, a number or a report by saying it. */
const saying = new Set([
  'announce', 'claim', 'condemn', 'criticise', 'criticize', 'demand', 'deny', 'dispute', 'forecast', 'order', 'pledge', 'predict', 'promise', 'propose', 'recommend', 'reject', 'report', 'threaten', 'vow',
]);

/** As sure as what is done with one's own words: it was not seen in training. */
const sure = 0.75;

/** “The inquiry that she promised by July”, “the figures the ministry announced”: what a relative clause leaves out is what is said. */
export const relativeObject: Rule = (context, earlier) => {
  const { syntax } = context;
  const { doc } = syntax;
  return [...freeVerbs(context, earlier)].flatMap((verb) => {
    if (!saying.has(doc.lemmas[verb]!) || relationOf(doc, verb) !== 'acl:relcl' || isPassive(syntax, verb) || child(syntax, verb, 'ccomp', 'xcomp', 'csubj') >= 0) return [];
    const object = child(syntax, verb, 'obj');
    const subject = child(syntax, verb, 'nsubj');
    // “Who promised it”: the relative word is the subject, or the object stands behind.
    if (subject < 0 || object > verb || subject < object) return [];
    const content = antecedentOf(syntax, verb);
    const found = content === null ? null : verbCue(context, verb, { frame: 'object', content: [content] }, 'relative-object');
    return found === null ? [] : [{ ...found, confidence: sure }];
  });
};
