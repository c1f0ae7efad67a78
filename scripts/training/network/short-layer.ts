import {
  add, get, i32, int, loadBytes, loadInt, loadVector, loopWhileBelow, set, shiftLeft, storeVector, times, v128, vector, zeroVector, type Code, type Routine,
} from './assembler.ts';

/*
 * What src/reading/language/parsing/products.ts runs between products: sums of vectors and of rows of bytes, channels of neighbours, gates. Eight 16-bit
 * integers at a time; addresses and lengths are bytes.
 */
const splat = (value: number): Code => [...int(value), ...vector(0x10)];
const two = (opcode: number) => (one: Code, other: Code): Code => [...one, ...other, ...vector(opcode)];
const shift = (opcode: number) => (value: Code, by: number): Code => [...value, ...int(by), ...vector(opcode)];
const [leftBy, rightBy] = [shift(0x8b), shift(0x8c)];
const [plus, plusCut, minus, minusCut] = [two(0x8e), two(0x8f), two(0x91), two(0x92)];
const [least, most] = [two(0x96), two(0x98)];
/** The product of fractions of 2^15, rounded. */
const part = two(0x82);
const sizeOf = (value: Code): Code => [...value, ...vector(0x80)];
const forward = (local: number, by: Code): Code => set(local, add(get(local), by));

/**
 * Adds to each of `rows` vectors the row of a table whose number stands in `places`. The parameters are the table, the places, the vectors, how many rows
 * and how long a row of the table is in bytes, then those that `cells` looks at. `cells` gives eight cells at an address as 16-bit integers, `bytes` long.
 */
const addingRows = (name: string, parameters: number, bytes: number, cells: (at: Code) => Code): Routine => {
  const [table, places, , , length] = [0, 1, 2, 3, 4].map(get) as [Code, Code, Code, Code, Code];
  const [place, to] = [1, 2];
  const [row, from, end] = [parameters, parameters + 1, parameters + 2];
  return {
    name,
    parameters,
    locals: [[3, i32]],
    body: [
      ...set(row, int(0)),
      ...loopWhileBelow([
        ...set(from, add(table, times(loadInt(places), length))),
        ...set(end, add(get(from), length)),
        ...loopWhileBelow([
          ...storeVector(get(to), plusCut(loadVector(get(to), 0), cells(get(from))), 0),
          ...forward(from, int(bytes)),
          ...forward(to, int(16)),
        ], get(from), get(end)),
        ...forward(place, int(4)),
        ...forward(row, int(1)),
      ], get(row), get(3)),
    ],
  };
};

/** Rows of bytes, shifted to the left by the sixth parameter. */
const addRows = addingRows('addRows', 6, 8, (at) => [...loadBytes(at), ...get(5), ...vector(0x8b)]);
/** Rows of 16-bit integers. */
const addVectors = addingRows('addVectors', 5, 16, (at) => loadVector(at, 0));

/** Makes what is below 0 nothing. */
const rectify = ((): Routine => {
  const [at, bytes] = [0, 1];
  const end = 2;
  return {
    name: 'rectify',
    parameters: 2,
    locals: [[1, i32]],
    body: [
      ...set(end, add(get(at), get(bytes))),
      ...loopWhileBelow([...storeVector(get(at), most(loadVector(get(at), 0), zeroVector), 0), ...forward(at, int(16))], get(at), get(end)),
    ],
  };
})();

/** Makes what is below 0 smaller, by so many bits. */
const bend = ((): Routine => {
  const [at, bytes, leak] = [0, 1, 2];
  const [end, cells] = [3, 4];
  return {
    name: 'bend',
    parameters: 3,
    locals: [[1, i32], [1, v128]],
    body: [
      ...set(end, add(get(at), get(bytes))),
      ...loopWhileBelow([
        ...set(cells, loadVector(get(at), 0)),
        ...storeVector(get(at), most(get(cells), [...get(cells), ...get(leak), ...vector(0x8c)]), 0),
        ...forward(at, int(16)),
      ], get(at), get(end)),
    ],
  };
})();

/** Shifts 16-bit integers to the right and cuts them to bytes, sixteen at a time. */
const coarsen = ((): Routine => {
  const [from, to, count, by] = [0, 1, 2, 3];
  const end = 4;
  const shifted = (offset: number): Code => [...loadVector(get(from), offset), ...get(by), ...vector(0x8c)];
  return {
    name: 'coarsen',
    parameters: 4,
    locals: [[1, i32]],
    body: [
      ...set(end, add(get(to), get(count))),
      ...loopWhileBelow([
        ...storeVector(get(to), [...shifted(0), ...shifted(16), ...vector(0x65)], 0),
        ...forward(from, int(32)),
        ...forward(to, int(16)),
      ], get(to), get(end)),
    ],
  };
})();

