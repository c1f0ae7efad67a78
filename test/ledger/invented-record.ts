import type { BroughtPage, PreparedPage } from '../../src/ledger/index.ts';
import { preparedPage } from '../../src/ledger/index.ts';
import { foldedName } from '../../src/ledger/search/words.ts';
import type { Link, Matcher, Thing } from '../../src/matching/matcher.ts';
import type { Reading } from '../../src/reading/index.ts';
import { sha256Of } from '../../src/reading/text/sha256.ts';
import { buildReading } from '../invented-reading.ts';
import type { ReadingPlan } from '../invented-reading.ts';

/*
 * A small invented record: an affair of ferries, by four outlets. The matchers are of the simplest kind, so that what the ledger makes of their links can be
 * told by heart: parties are one by name, claims by their content, articles by their first paragraph.
 */

export interface InventedPage {
  readonly page: BroughtPage;
  readonly reading: Reading;
}

const engine = { version: '0.1.0', models: { en: 'e'.repeat(64) } };

export function inventedPage(plan: ReadingPlan): InventedPage {
  const built = buildReading(plan);
  const reading = { ...built, engine, article: { ...built.article, sha256: sha256Of(built.article.text) } };
  const { text, url, published, outlet } = reading.article;
  return { reading, page: { name: `${outlet}.txt`, bytes: Buffer.from(text), kind: 'text', contentType: null, url, published, outlet } };
}

const opening = 'The night ferry between Orrin and Saltholm has not sailed since the storm of last week, and nobody at the harbour would say when it will.';

export const courier = inventedPage({
  facts: { title: 'Ferry to return, says operator', outlet: 'The Orrin Courier', published: '2025-05-02' },
  parts: [
    ['headline', 'Ferry to return, says operator'],
    ['paragraph', opening],
    ['paragraph', '[source#s1 [mention#p1 Mira Tolland]], head of [mention#p2 Strait Lines], [cue#s1 promised] [announcement#a1 [content#s1 to bring the ferry back by June]].'],
    ['paragraph', '[source#s2 [mention#p3 The Saltholm council]] [cue#s2 doubted] [content#s2 that the quay is safe].'],
    ['navigation', 'Subscribe to the weather letter'],
  ],
  statements: {
    s1: { attitude: 'promises', speaker: 'p1' },
    s2: { attitude: 'doubts', speaker: 'p3', confidence: 0.4 },
  },
  speakers: {
    p1: { name: 'Mira Tolland', kind: 'person' }, p2: { name: 'Strait Lines', kind: 'organisation' }, p3: { name: 'The Saltholm council', kind: 'organisation' },
  },
  announcements: { a1: { statement: 's1', actor: 'p1', act: 'bring', negated: false, due: '2025-06-30' } },
});

/** The same text in another outlet: a copy. */
export const tides = inventedPage({
  facts: { title: 'No ferry yet', outlet: 'Tides Daily', published: '2025-05-03T08:00:00Z', url: 'https://tides.example/ferry' },
  parts: [
    ['headline', 'No ferry yet'],
    ['paragraph', opening],
    ['paragraph', '[source#s1 [mention#p1 Mira TOLLAND]] [cue#s1 promised] [content#s1 to bring the ferry back by June].'],
  ],
  statements: { s1: { attitude: 'promises', speaker: 'p1' } },
  speakers: { p1: { name: 'Mira TOLLAND', kind: 'person' } },
});

export const herald = inventedPage({
  facts: { title: 'Council: the quay is safe', outlet: 'Saltholm Herald', published: '2025-06' },
  parts: [
    ['headline', 'Council: the quay is safe'],
    ['paragraph', 'Divers have looked at the northern quay for a week.'],
    ['paragraph', '[source#s1 [mention#p1 The Saltholm Council]] [cue#s1 said] [content#s1 that the quay is safe]. “[content#s2 [figure#f1 About 400 berths] are free],” [source#s2 a senior officer] [cue#s2 said].'],
  ],
  statements: {
    s1: { attitude: 'asserts', speaker: 'p1' },
    s2: { form: 'direct', sourceKind: 'unnamed' },
  },
  speakers: { p1: { name: 'The Saltholm Council', kind: 'organisation' } },
  figures: { f1: { value: 400, bounds: 'about', unit: 'berths', statement: 's2' } },
});

/** No outlet, no date. */
export const leaflet = inventedPage({
  parts: [['paragraph', '[source#s1 [mention#p1 Über-Captain Édouard Brandt]] [cue#s1 denied] [content#s1 that the quay is safe].']],
  statements: { s1: { attitude: 'denies', speaker: 'p1' } },
  speakers: { p1: { name: 'Édouard Brandt', kind: 'person' } },
});

export const allPages: readonly InventedPage[] = [courier, tides, herald, leaflet];

interface Named extends Thing { readonly words: string }

/** What has the same words is one. */
const sameWords = (kind: string, things: (reading: Reading) => readonly (readonly [field: string, id: string, words: string])[]): Matcher<Named> => ({
  kind, withinArticle: false,
  thingsOf: ({ id, reading }) => things(reading).map(([field, local, words]) => ({ id: `${id}/${kind}/${local}`, article: id, words: foldedName(words), [field]: local })),
  keysOf: ({ words }) => words.split(' '),
  compare: (a, b): Link | null => {
    const [from, to] = a.id < b.id ? [a, b] : [b, a];
    const same = from.words === to.words;
    const shared = from.words.split(' ').filter((word) => to.words.split(' ').includes(word)).length;
    if (!same && shared < 2) return null;
    return { from: from.id, to: to.id, relation: same ? 'same' : 'alike', joins: same, confidence: same ? 1 : 0.5, how: 'test/words', evidence: { shared } };
  },
});

const wordsAt = (reading: Reading, spans: readonly (readonly [number, number])[]): string => spans.map(([start, end]) => reading.article.text.slice(start, end)).join(' ');

export const simpleMatchers: readonly Matcher<Thing>[] = [
  sameWords('copies', (reading) => [['', 'text', reading.article.text.split('\n\n').find((part) => part.length > 60) ?? reading.article.text]]),
  sameWords('parties', (reading) => reading.speakers.map(({ id, name }) => ['speaker', id, name])),
  sameWords('claims', (reading) => reading.statements.map(({ id, content }) => ['statement', id, wordsAt(reading, content)])),
] as unknown as readonly Matcher<Thing>[];

export const prepared = ({ page, reading }: InventedPage): PreparedPage => preparedPage(page, reading, simpleMatchers);
export const inventedPages: readonly PreparedPage[] = allPages.map(prepared);

/** An arrival time; which one makes no difference to the record. */
export const noon = '2025-07-01T12:00:00Z';
