import { describe, expect, test } from 'vitest';
import { originsOf } from '../../../src/reading/page/origins.ts';
import type { Role } from '../../../src/reading/reading.ts';

function found(...lines: readonly (readonly [Role, string])[]): string[] {
  let text = '';
  const parts = lines.map(([role, line]) => {
    const start = text.length;
    text += `${line}\n`;
    return { role, span: [start, start + line.length] as const };
  });
  return originsOf({ text, parts }).map(({ kind, name, span }) => {
    expect(text.slice(...span)).toBe(name);
    return `${kind}: ${name}`;
  });
}

const story: readonly [Role, string] = ['paragraph', 'The harbour board voted on Thursday to close the quay.'];

describe('marks of origin', () => {
  test.each<readonly [string, readonly (readonly [Role, string])[], readonly string[]]>([
    ['an agency in the dateline', [['dateline', 'LONDON (Reuters) –'], story], ['agency: Reuters']],
    ['an agency before the first words', [['paragraph', 'FENNICK (AP) — The board voted.']], ['agency: AP']],
    ['an agency in the byline', [['byline', 'By Ann Smith, Associated Press'], story], ['agency: Associated Press']],
    ['an agency alone at the end', [story, ['paragraph', '(AFP)']], ['agency: AFP']],
    ['who contributed', [story, ['paragraph', 'The Associated Press contributed to this report.']], ['contributed: The Associated Press']],
    ['where it was published first', [story, ['paragraph', 'This article was originally published on The Quay Review.']], ['first-published: The Quay Review']],
    ['who lets it be printed again', [story, ['teaser', 'Republished with permission of Fennick Herald']], ['first-published: Fennick Herald']],
    ['each once', [['dateline', 'LONDON (Reuters) –'], story, ['paragraph', '(Reuters)']], ['agency: Reuters']],
  ])('%s', (_, lines, expected) => { expect(found(...lines)).toEqual(expected); });

  test.each<readonly [string, readonly (readonly [Role, string])[]]>([
    ['an agency that is told of', [['paragraph', 'The minister told Reuters that the (AP) report was wrong.']]],
    ['whose picture it is', [story, ['credit', 'Reuters'], ['caption', 'The quay. (AP)']]],
    ['a study that was published', [['paragraph', 'The study was published in March, after the harbour had closed.']]],
    ['a menu', [['navigation', 'Reuters'], story]],
    ['a page without an article', [['navigation', 'Originally published on The Quay Review']]],
  ])('none: %s', (_, lines) => { expect(found(...lines)).toEqual([]); });
});