/** Adds up rows of bytes, `width` long, that begin at places in a table: eight columns at a time, all rows of them. */
const sumRows = ((): Routine => {
  const [table, places, count, width, sums] = [0, 1, 2, 3, 4];
  const [place, end, last, sum] = [5, 6, 7, 8];
  return {
    name: 'sumRows',
    parameters: 5,
    locals: [[3, i32], [1, v128]],
    body: [
      ...set(end, add(get(places), shiftLeft(get(count), 2))),
      ...set(last, add(get(table), get(width))),
      ...loopWhileBelow([
        ...set(sum, zeroVector),
        ...set(place, get(places)),
        ...loopWhileBelow([
          ...set(sum, plus(get(sum), loadBytes(add(get(table), loadInt(get(place)))))),
          ...forward(place, int(4)),
        ], get(place), get(end)),
        ...storeVector(get(sums), get(sum), 0),
        ...forward(sums, int(16)),
        ...forward(table, int(8)),
      ], get(table), get(last)),
    ],
  };
})();

/** Copies vectors, a quarter of their channels from the vector before and a quarter from the one after; one more stands on either side. */
const mix = ((): Routine => {
  const [from, to, rows, bytes] = [0, 1, 2, 3];
  const [row, end] = [4, 5];
  const copy = (quarters: number, offset: Code): Code => [
    ...set(end, add(get(to), shiftLeft([...get(bytes), ...int(2), 0x76], quarters - 1))),
    ...loopWhileBelow([
      ...storeVector(get(to), loadVector(add(get(from), offset), 0), 0),
      ...forward(from, int(16)),
      ...forward(to, int(16)),
    ], get(to), get(end)),
  ];
  return {
    name: 'mix',
    parameters: 4,
    locals: [[2, i32]],
    body: [
      ...set(row, int(0)),
      ...loopWhileBelow([
        ...copy(1, times(get(bytes), int(-1))),
        ...copy(1, get(bytes)),
        ...copy(2, int(0)),
        ...forward(row, int(1)),
      ], get(row), get(rows)),
    ],
  };
})();

/**
 * Runs one direction of a layer: `gates` and `to` are where the first token's stand, the strides lead to the next token's, `size` is how
 * long the candidates are, the forget gates and the output gates.
 */
const runGates = ((): Routine => {
  const [gates, to, rows, gateStride, stride, size] = [0, 1, 2, 3, 4, 5];
  const [cell, row, at, into] = [6, 7, 8, 9];
  const [state, scaled, candidate, forget] = [10, 11, 12, 13];
  // x - x|x|/4 and half of it at half the place, see `squash` and `openness` in products.ts.
  const scale = (value: Code, limit: number, by: number): Code => set(scaled, leftBy(least(most(value, splat(-limit)), splat(limit)), by));
  const curve = minus(get(scaled), rightBy(part(get(scaled), sizeOf(get(scaled))), 1));
  return {
    name: 'runGates',
    parameters: 6,
    locals: [[4, i32], [4, v128]],
    body: [
      ...set(cell, int(0)),
      ...loopWhileBelow([
        ...set(state, zeroVector),
        ...set(at, add(get(gates), get(cell))),
        ...set(into, add(get(to), get(cell))),
        ...set(row, int(0)),
        ...loopWhileBelow([
          ...scale(loadVector(get(at), 0), 8191, 2),
          ...set(candidate, curve),
          ...scale(loadVector(add(get(at), get(size)), 0), 16383, 1),
          ...set(forget, plusCut(curve, splat(16384))),
          ...set(state, plus(get(candidate), part(minusCut(get(state), get(candidate)), get(forget)))),
          ...scale(loadVector(add(get(at), shiftLeft(get(size), 1)), 0), 16383, 1),
          ...storeVector(get(into), plusCut(loadVector(get(into), 0), rightBy(part(get(state), plusCut(curve, splat(16384))), 3)), 0),
          ...forward(at, get(gateStride)),
          ...forward(into, get(stride)),
          ...forward(row, int(1)),
        ], get(row), get(rows)),
        ...forward(cell, int(16)),
      ], get(cell), get(size)),
    ],
  };
})();

export const shortLayers: readonly Routine[] = [addRows, addVectors, rectify, mix, runGates, bend, coarsen, sumRows];
