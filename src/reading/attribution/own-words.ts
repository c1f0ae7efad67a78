import { uposOf } from '../language/tokens.ts';
import type { Attitude } from '../reading.ts';
import type { Context, Draft } from './context.ts';
import { cueGroup, isNegated } from './cue-group.ts';
import { draft } from './draft.ts';
import { isHypothetical } from './hypothetical.ts';
import { saidWhenOf } from './said-when.ts';
import { isPassive, sourceHead, sourceSpan } from './source.ts';
import type { TokenRange } from './syntax.ts';
import { sentenceAround, spanOfTokens } from './syntax.ts';
import { isVerb, tokensInCues } from './verb-cue.ts';

/** What one has said, and nothing else: troops and offers are withdrawn as well. */
const words = new Set(`accusation allegation apology assertion claim comment confession endorsement estimate insult remark statement suggestion testimony threat word`.split(' '));
/** What one stands by is not only what one has said oneself. */
const stoodBy = new Set([...words, ...`account article assessment conclusion figure finding forecast pledge promise report reporting story version`.split(' ')]);
/** What one withdraws or retracts, besides: a count is none of troops. */
const given = new Set([...words, ...`article assessment conclusion count figure finding forecast prediction report story tally toll`.split(' ')]);
const withdrawing = new Set(['disavow', 'recant', 'retract', 'withdraw']);
/** What is done with one's words: where the cue ends, the words for what was said, and what that does with it. */
interface Done {
  readonly last: number;
  readonly object: TokenRange | null;
  readonly attitude: Attitude;
}
/** In tokens: what stands between the verb and the noun. */
const longest = 6;

/**
 * “The senator withdrew the remark”, “took back his words”, “stood by her estimate”: what somebody does with what he has said is a statement of his. The finder
 * knows such only where a clause tells what was said.
 */
export function onOwnWords(context: Context, found: readonly Draft[]): readonly Draft[] {
  const { syntax } = context;
  const { doc } = syntax;
  const taken = tokensInCues(syntax, found);
  const drafts: Draft[] = [];
  for (let verb = 0; verb + 1 < doc.length; verb++) {
    const done = taken.has(verb) || !isVerb(syntax, verb) ? null : doneAt(verb);
    if (!done?.object || isPassive(syntax, verb) || isHypothetical(syntax, verb)) continue;
    const source = sourceHead(syntax, verb);
    if (source < 0 || source > verb) continue;
    const [first] = cueGroup(syntax, verb);
    const content = [spanOfTokens(doc, done.object)];
    drafts.push(draft(context, {
      sources: [sourceSpan(syntax, source)], cue: spanOfTokens(doc, [first, done.last]), content, attitude: done.attitude, negated: isNegated(syntax, verb),
      saidWhen: saidWhenOf(syntax, verb, content), confidence: 0.75, how: 'own-words', cueToken: verb,
    }));
  }
  return drafts;

  function doneAt(verb: number): Done | null {
    const lemma = doc.lemmas[verb]!;
    const next = doc.lower[verb + 1]!;
    if (lemma === 'stand' && next === 'by') return { last: verb + 1, object: objectAt(verb + 2, stoodBy), attitude: 'asserts' };
    if (lemma === 'take' && next === 'back') return { last: verb + 1, object: objectAt(verb + 2, given), attitude: 'denies' };
    if (!withdrawing.has(lemma) && lemma !== 'take') return null;
    const object = objectAt(verb + 1, given);
    const isDone = lemma !== 'take' || (object !== null && doc.lower[object[1] + 1] === 'back');
    return isDone ? { last: verb, object, attitude: 'denies' } : null;
  }

  /** The noun phrase that begins there, if its noun is one of these. */
  function objectAt(from: number, nouns: ReadonlySet<string>): TokenRange | null {
    const [, end] = sentenceAround(doc, from);
    let last = from;
    while (last < end && last < from + longest && /^(?:DET|PRON|ADJ|NUM|NOUN|PROPN|PART)$/.test(uposOf(doc, last)) && !nouns.has(doc.lemmas[last]!)) last++;
    if (last >= end || uposOf(doc, last) !== 'NOUN' || !nouns.has(doc.lemmas[last]!) || uposOf(doc, last + 1) === 'NOUN') return null;
    const next = last + 1;
    const hanging = syntax.children[last]!.find((c) => c > last && syntax.first[c] === next) ?? (/^(?:about|against|of|that)$/.test(doc.lower[next]!) ? doc.heads[next]! : -1);
    return [from, hanging >= next ? syntax.last[hanging]! : last];
  }
}
