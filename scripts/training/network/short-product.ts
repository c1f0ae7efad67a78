import {
  add, get, i32, int, loadEverywhere, loadVector, loopWhileBelow, set, shiftLeft, storeVector, times, v128, vector, type Code, type Routine,
} from './assembler.ts';

/*
 * What src/reading/language/parsing/products.ts runs: products of matrices of 16-bit integers, four rows by eight columns at a time. The
 * second matrix is packed so that eight columns lie together and their cells in pairs: one instruction multiplies two cells of a row with
 * two cells of each of four columns.
 */
const [a, b, c, rows, columns, width, bias, shift, leak] = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(get) as
  [Code, Code, Code, Code, Code, Code, Code, Code, Code];
const [row, column, pointerOfB, end, stride, block] = [9, 10, 11, 12, 13, 14];
const pointersOfA = [15, 16, 17, 18];
const [low, high, cell] = [19, 20, 21];
const sums = [22, 23, 24, 25, 26, 27, 28, 29];

/** One pair of cells a turn: with two, engines load all of both before they multiply, and sums must leave their registers. */
const multiplyPairs: Code = [
  ...set(low, loadVector(get(pointerOfB), 0)),
  ...set(high, loadVector(get(pointerOfB), 16)),
  ...pointersOfA.flatMap((pointer, index) => [
    ...set(cell, loadEverywhere(get(pointer), 0)),
    ...[low, high].flatMap((half, side) => set(sums[index * 2 + side]!, [
      ...get(sums[index * 2 + side]!), ...get(cell), ...get(half), ...vector(0xba), ...vector(0xae)])),
  ]),
];

const routine = (name: string, finish: (index: number) => Code): Routine => ({
  name,
  parameters: 9,
  locals: [[pointersOfA[3]! - 8, i32], [11, v128]],
  body: [
    ...set(stride, shiftLeft(width, 1)),
    ...set(block, b),
    ...set(column, int(0)),
    ...loopWhileBelow([
      ...set(row, int(0)),
      ...set(end, add(get(block), times(width, int(16)))),
      ...loopWhileBelow([
        ...sums.flatMap((sum, index) => set(sum, loadVector(add(bias, shiftLeft(get(column), 2)), (index & 1) * 16))),
        ...pointersOfA.flatMap((pointer, index) => set(pointer, add(a, times(add(get(row), int(index)), get(stride))))),
        ...set(pointerOfB, get(block)),
        ...loopWhileBelow([
          ...multiplyPairs,
          ...pointersOfA.flatMap((pointer) => set(pointer, add(get(pointer), int(4)))),
          ...set(pointerOfB, add(get(pointerOfB), int(32))),
        ], get(pointerOfB), get(end)),
        ...[0, 1, 2, 3].flatMap(finish),
        ...set(row, add(get(row), int(4))),
      ], get(row), rows),
      ...set(block, get(end)),
      ...set(column, add(get(column), int(8))),
    ], get(column), columns),
  ],
});

/** The place of the cell of the current column in row `index` of the current four. */
const placeOf = (index: number, bytes: number): Code =>
  add(c, shiftLeft(add(times(add(get(row), int(index)), columns), get(column)), bytes));

const wide = routine('wide', (index) => [0, 1].flatMap((side) => storeVector(placeOf(index, 2), get(sums[index * 2 + side]!), side * 16)));

const bend = (sum: number): Code => [
  ...set(sum, [...get(sum), ...shift, ...vector(0xac)]),
  ...get(sum), ...get(sum), ...leak, ...vector(0xac), ...vector(0xb8),
];
const narrow = routine('narrow', (index) =>
  storeVector(placeOf(index, 1), [...bend(sums[index * 2]!), ...bend(sums[index * 2 + 1]!), ...vector(0x85)], 0));

export const shortProducts: readonly Routine[] = [wide, narrow];
