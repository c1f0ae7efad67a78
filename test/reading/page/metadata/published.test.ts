import { describe, expect, test } from 'vitest';
import { dateOfChangeIn, dateOfPublicationIn } from '../../../../src/reading/page/date-labels.ts';
import { readHtml } from '../../../../src/reading/page/html/read-html.ts';

describe('what the words before a date call it', () => {
  test.each([
    ['Updated May 3, 2018', null, '2018-05-03'],
    ['Last updated on Thursday, May 3, 2018', null, '2018-05-03'],
    ['Medically reviewed by Ines Okafor on May 3, 2018', null, '2018-05-03'],
    ['Updated: 3 May 2018 | Published: 1 May 2018', '2018-05-01', '2018-05-03'],
    ['Published 1 May 2018, updated 3 May 2018', '2018-05-01', '2018-05-03'],
    ['May 1, 2018|Last updated on May 3, 2018', '2018-05-01', '2018-05-03'],
    ['Tern BayUpdated May 3, 2018', null, '2018-05-03'],
    ['Zuletzt aktualisiert am 03.05.2018', null, '2018-05-03'],
    ['May 1, 2018', '2018-05-01', null],
    ['Harbour rules were updated. May 1, 2018', '2018-05-01', null],
    ['Updated and published May 1, 2018', '2018-05-01', null],
    ['no date', null, null],
  ])('%s', (line, published, changed) => {
    expect(dateOfPublicationIn(line)).toBe(published);
    expect(dateOfChangeIn(line)).toBe(changed);
  });
});

interface Page { readonly declared?: object; readonly line?: string; readonly foot?: string }

function read({ declared = {}, line = '', foot = '' }: Page): { published: string | null; modified: string | null; notes: readonly string[] } {
  const jsonLd = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', 'headline': 'Swans return to the mill pond', ...declared })}</script>`;
  const story = `<article><h1>Swans return to the mill pond</h1>${line}<p>The swans came back to the mill pond on Monday, the keeper of the pond said, and they brought their four young with them.</p>`
    + `<p>Nobody in the town knew, she said, where they had spent the winter, or whether they would stay for long.</p></article>${foot}`;
  const { article, notes } = readHtml(`<html><head>${jsonLd}</head><body>${story}</body></html>`, {});
  return { published: article.published, modified: article.modified, notes: notes.map(({ kind }) => kind) };
}

describe('the day of publication', () => {
  const stamp = { datePublished: '2018-05-03T09:30:00Z', dateModified: '2018-05-03T09:30:00Z' };

  test('is the earlier one that the page shows, where it declares that of its last change for both', () => {
    expect(read({ declared: stamp, line: '<p>Published May 1, 2018</p>' })).toEqual({ published: '2018-05-01', modified: '2018-05-03T09:30:00Z', notes: ['contradiction'] });
    expect(read({ declared: stamp, line: '<div class="date"><time datetime="2018-05-01">Tuesday</time></div>' }).published).toBe('2018-05-01');
  });

  test('is the one declared', () => {
    const declared = '2018-05-03T09:30:00Z';
    // Where the page shows it too, shows a later day, or an earlier one only in a longer line, below the text, or as that of a change;
    for (const line of ['<p>May 3, 2018</p><p>May 1, 2018</p>', '<p>May 8, 2018</p>', '<p>The keeper of the pond, who has looked after it since May 1, 2018</p>', '<p>Updated May 1, 2018</p>']) {
      expect(read({ declared: stamp, line }).published).toBe(declared);
    }
    expect(read({ declared: stamp, foot: '<p>May 1, 2018</p>' }).published).toBe(declared);
    // and where it is no stamp of a change.
    expect(read({ declared: { ...stamp, dateModified: '2018-05-03T10:00:00Z' }, line: '<p>May 1, 2018</p>' }).published).toBe(declared);
  });

  test('is taken for that of a change only where the page has no other, and a note says so', () => {
    expect(read({ line: '<p>Updated May 3, 2018</p>' })).toEqual({ published: '2018-05-03', modified: '2018-05-03', notes: ['reference-date'] });
    expect(read({ line: '<p>Updated <time datetime="2018-05-03T09:30Z">May 3, 2018</time></p>' })).toEqual({ published: '2018-05-03T09:30Z', modified: '2018-05-03T09:30Z', notes: ['reference-date'] });
    expect(read({ line: '<p>Updated May 3, 2018</p><p>May 1, 2018</p>' })).toEqual({ published: '2018-05-01', modified: '2018-05-03', notes: [] });
    expect(read({ line: '<p>Updated May 3, 2018</p>', declared: { datePublished: '2018-05-01' } })).toEqual({ published: '2018-05-01', modified: '2018-05-03', notes: [] });
  });
});
