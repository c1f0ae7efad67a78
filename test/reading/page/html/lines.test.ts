import { describe, expect, test } from 'vitest';
import { isFurniture } from '../../../../src/reading/page/html/furniture.ts';
import { saysOf, says } from '../../../../src/reading/page/html/class-words.ts';

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
