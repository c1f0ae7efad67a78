import { tokensStartingIn } from '../language/token-at.ts';
import type { Draft } from './context.ts';
import type { Syntax } from './syntax.ts';
import { child } from './syntax.ts';

const pictures = new Set(['combination', 'frame', 'handout', 'image', 'images', 'photo', 'photograph', 'photographs', 'photos', 'picture', 'pictures', 'screenshot']);

/** “This combination of photos shows the mayor and her rival”: what can be seen in the picture above says nothing. “The footage shows that …” does. */
export function isPictured(syntax: Syntax, { sources, cueToken }: Draft): boolean {
  const { doc } = syntax;
  if (sources.length !== 1 || cueToken < 0 || !/^(?:show|depict|feature|picture)$/.test(doc.lemmas[cueToken]!)) return false;
  const [from, to] = tokensStartingIn(doc.starts, sources[0]!);
  if (!/^(?:this|these|the|an?|in)$/.test(doc.lower[from]!) || child(syntax, cueToken, 'ccomp') >= 0) return false;
  for (let t = from + 1; t < to; t++) if (pictures.has(doc.lower[t]!)) return true;
  return false;
}
