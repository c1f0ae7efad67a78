import { kindOf, type Named, type NameKind } from '../language/names/named.ts';

/*
 * What the names learnt take a name for. They see words in their company and err now and then, so that the rules of the speakers,
 * which know titles and countries, come first.
 */

/** The last token of each name to its kind. */
export type LearntKinds = ReadonlyMap<number, NameKind>;

export const learntKinds = ({ names }: Named): LearntKinds => new Map(names.map((name) => [name.last, kindOf(name)]));

/** Kinds that nobody calls “he” or “she”. */
export const isThing = (kind: NameKind | undefined): boolean => kind !== undefined && kind !== 'person';
