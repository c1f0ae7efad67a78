import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/reading/marks/mark.ts';
import { parseMarked } from '../../../src/reading/marks/parse-marked.ts';
import { writeMarks } from '../../../src/reading/marks/write-marks.ts';
import { inReadingOrder, wordsOf } from '../../../src/reading/text/span.ts';

const words = (marked: string): readonly string[] => {
  const { text, marks } = parseMarked(marked);
  return marks.map(({ role, id, span }) => `${role}#${id} ${wordsOf(text, span)}`);
};

describe('parseMarked', () => {
  it('reads a content in two parts', () => {
    expect(parseMarked('[content#1 “I have no regrets,”] [cue#1 said] [source#1 Lowell]. [content#1 “None.”]')).toEqual({
      text: '“I have no regrets,” said Lowell. “None.”',
      marks: [
        { role: 'content', id: '1', span: [0, 20] },
        { role: 'cue', id: '1', span: [21, 25] },
        { role: 'source', id: '1', span: [26, 32] },
        { role: 'content', id: '1', span: [34, 41] },
      ],
    });
  });

  it('reads a statement nested in another', () => {
    expect(words('[source#1 The ministry] [cue#1 doubts] [content#1 [source#2 Lowell]’s [cue#2 promise] [content#2 to leave]].')).toEqual([
      'source#1 The ministry', 'cue#1 doubts', 'content#1 Lowell’s promise to leave', 'source#2 Lowell', 'cue#2 promise', 'content#2 to leave',
    ]);
  });

  it('joins a continuation to its mark', () => {
    expect(words('[x#1 a [y#1 b]][+y#1  c]')).toEqual(['x#1 a b', 'y#1 b c']);
  });

  it('keeps two marks apart that merely touch', () => {
    expect(words('[x#1 a][x#1 b]')).toEqual(['x#1 a', 'x#1 b']);
  });

  it('reads attributes', () => {
    expect(parseMarked('[cue#a7{attitude=doubts, note=so\\, so\\}} doubts]').marks).toEqual([
      { role: 'cue', id: 'a7', span: [0, 6], attributes: { attitude: 'doubts', note: 'so, so}' } },
    ]);
  });

  it('reads escapes and line breaks, and passes over comments before the text', () => {
    expect(parseMarked('# one\n# two\n\\# a \\[b\\] \\\\ c\\n\\nd\ne')).toEqual({ text: '# a [b] \\ c\n\nd\ne', marks: [] });
  });

  it.each([
    ['[said]', 'opens no mark'],
    ['[cue#1]', 'opens no mark'],
    ['[cue#1 ]', 'cue#1 marks nothing'],
    ['[cue#1 said', 'line 1, column 1: cue#1 is not closed'],
    ['one\n two] three', 'line 2, column 5: a bracket that closes no mark'],
    ['[cue#1 a [cue#1 b]]', 'cue#1 inside cue#1'],
    ['[cue#1 a] [+cue#1 b]', 'does not begin where'],
    ['[+cue#1 b]', 'does not begin where'],
    ['[cue#1{attitude} b]', 'name=value'],
    ['[cue#1{} b]', 'empty list'],
    ['a \\', 'a backslash with nothing after it'],
  ])('refuses %s', (marked, message) => {
    expect(() => parseMarked(marked)).toThrow(RangeError);
    expect(() => parseMarked(marked)).toThrow(message);
  });
});

describe('writeMarks', () => {
  it('cuts marks that cross', () => {
    expect(writeMarks('a b c', [{ role: 'x', id: '1', span: [0, 3] }, { role: 'y', id: '1', span: [2, 5] }])).toBe('[x#1 a [y#1 b]][+y#1  c]');
  });

  it('puts the mark given first outside where both are on the same words', () => {
    expect(writeMarks('None', [{ role: 'x', id: '1', span: [0, 4] }, { role: 'y', id: '1', span: [0, 4] }])).toBe('[x#1 [y#1 None]]');
  });

  it('escapes what would be read as notation', () => {
    expect(writeMarks('# a [b]\n\nc \\ d\r\n#e #f', [])).toBe('\\# a \\[b\\]\\n\\nc \\\\ d\\r\n\\#e #f');
  });

  it.each<[string, Mark]>([
    ['an empty mark', { role: 'cue', id: '1', span: [1, 1] }],
    ['a mark past the end', { role: 'cue', id: '1', span: [1, 9] }],
    ['a mark that overlaps another of its role and id', { role: 'x', id: '1', span: [1, 3] }],
    ['an id that is no word', { role: 'cue', id: '1 2', span: [0, 1] }],
  ])('refuses %s', (_, mark) => {
    expect(() => writeMarks('abc', [{ role: 'x', id: '1', span: [0, 2] }, mark])).toThrow(RangeError);
  });

  it('is undone by parseMarked, whatever the text and the marks', () => {
    const text = fc.array(fc.oneof(fc.constantFrom('[', ']', '\\', '\n', '\r', '#', ' ', '{', 'n', '\uD83D', '\uDE00', '\uFE0F', '\0'), fc.string()), { maxLength: 30 })
      .map((pieces) => pieces.join(''));
    const marked = text.chain((whole) => fc.record({
      text: fc.constant(whole),
      spans: fc.array(fc.tuple(fc.nat(whole.length), fc.nat(whole.length), fc.constantFrom('source', 'cue', 'content'), fc.string(), fc.boolean()), { maxLength: 12 }),
    }));
    fc.assert(fc.property(marked, ({ text, spans }) => {
      // An id of its own for each mark: marks of one role and id may touch but not overlap.
      const marks = spans.flatMap(([a, b, role, value, has], index): Mark[] => (a === b ? [] : [{
        role, id: String(index), span: [Math.min(a, b), Math.max(a, b)], ...(has ? { attributes: { attitude: value } } : {}),
      }]));
      const written = writeMarks(text, marks);
      expect(parseMarked(written)).toEqual({ text, marks: [...marks].sort((a, b) => inReadingOrder(a.span, b.span)) });
      expect(written).not.toMatch(/\n[ \t]*\n/);
    }), { numRuns: 500 });
  });

  it('is undone by parseMarked for spans of one statement that touch', () => {
    const marks: Mark[] = [
      { role: 'content', id: '1', span: [0, 2] }, { role: 'cue', id: '1', span: [1, 4] }, { role: 'content', id: '1', span: [2, 6] },
    ];
    expect(parseMarked(writeMarks('abcdef', marks))).toEqual({ text: 'abcdef', marks });
  });
});
