import { tokensStartingIn } from '../language/token-at.ts';
import { uposOf } from '../language/tokens.ts';
import type { Context, Draft } from './context.ts';

/** What one does with words that come from others. */
const received = new Set(['attract', 'draw', 'escape', 'evade', 'face', 'field', 'get', 'hear', 'heed', 'ignore', 'miss', 'obtain', 'overlook', 'provoke', 'receive', 'spark', 'trigger']);

/**
 * “The firm had ignored warnings about the tank”, “the council received complaints about noise”: whoever gets them does not say them, and the text leaves
 * unsaid who does. The cue is then what was said to him, without the getting.
 */
export function withoutReceivers({ syntax: { doc } }: Context, d: Draft): Draft {
  if (!d.cue || d.sources.length === 0 || d.form === 'direct') return d;
  const [from, to] = tokensStartingIn(doc.starts, d.cue);
  for (let t = from; t + 1 < to; t++) {
    if (!received.has(doc.lemmas[t]!) || uposOf(doc, t) !== 'VERB') continue;
    let noun = t + 1;
    while (noun < to && uposOf(doc, noun) !== 'NOUN') noun++;
    if (noun === to) return d;
    return { ...d, sources: [], cue: [doc.starts[noun]!, d.cue[1]], cueToken: noun, negated: false };
  }
  return d;
}
