import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputFailure } from '../../../src/fetching/failure.ts';
import { addingFault } from '../../../src/server/adding-faults.ts';

const folder = join(import.meta.dirname, '../../../src/fetching');
/** Everything in quotation marks that fetching could advise. */
const strings = readdirSync(folder).flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/'((?:[^'\\\n]|\\.)+)'/g)].map(([, words]) => words!));
const advised = strings.filter((words) => /^(?:give|save|open|check|try|wait|look) .*/.test(words));

describe('why a page could not be added', () => {
  it('is told for whoever stands at the desk, whatever fetching advises', () => {
    expect(advised.length).toBeGreaterThan(10);
    for (const advice of advised) expect(addingFault(new InputFailure('x', advice)), advice).not.toMatch(/--|to a file$|and read that|URL/);
  });

  it.each([
    ['nonsense is no URL', 'give one like https://example.org/page', 'Nonsense is no web address: give one that begins with https:// or http://'],
    ['ftp://a.example is neither http nor https', 'save the page to a file and read that',
      'Ftp://a.example is no address of a web page: open it in a browser, save the page, and add that file'],
    ['127.0.0.1 is no address on the public internet (loopback)', 'give --allow-private if you trust it',
      '127.0.0.1 is no address on the public internet (loopback): save the page and add that file; this desk fetches from the public internet alone, unless it is started otherwise'],
  ])('is told in plain words: %s', (message, advice, words) => {
    expect(addingFault(new InputFailure(message, advice))).toBe(words);
  });
});
