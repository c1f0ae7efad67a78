import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFlattened } from '../../../../src/reading/page/flattened/read-flattened.ts';
import { asMarked, loadMarkedPages } from '../../../pages/marked-page.ts';

describe('flattened pages, the role of each line', () => {
  it.each(loadMarkedPages(join(import.meta.dirname, '../../../pages/flattened')).map((page) => [page.file, page] as const))('%s', (file, page) => {
    expect(asMarked(file, readFlattened(page.text, {}))).toEqual(page);
  });
});
