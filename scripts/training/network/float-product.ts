import {
  add, get, i32, int, loadEverywhere, loadVector, loopWhileBelow, moduleOf, set, shiftLeft, storeVector, times, v128, vector, zeroVector,
  type Code,
} from './assembler.ts';

/*
 * The product of matrices of 32-bit floats, for training: C = A × B, or added to what stands in C; four rows by eight columns at a time.
 * Addresses are bytes. The rows of A must be a multiple of four, the columns of B of eight.
 */
const [a, b, c, rows, columns, width, adds] = [0, 1, 2, 3, 4, 5, 6].map(get) as [Code, Code, Code, Code, Code, Code, Code];
const [row, column, pointerOfB, end, stride, strideOfB] = [7, 8, 9, 10, 11, 12];
const pointersOfA = [13, 14, 15, 16];
const [low, high, cell] = [17, 18, 19];
const sums = [20, 21, 22, 23, 24, 25, 26, 27];

const placeOf = (index: number): Code => add(c, shiftLeft(add(times(add(get(row), int(index)), columns), get(column)), 2));

export const floatProduct = (): Uint8Array<ArrayBuffer> => moduleOf([{
  name: 'product',
  parameters: 7,
  locals: [[pointersOfA[3]! - 6, i32], [11, v128]],
  body: [
    ...set(stride, shiftLeft(width, 2)),
    ...set(strideOfB, shiftLeft(columns, 2)),
    ...set(column, int(0)),
    ...loopWhileBelow([
      ...set(row, int(0)),
      ...loopWhileBelow([
        ...adds, 0x04, 0x40, ...sums.flatMap((sum, index) => set(sum, loadVector(placeOf(index >> 1), (index & 1) * 16))),
        0x05, ...sums.flatMap((sum) => set(sum, zeroVector)), 0x0b,
        ...pointersOfA.flatMap((pointer, index) => set(pointer, add(a, times(add(get(row), int(index)), get(stride))))),
        ...set(pointerOfB, add(b, shiftLeft(get(column), 2))),
        ...set(end, add(get(pointersOfA[0]!), get(stride))),
        ...loopWhileBelow([
          ...set(low, loadVector(get(pointerOfB), 0)),
          ...set(high, loadVector(get(pointerOfB), 16)),
          ...pointersOfA.flatMap((pointer, index) => [
            ...set(cell, loadEverywhere(get(pointer), 0)),
            ...[low, high].flatMap((half, side) => set(sums[index * 2 + side]!, [
              ...get(sums[index * 2 + side]!), ...get(cell), ...get(half), ...vector(0xe6), ...vector(0xe4)])),
            ...set(pointer, add(get(pointer), int(4))),
          ]),
          ...set(pointerOfB, add(get(pointerOfB), get(strideOfB))),
        ], get(pointersOfA[0]!), get(end)),
        ...sums.flatMap((sum, index) => storeVector(placeOf(index >> 1), get(sum), (index & 1) * 16)),
        ...set(row, add(get(row), int(4))),
      ], get(row), rows),
      ...set(column, add(get(column), int(8))),
    ], get(column), columns),
  ],
}]);
