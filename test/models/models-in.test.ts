import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { modelsIn } from '../../src/models/models-in.ts';
import { readModels } from '../../src/reading/index.ts';

const folder = fileURLToPath(new URL('../../models/', import.meta.url));

describe('the models in a folder', () => {
  it('have the hashes that the pure floor works out by itself, as browsers do', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name)).map((name) => name.replaceAll('\\', '/'));
    const portable = readModels(new Map(names.map((name) => [name, readFileSync(join(folder, name))])));
    expect(modelsIn(folder).hashes).toEqual(portable.hashes);
  });

  it('are missed by name where they are not there', () => {
    const empty = mkdtempSync(join(tmpdir(), 'onrecord-models-'));
    expect(() => modelsIn(empty)).toThrow('en/cues.tsv');
    rmSync(empty, { recursive: true });
  });
});
