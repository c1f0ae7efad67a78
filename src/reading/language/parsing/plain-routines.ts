import { packedPlace } from './packed.ts';
import type { Multiply, Routines } from './routines.ts';

interface Memory {
  readonly bytes: Uint8Array;
  readonly shorts: Int16Array;
  readonly ints: Int32Array;
}

const cut = (value: number): number => (value > 32767 ? 32767 : value < -32768 ? -32768 : value);
/** The product of fractions of 2^15, rounded. */
const part = (one: number, two: number): number => cut((one * two + 0x4000) >> 15);
/** A value that counts in 2^-12, through x - x|x|/4, which ends at 2, in 2^-14: like the hyperbolic tangent. */
const squash = (value: number): number => {
  const scaled = (value > 8191 ? 8191 : value < -8191 ? -8191 : value) << 2;
  return scaled - (part(scaled, Math.abs(scaled)) >> 1);
};
/** The same at half the place, from 0 to 1 in 2^-15: like the logistic function. */
const openness = (value: number): number => {
  const scaled = (value > 16383 ? 16383 : value < -16383 ? -16383 : value) << 1;
  return cut(scaled - (part(scaled, Math.abs(scaled)) >> 1) + 16384);
};

/** What `scripts/training/network` assembles for WebAssembly, in plain JavaScript, for engines without it: the same down to the last bit. */
export const plainRoutines = ({ bytes, shorts, ints }: Memory): Routines => {
  const each = (store: (place: number, sum: number, c: number, shift: number, leak: number) => void): Multiply =>
    (a, b, c, rows, columns, width, biases, shift, leak) => {
      for (let row = 0; row < rows; row += 1) {
        const from = (a >> 1) + row * width;
        for (let column = 0; column < columns; column += 1) {
          const packed = (b >> 1) + packedPlace(width, column, 0);
          let sum = ints[(biases >> 2) + column]!;
          for (let at = 0; at < width; at += 2) {
            sum = (sum + Math.imul(shorts[from + at]!, shorts[packed + at * 8]!) + Math.imul(shorts[from + at + 1]!, shorts[packed + at * 8 + 1]!)) | 0;
          }
          store(row * columns + column, sum, c, shift, leak);
        }
      }
    };
  return {
    wide: each((place, sum, c) => { ints[(c >> 2) + place] = sum; }),
    narrow: each((place, sum, c, shift, leak) => {
      const value = sum >> shift;
      shorts[(c >> 1) + place] = cut(value < 0 ? value >> leak : value);
    }),
    addRows: (table, places, vectors, rows, width, shift) => {
      for (let row = 0; row < rows; row += 1) {
        const from = table + ints[(places >> 2) + row]! * width;
        const to = (vectors >> 1) + row * width;
        for (let cell = 0; cell < width; cell += 1) {
          const value = (bytes[from + cell]! << 24 >> 24) << shift;
          shorts[to + cell] = cut(shorts[to + cell]! + (value << 16 >> 16));
        }
      }
    },
    addVectors: (table, places, vectors, rows, size) => {
      const width = size >> 1;
      for (let row = 0; row < rows; row += 1) {
        const from = (table >> 1) + ints[(places >> 2) + row]! * width;
        const to = (vectors >> 1) + row * width;
        for (let cell = 0; cell < width; cell += 1) shorts[to + cell] = cut(shorts[to + cell]! + shorts[from + cell]!);
      }
    },
    rectify: (at, size) => {
      for (let cell = at >> 1; cell < (at + size) >> 1; cell += 1) if (shorts[cell]! < 0) shorts[cell] = 0;
    },
    mix: (from, to, rows, size) => {
      const width = size >> 1;
      const quarter = width >> 2;
      for (let cell = 0; cell < rows * width; cell += 1) {
        const channel = cell % width;
        const other = channel < quarter ? cell - width : channel < 2 * quarter ? cell + width : cell;
        shorts[(to >> 1) + cell] = shorts[(from >> 1) + other]!;
      }
    },
    runGates: (gates, vectors, rows, gateStride, stride, size) => {
      const half = size >> 1;
      for (let cell = 0; cell < half; cell += 1) {
        let state = 0;
        for (let row = 0; row < rows; row += 1) {
          const at = ((gates + row * gateStride) >> 1) + cell;
          const to = ((vectors + row * stride) >> 1) + cell;
          const candidate = squash(shorts[at]!);
          state = candidate + part(cut(state - candidate), openness(shorts[at + half]!));
          shorts[to] = cut(shorts[to]! + (part(state, openness(shorts[at + 2 * half]!)) >> 3));
        }
      }
    },
    bend: (at, size, leak) => {
      for (let cell = at >> 1; cell < (at + size) >> 1; cell += 1) if (shorts[cell]! < 0) shorts[cell] = shorts[cell]! >> leak;
    },
    coarsen: (from, to, count, shift) => {
      for (let cell = 0; cell < Math.ceil(count / 16) * 16; cell += 1) {
        const value = shorts[(from >> 1) + cell]! >> shift;
        bytes[to + cell] = value > 127 ? 127 : value < -128 ? -128 : value;
      }
    },
    sumRows: (table, places, count, width, sums) => {
      for (let cell = 0; cell < width; cell += 1) {
        let sum = 0;
        for (let row = 0; row < count; row += 1) sum += bytes[table + ints[(places >> 2) + row]! + cell]! << 24 >> 24;
        shorts[(sums >> 1) + cell] = sum;
      }
    },
  };
};
