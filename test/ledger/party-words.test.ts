import { beforeAll, describe, expect, it } from 'vitest';
import { correct, preparedPage, record, statements } from '../../src/ledger/index.ts';
import type { Ledger } from '../../src/ledger/index.ts';
import { matchers } from '../../src/matching/index.ts';
import { inventedPage, noon } from './invented-record.ts';
import { onEachStore } from './stores.ts';

/** An article in which each of some people says one thing. */
const saying = (published: string, said: readonly (readonly [name: string, content: string])[]) => inventedPage({
  facts: { title: `Ferries on ${published}`, outlet: 'The Orrin Courier', published },
  parts: said.map(([name, content], n) => ['paragraph', `[source#s${n + 1} [mention#p${n + 1} ${name}]] [cue#s${n + 1} said] [content#s${n + 1} ${content}].`] as const),
  statements: Object.fromEntries(said.map((_, n) => [`s${n + 1}`, { speaker: `p${n + 1}` }])),
  speakers: Object.fromEntries(said.map(([name], n) => [`p${n + 1}`, { name, kind: name.includes('Council') ? 'organisation' : 'person' } as const])),
});

const alone = saying('2025-05-01', [['Mira Tolland', 'that the ferry sails'], ['Brandt', 'that the quay holds']]);
const initialed = saying('2025-05-02', [['Mira J. Tolland', 'that the crew is paid']]);
const surname = saying('2025-05-03', [['Tolland', 'that the fog has gone']]);
const towns = ['Al', 'Bre', 'Cor', 'Dun', 'Es'].flatMap((first) => ['by', 'den', 'ford', 'ham', 'ley', 'mouth', 'wick'].map((last) => first + last));
/** Each town with each: 595 councils. */
const councils = saying('2025-06-01', towns.flatMap((one, n) => towns.slice(n + 1).map((two) => [`${one} ${two} Council`, `that ${one} meets ${two}`] as const)));

onEachStore((stores) => {
  describe('speakers by the words of their names', () => {
    let ledger: Ledger;
    beforeAll(async () => {
      ledger = await stores.open();
      await record(ledger, [alone, initialed, surname, councils].map(({ page, reading }) => preparedPage(page, reading, matchers)), matchers, noon);
    }, 60_000);
    const said = async (speaker: string, limit = 50): Promise<readonly string[]> => (
      (await statements(ledger, { speaker }, { limit })).rows.map(({ content }) => content[0]!.words));

    it('are found under all names of their party, and not where a name is nobody’s in particular', async () => {
      const both = ['that the crew is paid', 'that the ferry sails'];
      expect(await said('Tolland')).toEqual(both);
      expect(await said('j. tolland')).toEqual(both);
      expect(await said('mira J tolland')).toEqual(both);
    });

    it('are found where they are no party’s, as long as no party has the words', async () => {
      expect(await said('brandt')).toEqual(['that the quay holds']);
      expect(await said('mira brandt')).toEqual([]);
    });

    it('are all found, however many parties have a word', async () => {
      expect(new Set(await said('council', 1000)).size).toBe(595);
    });

    it('are found under their own names once their party is made two, and under all again when that is taken back', async () => {
      const [one, two] = [alone, initialed].map(({ page, reading }) => `${preparedPage(page, reading, matchers).names.id}/parties/p1`);
      const signed = { who: 'A person', at: noon, why: 'to see' };
      const { correction } = await correct(ledger, { kind: 'split', a: one!, b: two! }, signed, matchers);
      expect(await said('mira j tolland')).toEqual(['that the crew is paid']);
      expect(await said('tolland')).toHaveLength(2);
      await correct(ledger, { kind: 'undo', correction: correction.id }, signed, matchers);
      expect(await said('mira j tolland')).toHaveLength(2);
    });
  });
});
