/*
 * What the words of `class` and `id` say about an element. Makers of pages name parts for what they are; each word is
 * weak by itself and is weighed with the rest.
 */

/** Bits for what an element is called. */
export const says = {
  body: 1,
  caption: 1 << 1,
  byline: 1 << 2,
  date: 1 << 3,
  related: 1 << 4,
  share: 1 << 5,
  comment: 1 << 6,
  sign: 1 << 7,
  advert: 1 << 8,
  menu: 1 << 9,
  tags: 1 << 10,
  bio: 1 << 11,
  standfirst: 1 << 12,
  headline: 1 << 13,
  credit: 1 << 14,
  pullquote: 1 << 15,
  breadcrumb: 1 << 16,
  notice: 1 << 17,
  /** Words for readers' ears only: they are not seen on the page. */
  unseen: 1 << 18,
  widget: 1 << 19,
  paragraph: 1 << 20,
  media: 1 << 21,
} as const;

const lists: Readonly<Record<keyof typeof says, string>> = {
  body: 'body articlebody storybody entry post story content article richtext prose maintext fulltext postcontent entrycontent articletext',
  caption: 'caption captions figcaption imagecaption cutline legend legende bildunterschrift bildtext wpcaption subtitle',
  byline: 'byline author authors autor autoren auteur auteurs autore writer contributor contributors reporter bylines',
  date: 'date dateline datetime time timestamp published pubdate datum updated publish modified',
  related: 'related recommend recommended recommendation recommendations teaser teasers trending popular mostread latest also more promo promos promoted '
    + 'readmore next previous outbrain taboola plista carousel similar upnext recirc recirculation recent moreon readnext seealso suggested '
    + 'onward collection linklist',
  share: 'share sharing social socials facebook twitter whatsapp addthis sharebar follow pinterest linkedin',
  comment: 'comment comments disqus discussion kommentare kommentar commentlist respond replies coral',
  sign: 'newsletter newsletters subscribe subscription signup signin login register registration paywall paid donate donation donations membership '
    + 'abo app apps premium regwall piano',
  advert: 'ad ads adv advert adverts advertisement advertising sponsor sponsored banner dfp gpt anzeige werbung adslot adunit pub publicite affiliate shop '
    + 'shopping commerce buy deals coupon',
  menu: 'nav navbar navigation menu menus footer masthead topbar pagination pager toolbar toc sitemap submenu hamburger megamenu search '
    + 'skip jump language topnav subnav tabs',
  tags: 'tag tags topic topics keyword keywords category categories section sections tagcloud label kicker',
  bio: 'bio biography authorbox authorbio aboutauthor profile vita',
  standfirst: 'standfirst subhead subheadline subheading dek deck lead lede intro summary abstract subtitle subtitulo chapo chapeau excerpt strap strapline '
    + 'teasertext vorspann entradilla bajada description',
  headline: 'headline title titles titre titulo heading hed',
  credit: 'credit credits copyright imagecredit photocredit photographer source copyrights rights quelle bildnachweis',
  pullquote: 'pullquote pull pq blockquote',
  breadcrumb: 'breadcrumb breadcrumbs crumb crumbs brotkrumen',
  notice: 'cookie cookies consent gdpr privacy modal popup overlay alert notification toast disclaimer legal disclosure lightbox cmp onetrust',
  unseen: 'visuallyhidden offscreen screenreader assistive vh hiddenvisually',
  widget: 'widget sidebar side rail aside infobox factbox box module panel rightcol poll quiz rating ratings meta metadata tools print sticky tooltip',
  paragraph: 'paragraph para p text',
  media: 'image img photo picture media video gallery slideshow figure player audio podcast slide thumbnail thumb',
};

const meaning = new Map<string, number>();
for (const [name, words] of Object.entries(lists) as [keyof typeof says, string][]) {
  for (const word of words.split(' ')) meaning.set(word, (meaning.get(word) ?? 0) | says[name]);
}

/** Long lists of classes are generated, not spoken: only so much of an attribute is read. */
const longest = 400;
const remembered = new Map<string, number>();
const pairs = new Map<string, number>([
  ['visually hidden', says.unseen], ['screen reader', says.unseen], ['sr only', says.unseen], ['read more', says.related],
  ['most read', says.related], ['read next', says.related], ['also read', says.related], ['pull quote', says.pullquote], ['sign up', says.sign], ['log in', says.sign],
  ['author bio', says.bio], ['about author', says.bio], ['author box', says.bio], ['author info', says.bio], ['sub title', says.standfirst],
  ['sub head', says.standfirst], ['sub headline', says.standfirst], ['article body', says.body], ['story body', says.body],
  ['table contents', says.menu], ['read also', says.related], ['see also', says.related],
]);

/** Beginnings of the words of the lists, and first words of pairs: only after one of these can a compound stand. */
const beginnings = new Set<string>();
for (const known of meaning.keys()) for (let i = 1; i < known.length; i++) beginnings.add(known.slice(0, i));
for (const pair of pairs.keys()) beginnings.add(pair.slice(0, pair.indexOf(' ')));

const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** Where the word that begins at `start` ends: “articleBody” is two words, “HTML” one. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  if (isUpper(text.charCodeAt(start)) && !isLower(text.charCodeAt(end))) {
    while (isUpper(text.charCodeAt(end))) end++;
  } else {
    while (isLower(text.charCodeAt(end))) end++;
  }
  return end;
}

/** Bits of `says` for one attribute's value. */
export function saysOf(value: string): number {
  const text = value.length > longest ? value.slice(0, longest) : value;
  const before = remembered.get(text);
  if (before !== undefined) return before;
  let bits = 0;
  let last = '';
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    if (!isLower(code) && !isUpper(code)) { i++; continue; }
    const end = wordEnd(text, i);
    const here = text.slice(i, end).toLowerCase();
    i = end;
    // “no-sidebar”, “has-comments”: what an element is without, or has somewhere in it, is not what it is.
    if (last !== 'no' && last !== 'has' && last !== 'with' && last !== 'is') bits |= meaning.get(here) ?? 0;
    if (beginnings.has(last)) bits |= pairs.get(`${last} ${here}`) ?? meaning.get(last + here) ?? 0;
    last = here;
  }
  // A pure cache: it changes the time that a page takes and nothing else.
  if (remembered.size > 5000) remembered.clear();
  remembered.set(text, bits);
  return bits;
}
