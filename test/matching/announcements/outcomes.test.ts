import { describe, expect, it } from 'vitest';
import { announcements, matchAll } from '../../../src/matching/index.ts';
import { actOf } from '../../../src/matching/announcements/acts.ts';
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
    ['The harbour bridge in Eastgate was closed on Sunday, although nobody had asked for it.', ['done']],
    ['The harbour bridge in Eastgate was not reopened on Sunday.', []],
    ['The road below the harbour bridge in Eastgate was closed on Sunday.', []],
    ['The city council should open a school or reopen the harbour bridge in Eastgate.', []],
    ['Tessa Bramhall continued to visit schools in Eastgate and in Lowen.', []],
    ['Tessa Bramhall remains at odds with Eastgate and with much of Lowen.', []],
  ])('%s', (report, relations) => {
    expect(outcome(report)).toEqual(relations);
  });
});

describe('a report on', () => {
  const told = (announced: string, report: string): readonly string[] => [...new Set(matchAll(announcements, [
    article('a', `News from Lowen\n\nThe mayor of Lowen, Tessa Bramhall, announced that ${announced}. Bramhall spoke at the town hall of Lowen.\n\nNobody in Eastgate had asked Bramhall for it.`),
    article('b', `Letters to Lowen\n\n${report}\n\nEastgate is quiet, Tessa Bramhall said in Lowen.`, { published: '2031-06-20' }),
  ]).links.map(({ relation }) => relation))];

  it.each([
    ['what is done to something of one kind', 'she would lift the tax on coffee', 'Lowen lifted its tax on coffee on Sunday.', ['done']],
    ['something of another kind', 'she would lift the tax on coffee', 'Lowen lifted its tax on tea on Sunday.', []],
    ['who does it himself', 'she would resign in June', 'The mayor of Lowen, Tessa Bramhall, resigned on Sunday.', ['done']],
    ['somebody of his', 'she would resign in June', 'An aide to Tessa Bramhall, the mayor of Lowen, resigned on Sunday.', []],
    ['what is raised', 'she would raise the minimum wage in Eastgate', 'Lowen has raised the minimum wage in Eastgate.', ['done']],
    ['less than was announced', 'she would send 200 teachers to Eastgate', 'Lowen has sent 80 teachers to Eastgate so far.', ['partly']],
    ['a name of an act', 'she would ban plastic bags in Eastgate', 'Lowen has lifted the ban on plastic bags in Eastgate.', ['reversed']],
    ['what there is no more', 'she would suspend all ferries to Eastgate', 'No ferries to Eastgate.', []],
    ['what somebody else did', 'she would move the town hall to Eastgate', 'Norrland Bank has moved its town hall to Eastgate.', []],
    ['work on it', 'she would lay a second track to Eastgate', 'Work on the second track to Eastgate has begun.', ['partly']],
  ])('%s', (_, announced, report, relations) => {
    expect(told(announced, report)).toEqual(relations);
  });
});

describe('an act', () => {
  it('is one in all forms of its verb', () => {
    expect(['moved', 'moving', 'moves'].map(actOf)).toEqual(Array(3).fill(actOf('move')));
    expect(['banned', 'banning'].map(actOf)).toEqual(Array(2).fill(actOf('ban')));
    expect([actOf('deployed'), actOf('evacuated'), actOf('repaid'), actOf('risen')]).toEqual([actOf('send'), actOf('evacuation'), actOf('repay'), actOf('raise')]);
    expect(actOf('paid')).not.toBe(actOf('repaid'));
  });

  it.each(['discuss', 'release', 'impose', 'move', 'agreed', 'evacuation', 'deploy', 'free', 'repaid', 'taxed', 'see', 'dyed'])('is its own act: %s', (word) => {
    expect(actOf(actOf(word))).toBe(actOf(word));
  });
});

describe('what an act is done to', () => {
  it('ends at the next preposition', () => {
    const words = 'that it would end the night ferry to Port Ansel';
    expect(patientsOf(words, [0, words.length], 'end').to).toHaveLength(1);
    expect(patientsOf(words, [0, words.length], 'end').to).not.toContain('ansel');
  });

  it('may be counted, in words or digits', () => {
    const value = (words: string): number | undefined => amountsIn(words, [0, words.length]).find(({ of }) => of === 'crown')?.value;
    expect([value('50 million crowns'), value('1,200 crowns'), value('forty crowns'), value('the crowns')]).toEqual([50e6, 1200, 40, undefined]);
  });
});
