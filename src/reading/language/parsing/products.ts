import { plainRoutines } from './plain-routines.ts';
import { productCode } from './product-code.ts';
import type { Routines } from './routines.ts';

/** Memory in which the network works, and what it runs there. */
export interface Products extends Routines {
  readonly bytes: Uint8Array;
  readonly shorts: Int16Array;
  readonly ints: Int32Array;
}

interface Engine {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Routines };
}

/** Part of JavaScript wherever it runs, though not of its standard: it may be missing or forbidden. */
declare const WebAssembly: Engine | undefined;

/** In WebAssembly where the engine has vectors, otherwise in plain JavaScript: the same numbers, several times slower. */
export const createProducts = (size: number): Products => {
  try {
    if (typeof WebAssembly === 'undefined') return plainProducts(size);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / 65536) });
    const code = Uint8Array.from(productCode.match(/../g)!, (byte) => Number.parseInt(byte, 16));
    const routines = new WebAssembly.Instance(new WebAssembly.Module(code), { m: { m: memory } }).exports;
    return {
      bytes: new Uint8Array(memory.buffer), shorts: new Int16Array(memory.buffer), ints: new Int32Array(memory.buffer),
      ...routines,
    };
  } catch {
    // No vectors in this engine, or a page that forbids compiling.
    return plainProducts(size);
  }
};

/** The same in plain JavaScript. */
export const plainProducts = (size: number): Products => {
  const buffer = new ArrayBuffer(Math.ceil(size / 65536) * 65536);
  const memory = { bytes: new Uint8Array(buffer), shorts: new Int16Array(buffer), ints: new Int32Array(buffer) };
  return { ...memory, ...plainRoutines(memory) };
};
