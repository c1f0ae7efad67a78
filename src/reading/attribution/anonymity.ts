import type { Syntax } from './syntax.ts';
import { child } from './syntax.ts';

const naming = new Set(['name', 'named', 'identify', 'identified', 'quote', 'quoted']);

/** “not to be named”: the clause only keeps a name back. */
export const isAnonymity = (syntax: Syntax, verb: number): boolean =>
  naming.has(syntax.doc.lemmas[verb]!) && child(syntax, verb, 'aux:pass') >= 0;
