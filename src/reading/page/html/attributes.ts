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

export const startTagAttributes = (source: string): Attributes => new StartTag(source);

/** A class for the same reason as the open elements: it is asked at every tag of every page. */
class StartTag implements Attributes {
  /** As one of the open elements does. */
  static readonly living = new StartTag('');
  present = 0;
  readonly #source: string;
  readonly #starts = new Int32Array(names.length);
  readonly #ends = new Int32Array(names.length);

  constructor(source: string) { this.#source = source; }

  get(name: AttributeName): string | null {
    const place = places.get(name)!;
    if ((this.present & (1 << place)) === 0) return null;
    const value = this.#source.slice(this.#starts[place], this.#ends[place]);
    return value.includes('&') ? decodeHTMLAttribute(value) : value;
  }

  begins(name: AttributeName, code: number): boolean {
    const place = places.get(name)!;
    return (this.present & (1 << place)) !== 0 && this.#starts[place]! < this.#ends[place]! && this.#source.charCodeAt(this.#starts[place]!) === code;
  }

  says(): number {
    let bits = 0;
    for (let place = 0; place < namers; place++) {
      if ((this.present & (1 << place)) !== 0) bits |= saysIn(this.#source, this.#starts[place]!, this.#ends[place]!);
    }
    return bits;
  }

  clear(): void { this.present = 0; }

  add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const length = nameEnd - nameStart;
    if (length > longestName) return;
    const place = candidates[length * 32 + (this.#source.charCodeAt(nameStart) & 31)]!;
    if (place < 0 || (this.present & (1 << place)) !== 0) return;
    const name = codes[place]!;
    // A capital letter differs from its small one by this bit alone.
    for (let i = 0; i < length; i++) if ((this.#source.charCodeAt(nameStart + i) | 32) !== name[i]) return;
    this.present |= 1 << place;
    this.#starts[place] = valueStart;
    this.#ends[place] = valueEnd;
  }
}
