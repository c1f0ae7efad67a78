import { floatProduct } from './float-product.ts';

/** Floats that products are worked out in; places are indices of floats. */
export interface Memory {
  readonly floats: Float32Array;
  readonly take: (count: number) => number;
  /** C = A × B, or added to C. Rows of A: a multiple of four; columns of B: of eight. */
  readonly multiply: (a: number, b: number, c: number, rows: number, columns: number, width: number, adds?: boolean) => void;
  /** Writes the rows of one matrix as the columns of another. */
  readonly transpose: (from: number, rows: number, columns: number, to: number) => void;
}

export const createMemory = (megabytes: number): Memory => {
  const memory = new WebAssembly.Memory({ initial: megabytes * 16 });
  const floats = new Float32Array(memory.buffer);
  const { product } = new WebAssembly.Instance(new WebAssembly.Module(floatProduct()), { m: { m: memory } }).exports as
    { product: (a: number, b: number, c: number, rows: number, columns: number, width: number, adds: number) => void };
  let next = 16;
  return {
    floats,
    take: (count) => {
      const at = next;
      next += Math.ceil(count / 8) * 8;
      if (next > floats.length) throw new Error('There is not enough memory for the network: give it more.');
      return at;
    },
    multiply: (a, b, c, rows, columns, width, adds = false) => { product(a * 4, b * 4, c * 4, rows, columns, width, adds ? 1 : 0); },
    transpose: (from, rows, columns, to) => {
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) floats[to + column * rows + row] = floats[from + row * columns + column]!;
      }
    },
  };
};
