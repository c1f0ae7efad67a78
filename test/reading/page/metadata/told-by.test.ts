import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../src/reading/page/html/read-html.ts';
import type { PageFacts } from '../../../../src/reading/page/page.ts';
import { readPage } from '../../../../src/reading/page/read-page.ts';
import type { Told } from '../../../../src/reading/reading.ts';

const story = '<article><h1>Swans return to the mill pond</h1><p class="byline">By Ines Okafor</p>'
  + '<p>The swans came back to the mill pond on Monday, the keeper of the pond said, and they brought their four young with them.</p></article>';
const jsonLd = (facts: object): string => `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...facts })}</script>`;

const told = (head: string, facts: PageFacts = {}): Readonly<Record<string, string>> => {
  const { toldBy } = readHtml(`<html><head>${head}</head><body>${story}</body></html>`, facts).article;
  return Object.fromEntries((Object.entries(toldBy) as [string, Told | null][]).flatMap(([fact, one]) => (one === null ? [] : [[fact, [one.place, one.name].filter(Boolean).join(' ')]])));
};
const contradictions = (head: string): readonly string[] =>
  readHtml(`<html><head>${head}</head><body>${story}</body></html>`, {}).notes.filter(({ kind }) => kind === 'contradiction').map(({ message }) => message);

describe('where each fact was told', () => {
  test('JSON-LD', () => {
    expect(told(jsonLd({ headline: 'Swans are back', author: { name: 'Bo Lind' }, publisher: { name: 'Valley Post' }, datePublished: '2018-04-02', dateModified: '2018-04-03', articleSection: 'Nature', inLanguage: 'en', url: 'https://valley.example/1' })))
      .toEqual({ title: 'json-ld headline', byline: 'json-ld author', outlet: 'json-ld publisher', published: 'json-ld datePublished', modified: 'json-ld dateModified', section: 'json-ld articleSection', language: 'json-ld inLanguage', url: 'json-ld url' });
  });

  test('JSON-LD that is escaped as text', () => {
    const escaped = jsonLd({ headline: 'Swans are back' }).replace(/(?<=>)[^<]+/, (json) => json.replaceAll('"', '&quot;'));
    expect(told(escaped)).toMatchObject({ title: 'json-ld headline' });
  });

  test('meta elements, links, the address and the words', () => {
    expect(told('<meta property="og:site_name" content="Valley Post"><meta name="article:modified_time" content="2018-04-03"><link rel="canonical" href="https://valley.example/2018/04/02/swans">'))
      .toEqual({ title: 'words', byline: 'words', outlet: 'meta og:site_name', modified: 'meta article:modified_time', published: 'address', url: 'link canonical', language: 'words' });
  });

  test('microdata, on a time element too', () => {
    expect(told('</head><body><time itemprop="datePublished" datetime="2018-04-02T09:00+01:00">Monday</time><span itemprop="author">Bo Lind</span><span itemprop="articleSection">Nature</span>'))
      .toMatchObject({ published: 'microdata datePublished', byline: 'microdata author', section: 'microdata articleSection' });
  });

  test('what the caller knows wins, and is said to be the caller\u2019s', () => {
    const head = jsonLd({ publisher: { name: 'Valley Post' }, datePublished: '2018-04-02', url: 'https://valley.example/1' });
    expect(told(head, { outlet: 'Mill Times', published: '2018-04-01', url: 'https://mill.example/' })).toMatchObject({ outlet: 'caller', published: 'caller', url: 'caller' });
  });

  test('what is not known was told nowhere', () => { expect(told('')).toEqual({ title: 'words', byline: 'words', language: 'words' }); });

  test('of text all is told by its words but what the caller knows', () => {
    const { toldBy, inPage } = readPage({ page: 'Swans return to the mill pond\n\nBy Ines Okafor\n\nThe swans came back to the mill pond on Monday.', outlet: 'Mill Times' }, readHtml).article;
    expect(toldBy.outlet).toEqual({ place: 'caller', name: null });
    expect(toldBy.section).toBeNull();
    expect(inPage).toBeNull();
  });
});

describe('titles', () => {
  const ogTitle = (title: string): string => `<meta property="og:title" content="${title}">`;
  test('of three places that of two which agree', () => {
    expect(told(jsonLd({ headline: 'Mill pond: swans seen again' }) + ogTitle('Swans return to the mill pond'))).toMatchObject({ title: 'words' });
    expect(told(jsonLd({ headline: 'Mill pond: swans seen again' }) + ogTitle('Mill pond: swans seen again'))).toMatchObject({ title: 'json-ld headline' });
  });

  test('without what stands over it in the same heading', () => {
    const page = `<head>${ogTitle('Swans return to the mill pond')}</head><article><h1><span>Nature</span> Swans return to the mill pond</h1><p>The swans came back to the mill pond on Monday, the keeper said.</p></article>`;
    const { article } = readHtml(page, {});
    expect(article.title).toBe('Swans return to the mill pond');
    expect(article.parts[0]).toEqual({ role: 'headline', span: [0, 36] });
  });
});

describe('contradictions', () => {
  test.each([
    ['two authors', jsonLd({ author: { name: 'Bo Lind' } }) + '<meta name="author" content="Ada Moss">', ['The page names two authors: Bo Lind and Ada Moss.']],
    ['one author, named in two ways', jsonLd({ author: { name: 'Bo Lind' } }) + '<meta name="author" content="By B. Lind">', []],
    ['changed before it was published', jsonLd({ datePublished: '2018-04-09', dateModified: '2018-04-02' }), ['The page was changed on 2018-04-02, before it was published on 2018-04-09.']],
    ['changed after', jsonLd({ datePublished: '2018-04-02', dateModified: '2018-04-09' }), []],
  ])('%s', (_, head, expected) => { expect(contradictions(head)).toEqual(expected); });
});

describe('the way back to the page', () => {
  test('each part leads to the words that it was made of', () => {
    const page = `<head><title>x</title></head>${story}<figure><figcaption>Swans &amp; young on the pond. Photo: L. Marsh</figcaption></figure>`;
    const { text, parts, inPage } = readHtml(page, {}).article;
    expect(inPage).toHaveLength(parts.length);
    parts.forEach(({ span }, index) => {
      const source = page.slice(...inPage![index]!).replaceAll('&amp;', '&');
      expect(source).toContain(text.slice(...span));
    });
  });
});
