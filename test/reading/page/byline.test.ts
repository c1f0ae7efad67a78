import { describe, expect, it, test } from 'vitest';
import { isByline, isContribution, isNames, namesIn, namesInField, outletIn, personOf } from '../../../src/reading/page/byline.ts';

// Every rule with its case and its nearest non-case.
const tells = (rule: (text: string) => boolean, yes: readonly string[], no: readonly string[]): void => {
  it.each(yes)('yes: %s', (text) => { expect(rule(text)).toBe(true); });
  it.each(no)('no: %s', (text) => { expect(rule(text)).toBe(false); });
};

describe('a byline', () => {
  tells(isByline, ['By Ann Smith', 'By Ann Smith, Reuters', 'BY ANN SMITH AND BOB JONES', 'Von Jette Harms', 'By      ANN  SMITH   North Press', 'From Ann Smith in Paris'], [
    'By Monday the rebels had left.', 'By Monday', 'By now it was clear to everybody that the ferry would not sail', 'From Helsinki With Love', 'by the way',
  ]);
});

describe('names under a headline', () => {
  tells(isNames, ['Ann Smith', 'Ann Smith and Bob Jones | The Outlet', 'W.J. Hennig', 'Zoë van der Berg'], [
    'Bridge', 'WHAT TRUMP WANTS', 'Ann Smith wins.', 'The bridge is open again', '14 Miners',
  ]);
  it('gives the names without what stands around them', () => {
    expect(namesIn('Ann Smith and Bob Jones | The Outlet')).toEqual(['Ann Smith', 'Bob Jones']);
    expect(namesIn('Ann Smith, Bob Jones')).toEqual(['Ann Smith', 'Bob Jones']);
    expect(namesIn('By Ann Smith | The Outlet')).toEqual(['Ann Smith']);
    expect(outletIn('By Ann Smith | The Outlet')).toBe('The Outlet');
    expect(outletIn('By Ann Smith, The Outlet')).toBe(null);
  });
});

describe('who else worked on it', () => {
  tells(isContribution, ['(Reporting by Ann Smith; Editing by Bob Jones)', 'Smith reported from Paris.', 'Ann Smith in Paris contributed to this report.', '— Ann Smith'], [
    'The ships contributed to the noise of the harbour for as long as anybody can remember, and nobody complained until the new hotel was built '
    + 'beside the quay, which is when the letters began to arrive at the town hall, some of them on very good paper and in very bad spelling, said the clerk.',
    'Reporting for duty', '— at last',
  ]);
});

describe('names in a byline', () => {
  test.each([
    ['By Ann Smith', ['Ann Smith']],
    ['By Winifred Marsh', ['Winifred Marsh']],
    ['By Jo Mayhew and Theresa May', ['Jo Mayhew', 'Theresa May']],
    ['By Ann Smith Monday, March', ['Ann Smith']],
    ['By Ann Smith and Bo Lind', ['Ann Smith', 'Bo Lind']],
    ['By ANN SMITH | Published 11 December 2017', ['ANN SMITH']],
    ['By Ann Smith, Daily Example', ['Ann Smith', 'Daily Example']],
    ['Von Jana Feld', ['Jana Feld']],
    ['By Ann Smith and Bob Jones, Associated Press', ['Ann Smith', 'Bob Jones']],
    ['By Ann Smith, Reuters', ['Ann Smith']],
    ['By\nAnn Smith\nPolitical Editor', ['Ann Smith']],
    ['By Ann Smith Monday, December 11', ['Ann Smith']],
    ['By Ann Smith in Paris', ['Ann Smith']],
    ['By Monday', []],
    ['By the sea', []],
    ['By 2019 the mill had closed.', []],
    ['Ann Smith', []],
    ['Bystanders said they saw nothing', []],
  ])('%s', (line, expected) => { expect(isByline(line) ? namesIn(line) : []).toEqual(expected); });
});

describe('names of those who worked on it', () => {
  test.each([
    ['(Reporting by Ann Smith; Editing by Bo Lind)', ['Ann Smith']],
    ['(Reporting by Ann Smith in Oslo and Bo Lind in New York; writing by Cy Roe; editing by Di Marsh)', ['Ann Smith', 'Bo Lind', 'Cy Roe']],
    ['Additional reporting by Ann Smith', ['Ann Smith']],
    ['Editing by Ann Smith', []],
  ])('%s', (line, expected) => { expect(namesIn(line)).toEqual(expected); });
});

describe('names in a field for names', () => {
  test.each([
    ['Ann Smith', ['Ann Smith']],
    ['by Ann Smith', ['Ann Smith']],
    ['Ann Smith, Bo Lind', ['Ann Smith', 'Bo Lind']],
    ['https://facebook.example/ann', []],
    ['admin', []],
    ['ann@paper.example', []],
  ])('%s', (value, expected) => { expect(namesInField(value)).toEqual(expected); });
});

describe('the person in a line that is called a byline', () => {
  test.each([
    ['Ann Smith', ['Ann Smith']],
    ['Ann Smith, 11 December', ['Ann Smith']],
    ['Ann Smith • Valley Post', ['Ann Smith']],
    ['Valley Post Staff', []],
    ['Read more', []],
  ])('%s', (line, expected) => { expect(personOf(line)).toEqual(expected); });
});
