import { describe, expect, it } from 'vitest';
import { read } from '../../../src/index.ts';

const attitudes = (sentence: string): readonly string[] =>
  read({ text: `Talks in Lowen\n\n${sentence} It was raining.`, published: '2031-05-04' }).statements.filter(({ parent }) => parent === null).map(({ attitude }) => attitude);

describe('an attitude that the content settles', () => {
  it.each([
    ['Sandford said he could not say.', 'declines'],
    ['“I can’t comment on that,” said Tessa Bramhall, the mayor of Lowen.', 'declines'],
    ['The judge, Hanne Brock, warned reporters not to film the jury.', 'demands'],
    ['Norland dismissed the offer as a trick.', 'opposes'],
    ['Bramhall liked to say that she had been born on a ferry.', 'asserts'],
    ['Hanne Brock KC alleged that Bramhall had taken bribes.', 'accuses'],
    ['Halvard Mining Group said it would close the Tarn mine by May.', 'promises'],
    ['The Alliance says it will hire 4,000 nurses by 2033.', 'promises'],
  ])('%s', (sentence, attitude) => {
    expect(attitudes(sentence)).toEqual([attitude]);
  });

  it.each([
    ['Hanne Brock warned that the dam was not to be trusted.', 'asserts'],
    ['Norland dismissed the report as false.', 'denies'],
    ['Tessa Bramhall rejected the accusation.', 'denies'],
    ['Bramhall would like to say that she is sorry.', 'wishes'],
    ['Tessa Bramhall, the mayor of Lowen, said it would destroy the marsh.', 'asserts'],
    ['Halvard Mining Group said it would close the Tarn mine if prices fell.', 'asserts'],
  ])('is not made of %s', (sentence, attitude) => {
    expect(attitudes(sentence)).toEqual([attitude]);
  });

  it('is to ask, of who is pressed on whether something is so', () => {
    expect(attitudes('Pressed on whether he had met the clerk, Bramhall said no.')[0]).toBe('asks');
  });

  it('is to demand, of who asks for an act, and is named behind it', () => {
    const { article, statements } = read({ text: 'Fire in Lowen\n\nA spokesman said nobody had been hurt and that divers had been asked to help by the harbour master. It was raining.' });
    const [, asked] = statements;
    expect(asked).toMatchObject({ attitude: 'demands', how: 'passive-report+asked-by' });
    expect(asked!.sources.map(([from, to]) => article.text.slice(from, to))).toEqual(['the harbour master']);
  });
});
