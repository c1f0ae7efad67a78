import { describe, expect, it } from 'vitest';
import { parseMarkedPage } from '../../pages/marked-page.ts';

const facts = '= title | A\n= byline | null\n= dateline | null\n= outlet | null\n= published | null\n= language | en\n';

describe('the loader of marked pages', () => {
  it('joins lines, and parts on one line', () => {
    const page = parseMarkedPage(`${facts}## a remark\nheadline | A\n |\ncaption | A boat.\n+ credit | Photo: Eve\n`, 'x');
    expect(page.text).toBe('A\n\nA boat. Photo: Eve');
    expect(page.parts).toEqual([['headline', 'A'], ['caption', 'A boat.'], ['credit', 'Photo: Eve']]);
  });

  it('joins by the separator that the page names', () => {
    expect(parseMarkedPage(`= separator | ###\n${facts}headline | A\nparagraph | B\n`, 'x').text).toBe('A ### B');
  });

  it.each([
    ['a fact left unsaid', 'headline | A\n', /does not say its title/],
    ['a line without a stroke', `${facts}headline A\n`, /x:7: no stroke/],
    ['a fact that nobody knows', `= colour | red\n${facts}`, /nothing is called colour/],
    ['a page without parts', `${facts} |\n`, /has no parts/],
  ])('refuses %s', (_, source, message) => {
    expect(() => parseMarkedPage(source, 'x')).toThrow(message);
  });
});
