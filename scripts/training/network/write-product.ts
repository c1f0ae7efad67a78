/*
 * Assembles what the parser runs in WebAssembly: `npx tsx scripts/training/network/write-product.ts`.
 */
import { writeFileSync } from 'node:fs';
import { routineDigits } from './routines.ts';

writeFileSync(new URL('../../../src/reading/language/parsing/product-code.ts', import.meta.url), `/**
 * The routines of \`products.ts\` in WebAssembly, two digits a byte, as \`scripts/training/network/write-product.ts\` assembles them.
 */
export const productCode =
  ${routineDigits().match(/.{1,128}/g)!.map((line) => `'${line}'`).join('\n  + ')};
`);
