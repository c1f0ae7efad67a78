import { describe, expect, it } from 'vitest';
import { dueIn } from '../../../src/reading/announcing/due.ts';

describe('a due date', () => {
  it.each([
    ['to leave by the end of April', '2031-02-02', '2031-04-30'],
    ['to leave before the end of February', '2028-01-10', '2028-02-29'],
    ['to leave by the end of January', '2031-11-05', '2032-01-31'],
    ['to leave by the end of the year', '2031-11-05', '2031-12-31'],
    ['to appeal within 14 days', '2031-12-24', '2032-01-07'],
    ['to reopen it within two weeks', '2031-02-02', '2031-02-16'],
    ['to vote within a month', '2031-01-31', '2031-02-28'],
    ['to publish it by 1 April', '2031-03-15', '2031-04-01'],
    ['to publish it before April 1, 2033', '2031-03-15', '2033-04-01'],
    ['to publish it before April 1, 2033', null, '2033-04-01'],
    ['to leave by the end of the month', '2031-11-05', '2031-11-30'],
    ['to leave by the end of the week', '2031-11-05', '2031-11-09'],
    ['to send them by Thursday', '2031-05-04', '2031-05-08'],
    ['to send them by Sunday', '2031-05-04', '2031-05-11'],
    ['they will debate on Thursday', '2031-05-04', '2031-05-08'],
    ['to finish by Easter', '2031-05-04', '2032-03-28'],
    ['to finish by Christmas', '2031-12-25', '2031-12-25'],
    ['a service will be held in June', '2031-05-04', '2031-06'],
    ['to report before the summer', '2031-03-09', '2031'],
    ['to report before the summer', '2031-10-09', '2032'],
    ['to finish it by autumn 2033', null, '2033'],
  ])('%s, said on %s, is %s', (words, said, due) => {
    expect(dueIn(words, said)).toBe(due);
  });

  it.each([['to leave by the end of April', null], ['to leave soon', '2031-02-02'], ['since 1 April', '2031-02-02'], ['within living memory', '2031-02-02'], ['within 14 days', null], ['by 31 April', '2031-02-02'],
    ['within six weeks of the verdict', '2031-02-02'], ['within a month after the vote', '2031-02-02'], ['the bridge closed on Monday', '2031-02-02'], ['by Friday', null]] as const)('is not told by %s, said on %s', (words, said) => {
    expect(dueIn(words, said)).toBeNull();
  });
});
