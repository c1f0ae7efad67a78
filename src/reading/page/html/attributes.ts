import { decodeHTMLAttribute } from 'entities';
import { saysIn } from './class-words.ts';

/* The attributes of the start tag that is being read: where in the source they stand, for those that some rule asks for. */

const names = ['class', 'id', 'data-testid', 'data-component', 'data-qa', 'hidden', 'style', 'itemprop', 'role', 'property', 'name', 'content', 'rel',
  'href', 'datetime', 'lang', 'type', 'pubdate'] as const;
export type AttributeName = (typeof names)[number];

/** For asking several at once: the bit of each attribute. */
export const attributeBit = Object.fromEntries(names.map((name, place) => [name, 1 << place])) as Readonly<Record<AttributeName, number>>;

const places = new Map<string, number>(names.map((name, place) => [name, place]));
/** The first so many of the names are those that name a part of the page. */
const namers = 5;
export const naming = (1 << namers) - 1;

const codes = names.map((name) => Int32Array.from(name, (letter) => letter.charCodeAt(0)));
const longestName = Math.max(...names.map((name) => name.length));
/** By length and first letter, which tell all of the names apart: a name's place; -1 where none looks so, as for most attributes of a page. */
const candidates = new Int8Array((longestName + 1) * 32).fill(-1);
names.forEach((name, place) => { candidates[name.length * 32 + (name.charCodeAt(0) & 31)] = place; });

export interface Attributes {
  /** Bits of `attributeBit` for those that are there. */
  readonly present: number;
  /** The value with its entities decoded; '' where it has none, null where the attribute is not there. */
  readonly get: (name: AttributeName) => string | null;
  /** The bits of `says` for those attributes that name a part of the page. */
  readonly says: () => number;
  /** Whether a value begins with this character; false where the attribute is not there. */
  readonly begins: (name: AttributeName, code: number) => boolean;
  readonly clear: () => void;
  /** Where a name and its value stand; of two alike the first counts. */
  readonly add: (nameStart: number, nameEnd: number, valueStart: number, valueEnd: number) => void;
}

export function startTagAttributes(source: string): Attributes {
  const starts = new Int32Array(names.length);
  const ends = new Int32Array(names.length);
  let present = 0;
  return {
    get present() { return present; },
    get(name) {
      const place = places.get(name)!;
      if ((present & (1 << place)) === 0) return null;
      const value = source.slice(starts[place], ends[place]);
      return value.includes('&') ? decodeHTMLAttribute(value) : value;
    },
    begins(name, code) {
      const place = places.get(name)!;
      return (present & (1 << place)) !== 0 && starts[place]! < ends[place]! && source.charCodeAt(starts[place]!) === code;
    },
    says() {
      let bits = 0;
      for (let place = 0; place < namers; place++) if ((present & (1 << place)) !== 0) bits |= saysIn(source, starts[place]!, ends[place]!);
      return bits;
    },
    clear() { present = 0; },
    add(nameStart, nameEnd, valueStart, valueEnd) {
      const length = nameEnd - nameStart;
      if (length > longestName) return;
      const place = candidates[length * 32 + (source.charCodeAt(nameStart) & 31)]!;
      if (place < 0 || (present & (1 << place)) !== 0) return;
      const name = codes[place]!;
      // A capital letter differs from its small one by this bit alone.
      for (let i = 0; i < length; i++) if ((source.charCodeAt(nameStart + i) | 32) !== name[i]) return;
      present |= 1 << place;
      starts[place] = valueStart;
      ends[place] = valueEnd;
    },
  };
}
