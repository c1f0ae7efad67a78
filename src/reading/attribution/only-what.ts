import { firstTokenAt } from '../language/token-at.ts';
import type { Context, Draft } from './context.ts';

/** ““That is not what | the survey | says””: whoever is quoted tells what is not said, or is, and “That is not what” is nobody's words. */
export function isOnlyWhat({ syntax: { doc }, quotationOf }: Context, { cueToken, sources: [source], content }: Draft): boolean {
  if (cueToken < 0 || quotationOf[cueToken]! < 0 || !source || content.length !== 1 || content[0]![1] > source[0]) return false;
  const last = firstTokenAt(doc.starts, content[0]![1]) - 1;
  return doc.lower[last] === 'what' && doc.starts[last]! > content[0]![0] && doc.starts[last + 1] === source[0];
}
