import { relationOf, xposOf } from '../../language/tokens.ts';
import type { Context, Draft, Rule } from '../context.ts';
import { cueGroup } from '../cue-group.ts';
import { spanOfPhrase, trimPunctuation } from '../phrase.ts';
import { child } from '../syntax.ts';
import { freeVerbs, verbCue } from '../verb-cue.ts';

/** “called for a ceasefire”, “boasted about victory”, “accused him of lying”, “thanked him for the support”. */
export const prepositionalComplement: Rule = (context, earlier) => {
  const { syntax } = context;
  const { doc } = syntax;
  return [...freeVerbs(context, earlier)].flatMap((verb) => {
    const [, groupEnd] = cueGroup(syntax, verb);
    for (const c of syntax.children[verb]!) {
      if (c < verb || !['obl', 'nmod', 'advcl'].includes(relationOf(doc, c))) continue;
      const preposition = child(syntax, c, 'case', 'mark');
      if (preposition < 0 || preposition <= verb || (relationOf(doc, c) === 'advcl' && xposOf(doc, c) !== 'VBG')) continue;
      const frame = doc.lower[preposition]!;
      const adjacent = preposition === groupEnd + 1;
      const object = child(syntax, verb, 'obj', 'iobj');
      if (!adjacent && !(object > verb && object < c)) continue;
      // “called for | a ceasefire”, but “accused | him of lying” and “thanked (him) | for the support”.
      const start = adjacent ? preposition + 1 : doc.lemmas[verb] === 'thank' ? syntax.first[c]! : syntax.first[object]!;
      const content = spanOfPhrase(syntax, trimPunctuation(syntax, [start, syntax.last[c]!]));
      const complement = { frame: adjacent ? frame : `object-${frame}`, content: [content], ...(adjacent ? { cueEnd: preposition } : {}) };
      const draft = verbCue(context, verb, complement, 'prepositional-complement');
      if (draft) return draft;
    }
    return behindBarePreposition(context, verb, groupEnd);
  });
};

/** Prepositions that hardly mean anything else right behind a verb of saying. */
const bare = new Set(['about', 'against', 'for', 'of']);

/** “boasts about ‘defeated ISIS’” in a headline: what the parser made no phrase of, up to the comma. */
function behindBarePreposition(context: Context, verb: number, groupEnd: number): readonly Draft[] {
  const { syntax } = context;
  const { doc } = syntax;
  const preposition = groupEnd + 1;
  const last = syntax.last[verb]!;
  if (preposition >= last || !bare.has(doc.lower[preposition]!)) return [];
  let end = preposition + 1;
  while (end < last && doc.words[end + 1] !== ',') end++;
  const content = spanOfPhrase(syntax, trimPunctuation(syntax, [preposition + 1, end]));
  const found = verbCue(context, verb, { frame: doc.lower[preposition]!, content: [content], cueEnd: preposition }, 'prepositional-complement');
  return found && found.confidence >= 0.8 ? [found] : [];
}
