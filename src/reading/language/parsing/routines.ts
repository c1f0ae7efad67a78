/*
 * What the network runs, in WebAssembly or in plain JavaScript; addresses and sizes are bytes.
 */

/**
 * C[i][j] = bias[j] + the sum over k of A[i][k] × B[j][k]; addresses are bytes. A is of 16-bit integers, row by row; B the same, packed (see
 * `packedPlace`); the biases are 32-bit integers. The rows of A must be a multiple of four, those of B (the columns) of eight, both a
 * multiple of four wide. Sums wrap around as 32-bit integers do.
 */
export type Multiply = (
  a: number, b: number, c: number, rows: number, columns: number, width: number, biases: number, shift: number, leak: number,
) => void;

/** Adds to each of `rows` vectors, `width` wide, the row of a table of bytes whose number stands in `places`, shifted to the left by `shift`. */
type AddRows = (table: number, places: number, vectors: number, rows: number, width: number, shift: number) => void;

/** The same with a table of vectors, each of so many `bytes` as those that it is added to. */
type AddVectors = (table: number, places: number, vectors: number, rows: number, bytes: number) => void;

/** Makes 16-bit integers that are below 0 nothing. */
type Rectify = (at: number, bytes: number) => void;

/** Makes 16-bit integers that are below 0 smaller, shifting them to the right by `leak`. */
type Bend = (at: number, bytes: number, leak: number) => void;

/** Shifts 16-bit integers to the right and cuts them to bytes; `count` is taken for the next multiple of sixteen. */
type Coarsen = (from: number, to: number, count: number, shift: number) => void;

/**
 * Adds up `count` rows of signed bytes, at least one, `width` of them, a multiple of eight. The rows begin so many bytes behind `table` as the 32-bit
 * integers at `places` say. The sums are 16-bit integers and wrap around.
 */
type SumRows = (table: number, places: number, count: number, width: number, sums: number) => void;

/**
 * Copies `rows` vectors of so many bytes, but a quarter of the channels from the vector before and a quarter from the one after, which must
 * be there for the first and the last vector too.
 */
type Mix = (from: number, to: number, rows: number, bytes: number) => void;

/**
 * Runs one direction of a layer through `rows` tokens. `gates` is where the first token's candidates stand, each `size` bytes before its
 * forget gates and these before its output gates; `vectors` is what the outcome is added to. The strides lead to the next token.
 */
type RunGates = (gates: number, vectors: number, rows: number, gateStride: number, stride: number, size: number) => void;

export interface Routines {
  /** C is of 32-bit integers; `shift` and `leak` are not looked at. */
  readonly wide: Multiply;
  /** C is of 16-bit integers: the sums shifted to the right, those below 0 once more by `leak`, cut to what fits. */
  readonly narrow: Multiply;
  readonly addRows: AddRows;
  readonly addVectors: AddVectors;
  readonly rectify: Rectify;
  readonly mix: Mix;
  readonly runGates: RunGates;
  readonly bend: Bend;
  readonly coarsen: Coarsen;
  readonly sumRows: SumRows;
}
