import { describe, expect, it } from 'vitest';
import { parseMarked } from '../../../src/reading/marks/parse-marked.ts';
import { writeMarked } from '../../../src/reading/marks/write-marked.ts';
import { wordsOf } from '../../../src/reading/text/span.ts';
import { buildReading, damReading, hostileReading } from '../../invented-reading.ts';

describe('writeMarked', () => {
  it('marks the statements of what was read, by number, under a legend', () => {
    const reading = buildReading({
      facts: { title: 'Two voices' },
      parts: [
        ['navigation', 'Home'],
        ['headline', 'Two voices'],
        ['paragraph', '[source#s1 The ministry] [cue#s1 doubts] [content#s1 [source#s2 Lowell]’s [cue#s2 promise] [content#s2 to leave]].'],
        ['advert', 'Buy [content#s2 now]'],
        ['paragraph', '[content#s3 “None [of] us\\n\\nknew,”] she [cue#s3 said].'.replace('[of]', '\\[of\\]')],
      ],
      statements: {
        s1: { attitude: 'doubts' },
        s2: { parent: 's1', attitude: 'promises', speaker: 'p1' },
        s3: { form: 'direct', candidates: ['p1'] },
      },
      speakers: { p1: { name: 'Lowell', kind: 'person' } },
    });
    expect(writeMarked(reading)).toBe([
      '# Two voices',
      '# 1 doubts, indirect, unresolved',
      '# 2 promises, indirect, Lowell',
      '# 3 asserts, direct, unresolved, may be Lowell',
      'Two voices',
      '[source#1 The ministry] [cue#1 doubts] [content#1 [source#2 Lowell]’s [cue#2 promise] [content#2 to leave]].',
      '[content#3 “None \\[of\\] us\\n\\nknew,”] she [cue#3 said].',
      '',
    ].join('\n'));
  });

  it('is read back by parseMarked, mark for mark', () => {
    const { text, marks } = parseMarked(writeMarked(damReading));
    const contents = damReading.statements.flatMap(({ content }, index) => (
      content.map((span) => `content#${index + 1} ${wordsOf(damReading.article.text, span)}`)
    ));
    const found = marks.filter(({ role }) => role === 'content').map(({ role, id, span }) => `${role}#${id} ${wordsOf(text, span)}`);
    expect([...found].sort()).toEqual([...contents].sort());
    expect(text).not.toContain('Ferry strike');
  });

  it('holds marks that overlap or reach over unread parts', () => {
    const reading = buildReading({
      parts: [['paragraph', '“One two'], ['teaser', 'menu'], ['paragraph', '[content#s1 three]” four']],
      statements: { s1: {} },
    });
    const start = reading.article.text.indexOf('two');
    const end = reading.article.text.indexOf('three');
    const statement = { ...reading.statements[0]!, content: [[start, end + 3], [end, end + 5]] as const };
    const { text, marks } = parseMarked(writeMarked({ ...reading, statements: [statement] }));
    expect(marks.map(({ span }) => wordsOf(text, span))).toEqual(['two\nthree']);
  });

  it('survives hostile text', () => {
    expect(parseMarked(writeMarked(hostileReading)).marks).toHaveLength(5);
  });
});
