import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProducts, plainProducts, type Products } from '../../../../src/reading/language/parsing/products.ts';
import { packedPlace } from '../../../../src/reading/language/parsing/packed.ts';
import { productCode } from '../../../../src/reading/language/parsing/product-code.ts';
import { routineDigits } from '../../../../scripts/training/network/routines.ts';

const [a, b, c, biases] = [0, 8192, 65536, 131072] as const;

interface Case { rows: number; columns: number; width: number; cells: number[]; shift: number; leak: number }

/** Fills the memory from the cells and gives both products, as lists. */
const productsOf = (products: Products, { rows, columns, width, cells, shift, leak }: Case): { wide: number[]; narrow: number[] } => {
  const { shorts, ints } = products;
  let next = 0;
  const cell = (): number => {
    next = (next + 1) % cells.length;
    return cells[next]!;
  };
  for (let at = 0; at < rows * width; at += 1) shorts[(a >> 1) + at] = cell();
  for (let row = 0; row < columns; row += 1) for (let at = 0; at < width; at += 1) shorts[(b >> 1) + packedPlace(width, row, at)] = cell();
  for (let column = 0; column < columns; column += 1) ints[(biases >> 2) + column] = cell() * 1000;
  products.wide(a, b, c, rows, columns, width, biases, 0, 0);
  const wide = Array.from(ints.subarray(c >> 2, (c >> 2) + rows * columns));
  products.narrow(a, b, c, rows, columns, width, biases, shift, leak);
  return { wide, narrow: Array.from(shorts.subarray(c >> 1, (c >> 1) + rows * columns)) };
};

const anyCase: fc.Arbitrary<Case> = fc.record({
  rows: fc.constantFrom(4, 8, 12), columns: fc.constantFrom(8, 16, 24), width: fc.constantFrom(4, 8, 96),
  cells: fc.array(fc.integer({ min: -32768, max: 32767 }), { minLength: 7, maxLength: 501 }),
  shift: fc.integer({ min: 0, max: 16 }), leak: fc.constantFrom(0, 3),
});

