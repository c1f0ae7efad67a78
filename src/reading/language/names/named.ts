import type { Tagged } from '../tokens.ts';

/** What a name is the name of, in the order that `Name.kind` counts them. */
export const nameKinds = ['person', 'organisation', 'place', 'nationality', 'facility', 'product', 'date', 'money', 'other'] as const;
export type NameKind = (typeof nameKinds)[number];

/** A name in the text: its first and its last token, both inside. */
export interface Name {
  readonly first: number;
  readonly last: number;
  /** An index into `nameKinds`. */
  readonly kind: number;
}

/** With names: in order of the text, never overlapping, each within one sentence. */
export interface Named extends Tagged {
  readonly names: readonly Name[];
}

export const kindOf = (name: Name): NameKind => nameKinds[name.kind]!;

/*
 * The places in a name, as classes of the model: 0 stands outside any name; then for each kind the first of several tokens, one in
 * the middle, the last, and a name of one token.
 */
export const outside = 0;
export const begins = 1;
export const inside = 2;
export const ends = 3;
export const single = 4;
export const classes = 1 + nameKinds.length * 4;

export const classOf = (kind: number, place: number): number => kind * 4 + place;
export const placeIn = (cls: number): number => (cls === 0 ? 0 : (cls - 1 & 3) + 1);
export const kindOfClass = (cls: number): number => cls - 1 >> 2;
