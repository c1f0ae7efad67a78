import { describe, expect, it } from 'vitest';
import { read } from '../../../src/index.ts';

const acts = (sentence: string): readonly string[] =>
  read({ text: `Talks in Lowen\n\n${sentence} It was raining.`, published: '2031-05-04', outlet: 'a' }).announcements.map(({ act }) => act);

describe('an announcement in a reading', () => {
  it.each([
    ['The mayor of Lowen, Tessa Bramhall, promised to close the bridge.', 'close'],
    ['Halvard Mining Group announced the closure of the Tarn mine.', 'closure'],
    ['The interior minister, Hanne Brock, ordered the evacuation of the harbour.', 'evacuation'],
    ['Tessa Bramhall, the mayor of Lowen, promised that the city would reopen the ferry by 1 June.', 'reopen'],
    ['Halvard Mining Group said it would close the Tarn mine by the end of September.', 'close'],
    ['The mayor of Lowen, Tessa Bramhall, said that she will soon be opening a second ferry.', 'open'],
    ['The mayor of Lowen, Tessa Bramhall, said that the city would ban diesel cars.', 'ban'],
    ['Tessa Bramhall, the mayor of Lowen, said her administration planned to close the bridge.', 'close'],
    ['Halvard Mining Group said it was going to reopen the Tarn mine.', 'reopen'],
  ])('is told by %s', (sentence, act) => {
    expect(acts(sentence)).toEqual([act]);
  });

  it.each([
    ['Halvard Mining Group said it would appeal within 14 days.', '2031-05-18'],
    ['Tessa Bramhall, the mayor of Lowen, promised to reopen the ferry by 1 June.', '2031-06-01'],
    ['Tessa Bramhall, the mayor of Lowen, promised to reopen the ferry by 1 March.', '2032-03-01'],
    ['Halvard Mining Group said it would close the Tarn mine by the end of September.', '2031-09-30'],
    ['The mayor of Lowen, Tessa Bramhall, promised to close the bridge.', null],
  ])('is due when it says: %s', (sentence, due) => {
    expect(read({ text: `Talks in Lowen\n\n${sentence} It was raining.`, published: '2031-05-04' }).announcements.map((a) => a.due)).toEqual([due]);
  });

  it.each([
    ['nobody has said so yet', 'The two mayors could order their clerks to draft a treaty.'],
    ['it is asked', 'Asked whether she intends to close the bridge, Tessa Bramhall, the mayor of Lowen, said the question came too early.'],
    ['it is done already', 'The interior minister, Hanne Brock, announced that the harbour had been cleared.'],
    ['somebody else does it', 'Tessa Bramhall, the mayor of Lowen, said that the river would flood the harbour.'],
    ['it is only liked', 'Tessa Bramhall, the mayor of Lowen, said the city would prefer a second ferry.'],
    ['it was done as announced', 'Dockers in Lowen walked out on Monday, as their union had announced.'],
    ['a thing is shown', 'Halvard Mining Group unveiled an array of new drills that it said would open the seam.'],
    ['what is offered is no act', 'The mayor of Lowen, Tessa Bramhall, offered practical advice to drivers.'],
    ['to be able to is no act', 'The mayor of Lowen, Tessa Bramhall, promised that she can handle the council.'],
    ['it hangs on something else', 'Halvard Mining Group said it would close the Tarn mine if prices fell.'],
    ['nobody does it', 'Tessa Bramhall, the mayor of Lowen, said she would love a second ferry.'],
    ['it is the law', 'The constitution of Lowen forbids handing over citizens to foreign courts.'],
  ])('is none where %s', (_, sentence) => {
    expect(acts(sentence)).toEqual([]);
  });
});
