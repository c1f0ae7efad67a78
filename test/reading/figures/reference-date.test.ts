import { expect, it } from 'vitest';
import { referenceDate } from '../../../src/reading/figures/index.ts';
import { tokenise } from '../../../src/reading/language/index.ts';
import type { Part, Role } from '../../../src/reading/reading.ts';

/** The blocks of a page, each with its role; datelines and bylines are not read. */
const find = (published: string | null, ...blocks: readonly (readonly [role: Role, words: string])[]) => {
  const text = blocks.map(([, words]) => words).join('\n');
  let at = 0;
  const parts = blocks.map(([role, words]): Part => {
    const start = at;
    at += words.length + 1;
    return { role, span: [start, start + words.length] };
  });
  const read = parts.filter(({ role }) => role === 'paragraph' || role === 'caption').map(({ span }) => span);
  const found = referenceDate(published, tokenise(text, read), parts);
  return found === null ? null : [found.iso, found.span === null ? null : text.slice(...found.span)];
};

it('takes the published day before all else', () => {
  expect(find('2017-12-12T08:00:00Z', ['caption', 'Taken on December 11, 2017.'])).toEqual(['2017-12-12', null]);
});

it('takes a caption before the body', () => {
  expect(find(null, ['paragraph', 'On December 3, 2017, he left.'], ['caption', 'The harbour on December 11, 2017.']))
    .toEqual(['2017-12-11', 'December 11, 2017']);
});

it('takes no date from an old picture', () => {
  expect(find(null, ['caption', 'File photo: the harbour on December 11, 2007.'], ['paragraph', 'He left.'])).toBeNull();
});

it('takes the dateline before the body', () => {
  expect(find(null, ['dateline', 'PORT HALLOW, 10 December 2017 (Herald)'], ['paragraph', 'On December 3, 2017, he left.']))
    .toEqual(['2017-12-10', '10 December 2017']);
});

it('takes the latest day of a body whose days lie close together', () => {
  expect(find(null, ['paragraph', 'On December 3, 2017, he left. On December 9, 2017, he came back.'])).toEqual(['2017-12-09', 'December 9, 2017']);
});

it('takes none where the days of the body lie far apart', () => {
  expect(find(null, ['paragraph', 'He left on December 3, 2007 and came back on December 9, 2017.'])).toBeNull();
});

it('takes no date that is less than a day, or is none', () => {
  expect(find('2017', ['paragraph', 'In October 2017, on February 30, 2017 and on Monday.'])).toBeNull();
});
