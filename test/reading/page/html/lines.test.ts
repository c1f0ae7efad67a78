import { describe, expect, test } from 'vitest';
import { isFurniture } from '../../../../src/reading/page/html/furniture.ts';
import { saysOf, says } from '../../../../src/reading/page/html/class-words.ts';
import { section, sectionOf } from '../../../../src/reading/page/html/sections.ts';

describe('furniture', () => {
  test.each(['Read more: Ten quays', 'Related stories', 'ADVERTISEMENT', 'Sign up for our newsletter', 'Share this article', '12 comments', 'See also: the vote'])(
    '%s', (line) => { expect(isFurniture(line)).toBe(true); });

  test.each([
    'Reading more books helped, she said.', 'Related parties were not named in the report, which the board saw.', 'Sharing the quay was never an option.',
    'Comments by the minister drew laughter.', 'Advertisements for the fair went up on Monday.',
  ])('none: %s', (line) => { expect(isFurniture(line)).toBe(false); });
});

describe('class words', () => {
  test.each([
    ['article-body', says.body], ['articleBody', says.body], ['imageCaption', says.caption], ['c-byline__author', says.byline], ['related-stories', says.related],
    ['js-newsletter-signup', says.sign], ['breadcrumbs', says.breadcrumb], ['author-bio', says.bio], ['sr-only', says.unseen],
  ])('%s', (value, bit) => { expect(saysOf(value) & bit).toBe(bit); });

  test.each([
    ['no-sidebar', says.widget], ['has-comments', says.comment], ['adjusted', says.advert], ['download', says.advert], ['navy', says.menu],
  ])('%s does not say it', (value, bit) => { expect(saysOf(value) & bit).toBe(0); });
});

describe('sections', () => {
  test.each([
    ['14 comments', section.others], ['Leave a reply', section.others], ['You may also like', section.others], ['More from the coast', section.others], ['Sources', section.sources],
    ['Article sources:', section.sources], ['About the author', section.house], ['How we test boats', section.house], ['Disclosure', section.house],
    ['Frequently asked questions', section.questions], ['FAQs', section.questions], ['Table of contents', section.contents], ['In this article', section.contents],
    ['Commenti', section.others], ['Quellen', section.sources],
  ])('%s', (line, kind) => { expect(sectionOf(line)).toBe(kind); });

  test.each([
    'More than forty boats were lost', 'Sourcesmith & Sons', 'Houses on the quay', 'The ferry will stop at the end of May', 'Relatedness of swans', 'Contentment in old age',
    'About the harbour board’s long and winding account of how the ferry was lost in the night',
  ])('none: %s', (line) => { expect(sectionOf(line)).toBe(section.none); });
});
