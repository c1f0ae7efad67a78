import { describe, expect, it } from 'vitest';
import { claim, claims, preparedPage, record } from '../../src/ledger/index.ts';
import type { Link, Matcher, Thing } from '../../src/matching/matcher.ts';
import { inventedPage, noon } from './invented-record.ts';
import { onEachStore } from './stores.ts';

/** All is one claim; what a statement says, it says is so or is not so. */
const oneClaim: Matcher<Thing> = {
  kind: 'claims', withinArticle: false,
  thingsOf: ({ id, reading }) => reading.statements.map((statement) => ({
    id: `${id}/claims/${statement.id}`, article: id, statement: statement.id, position: 'asserts', about: null,
    negated: reading.article.text.slice(...statement.content[0]!).includes(' not '),
  })),
  keysOf: () => ['bridge'],
  compare: (a, b): Link => ({ from: a.id < b.id ? a.id : b.id, to: a.id < b.id ? b.id : a.id, relation: 'same', joins: true, confidence: 1, how: 'test', evidence: {} }),
};
const matchers = [oneClaim];

const told = (outlet: string, published: string, speaker: string, content: string) => {
  const { page, reading } = inventedPage({
    facts: { title: `Halden bridge, ${outlet}`, outlet, published },
    parts: [['paragraph', `[source#s1 [mention#p1 ${speaker}]] [cue#s1 said] [content#s1 ${content}].`]],
    statements: { s1: { speaker: 'p1' } }, speakers: { p1: { name: speaker, kind: 'organisation' } },
  });
  return preparedPage(page, reading, matchers);
};

onEachStore((stores) => {
  describe('a claim that somebody says is not so', () => {
    it.each([
      ['that the Halden bridge was closed to lorries at night', 'that the Halden bridge was not closed to lorries at night'],
      ['that the Halden bridge was not closed to lorries at night', 'that the Halden bridge was closed to lorries at night'],
    ])('is asserted by whoever said it first, and denied by whoever says the opposite: %s', async (first, second) => {
      const ledger = await stores.open();
      await record(ledger, [
        told('The Orrin Courier', '2025-05-02', 'Transport Board', first), told('Tides Daily', '2025-05-03', 'Lorry Drivers League', second),
      ], matchers, noon);
      const { rows: [row] } = await claims(ledger);
      expect(row?.words).toBe(first);
      expect(row?.positions.map(({ position, party }) => ({ position, party })))
        .toEqual([{ position: 'asserts', party: 'Transport Board' }, { position: 'denies', party: 'Lorry Drivers League' }]);
      for (const wanted of [{}, { newest: true }]) {
        const whole = (await claim(ledger, row!.id, wanted))!;
        expect(whole.words).toBe(first);
        expect(new Map(whole.positions.map(({ position, statement }) => [statement.speaker?.name, position])))
          .toEqual(new Map([['Transport Board', 'asserts'], ['Lorry Drivers League', 'denies']]));
      }
    });
  });
});
