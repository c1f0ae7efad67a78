import { createHash } from 'node:crypto';

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

/** Tells one question from others: by its list, its filters and its order, and by nothing that changes with what is on record. */
export type Mark = string;

/** So many characters of a hash: cursors are mixed up by mistake, and a forged one shows nothing that its question does not. */
const markLength = 6;

/** Which rows of a list are wanted does not make it another: a filter may hold that too. */
const ofRows: readonly string[] = ['limit', 'after'] satisfies readonly (keyof Wanted)[];

/** What is not asked for does not count, nor in which order it is named. */
export function markOf(list: string, filter: object = {}): Mark {
  const asked = Object.entries(filter).filter(([name, value]) => value !== undefined && !ofRows.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify([list, asked])).digest('base64url').slice(0, markLength);
}

export const cursorOf = (mark: Mark, key: Key): string => Buffer.from(JSON.stringify([mark, ...key])).toString('base64url');

/** The key in a cursor; null without one. `shape` gives an example of each of its values. Throws a `BadCursor`. */
export function keyAfter<K extends Key>({ after }: Wanted, mark: Mark, shape: K): K | null {
  if (after === undefined) return null;
  const [own, ...key] = valuesIn(after);
  if (typeof own !== 'string' || own.length !== markLength) throw new BadCursor('this is no cursor');
  if (own !== mark) throw new BadCursor('the cursor was given by another list, or with other filters or in another order');
  if (key.length !== shape.length || !key.every((value, index) => typeof value === typeof shape[index] && isStorable(value))) throw new BadCursor('this is no cursor');
  return key as unknown as K;
}

function valuesIn(cursor: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
}

/** Whether every store can compare with it. */
const isStorable = (value: unknown): boolean => (typeof value === 'string' ? !value.includes('\0') : Number.isSafeInteger(value));

/** Cuts what was asked for with one row to spare, which tells whether there are more. */
export function listed<R, T>(rows: readonly R[], limit: number, mark: Mark, key: (row: R) => Key, shown: (row: R) => T): Listed<T> {
  const some = rows.slice(0, limit);
  return { rows: some.map(shown), next: rows.length > limit ? cursorOf(mark, key(some.at(-1)!)) : null };
}