describe('products of matrices', () => {
  it('are worked out in WebAssembly here', () => {
    expect(createProducts(65536).wide.toString()).toContain('[native code]');
  });

  it('are the same in WebAssembly and in plain JavaScript, down to the last bit', () => {
    const fast = createProducts(1 << 18);
    const plain = plainProducts(1 << 18);
    fc.assert(fc.property(anyCase, (given) => { expect(productsOf(fast, given)).toEqual(productsOf(plain, given)); }));
  });

  it('add the bias, shift, bend what is below 0 and cut what does not fit', () => {
    const products = plainProducts(1 << 18);
    products.shorts.set([3, -2, 0, 0], a >> 1);
    for (let column = 0; column < 8; column += 1) products.shorts[(b >> 1) + packedPlace(4, column, 0)] = column;
    for (let column = 0; column < 8; column += 1) products.shorts[(b >> 1) + packedPlace(4, column, 1)] = 100 * column;
    products.ints.set([64, 0, 0, 0, 0, 0, 0, 1 << 30], biases >> 2);
    products.wide(a, b, c, 4, 8, 4, biases, 0, 0);
    expect(Array.from(products.ints.subarray(c >> 2, (c >> 2) + 4))).toEqual([64, -197, -394, -591]);
    products.narrow(a, b, c, 4, 8, 4, biases, 2, 3);
    expect(Array.from(products.shorts.subarray(c >> 1, (c >> 1) + 8))).toEqual([16, -7, -13, -19, -25, -31, -37, 32767]);
  });

  it('are run from what the assembler in this repository gives', () => {
    expect(productCode).toBe(routineDigits());
  });

  it('are summed, mixed, gated, bent and made coarser the same in WebAssembly and in plain JavaScript, down to the last bit', () => {
    const [table, places, vectors, mixed, gates] = [0, 8192, 16384, 32768, 65536] as const;
    const ofLayer = (products: Products, { rows, width, cells, shift }: { rows: number; width: number; cells: number[]; shift: number }): number[] => {
      const { bytes, shorts, ints } = products;
      const fill = (from: number, count: number, factor: number): void => {
        for (let at = 0; at < count; at += 1) shorts[(from >> 1) + at] = cells[(at * factor) % cells.length]!;
      };
      shorts.fill(0, 0, 65536);
      for (let at = 0; at < 8 * width; at += 1) bytes[table + at] = cells[at % cells.length]!;
      for (let row = 0; row < rows; row += 1) ints[(places >> 2) + row] = cells[row % cells.length]! & 7;
      fill(vectors, rows * width, 5);
      fill(gates, rows * width * 3, 3);
      products.addRows(table, places, vectors, rows, width, shift);
      const sums = Array.from(shorts.subarray(vectors >> 1, (vectors >> 1) + rows * width));
      products.addVectors(gates, places, mixed, rows, width * 2);
      products.rectify(mixed, rows * width * 2);
      const rectified = Array.from(shorts.subarray(mixed >> 1, (mixed >> 1) + rows * width));
      products.coarsen(vectors, table + 4096, rows * width, shift);
      products.bend(vectors, rows * width * 2, 3);
      products.sumRows(table, places, rows, width, table + 6144);
      const rest = [...bytes.subarray(table + 4096, table + 4096 + rows * width), ...shorts.subarray(3072, 3072 + width)];
      products.mix(vectors, mixed, rows, width * 2);
      products.runGates(gates, vectors, rows, width * 6, width * 2, width);
      products.runGates(gates + (rows - 1) * width * 6 + width * 3, vectors + (rows - 1) * width * 2 + width, rows, -width * 6, -width * 2, width);
      return [
        ...sums, ...rectified, ...rest, ...Array.from(shorts.subarray(mixed >> 1, (mixed >> 1) + rows * width)),
        ...Array.from(shorts.subarray(vectors >> 1, (vectors >> 1) + rows * width)),
      ];
    };
    const fast = createProducts(1 << 18);
    const plain = plainProducts(1 << 18);
    fc.assert(fc.property(fc.record({
      rows: fc.integer({ min: 1, max: 9 }), width: fc.constantFrom(32, 96), shift: fc.integer({ min: 0, max: 9 }),
      cells: fc.array(
        fc.oneof(fc.integer({ min: -32768, max: 32767 }), fc.constantFrom(-32768, 32767, 8191, 8192, -8192, 16383, -16384)),
        { minLength: 7, maxLength: 501 },
      ),
    }), (given) => { expect(ofLayer(fast, given)).toEqual(ofLayer(plain, given)); }));
  });

  it('add up rows of bytes, and cut what is coarser to bytes', () => {
    const products = plainProducts(1 << 18);
    products.bytes.set([1, 2, 3, 4, 5, 6, 7, 8, 0xff, 0x80, 0, 0, 0, 0, 0, 0]);
    products.ints.set([8, 0, 8], 1024);
    products.sumRows(0, 4096, 3, 8, 8192);
    expect([...products.shorts.subarray(4096, 4104)]).toEqual([-1, -254, 3, 4, 5, 6, 7, 8]);
    products.shorts.set([1023, 1024, -1024, -1032, -9, 9], 4096);
    products.coarsen(8192, 4096, 6, 3);
    expect([...new Int8Array(products.bytes.buffer, 4096, 6)]).toEqual([127, 127, -128, -128, -2, 1]);
    products.bend(8192, 16, 3);
    expect([...products.shorts.subarray(4096, 4102)]).toEqual([1023, 1024, -128, -129, -2, 9]);
  });

  it('open gates from 0 to 1 and squash candidates to between -1 and 1', () => {
    const products = plainProducts(1 << 18);
    const widest = (candidate: number, forget: number, output: number): number => {
      products.shorts.fill(0, 0, 4096);
      products.shorts.fill(candidate, 0, 16).fill(forget, 16, 32).fill(output, 32, 48);
      products.runGates(0, 4096, 1, 192, 64, 32);
      return products.shorts[2048]!;
    };
    // What goes in counts in 2^-12, what comes out in 2^-11.
    expect(widest(32767, -32768, 32767)).toBe(2048);
    expect(widest(-32768, -32768, 32767)).toBe(-2048);
    expect(widest(32767, -32768, -32768)).toBe(0);
    expect(widest(32767, 32767, 32767)).toBe(0);
    expect(widest(4096, -32768, 0)).toBe(768);
  });
});
