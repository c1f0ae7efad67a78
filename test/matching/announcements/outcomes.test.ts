import { describe, expect, it } from 'vitest';
import { announcements, matchAll } from '../../../src/matching/index.ts';
import { amountsIn } from '../../../src/matching/announcements/amounts.ts';
import { patientsOf } from '../../../src/matching/announcements/patients.ts';
import { article } from '../article.ts';

const story = 'Tessa Bramhall, the mayor of Lowen, said that the city would close the harbour bridge in Eastgate on 1 June. Bramhall spoke at the town hall of Lowen.';
const outcome = (report: string): readonly string[] => [...new Set(matchAll(announcements, [
  article('a', `Bridge in Lowen\n\n${story}\n\nNobody in Eastgate had asked Bramhall for it.`),
  article('b', `News from Lowen\n\n${report}\n\nEastgate has two bridges, Tessa Bramhall said in Lowen.`, { published: '2031-06-20' }),
]).links.map(({ relation }) => relation))];

describe('a later report', () => {
  it.each([
    ['The harbour bridge in Eastgate was shut to traffic on Sunday.', ['done']],
    ['The harbour bridge in Eastgate has not been closed.', ['not-seen']],
    ['The harbour bridge in Eastgate remains open.', ['not-seen']],
    ['The harbour bridge in Eastgate was reopened on Sunday.', ['reversed']],
    ['Lowen has dropped its plan to close the harbour bridge in Eastgate.', ['reversed']],
    ['A school in Eastgate was closed on Sunday.', []],
    ['The harbour bridge in Eastgate was painted on Sunday.', []],
    ['Tessa Bramhall continued to visit schools in Eastgate and in Lowen.', []],
    ['Tessa Bramhall remains at odds with Eastgate and with much of Lowen.', []],
  ])('%s', (report, relations) => {
    expect(outcome(report)).toEqual(relations);
  });
});

describe('what an act is done to', () => {
  it('ends at the next preposition', () => {
    const words = 'that it would end the night ferry to Port Ansel';
    expect(patientsOf(words, [0, words.length], 'end')).toHaveLength(1);
    expect(patientsOf(words, [0, words.length], 'end')).not.toContain('ansel');
  });

  it('may be counted, in words or digits', () => {
    const value = (words: string): number | undefined => amountsIn(words, [0, words.length]).find(({ of }) => of === 'crown')?.value;
    expect([value('50 million crowns'), value('1,200 crowns'), value('forty crowns'), value('the crowns')]).toEqual([50e6, 1200, 40, undefined]);
  });
});
