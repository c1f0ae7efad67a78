import type { LeftOut, Role } from '../reading.ts';
import { unreadRoles } from '../reading.ts';
import type { LeftOutOfHtml } from './html/read-html.ts';
import type { Page, PageReader } from './page.ts';
import { readPage } from './read-page.ts';

/** Why the readers of flattened and bare text give a line each role that is not read. */
const reasons: Readonly<Record<(typeof unreadRoles)[number], string>> = {
  'breadcrumb': 'a trail of links to where the page stands',
  'teaser': 'words about another story, or after the end of this one',
  'author-box': 'about who wrote it',
  'navigation': 'short lines as in menus, before or after the story',
  'advert': 'an advertisement, or the frame of one',
  'duplicate': 'says again what the page has said',
};

/** What is left out of a page of any kind. In the text of a page the source is the text. */
export function leftOutOfPage(page: Page, readHtml: PageReader, leftOutOfHtml: LeftOutOfHtml): readonly LeftOut[] {
  if ('html' in page) return leftOutOfHtml(page.html, page);
  const { text, parts } = readPage(page, readHtml).article;
  return parts.flatMap(({ role, span }): LeftOut[] => (isUnread(role)
    ? [{ role, words: text.slice(...span), span, source: span, score: null, reason: reasons[role] }] : []));
}

const isUnread = (role: Role): role is (typeof unreadRoles)[number] => (unreadRoles as readonly Role[]).includes(role);
