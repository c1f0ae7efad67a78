/*
 * Assembles the products that the parser runs: `npx tsx scripts/training/network/write-product.ts`.
 */
import { writeFileSync } from 'node:fs';
import { shortProducts } from './short-product.ts';

const digits = Array.from(shortProducts(), (byte) => byte.toString(16).padStart(2, '0')).join('');
writeFileSync(new URL('../../../src/reading/language/parsing/product-code.ts', import.meta.url), `/**
 * The routines of \`products.ts\` in WebAssembly, two digits a byte, as \`scripts/training/network/write-product.ts\` assembles them.
 */
export const productCode =
${digits.match(/.{1,128}/g)!.map((line) => `  '${line}'`).join(' +\n')};
`);
