import { describe, expect, it } from 'vitest';
import { datelineOf } from '../../../src/reading/page/dateline.ts';

describe('the dateline at the head of a paragraph', () => {
  it.each([
    ['HELSINKI (AP) — The bridge is open.', 'HELSINKI (AP)'],
    ['HELSINKI — The bridge is open.', 'HELSINKI'],
    ['PORT ANSEL, Tamarre (MP) -- The bridge is open.', 'PORT ANSEL, Tamarre (MP)'],
    ['MOSCOW, Dec 11 (Reuters) - The bridge is open.', 'MOSCOW, Dec 11 (Reuters)'],
    ['DES MOINES, Iowa, Aug. 10 (UPI) — The bridge is open.', 'DES MOINES, Iowa, Aug. 10 (UPI)'],
    ['TURNBERRY/GLASGOW, Scotland — The bridge is open.', 'TURNBERRY/GLASGOW, Scotland'],
    ['(CNN) - The bridge is open.', '(CNN)'],
    ['Lusaka (ANA) — The bridge is open.', 'Lusaka (ANA)'],
  ])('%s', (paragraph, dateline) => { expect(datelineOf(paragraph)?.text).toBe(dateline); });

  it.each([
    'The bridge — open at last — is free.', 'US — Orland ties are bad.', 'WATCH — The bridge opens.', 'HELSINKI is cold.', 'NATO-led forces left.', 'Ann Smith — the mayor — said so.',
  ])('none in: %s', (paragraph) => { expect(datelineOf(paragraph)).toBe(null); });

  it('ends after the dash', () => { expect(datelineOf('OSLO (NP) — Yes.')?.end).toBe('OSLO (NP) —'.length); });
});
