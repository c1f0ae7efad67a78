import { describe, expect, it } from 'vitest';
import { readCases } from '../../corpus.ts';

describe('the loader of marked sentences', () => {
  it('reads cases with titles, remarks and several lines', () => {
    const { cases, faults } = readCases([
      '## Sentences about speech.', '', '# A verb', '# of saying', '[source#1 Lowell] [cue#1 spoke].', 'Twice.', '', '', '# Not: a name', 'Lowell left.', '',
    ].join('\r\n'), 'speech.txt');
    expect(faults).toEqual([]);
    expect(cases.map(({ title, file, line, text }) => ({ title, file, line, text }))).toEqual([
      { title: 'A verb of saying', file: 'speech.txt', line: 5, text: 'Lowell spoke.\nTwice.' },
      { title: 'Not: a name', file: 'speech.txt', line: 10, text: 'Lowell left.' },
    ]);
    expect(cases[0]!.marks).toEqual([{ role: 'source', id: '1', span: [0, 6] }, { role: 'cue', id: '1', span: [7, 12] }]);
  });

  it.each([
    ['', 'a.txt:1: no case in this file'],
    ['# A title', 'a.txt:2: “A title” has no sentence'],
    ['[cue#1 said]', 'a.txt:1: a sentence without a title'],
    ['# A\n[cue#1 said', 'a.txt:2: Marked text, line 1, column 1: cue#1 is not closed: [cue#1 said'],
    ['# A\nLowell left.', 'a.txt:2: nothing is marked: begin its title with “Not:” where nothing should be found'],
    ['# Not: a\n[cue#1 said]', 'a.txt:2: its title says “Not:”, yet something is marked'],
    ['# A\n[cue#1 said]\n# B\n[cue#1 said]', 'a.txt:2: a title in the middle of a case: is an empty line missing before it?'],
    ['# A\n[cue#1 said]\n\n# A\n[cue#1 said]', 'a.txt:5: a second case called “A”'],
  ])('refuses %j', (contents, fault) => {
    expect(readCases(contents, 'a.txt').faults).toEqual([fault]);
  });
});
