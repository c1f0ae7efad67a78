import { describe, expect, it } from 'vitest';
import { bundle, claim, claims, preparedPage, record, verifyBundle } from '../../src/ledger/index.ts';
import type { Matcher, Thing } from '../../src/matching/matcher.ts';
import type { Attitude } from '../../src/reading/index.ts';
import { inventedPage, noon, simpleMatchers } from './invented-record.ts';
import { onEachStore } from './stores.ts';

/** All is one claim. */
const oneClaim: Matcher<Thing> = {
  kind: 'claims', withinArticle: true,
  thingsOf: ({ id, reading }) => reading.statements.map((statement) => ({ id: `${id}/claims/${statement.id}`, article: id, statement: statement.id })),
  keysOf: () => ['weir'],
  compare: (a, b) => ({ from: a.id < b.id ? a.id : b.id, to: a.id < b.id ? b.id : a.id, relation: 'same', joins: true, confidence: 1, how: 'test', evidence: {} }),
};
const matchers = [...simpleMatchers.filter(({ kind }) => kind === 'parties'), oneClaim];

/** One article, in which each of these does something with what is said of the weir. */
const told = (published: string, ...said: readonly (readonly [string | null, Attitude])[]) => {
  const names = [...new Set(said.flatMap(([name]) => name ?? []))];
  const { page, reading } = inventedPage({
    facts: { title: `The weir, ${published}`, outlet: 'Tides Daily', published },
    parts: said.map(([name], index) => ['paragraph',
      `[source#s${index + 1} ${name === null ? 'Officials' : `[mention#p${names.indexOf(name) + 1} ${name}]`}] [cue#s${index + 1} spoke] [content#s${index + 1} of a weir that holds].`]),
    statements: Object.fromEntries(said.map(([name, attitude], index) => [`s${index + 1}`, { attitude, ...(name === null ? {} : { speaker: `p${names.indexOf(name) + 1}` }) }])),
    speakers: Object.fromEntries(names.map((name, index) => [`p${index + 1}`, { name, kind: 'person' }])),
  });
  return preparedPage(page, reading, matchers);
};

onEachStore((stores) => {
  describe('who stands where on a claim', () => {
    it('is told alike by the list, the claim and its bundle', async () => {
      const ledger = await stores.open();
      await record(ledger, [
        told('2030-05-01', [null, 'asserts'], ['Ada Brook', 'reports'], ['Ada Brook', 'doubts'], ['Jon Varga', 'asserts']),
        told('2030-05-02', ['Ada Brook', 'reports'], ['Jon Varga', 'denies'], [null, 'denies']),
      ], matchers, noon);
      const { rows: [row] } = await claims(ledger);
      expect(row!.positions.map(({ party, position, turns, also }) => [party, position, turns.map((turn) => turn.position), also])).toEqual([
        ['Officials', 'asserts', [], []], ['Ada Brook', 'doubts', [], ['reports']], ['Jon Varga', 'denies', ['asserts', 'denies'], []],
        // Whether these are the officials of the day before, nobody knows.
        ['Officials', 'denies', [], []],
      ]);
      const whole = (await claim(ledger, row!.id))!;
      expect(whole.stands).toEqual(row!.positions);
      // Whichever of its statements are given, and in whichever order.
      expect((await claim(ledger, row!.id, { limit: 2 }))!.stands).toEqual(row!.positions);
      expect((await claim(ledger, row!.id, { newest: true }))!.stands).toEqual(row!.positions);
      const made = (await bundle(ledger, row!.id))!;
      expect(made.stands).toEqual(row!.positions);
      expect(verifyBundle(JSON.parse(JSON.stringify(made))).faults).toEqual([]);
      expect(verifyBundle({ ...made, stands: [] }).faults).toHaveLength(1);
    });
  });
});
