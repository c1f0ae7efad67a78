import { feature, join } from './hashing.ts';

/*
 * Features by the hundred a token, written from a table of what they look at and not one by one: a function with a call for each is too long for an engine
 * to put the calls in place, and calls are most of its time.
 */

/** What a template looks at: a column, or two things as one. */
export type Look = number | readonly [Look, Look];

/** A feature's name for people, its number, which it is hashed with, and what it looks at. */
export type Template = readonly [name: string, number: number, look: Look];

export interface Templates {
  readonly names: readonly string[];
  /** A cell for each column, then one for each pair. The columns are to be filled before features are written. */
  readonly values: Int32Array;
  /** For each pair, inner ones first, which two cells it joins. */
  readonly ones: Uint8Array;
  readonly twos: Uint8Array;
  /** For each feature its number, and the cell that it looks at. */
  readonly numbers: Uint8Array;
  readonly cells: Uint8Array;
}

/** Numbers for columns, by their names. */
export const columnsOf = <Name extends string>(...names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;

export const templatesOf = (columns: Readonly<Record<string, number>>, templates: readonly Template[]): Templates => {
  const first = Object.keys(columns).length;
  const cellOf = new Map<string, number>();
  const [ones, twos]: [number[], number[]] = [[], []];
  const place = (look: Look): number => {
    if (typeof look === 'number') return look;
    const [one, two] = [place(look[0]), place(look[1])];
    const key = `${one} ${two}`;
    if (!cellOf.has(key)) {
      cellOf.set(key, first + ones.length);
      ones.push(one);
      twos.push(two);
    }
    return cellOf.get(key)!;
  };
  const cells = Uint8Array.from(templates, ([, , look]) => place(look));
  return {
    names: templates.map(([name]) => name), values: new Int32Array(first + ones.length), ones: Uint8Array.from(ones), twos: Uint8Array.from(twos),
    numbers: Uint8Array.from(templates, ([, number]) => number), cells,
  };
};

/** Writes the features of the columns' values behind the first `count`; answers with how many there are then. */
export const writeTemplates = ({ values, ones, twos, numbers, cells }: Templates, into: Int32Array, count: number): number => {
  const columns = values.length - ones.length;
  for (let pair = 0; pair < ones.length; pair += 1) values[columns + pair] = join(values[ones[pair]!]!, values[twos[pair]!]!);
  for (let index = 0; index < cells.length; index += 1) into[count + index] = feature(numbers[index]!, values[cells[index]!]!);
  return count + cells.length;
};
