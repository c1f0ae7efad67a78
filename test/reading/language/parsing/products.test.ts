import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProducts, packedPlace, plainProducts, type Products } from '../../../../src/reading/language/parsing/products.ts';
import { productCode } from '../../../../src/reading/language/parsing/product-code.ts';
import { shortProducts } from '../../../../scripts/training/network/short-product.ts';

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
    expect(productCode).toBe(Array.from(shortProducts(), (byte) => byte.toString(16).padStart(2, '0')).join(''));
  });
});
