import { describe, expect, it } from 'vitest';
import { copies, matchAll, origins } from '../../src/matching/index.ts';
import { creditOf, agenciesHeard } from '../../src/matching/copies/credits.ts';
import { article } from './article.ts';

const report = [
  'The harbour master of Port Ansel closed the northern quay on Monday after divers found cracks below the water line, the port authority said.',
  'Fishing boats were moved to the southern basin, where there is room for forty of them, and the ferry to the islands will leave from the coal pier until further notice.',
  'The quay was built in the year of the great storm and was last repaired eleven years ago, according to papers that the authority published.',
  '“Nobody has been hurt and nobody will be, because we have looked in time,” said Leto Karim, the harbour master.',
  'Traders at the fish market complained that they had been told of the closure by a note on the door and not by the authority itself.',
  'An engineer from the capital is expected to arrive on Thursday and to measure how far the wall has moved since the spring.',
];
const other = [
  'The town council of Lowen voted on Monday to rebuild the old mill as a school of music, ending a quarrel that has lasted for nine years.',
  'Eleven councillors voted for the plan and four against it, after a debate in which the mayor was asked to leave the room twice.',
  'The school will have room for two hundred pupils and a hall with a wooden ceiling, which the architect has drawn after a ship.',
  'Opponents of the plan said that the mill floods in every wet winter and that pianos do not like water.',
];
const text = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');
const relation = (a: string, b: string): string | null => matchAll(copies, [article('a', a), article('b', b)]).links[0]?.relation ?? null;

describe('two articles', () => {
  it('are copies where an editor changed words, the headline and the order of nothing', () => {
    const edited = report.map((paragraph) => paragraph.replace('Monday', 'July 3').replace('until further notice', 'for now'));
    expect(relation(text('Cracks close quay', ...report), text('Port shuts its oldest quay after divers’ find', ...edited))).toBe('copy');
  });

  it('are copies where one was cut', () => {
    expect(relation(text('Cracks close quay', ...report), text('Quay shut', ...report.slice(0, 3)))).toBe('copy');
  });

  it('are a text and one that embeds it where much of its own stands around it', () => {
    const own = Array.from({ length: 24 }, (_, i) => `Our reporter walked past house number ${i + 1}, whose owner ${['grows roses', 'sells nets', 'keeps bees', 'is away'][i % 4]} and was asked question ${i * 7} about the water, the wall and the weather of the year ${1900 + i * 3}.`);
    const [link] = matchAll(copies, [article('a', text('Short', ...report.slice(0, 3))), article('b', text('Long', ...own, ...report.slice(0, 3), ...other))]).links;
    expect(link).toMatchObject({ relation: 'embeds', from: 'b/copies/0', to: 'a/copies/0', joins: false });
  });

  it('are part copies where they share a few paragraphs', () => {
    expect(relation(text('A', ...report), text('B', ...other, report[1]!, report[2]!))).toBe('part-copy');
  });

  it('are independent where they only tell of the same day in other words', () => {
    const anew = [
      'Divers have found cracks in the oldest wall of the harbour at Port Ansel, and its master shut the northern quay at once on Monday.',
      'About forty fishing boats lie in the southern basin now. Passengers for the islands have to walk to the coal pier.',
      'Nobody told the traders, they say: a note hung on the door of the fish market in the morning, and that was all.',
    ];
    expect(relation(text('A', ...report), text('B', ...anew))).toBeNull();
  });

  it('are independent where all that they share was said by somebody else', () => {
    const speech = '“We have looked in time, and we shall look again every week until the wall has been measured from end to end, and whoever says that we slept may come and dive with us, in the cold and in the dark, as our people did on Sunday night,”';
    expect(relation(text('A', ...report.slice(0, 3), `${speech} Karim said.`), text('B', ...other, `${speech} Karim told the council.`))).toBeNull();
  });
});

describe('origins', () => {
  it('are counted by texts, not by outlets, and begin with the earliest', () => {
    const articles = [
      article('b', text('Quay shut', ...report), { outlet: 'Courier', published: '2031-05-05' }),
      article('a', text('Cracks', ...report.slice(0, 4)), { outlet: 'Post', published: '2031-05-06' }),
      article('c', text('Mill', ...other), { outlet: 'Courier', published: '2031-05-06' }),
    ];
    const { things, links } = matchAll(copies, articles);
    const found = origins(things, links);
    expect(found.outlets).toBe(2);
    expect(found.origins.map(({ earliest, articles: all }) => [earliest, all])).toEqual([['b', ['a', 'b']], ['c', ['c']]]);
    expect([...found.articles]).toEqual([['a', 'copy'], ['b', 'original'], ['c', 'original']]);
  });
});

describe('a credit', () => {
  const credit = (words: string): string | null => creditOf(article('x', words).reading.article);

  it('stands before the first words, or after the last', () => {
    expect(credit(text('Quay shut', `PORT ANSEL (Reuters) - ${report[0]}`, report[1]!))).toBe('Reuters');
    expect(credit(text('Quay shut', `PORT ANSEL, Tamarre (StraitWire) — ${report[0]}`, report[1]!))).toBe('StraitWire');
    expect(credit(text('Quay shut', report[0]!, `${report[1]} (AP)`))).toBe('AP');
  });

  it('is not what somebody told an agency', () => {
    const { reading } = article('x', text('Quay shut', report[0]!, 'The wall has moved by a hand, an engineer told AFP on Monday.', report[1]!));
    expect(creditOf(reading.article)).toBeNull();
    expect(agenciesHeard(reading.article)).toEqual(['AFP']);
  });
});
