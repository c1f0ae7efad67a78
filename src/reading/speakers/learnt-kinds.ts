import { kindOf, type Name, type Named, type NameKind } from '../language/names/named.ts';

/*
 * What the names learnt take a name for. They see words in their company and err now and then, so that the rules of the speakers,
 * which know titles and countries, come first.
 */

/** The last token of each name to its kind. */
export type LearntKinds = ReadonlyMap<number, NameKind>;

/** A name of one word is what it is taken for most often in the article; of kinds taken equally often, the first. */
export const learntKinds = (doc: Named): LearntKinds => {
  const counts = new Map<string, Map<NameKind, number>>();
  for (const name of doc.names) {
    if (name.first !== name.last) continue;
    const word = doc.lower[name.first]!;
    const row = counts.get(word) ?? new Map<NameKind, number>();
    row.set(kindOf(name), (row.get(kindOf(name)) ?? 0) + 1);
    counts.set(word, row);
  }
  const usual = new Map([...counts].map(([word, row]) => [word, commonest(row)]));
  const kindIn = (name: Name): NameKind => (name.first === name.last ? usual.get(doc.lower[name.first]!)! : kindOf(name));
  return new Map(doc.names.map((name) => [name.last, kindIn(name)]));
};

const commonest = (row: ReadonlyMap<NameKind, number>): NameKind => {
  let [best, most]: [NameKind, number] = ['other', 0];
  for (const [kind, count] of row) if (count > most) [best, most] = [kind, count];
  return best;
};

/** Kinds that nobody calls “he” or “she”. */
export const isThing = (kind: NameKind | undefined): boolean => kind !== undefined && kind !== 'person';
