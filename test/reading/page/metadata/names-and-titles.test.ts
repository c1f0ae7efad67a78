import { describe, expect, test } from 'vitest';
import { nameOf, namesIn } from '../../../../src/reading/page/metadata/byline.ts';
import { agree, sameWords, startsWithWords, withoutOutlet } from '../../../../src/reading/page/metadata/title.ts';

describe('names in a byline', () => {
  test.each([
    ['By Ann Smith', ['Ann Smith']],
    ['By Ann Smith and Bo Lind', ['Ann Smith', 'Bo Lind']],
    ['By ANN SMITH | Published 11 December 2017', ['ANN SMITH']],
    ['By Ann Smith, Daily Example', ['Ann Smith', 'Daily Example']],
    ['Von Jana Feld', ['Jana Feld']],
    ['By the sea', []],
    ['By 2019 the mill had closed.', []],
    ['Ann Smith', []],
    ['Bystanders said they saw nothing', []],
  ])('%s', (line, expected) => { expect(nameOf(line)).toEqual(expected); });
});

describe('names in a field for names', () => {
  test.each([
    ['Ann Smith', ['Ann Smith']],
    ['by Ann Smith', ['Ann Smith']],
    ['Ann Smith, Bo Lind', ['Ann Smith', 'Bo Lind']],
    ['https://facebook.example/ann', []],
    ['admin', []],
    ['ann@paper.example', []],
  ])('%s', (value, expected) => { expect(namesIn(value)).toEqual(expected); });
});

describe('titles', () => {
  test.each([
    ['Swans return - Valley Post', 'Valley Post', 'Swans return'],
    ['Swans return | News | Valley Post', 'Valley Post', 'Swans return | News'],
    ['Valley Post: Swans return', 'Valley Post', 'Valley Post: Swans return'],
    ['Valley Post | Swans return', 'Valley Post', 'Swans return'],
    ['Swans return - at last', 'Valley Post', 'Swans return - at last'],
    ['Swans return - Valley Post', null, 'Swans return - Valley Post'],
  ])('%s without %s', (title, outlet, expected) => { expect(withoutOutlet(title, outlet)).toBe(expected); });

  test('the same words, whatever their signs', () => {
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
