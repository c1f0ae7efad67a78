import { describe, expect, test } from 'vitest';
import { creditInCaption, isCredit } from '../../../../src/reading/page/html/credit.ts';
import { isFurniture } from '../../../../src/reading/page/html/furniture.ts';
import { saysOf, says } from '../../../../src/reading/page/html/class-words.ts';

describe('credits', () => {
  test.each([
    'Photo: Mara Quill', 'Getty Images', 'AFP/Mara Quill', '(AP Photo/Mara Quill)', 'Mara Quill/Reuters', '© Mara Quill', 'Picture by Mara Quill',
    'Image credit: Valley Post', 'Courtesy of the mill', 'Mara Quill via Getty Images',
  ])('%s', (line) => { expect(isCredit(line)).toBe(true); });

  test.each([
    'Photo finish at the regatta gave the crews of Nordhavn a win.', 'Boats at the eastern quay.', 'AP says that the quay is closed.',
    'Photographs of the quay were shown to the board on Thursday.', 'The image of the board has suffered.',
  ])('none: %s', (line) => { expect(isCredit(line)).toBe(false); });

  test.each([
    ['Boats at the quay. (AP Photo/Mara Quill)', 'Boats at the quay.'],
    ['Boats at the quay. Photo: Mara Quill', 'Boats at the quay.'],
    ['Boats at the quay (Mara Quill/Reuters)', 'Boats at the quay'],
  ])('at the end of a caption: %s', (caption, before) => {
    const cut = creditInCaption(caption);
    expect(cut).toBeGreaterThan(0);
    expect(caption.slice(0, cut).trimEnd()).toBe(before);
  });

  test('none at the end of a caption', () => { expect(creditInCaption('Boats at the quay (in the east) on the morning of the vote.')).toBe(-1); });
});

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
