/** Some rows of an answer, and how to ask for those after them: null where there are none. */
export interface Listed<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

/** How many rows are wanted, and after which. */
export interface Wanted {
  readonly limit?: number | undefined;
  /** `next` of the answer before, of the same question. */
  readonly after?: string | undefined;
}

/** A cursor that this question did not give. */
export class BadCursor extends RangeError {
  override readonly name = 'BadCursor';
}

export const usualLimit = 50;
export const mostRows = 1000;

export const limitOf = ({ limit }: Wanted): number => Math.min(Math.max(Math.trunc(limit ?? usualLimit), 1), mostRows);

type Key = readonly (string | number)[];

export const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key in a cursor; null without one. `shape` gives an example of each of its values. Throws a `BadCursor`. */
export function keyAfter<K extends Key>({ after }: Wanted, shape: K): K | null {
  if (after === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Array.isArray(key) && key.length === shape.length && key.every((value, index) => typeof value === typeof shape[index])) return key as unknown as K;
  } catch {
    // Told below.
  }
  throw new BadCursor('the cursor is not one that this question gave');
}

/** Cuts what was asked for with one row to spare, which tells whether there are more. */
export function listed<R, T>(rows: readonly R[], limit: number, key: (row: R) => Key, shown: (row: R) => T): Listed<T> {
  const some = rows.slice(0, limit);
  return { rows: some.map(shown), next: rows.length > limit ? cursorOf(key(some.at(-1)!)) : null };
}
