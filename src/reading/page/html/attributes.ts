/* The attributes of the start tag that is being read: only those that some rule asks for, each in its own place. */

const names = ['class', 'id', 'data-testid', 'data-component', 'data-qa', 'hidden', 'style', 'itemprop', 'role', 'property', 'name', 'content', 'rel',
  'href', 'datetime', 'lang', 'type', 'pubdate'] as const;
export type AttributeName = (typeof names)[number];

const placeOf = new Map<string, number>(names.map((name, index) => [name, index]));
const longestName = 14;

export interface Attributes {
  readonly get: (name: AttributeName) => string | undefined;
  readonly has: (name: AttributeName) => boolean;
  /** Whether any of them is there. */
  readonly some: () => boolean;
  readonly clear: () => void;
  /** A name, then the pieces of its value, then the end of it; of two alike the first counts. */
  readonly begin: (source: string, start: number, end: number) => void;
  readonly isKept: () => boolean;
  readonly add: (piece: string) => void;
  readonly end: () => void;
}

export function startTagAttributes(): Attributes {
  const values: (string | undefined)[] = names.map(() => undefined);
  let count = 0;
  let place = -1;
  let value = '';
  return {
    get: (name) => values[placeOf.get(name)!],
    has: (name) => values[placeOf.get(name)!] !== undefined,
    some: () => count > 0,
    clear() {
      if (count > 0) values.fill(undefined);
      count = 0;
      place = -1;
    },
    begin(source, start, end) {
      place = -1;
      if (end - start > longestName) return;
      const name = source.slice(start, end);
      place = placeOf.get(name) ?? placeOf.get(name.toLowerCase()) ?? -1;
      value = '';
    },
    isKept: () => place >= 0,
    add(piece) { value += piece; },
    end() {
      if (place >= 0 && values[place] === undefined) {
        values[place] = value;
        count++;
      }
      place = -1;
    },
  };
}
