import type { Draft } from './context.ts';
import { isPassive } from './source.ts';
import { child } from './syntax.ts';
import type { Syntax } from './syntax.ts';

/** “The cause is not known”: that something is known, by nobody who is named, is no statement; “it is known that …” is. */
export const isOnlyKnown = (syntax: Syntax, { sources, cueToken }: Draft): boolean => cueToken >= 0 && sources.length === 0
  && syntax.doc.lemmas[cueToken] === 'know' && isPassive(syntax, cueToken) && child(syntax, cueToken, 'ccomp', 'xcomp', 'csubj', 'expl') < 0;
