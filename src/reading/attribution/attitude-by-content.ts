import { tokensStartingIn } from '../language/token-at.ts';
import type { Attitude } from '../reading.ts';
import { wordsOf } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { Context } from './context.ts';

/*
 * What a cue does with its content, where the cue alone does not tell: last of all, so that what is found does not hang on it.
 */

/** “Liked to say that …”: it is said, not only wished. */
const fondOfSaying = /^(?:(?:always|often)\s+)?(?:likes?|liked|loves?|loved)\s+to\s+(?:boast|claim|complain|joke|recall|say|tell)$/i;
/** “Pressed on | whether …”: somebody wanted to know. */
const questioned = /^(?:was |were |when )?(?:grilled|pressed|questioned|quizzed)\s+(?:about|as\s+to|on|over)$/i;
const question = /^(?:how|what|when|where|whether|which|who|why)\b/i;
/** “Warned | jurors not to discuss the case”. */
const warning = /\b(?:advis|caution|warn)/i;
const forbidden = /^(?!that\b)(?:[^\s,;]+\s+){1,6}?not\s+to\s+[a-z]/i;
/** “Dismissed | the demand as theatre”: what is only wanted or planned can be opposed, and not denied. */
const dismissing = /\b(?:dismiss|rebuff|reject|spurn)/i;
const wanted = new Set(`appeal application bid call demand idea invitation offer petition plan pledge promise proposal request scheme ultimatum`.split(/\s+/));
/** “Said | he could not say”, “said | “I can’t comment””. */
const silent = /^["“]?(?:that\s+)?(?:he|she|it|they|we|I)\s+(?:cannot|(?:ca|could|wo|would)n['’]t|(?:can|could|will|would)\s+not)\s+(?:answer|be\s+drawn|comment|disclose|discuss|elaborate|name|reveal|say|speculate|take\s+questions)\b/i;
/** In words: what is longer may say more. */
const longestSilence = 14;

/** The attitudes that words of the content settle. */
export function withAttitudesByContent({ text, syntax: { doc } }: Context, attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.map((a) => {
    const attitude = a.cue === null || a.content.length === 0 ? null : settled(wordsOf(text, a.cue), wordsOf(text, a.content[0]!), a);
    return attitude === null ? a : { ...a, attitude, how: `${a.how}+by-content` };
  });

  function settled(cue: string, content: string, { attitude, negated, content: spans }: Attribution): Attitude | null {
    if (attitude === 'wishes') return fondOfSaying.test(cue) ? 'asserts' : null;
    if (attitude === 'demands') return questioned.test(cue) && question.test(content) ? 'asks' : null;
    if (attitude === 'denies') return dismissing.test(cue) && wanted.has(firstNoun(spans[0]!)) ? 'opposes' : null;
    if (attitude !== 'asserts' || negated) return null;
    if (/\balleg(?:e[sd]?|ing)$/i.test(cue)) return 'accuses';
    if (warning.test(cue) && forbidden.test(content)) return 'demands';
    return spans.length === 1 && silent.test(content) && content.split(/\s+/).length <= longestSilence ? 'declines' : null;
  }

  /** The lemma of the first word behind articles and owners: “the mayor’s | plan”, “a fresh | demand”. */
  function firstNoun(span: readonly [number, number]): string {
    const [from, to] = tokensStartingIn(doc.starts, span);
    for (let t = from; t < to && t < from + 6; t++) {
      if (/^(?:as|because|for|in|of|on|that|to)$/.test(doc.lower[t]!)) return '';
      if (wanted.has(doc.lemmas[t]!)) return doc.lemmas[t]!;
    }
    return '';
  }
}
