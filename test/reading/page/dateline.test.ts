import { describe, expect, it } from 'vitest';
import { datelineOf, withoutDash } from '../../../src/reading/page/dateline.ts';

describe('the dateline at the head of a paragraph', () => {
  it.each([
    'HELSINKI (AP) —', 'HELSINKI —', 'LONDON --', 'NEW YORK (Reuters) -', 'PARIS, July 4 (Reuters) -', 'MOSCOW, Dec 11 (Reuters) -',
    'PORT ANSEL, Tamarre (MP) --', 'ST. PETERSBURG, Russia —', 'WASHINGTON, D.C. —', 'DES MOINES, Iowa, Aug. 10 (UPI) —',
    'TURNBERRY/GLASGOW, Scotland —', 'ÅRHUS —', 'МОСКВА —', 'ΑΘΗΝΑ ―', '(CNN) -', 'Lusaka (ANA) —', 'Nordhavn (AFP) –', 'Lusaka (ANA):',
  ])('%s', (dateline) => {
    const words = dateline.replace(/ ?[—–―:-]+$/, '');
    for (const report of ['The bridge is open.', '“Nobody knew,” said the clerk, who had been asked.', '14 ferries stayed in the harbour.']) {
      expect(datelineOf(`${dateline} ${report}`)).toEqual({ text: words, end: dateline.length });
    }
    expect(withoutDash(dateline)).toBe(words);
  });

  it('ends at a dash without a space behind an agency', () => {
    expect(datelineOf('OSLO (NP)—The bridge is open.')).toEqual({ text: 'OSLO (NP)', end: 'OSLO (NP)—'.length });
    expect(datelineOf('OSLO (NP) — Yes.')).toEqual({ text: 'OSLO (NP)', end: 'OSLO (NP) —'.length });
  });

  it.each([
    'The bridge — open at last — is free.', 'US — Orland ties are bad.', 'WATCH — The bridge opens at last.', 'HELSINKI is cold.', 'NATO-led forces left.',
    'Ann Smith — the mayor — said so.', 'NATO — the alliance of thirty states — met on Monday in the north.', 'NATO–Orland talks go on until Monday.',
    'A — Ferry crews stayed ashore for an eighth day on Monday, they said.', 'MADRID', 'MADRID —', 'MADRID — No.', 'OSLO (NP) — ',
    'The crews (AP) stayed ashore for an eighth day on Monday, they said.', 'I was there - Ferry crews stayed ashore for an eighth day on Monday.',
  ])('none in: %s', (paragraph) => { expect(datelineOf(paragraph)).toBe(null); });

  // Each took seconds with patterns that tried every way of parting the words.
  const words = 'a'.repeat(34);
  it.each([`AAA, ${words}, ${words}, ${words}!`, `${'A,'.repeat(60)}!`, `${'AA '.repeat(40)}!`, `A (${'a'.repeat(200)}`, `AB, ${'a, '.repeat(50)}`])(
    'gives up soon on: %s', (text) => { for (let times = 0; times < 100; times++) expect(datelineOf(text)).toBe(null); }, 2_000);
});
