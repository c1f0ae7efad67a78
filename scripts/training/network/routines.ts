import { moduleOf } from './assembler.ts';
import { shortLayers } from './short-layer.ts';
import { shortProducts } from './short-product.ts';

/** All that the parser runs in WebAssembly, as one module in hexadecimal digits. */
export const routineDigits = (): string =>
  Array.from(moduleOf([...shortProducts, ...shortLayers]), (byte) => byte.toString(16).padStart(2, '0')).join('');
