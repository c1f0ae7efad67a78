import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBare } from '../../../../src/reading/page/bare/read-bare.ts';
import { asMarked, loadMarkedPages } from '../../../pages/marked-page.ts';

describe('bare texts, the role of each line', () => {
  it.each(loadMarkedPages(join(import.meta.dirname, '../../../pages/bare')).map((page) => [page.file, page] as const))('%s', (file, page) => {
    expect(asMarked(file, readBare(page.text, {}))).toEqual(page);
  });
});
