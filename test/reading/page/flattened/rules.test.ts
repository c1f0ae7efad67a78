import { describe, expect, it } from 'vitest';
import { isAdvert } from '../../../../src/reading/page/flattened/advert.ts';
import { isAuthorHeading, isBio } from '../../../../src/reading/page/flattened/author-box.ts';
import { blocksOf } from '../../../../src/reading/page/flattened/blocks.ts';
import { trailEnd } from '../../../../src/reading/page/flattened/breadcrumb.ts';
import { captionWeight, isPictureLabel, saysItIsCaption } from '../../../../src/reading/page/flattened/caption.ts';
import { isCommentHeading, isNavigation } from '../../../../src/reading/page/flattened/navigation.ts';
import { shapeOf } from '../../../../src/reading/page/flattened/shape.ts';
import { isStamp } from '../../../../src/reading/page/flattened/stamp.ts';
import { isInlineTeaser, isTeaserHeading } from '../../../../src/reading/page/flattened/teaser.ts';

// Every rule with its case and its nearest non-case.
const tells = (rule: (text: string) => boolean, yes: readonly string[], no: readonly string[]): void => {
  it.each(yes)('yes: %s', (text) => { expect(rule(text)).toBe(true); });
  it.each(no)('no: %s', (text) => { expect(rule(text)).toBe(false); });
};

describe('an advertisement’s frame', () => {
  tells(isAdvert, ['Advertisement', 'ADVERTISEMENT', 'Story continues below', 'Anzeige', '— Advertisement —'], [
    'Advertisement for a ferry that never sailed', 'The story continues below the bridge, where nobody looked.',
  ]);
});

describe('a time stamp', () => {
  tells(isStamp, ['July 15, 2018', '5 hours ago', 'Published 11 Dec 2017 09:30 GMT', 'Sunday, Jul 15th 2018 5-Day Forecast', 'Posted: 4:35 PM, July 15, 2018', 'Stand: 04.05.2023 18:20 Uhr'], [
    'In July 2018 the bridge was closed.', 'May 2018 be kinder', '5 ships', 'Today', 'A list of 14 things to do on Monday',
  ]);
});

describe('a caption', () => {
  tells(saysItIsCaption, ['FILE - In this May 3, 2019 file photo, a boat.', 'A handout picture released by the town shows the mayor.', 'Image caption The boat before it sank', 'In this image, a boat is seen.'], [
    'In this town, nobody has a boat.', 'File a complaint with the town hall', 'The picture that emerges is of a town without boats.',
  ]);
  const weight = (text: string): number => captionWeight(text, shapeOf(text));
  it('weighs left and right, a date and a present tense', () => {
    expect(weight('Mayor Ida Brok (L) shakes hands with Jan Bel in Lowmarsh, July 16, 2018.')).toBeGreaterThanOrEqual(3);
    expect(weight('Mayor Ida Brok shook hands with Jan Bel and said that she was glad.')).toBeLessThan(1.5);
  });
  tells(isPictureLabel, ['Image 1 of 7', 'Photo', 'hide caption'], ['Image of a town', 'Photo finish in Lowmarsh']);
});

describe('a breadcrumb', () => {
  it.each([
    ['Home / World / The bridge is open at last', 'Home / World / '],
    ['Startseite › Region › Wellum', 'Startseite › Region › Wellum'],
    ['News > Europe > France', 'News > Europe > France'],
    ['and/or', ''],
    ['He paid 5 / 6 of the price', ''],
    ['Home is where the heart is', ''],
    ['The bridge is open, and nobody has to pay / nobody ever had to / nobody will', ''],
  ])('%s: trail “%s”', (line, trail) => { expect(line.slice(0, Math.max(0, trailEnd(line)))).toBe(trail); });
});

describe('a heading of teasers', () => {
  tells(isTeaserHeading, ['Check Also', 'Read more', 'RELATED', 'Most popular', 'More from The Gazette', 'Lesen Sie auch', 'À lire aussi', 'Lo más leído'], [
    'Check also the brakes, the tyres and the lights of the car before you leave.', 'Related to nobody', 'More is better', 'Popular mayor resigns',
  ]);
  tells(isInlineTeaser, ['READ MORE: The bridge is open', 'Bridge opens at last »'], ['Read more books, said the mayor.', 'Watch out']);
});

describe('the box about an author', () => {
  tells(isAuthorHeading, ['About admin', 'About the author', 'About Ann Smith'], ['About 400 people came', 'About the bridge', 'About time']);
  tells(isBio, ['Ann Smith is a staff writer at The Gazette.', 'Follow Ann Smith on Twitter at @ann'], [
    'Ann Smith is the mayor of Lowmarsh.', '“Ann Smith is a writer,” he said.',
  ]);
});

describe('the page’s own voice', () => {
  tells(isNavigation, ['Menu', 'Share on Facebook', 'Log in', '___', '```', 'All rights reserved.', 'This website uses cookies to make it better.', '14 shares', 'https://a.example/b'], [
    'Share prices fell by a third', 'The mayor prints her own cookies', 'Home for the holidays', 'Search for survivors goes on',
  ]);
  tells(isCommentHeading, ['Comments', '3 Comments', 'Leave a Reply', 'Kommentare'], ['Comments by the mayor', 'No comment, says the mayor']);
});

describe('blocks', () => {
  it('are lines, and what stands between breaks, without the space around them', () => {
    const source = '\uFEFF one ### two\r\n\r\n\tthree###four\n### five';
    expect(blocksOf(source).map(({ text, gap, span }) => [text, gap, source.slice(...span)])).toEqual([
      ['one', 0, 'one'], ['two', 0, 'two'], ['three###four', 1, 'three###four'], ['five', 0, 'five'],
    ]);
  });
});
