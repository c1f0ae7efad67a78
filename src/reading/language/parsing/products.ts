import { productCode } from './product-code.ts';

/**
 * C[i][j] = bias[j] + the sum over k of A[i][k] × B[j][k]; addresses are bytes. A is of 16-bit integers, row by row; B the same, packed (see
 * `packedPlace`); the biases are 32-bit integers. The rows of A must be a multiple of four, those of B (the columns) of eight, both a
 * multiple of four wide. Sums wrap around as 32-bit integers do.
 */
type Multiply = (
  a: number, b: number, c: number, rows: number, columns: number, width: number, biases: number, shift: number, leak: number,
) => void;

/** Memory in which products of matrices are worked out. */
export interface Products {
  readonly shorts: Int16Array;
  readonly ints: Int32Array;
  /** C is of 32-bit integers; `shift` and `leak` are not looked at. */
  readonly wide: Multiply;
  /** C is of 16-bit integers: the sums shifted to the right, those below 0 once more by `leak`, cut to what fits. */
  readonly narrow: Multiply;
}

/** Where the cell k of row j stands in a packed matrix: eight rows lie together, their cells in pairs. */
export const packedPlace = (width: number, row: number, cell: number): number =>
  (row >> 3) * width * 8 + (cell >> 1) * 16 + (row & 7) * 2 + (cell & 1);

interface Engine {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly wide: Multiply; readonly narrow: Multiply } };
}

/** Part of JavaScript wherever it runs, though not of its standard: it may be missing or forbidden. */
declare const WebAssembly: Engine | undefined;

/** Products in WebAssembly where the engine has vectors, otherwise in plain JavaScript: the same numbers, several times slower. */
export const createProducts = (bytes: number): Products => {
  try {
    if (typeof WebAssembly === 'undefined') return plainProducts(bytes);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65536) });
    const code = Uint8Array.from(productCode.match(/../g)!, (byte) => Number.parseInt(byte, 16));
    const { wide, narrow } = new WebAssembly.Instance(new WebAssembly.Module(code), { m: { m: memory } }).exports;
    return { shorts: new Int16Array(memory.buffer), ints: new Int32Array(memory.buffer), wide, narrow };
  } catch {
    // No vectors in this engine, or a page that forbids compiling.
    return plainProducts(bytes);
  }
};

export const plainProducts = (bytes: number): Products => {
  const buffer = new ArrayBuffer(Math.ceil(bytes / 65536) * 65536);
  const shorts = new Int16Array(buffer);
  const ints = new Int32Array(buffer);
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
    shorts, ints,
    wide: each((place, sum, c) => { ints[(c >> 2) + place] = sum; }),
    narrow: each((place, sum, c, shift, leak) => {
      const value = sum >> shift;
      const bent = value < 0 ? value >> leak : value;
      shorts[(c >> 1) + place] = bent > 32767 ? 32767 : bent < -32768 ? -32768 : bent;
    }),
  };
};
