import { describe, expect, test } from 'vitest';
import { sameWords } from '../../../../src/reading/page/fold.ts';
import { agree, nameInAddress, startsWithWords, withoutOutlet } from '../../../../src/reading/page/metadata/title.ts';

describe('titles', () => {
  test.each([
    ['Swans return - Valley Post', 'Valley Post', 'Swans return'],
    ['Swans return | News | Valley Post', 'Valley Post', 'Swans return | News'],
    ['Valley Post: Swans return', 'Valley Post', 'Valley Post: Swans return'],
    ['Valley Post | Swans return', 'Valley Post', 'Swans return'],
    ['Swans return - at last', 'Valley Post', 'Swans return - at last'],
    ['Swans return - Valley Post', null, 'Swans return - Valley Post'],
  ])('%s without %s', (title, outlet, expected) => { expect(withoutOutlet(title, outlet)).toBe(expected); });

  test.each([
    ['https://www.valleypost.example.org/news/1', 'example'],
    ['https://news.valleypost.co.uk/1', 'valleypost'],
    ['http://valleypost.com', 'valleypost'],
    ['https://abc.de/', null],
    ['https://localhost/', null],
    ['valleypost', null],
    [null, null],
  ])('the outlet that the address %s names', (url, name) => { expect(nameInAddress(url)).toBe(name); });

  test('a title without the outlet that the address names', () => {
    expect(withoutOutlet('Swans return | Valley Post', nameInAddress('https://valleypost.com/1'))).toBe('Swans return');
  });

  test('the same words, whatever their signs', () => {
    expect(sameWords('ÉCOLE à Wörth', 'école À wörth.')).toBe(true);
    expect(sameWords('Москва', 'москва!')).toBe(true);
    expect(sameWords('Swans return', 'Swans returns')).toBe(false);
    expect(sameWords('“Swans” return!', 'Swans return')).toBe(true);
    expect(sameWords('Swans return', 'Swans do return')).toBe(false);
    expect(sameWords('…', '!')).toBe(false);
  });

  test('titles of one story agree, of two do not', () => {
    expect(agree('Swans return to the mill pond', 'Mill pond swans are back')).toBe(true);
    expect(agree('Swans return to the mill pond', 'Bridge reopens after repairs')).toBe(false);
  });

  test('a title that is cut short', () => {
    expect(startsWithWords('Swans return to the mill pond', 'Swans return to the')).toBe(true);
    expect(startsWithWords('Swans return to the mill pond', 'Swans')).toBe(false);
  });
});
