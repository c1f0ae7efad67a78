import { describe, expect, it } from 'vitest';
import { read } from '../../../src/index.ts';

const acts = (sentence: string): readonly string[] =>
  read({ text: `Talks in Lowen\n\n${sentence} It was raining.`, published: '2031-05-04', outlet: 'a' }).announcements.map(({ act, negated }) => `${negated ? 'not ' : ''}${act}`);

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
    ['Halvard Mining Group said it intended to reopen the Tarn mine in the autumn.', 'reopen'],
    ['Norhaven Foods will shut its bakery in Dell by the end of May with the loss of 300 jobs, the company said on Friday.', 'shut'],
    ['A Norhaven spokeswoman said Norhaven would close its bakery by the end of May.', 'close'],
    ['The funeral will be held in Lowen on Friday, the council said.', 'hold'],
    ['The library said that the reading room would stay shut until further notice.', 'stay'],
    ['Hanne Brock, the chief of the air office, said all of the repairs would be carried out by Christmas.', 'carry out'],
    ['The president of Lowen, Marit Brock, has ordered another 500 soldiers to the island.', 'soldier'],
    ['“We will sell the ferry by 1 June,” the company said.', 'sell'],
    ['Trade minister Eleni Brock promised that a fund would be set up in Dell within a month.', 'set up'],
    ['The Labour Party has ordered an inquiry, to report before the winter.', 'inquiry'],
    ['The mayor of Lowen, Tessa Bramhall, promised that no school would be closed.', 'not close'],
    ['The mayor of Lowen, Tessa Bramhall, vowed never to sell the ferry.', 'not sell'],
    ['Halvard Mining Group pledged not to reopen the Tarn mine.', 'not reopen'],
    ['Halvard Mining Group promised to build no further mines.', 'not build'],
    ['Halvard Mining Group said it would no longer sell lead.', 'not sell'],
    ['The interior minister, Hanne Brock, ordered officers not to enter the harbour.', 'not enter'],
    ['The interior minister, Hanne Brock, banned the sale of fireworks.', 'not sale'],
  ])('is told by %s', (sentence, act) => {
    expect(acts(sentence)).toEqual([act]);
  });

  it.each([
    ['Tessa Bramhall, who runs Norhaven Foods, said the firm would sell its dairy to Marl and spend up to $20 million on new ovens.', ['sell', 'spend']],
    ['Tessa Bramhall, the mayor of Lowen, promised to cut fares and to build a second bridge.', ['cut', 'build']],
    ['Tessa Bramhall promised that no tree would be felled before May, and that the survey would be published.', ['not fell', 'publish']],
    ['Halvard Mining Group said it would return in some form and that it would be damaged by the trial.', ['return']],
  ])('is told of each act in %s', (sentence, told) => {
    expect(acts(sentence)).toEqual(told);
  });

  it.each([
    ['Halvard Mining Group said it would close the Tarn mine.', 'Halvard Mining Group'],
    ['Norhaven Foods will shut its bakery in Dell by the end of May, the company said.', 'Norhaven Foods'],
    ['Tessa Bramhall, who runs Norhaven Foods, said the firm would sell its dairy to Marl.', null],
    ['The mayor of Lowen, Tessa Bramhall, vowed that Halvard would not reopen the mine.', null],
    ['The two mayors will debate on Thursday, the broadcaster announced.', null],
  ])('names who is to act: %s', (sentence, name) => {
    const { announcements, speakers } = read({ text: `Talks in Lowen\n\n${sentence} It was raining.`, published: '2031-05-04' });
    expect(announcements.map(({ actor }) => speakers.find(({ id }) => id === actor)?.name ?? null)).toEqual([name]);
  });

  it.each([
    ['Norland’s foreign ministry said it would open the Dell crossing by Saturday.', '2031-05-10'],
    ['The port office promised to publish its review within six weeks of the trial.', null],
    ['The mayor of Lowen, Tessa Bramhall, promised that no school would be closed before 1 June.', null],
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
    ['it is foretold of a thing', 'Opponents say it will wreck the marsh; supporters argue that it will create 4,000 jobs.'],
    ['it is foretold of a thing by somebody', 'Tessa Bramhall, the mayor of Lowen, said it would destroy the marsh.'],
    ['many are asked', 'According to a poll by Marl, 41 percent of voters plan to support Bramhall.'],
    ['it happens of itself', 'Researchers said the river would be swollen by Friday.'],
    ['it is only talk', '“We will see what happens,” the company said.'],
    ['one’s own words make it hang on something else', '“If prices fall we will close the mine,” the company said.'],
    ['nobody could see it done', 'Tessa Bramhall, the mayor of Lowen, said she would not rule out a second ferry.'],
    ['it is the law', 'The constitution of Lowen forbids handing over citizens to foreign courts.'],
  ])('is none where %s', (_, sentence) => {
    expect(acts(sentence)).toEqual([]);
  });
});
