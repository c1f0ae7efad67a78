import { firstTokenAt } from '../language/token-at.ts';
import type { Draft } from './context.ts';
import type { Syntax } from './syntax.ts';

/** “Hall speaks at a rally in Norvik”: where somebody speaks is nothing that is said. */
export function isWhereSpoken({ doc }: Syntax, { content, cueToken }: Draft): boolean {
  if (cueToken < 0 || content.length !== 1 || !/^(?:speak|talk|appear)$/.test(doc.lemmas[cueToken]!)) return false;
  const first = firstTokenAt(doc.starts, content[0]![0]);
  const preposition = /^(?:at|during|outside|inside|in|before)$/;
  return first > cueToken && (preposition.test(doc.lower[first]!) || preposition.test(doc.lower[first - 1]!));
}
