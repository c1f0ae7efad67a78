import { describe, expect, it } from 'vitest';
import { backedBy, claim, claims, preparedPage, record } from '../../src/ledger/index.ts';
import type { Matcher, Thing } from '../../src/matching/matcher.ts';
import { inventedPage, noon } from './invented-record.ts';
import { onEachStore } from './stores.ts';

/** All is one claim. */
const oneClaim: Matcher<Thing> = {
  kind: 'claims', withinArticle: true,
  thingsOf: ({ id, reading }) => reading.statements.map((statement) => ({ id: `${id}/claims/${statement.id}`, article: id, statement: statement.id })),
  keysOf: () => ['weir'],
  compare: (a, b) => ({ from: a.id < b.id ? a.id : b.id, to: a.id < b.id ? b.id : a.id, relation: 'same', joins: true, confidence: 1, how: 'test', evidence: {} }),
};

const told = (number: number, outlet: string | null) => {
  const { page, reading } = inventedPage({
    facts: { title: `The weir, ${number}`, outlet, published: '2030-05-01' },
    parts: [['paragraph', `[source#s1 Officials] [cue#s1 said] [content#s1 that the weir holds], for the ${number}th time.`]], statements: { s1: {} }, speakers: {},
  });
  return preparedPage(page, reading, [oneClaim]);
};

onEachStore((stores) => {
  describe('outlets behind a claim', () => {
    // Of many things, they are counted as the group grows.
    it.each([[5, 2], [40, 3]])('are those that are known: of %i articles, %i without one', async (articles, unknown) => {
      const ledger = await stores.open();
      const outlets = Array.from({ length: articles }, (_, index) => (index < unknown ? null : index % 2 === 0 ? 'Tides Daily' : 'The Orrin Courier'));
      await record(ledger, outlets.map((outlet, index) => told(index, outlet)), [oneClaim], noon);
      const { rows: [row] } = await claims(ledger);
      expect(row).toMatchObject({ articles, outlets: 2, withoutOutlet: unknown });
      expect(await claim(ledger, row!.id)).toMatchObject({ articles, outlets: 2, withoutOutlet: unknown });
    });
  });
});

describe('what stands behind something is told', () => {
  it.each([
    [{ outlets: 14, withoutOutlet: 0, origins: 2 }, '14 outlets, 2 origins'], [{ outlets: 2, withoutOutlet: 1, origins: 3 }, '2 outlets and 1 article without an outlet, 3 origins'],
    [{ outlets: 0, withoutOutlet: 1200, origins: 1 }, '1,200 articles without an outlet, 1 origin'], [{ outlets: 0, withoutOutlet: 0, origins: 0 }, '0 outlets, 0 origins'],
  ])('%o: %s', (counts, words) => {
    expect(backedBy(counts)).toBe(words);
  });
});
