import { describe, expect, it } from 'vitest';
import { news, record } from '../../src/ledger/index.ts';
import type { Attitude } from '../../src/reading/index.ts';
import { inventedPage, noon, prepared, simpleMatchers } from './invented-record.ts';
import { onEachStore } from './stores.ts';

/** One day’s article, in which the harbour master says something of the quay, once for each attitude. */
const told = (published: string, ...attitudes: readonly Attitude[]) => prepared(inventedPage({
  facts: { title: `The quay, ${published}`, outlet: 'Tides Daily', published },
  parts: attitudes.map((_, index) => ['paragraph', index === 0
    ? '[source#s1 [mention#p1 Harbour Master Rask]] [cue#s1 spoke] [content#s1 of a quay that will be closed].'
    : `[source#s${index + 1} Rask] [cue#s${index + 1} spoke] [content#s${index + 1} of a quay that will be closed].`]),
  statements: Object.fromEntries(attitudes.map((attitude, index) => [`s${index + 1}`, { attitude, speaker: 'p1' }])),
  speakers: { p1: { name: 'Harbour Master Rask', kind: 'person' } },
}));

onEachStore((stores) => {
  describe('what is new', () => {
    it.each<[string, readonly (readonly Attitude[])[], readonly string[]]>([
      ['a party that denies what it asserted has changed its position', [['asserts'], ['denies']], ['asserts → denies']],
      ['one that asserts what it reported has not', [['reports'], ['asserts']], []],
      ['nor one of which an article tells two positions at once', [['asserts'], ['asserts', 'denies']], []],
      ['doubt, and then denial, are two', [['doubts'], ['denies']], ['doubts → denies']],
    ])('%s', async (_, days, turns) => {
      const ledger = await stores.open();
      await record(ledger, days.map((attitudes, index) => told(`2025-05-0${index + 1}`, ...attitudes)), simpleMatchers, noon);
      expect((await news(ledger, null, 5)).turns.map(({ from, to }) => `${from} → ${to}`)).toEqual(turns);
    });
  });
});
