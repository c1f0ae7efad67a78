import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readModels } from './reading/index.ts';
import type { Models } from './reading/index.ts';

/** The package's `models/`: one folder up, from `src` and from `dist` alike. */
const folder = fileURLToPath(new URL('../models/', import.meta.url));

let loaded: Models | undefined;

/**
 * The models that ship with the package, loaded at the first call and kept. Synchronous, so that `read` can be. Throws where a
 * file is missing or damaged.
 */
export const bundledModels = (): Models => {
  loaded ??= readModels(filesBelow(folder));
  return loaded;
};

/** Every file below a folder, under its path relative to it, with `/` between names. */
const filesBelow = (root: string, below = ''): Map<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      for (const [name, bytes] of filesBelow(root, path)) files.set(name, bytes);
    } else {
      files.set(path, readFileSync(join(root, path)));
    }
  }
  return files;
};
