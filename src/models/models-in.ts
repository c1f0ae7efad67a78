import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { readModels } from '../reading/index.ts';
import type { Models, Sha256 } from '../reading/index.ts';

/** The models whose files stand below a folder such as the package's `models/`. Throws where a file is missing or damaged. */
export const modelsIn = (folder: string): Models => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
    const path = `${entry.parentPath}/${entry.name}`;
    return [relative(folder, path).replaceAll(sep, '/'), readFileSync(path)] as const;
  });
  return readModels(new Map(files), sha256);
};

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
