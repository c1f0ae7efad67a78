import { fileURLToPath } from 'node:url';
import { modelsIn } from './models/models-in.ts';
import type { Models } from './reading/index.ts';

/** The package's `models/`: one folder up, from `src` and from `dist` alike. */
const folder = fileURLToPath(new URL('../models/', import.meta.url));

let loaded: Models | undefined;

/**
 * The models that ship with the package, loaded at the first call and kept. Synchronous, so that `read` can be. Throws where a
 * file is missing or damaged.
 */
export const bundledModels = (): Models => {
  loaded ??= modelsIn(folder);
  return loaded;
};
