/** So many of each list a page of the desk has beside the text, which is whole. */
export const listedAtOnce = 500;

/** Which items of the lists a page has, counted from 1; both ends are in. */
export interface Part {
  readonly first: number;
  readonly last: number;
}

export const everything: Part = { first: 1, last: Infinity };

/** The part that the item of this number is in: parts lie fast, so that an address leads to the same items from everywhere. */
export function partWith(number: number): Part {
  const first = Math.floor((number - 1) / listedAtOnce) * listedAtOnce + 1;
  return { first, last: first + listedAtOnce - 1 };
}

export const isIn = ({ first, last }: Part, number: number): boolean => number >= first && number <= last;

/** Where a statement stands in the list: on this page, or on that of its part. */
export const listPlace = (part: Part, number: number): string => (
  isIn(part, number) ? `#s${number}` : `?from=${partWith(number).first}#s${number}`);
