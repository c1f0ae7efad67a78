import type { Page as Tab } from 'playwright-core';

/*
 * What RFC 4287 and JSON Feed 1.1 demand of a feed, as far as ours has it. XML is parsed by the browser, which forgives nothing.
 */

/** What is wrong with an Atom feed, each in words. */
export const atomFaults = (tab: Tab, xml: string): Promise<readonly string[]> => tab.evaluate((text) => {
  const faults: string[] = [];
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  if (parsed.querySelector('parsererror')) return [`not well-formed: ${parsed.querySelector('parsererror')!.textContent}`];
  const feed = parsed.documentElement;
  const atom = 'http://www.w3.org/2005/Atom';
  if (feed.localName !== 'feed' || feed.namespaceURI !== atom) faults.push('the root is no feed of Atom');
  const own = (parent: Element, name: string): Element[] => [...parent.children].filter((child) => child.localName === name && child.namespaceURI === atom);
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
  const common = (element: Element, what: string): void => {
    for (const name of ['id', 'title', 'updated']) if (own(element, name).length !== 1) faults.push(`${what} has ${own(element, name).length} of ${name}`);
    if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(own(element, 'id')[0]?.textContent ?? '')) faults.push(`${what} has an id that is no IRI`);
    if (!time.test(own(element, 'updated')[0]?.textContent ?? '')) faults.push(`${what} has no time of RFC 3339`);
    for (const link of own(element, 'link')) if (!/^https?:\/\//.test(link.getAttribute('href') ?? '')) faults.push(`${what} has a link that leads nowhere`);
  };
  common(feed, 'the feed');
  if (own(feed, 'link').filter((link) => link.getAttribute('rel') === 'self').length !== 1) faults.push('the feed does not say where it is');
  const entries = own(feed, 'entry');
  entries.forEach((entry, index) => {
    common(entry, `entry ${index}`);
    if (own(entry, 'author').length + own(feed, 'author').length === 0) faults.push(`entry ${index} has no author`);
    if (own(entry, 'content').length > 1 || (own(entry, 'content').length === 0 && own(entry, 'link').every((link) => link.getAttribute('rel') !== 'alternate'))) faults.push(`entry ${index} has no content`);
    if (!['text', null].includes(own(entry, 'content')[0]?.getAttribute('type') ?? null)) faults.push(`entry ${index} has content that is no text`);
    if (own(entry, 'content')[0]?.children.length !== 0) faults.push(`entry ${index} has elements in its content`);
  });
  const ids = entries.map((entry) => own(entry, 'id')[0]?.textContent);
  if (new Set(ids).size !== ids.length) faults.push('two entries have one id');
  return faults;
}, xml);

type JsonFeed = Readonly<Partial<Record<'version' | 'title' | 'items' | 'home_page_url' | 'feed_url', unknown>>>;
type Item = Readonly<Record<string, unknown>>;

/** The same of a JSON Feed. */
export function jsonFeedFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const feed = JSON.parse(text) as JsonFeed;
  const isUrl = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\//.test(value);
  if (feed.version !== 'https://jsonfeed.org/version/1.1') faults.push('its version is another');
  if (typeof feed.title !== 'string') faults.push('it has no title');
  if (!isUrl(feed.home_page_url) || !isUrl(feed.feed_url)) faults.push('it does not say where it is');
  if (!Array.isArray(feed.items)) return [...faults, 'it has no items'];
  const items = feed.items as readonly Item[];
  items.forEach(({ id, url, title, content_text: words, content_html: markup, date_published: date, authors }, index) => {
    if (typeof id !== 'string') faults.push(`item ${index} has no id`);
    if (!isUrl(url) || typeof title !== 'string') faults.push(`item ${index} lacks its address or title`);
    if (typeof words !== 'string' || markup !== undefined) faults.push(`item ${index} is no text`);
    if (typeof date !== 'string' || !Number.isFinite(Date.parse(date)) || !date.includes('T')) faults.push(`item ${index} has no time of RFC 3339`);
    if (authors !== undefined && (!Array.isArray(authors) || authors.some((author: { name?: unknown }) => typeof author.name !== 'string'))) faults.push(`item ${index} has authors without a name`);
  });
  if (new Set(items.map(({ id }) => id)).size !== items.length) faults.push('two items have one id');
  return faults;
}
