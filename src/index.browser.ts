import { read as readWith, readModels } from './reading/index.ts';
import type { Models, Page, Reading } from './reading/index.ts';

/*
 * The library in a browser: the same door as `index.ts`, with the models in the bundle itself, so that nothing is fetched.
 * `scripts/build-browser.mjs` makes the bundle and puts the files in the place of `modelFiles`.
 */

/** Every file of `models/` under its path there. */
declare const modelFiles: ReadonlyMap<string, Uint8Array>;

let loaded: Models | undefined;

/** The models that ship with the package, read at the first call and kept. */
export const bundledModels = (): Models => {
  loaded ??= readModels(modelFiles);
  return loaded;
};

/** Who says what in a page. Reads any text without throwing; the bundled models are read at the first call. */
export const read = (page: Page, models: Models = bundledModels()): Reading => readWith(page, models);

export * from './reading/index.ts';
