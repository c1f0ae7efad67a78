import type { Models } from './models.ts';
import type { Page } from './page/index.ts';
import { leftOutOfPage } from './page/index.ts';
import type { LeftOut } from './reading.ts';

/**
 * Every block of a page that `read` leaves unread, in the order of the page, with its role, its score and the reason: for people who
 * miss something in a reading. Pure, as `read` is.
 */
export const leftOutOf = (page: Page, models: Models): readonly LeftOut[] => leftOutOfPage(page, models.readHtml, models.leftOutOfHtml);
