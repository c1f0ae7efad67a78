import { describe, expect, it } from 'vitest';
import { feature, join } from '../../../src/reading/language/hashing.ts';
import { columnsOf, templatesOf, writeTemplates } from '../../../src/reading/language/templates.ts';

describe('templates', () => {
  const columns = columnsOf('word', 'tag', 'side');
  const { word, tag, side } = columns;
  const templates = templatesOf(columns, [
    ['word', 1, word],
    ['word and tag', 7, [word, tag]],
    ['word, tag and side', 3, [word, [tag, side]]],
    ['word and tag, and side', 4, [[word, tag], side]],
  ]);

  it('are the features that one would write by hand, behind those that are there', () => {
    templates.values.set([-5, 12, 2]);
    const into = new Int32Array(6).fill(99);
    expect(writeTemplates(templates, into, 1)).toBe(5);
    expect([...into]).toEqual([
      99, feature(1, -5), feature(7, join(-5, 12)), feature(3, join(-5, join(12, 2))), feature(4, join(join(-5, 12), 2)), 99,
    ]);
  });

  it('join each pair once', () => {
    expect(templates.ones).toHaveLength(4);
    expect(templates.names).toEqual(['word', 'word and tag', 'word, tag and side', 'word and tag, and side']);
  });
});
