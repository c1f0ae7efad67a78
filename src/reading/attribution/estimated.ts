import { tokensStartingIn } from '../language/token-at.ts';
import type { Context, Draft } from './context.ts';

/** To estimate that 400 came is to assert it; only what will be is predicted. */
export function estimated({ syntax: { doc } }: Context, found: Draft): Draft {
  if (found.attitude !== 'predicts' || found.cueToken < 0 || !/^estimate/.test(doc.lower[found.cueToken]!)) return found;
  const isAhead = found.content.some((span) => {
    const [from, to] = tokensStartingIn(doc.starts, span);
    for (let t = from; t < to; t++) if (/^(?:will|would|could|may|’ll|'ll)$/.test(doc.lower[t]!)) return true;
    return false;
  });
  return isAhead ? found : { ...found, attitude: 'asserts' };
}
