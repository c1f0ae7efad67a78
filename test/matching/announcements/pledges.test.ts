import { describe, expect, it } from 'vitest';
import { announcements } from '../../../src/matching/index.ts';
import { article } from '../article.ts';

const acts = (sentence: string): readonly string[] => announcements.thingsOf(article('a', `Talks in Lowen\n\n${sentence} It was raining.`))
  .flatMap((thing) => (thing.part === 'announcement' ? [`${thing.refuses ? 'not ' : ''}${thing.act}`] : []));

describe('an announcement', () => {
  it.each([
    ['The mayor of Lowen, Tessa Bramhall, said the city would ban diesel cars from Eastgate.', 'ban'],
    ['“We will publish the report in May,” said Hanne Brock, the chief of the air office.', 'publish'],
    ['Halvard Mining Group said that it would also close the Tarn mine.', 'clos'],
    ['The union announced that its members would go on strike from Monday.', 'attack'],
    ['Halvard Mining Group said that it would lay off 900 people.', 'cut'],
  ])('is told by %s', (sentence, act) => {
    expect(acts(sentence)).toEqual([act]);
  });

  it.each([
    'Tessa Bramhall, the mayor of Lowen, said she would have closed the bridge if she had known of the cracks.',
    'Tessa Bramhall, the mayor of Lowen, said that the bridge had been closed.',
    'Tessa Bramhall, the mayor of Lowen, refused to comment on the bridge.',
    'Lowen has dropped its plan to close the bridge.',
    'Announced at the end of last month, the talks between Lowen and Norrland are the third since the flood.',
  ])('is none: %s', (sentence) => {
    expect(acts(sentence)).toEqual([]);
  });
});
