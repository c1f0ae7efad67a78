/*
 * Just enough of an assembler for WebAssembly to write a loop of multiplications. A piece of code is a list of bytes.
 */
export type Code = number[];

export const unsigned = (value: number): Code => {
  const bytes: Code = [];
  let left = value >>> 0;
  for (; left > 0x7f; left >>>= 7) bytes.push((left & 0x7f) | 0x80);
  return [...bytes, left];
};

export const signed = (value: number): Code => {
  const bytes: Code = [];
  let left = value | 0;
  while (left < -64 || left > 63) {
    bytes.push((left & 0x7f) | 0x80);
    left >>= 7;
  }
  return [...bytes, left & 0x7f];
};

export const i32 = 0x7f;
export const v128 = 0x7b;

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
export const int = (value: number): Code => [0x41, ...signed(value)];
export const add = (one: Code, two: Code): Code => [...one, ...two, 0x6a];
export const times = (one: Code, two: Code): Code => [...one, ...two, 0x6c];
export const shiftLeft = (value: Code, by: number): Code => [...value, ...int(by), 0x74];
/** Does the code at least once, and again as long as `one` is below `two`. */
export const loopWhileBelow = (code: Code, one: Code, two: Code): Code => [0x03, 0x40, ...code, ...one, ...two, 0x49, 0x0d, 0x00, 0x0b];
/** The 32-bit integer at the address. */
export const loadInt = (address: Code): Code => [...address, 0x28, 0x02, 0x00];
/** An instruction of the vector group. */
export const vector = (opcode: number, ...rest: Code): Code => [0xfd, ...unsigned(opcode), ...rest];
export const storeVector = (address: Code, value: Code, offset: number): Code => [...address, ...value, ...vector(11, 3, ...unsigned(offset))];
/** The 32 bits at the address in all four places. */
export const loadEverywhere = (address: Code, offset: number): Code => [...address, ...vector(9, 2, ...unsigned(offset))];
export const loadVector = (address: Code, offset: number): Code => [...address, ...vector(0, 3, ...unsigned(offset))];
/** Eight bytes at the address as 16-bit integers. */
export const loadBytes = (address: Code): Code => [...address, ...vector(1, 3, 0)];
export const zeroVector: Code = vector(0x0c, ...new Array<number>(16).fill(0));

const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
const text = (word: string): Code => [word.length, ...Array.from(word, (letter) => letter.charCodeAt(0))];

export interface Routine {
  readonly name: string;
  /** All are integers, and nothing is given back. */
  readonly parameters: number;
  readonly locals: readonly (readonly [count: number, type: number])[];
  readonly body: Code;
}

/** A module with the routines under their names, over a memory that is passed in as `m`.`m`. */
export const moduleOf = (routines: readonly Routine[]): Uint8Array<ArrayBuffer> => {
  const each = (write: (routine: Routine, index: number) => Code): Code => [routines.length, ...routines.flatMap(write)];
  return Uint8Array.from([
    0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00,
    ...section(1, each(({ parameters }) => [0x60, parameters, ...new Array<number>(parameters).fill(i32), 0])),
    ...section(2, [1, ...text('m'), ...text('m'), 0x02, 0x00, 0x01]),
    ...section(3, each((_, index) => [index])),
    ...section(7, each(({ name }, index) => [...text(name), 0x00, index])),
    ...section(10, each(({ locals, body }) => {
      const code = [...unsigned(locals.length), ...locals.flatMap(([count, type]) => [...unsigned(count), type]), ...body, 0x0b];
      return [...unsigned(code.length), ...code];
    })),
  ]);
};
