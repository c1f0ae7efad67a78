import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkedData, parseLoosely } from '../../../../src/reading/page/metadata/json-ld.ts';

describe('broken JSON', () => {
  test.each([
    ['a comma too many', '{"a": [1, 2, ], "b": 3, }', { a: [1, 2], b: 3 }],
    ['two commas', '{"a": 1,, "b": 2}', { a: 1, b: 2 }],
    ['raw line break in a string', '{"a": "one\ntwo"}', { a: 'one\ntwo' }],
    ['a comment of HTML around it', '<!-- {"a": 1} -->', { a: 1 }],
    ['a comment of programs in it', '/* c */ {"a": 1, // d\n "b": 2}', { a: 1, b: 2 }],
    ['CDATA around it', '//<![CDATA[\n{"a": 1}\n//]]>', { a: 1 }],
    ['no end', '{"a": {"b": [1, 2', { a: { b: [1, 2] } }],
    ['no end of a string', '{"a": "one', { a: 'one' }],
    ['unescaped quotation marks in a string', '{"a": "he said "no" twice", "b": 1}', { a: 'he said "no" twice', b: 1 }],
    ['an escape that JSON has not', '{"a": "it\\\'s"}', { a: 'it\\\'s' }],
    ['a semicolon after it', '{"a": 1};', { a: 1 }],
    ['nothing', '', null],
    ['no JSON', 'render()', null],
  ])('%s', (_, given, expected) => { expect(parseLoosely(given)).toEqual(expected); });

  test('sound JSON is read as it is', () => {
    fc.assert(fc.property(fc.json(), (json) => { expect(parseLoosely(json)).toEqual(JSON.parse(json)); }));
  });

  test('nothing throws', () => {
    const sign = fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', '\n', 'a', '1', '/', '*', 'u', '<!--', ' ');
    fc.assert(fc.property(fc.array(sign).map((signs) => signs.join('')), (text) => { linkedData([text]); }), { numRuns: 1000 });
  });
});

describe('what JSON-LD says of the article', () => {
  const article = { '@type': 'NewsArticle', 'headline': 'Swans return', 'datePublished': '2018-04-02', 'author': { '@type': 'Person', 'name': 'Ada Pell' } };
  const read = (value: unknown): ReturnType<typeof linkedData> => linkedData([JSON.stringify(value)]);

  test.each([
    ['alone', article],
    ['in a list', [{ '@type': 'WebSite', 'name': 'Valley Post' }, article]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'BreadcrumbList' }, article] }],
    ['in a page', { '@type': 'WebPage', 'name': 'x', 'mainEntity': article }],
    ['with several types', { ...article, '@type': ['Thing', 'https://schema.org/ReportageNewsArticle'] }],
  ])('%s', (_, value) => {
    expect(read(value)).toMatchObject({ headline: 'Swans return', published: '2018-04-02', authors: ['Ada Pell'] });
  });

  test('an author by reference', () => {
    expect(read({ '@graph': [{ ...article, author: { '@id': '#ada' } }, { '@type': 'Person', '@id': '#ada', 'name': 'Ada Pell' }] })?.authors).toEqual(['Ada Pell']);
  });

  test('cards of other articles do not stand in for the article', () => {
    expect(read([{ '@type': 'NewsArticle', 'headline': 'Other' }, article])?.headline).toBe('Swans return');
  });

  test('a product is no article', () => {
    expect(read({ '@type': 'Product', 'name': 'Umbrella', 'datePublished': '2018-04-02' })).toBeNull();
  });
});

describe('names of authors', () => {
  const read = (author: unknown): readonly string[] | undefined => linkedData([JSON.stringify({ '@type': 'NewsArticle', 'headline': 'Swans return', author })])?.authors;

  test.each([
    ['several', [{ name: 'Ada Pell' }, { name: 'Bo Lind' }], ['Ada Pell', 'Bo Lind']],
    ['in two parts', [{ '@type': 'Person', 'givenName': 'Ada', 'familyName': 'Pell' }, { '@type': 'Person', 'givenName': 'Bo', 'familyName': 'Lind' }], ['Ada Pell', 'Bo Lind']],
    ['a part alone', { '@type': 'Person', 'familyName': 'Pell' }, []],
  ])('%s', (_, author, names) => { expect(read(author)).toEqual(names); });
});
