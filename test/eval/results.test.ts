import { describe, expect, it } from 'vitest';
import { measuredCode, withRow } from '../../eval/results.ts';

describe('a row of eval/RESULTS.md', () => {
  it('makes the section and the table where they are not there', () => {
    expect(withRow('# Results\n', 'Speed', { 'date': '2031-05-04', 'words/s': '9 | 10' })).toBe(
      '# Results\n\n## Speed\n\n| date | words/s |\n| --- | --- |\n| 2031-05-04 | 9 \\| 10 |\n',
    );
  });

  it('makes the table below the words of its section, and leaves the next section alone', () => {
    expect(withRow('# Results\n\n## Speed\n\nHow fast.\n\n## Pages\n\nNone.\n', 'Speed', { a: '1' })).toBe(
      '# Results\n\n## Speed\n\nHow fast.\n\n| a |\n| --- |\n| 1 |\n\n## Pages\n\nNone.\n',
    );
  });

  it('goes below the rows that stand, in their columns, whatever its own order', () => {
    const before = '# Results\n\n## Speed\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nNotes.\n';
    expect(withRow(before, 'Speed', { b: '4', a: '3' })).toBe('# Results\n\n## Speed\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\nNotes.\n');
  });

  it('leaves a column empty that it lacks, and leaves out a date that the table does not keep', () => {
    const before = '## Speed\n\n| a | commit |\n|---|---|\n| 1 | abc |\n';
    expect(withRow(before, 'Speed', { date: '2031-05-04', commit: 'def' })).toContain('\n|  | def |\n');
  });

  it('refuses a column that the table has not', () => {
    expect(() => withRow('## Speed\n\n| a |\n|---|\n| 1 |\n', 'Speed', { c: '1' })).toThrow(RangeError);
  });
});

it('tells the measured code by the date and the hash of its commit', () => {
  const { date, commit } = measuredCode();
  expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(commit).toMatch(/^[\da-f]{7,}\+?$/);
});
