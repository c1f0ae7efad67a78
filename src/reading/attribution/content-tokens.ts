import { tokensStartingIn } from '../language/token-at.ts';
import type { Tokenised } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';

/** 1 for each token that stands in the content of one of them. */
export function contentTokens({ starts, length }: Tokenised, attributions: readonly { readonly content: readonly Span[] }[]): Uint8Array {
  const inside = new Uint8Array(length);
  for (const { content } of attributions) for (const span of content) inside.fill(1, ...tokensStartingIn(starts, span));
  return inside;
}
