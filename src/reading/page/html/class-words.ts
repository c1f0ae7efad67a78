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

/** Two words that mean it only together; one word of the two runs together means the same. */
const pairs: Readonly<Record<string, number>> = {
  'visually hidden': says.unseen, 'screen reader': says.unseen, 'sr only': says.unseen, 'read more': says.related,
  'most read': says.related, 'read next': says.related, 'also read': says.related, 'pull quote': says.pullquote, 'sign up': says.sign, 'log in': says.sign,
  'author bio': says.bio, 'about author': says.bio, 'author box': says.bio, 'author info': says.bio, 'sub title': says.standfirst,
  'sub head': says.standfirst, 'sub headline': says.standfirst, 'article body': says.body, 'story body': says.body,
  'table contents': says.menu, 'read also': says.related, 'see also': says.related,
};

const emptyHash = -2_128_831_035;
const nextHash = (hash: number, lower: number): number => Math.imul(hash ^ lower, 16_777_619);
const hashOf = (word: string): number => [...word].reduce((hash, letter) => nextHash(hash, letter.charCodeAt(0)), emptyHash);

/** From the numbers of words to bits of `says`, in a table where the place of a number is told by its own bits. */
const size = 4096;
const keys = new Int32Array(size);
const meanings = new Int32Array(size);

function placeOf(hash: number): number {
  let place = (hash ^ (hash >>> 15)) & (size - 1);
  while (meanings[place] !== 0 && keys[place] !== hash) place = (place + 1) & (size - 1);
  return place;
}

/** By the lowest bits of its number whether a word may begin another one: two words run together are looked up after such a one only. */
const beginnings = new Uint8Array(1 << 14);

function learn(word: string, bits: number): void {
  for (let end = 1; end < word.length; end++) beginnings[hashOf(word.slice(0, end)) & (beginnings.length - 1)] = 1;
  const hash = hashOf(word);
  const place = placeOf(hash);
  keys[place] = hash;
  meanings[place]! |= bits;
}

for (const [name, words] of Object.entries(lists) as [keyof typeof says, string][]) for (const word of words.split(' ')) learn(word, says[name]);
for (const [pair, bits] of Object.entries(pairs)) learn(pair.replace(' ', ''), bits);

const negations: ReadonlySet<number> = new Set(['no', 'has', 'with', 'is'].map(hashOf));

/** Long lists of classes are generated, not spoken: only so much of an attribute is read. */
const longest = 400;

const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** Bits of `says` for one attribute's value. “articleBody” is two words, “HTML” one. */
export const saysOf = (value: string): number => saysIn(value, 0, value.length);

/** As `saysOf`, for what stands from `start` to `stop` in a text. */
export function saysIn(text: string, start: number, stop: number): number {
  const end = Math.min(stop, start + longest);
  let bits = 0;
  let last = 0;
  let classStart = start;
  let lastStart = start;
  for (let i = start; i < end;) {
    const code = text.charCodeAt(i);
    if (!isLower(code) && !isUpper(code)) {
      i++;
      if (code <= 32) classStart = i;
      continue;
    }
    const wordStart = i;
    let hash = nextHash(emptyHash, code | 32);
    const runsUpper = isUpper(code) && i + 1 < end && !isLower(text.charCodeAt(i + 1));
    for (i++; i < end; i++) {
      const next = text.charCodeAt(i);
      if (runsUpper ? !isUpper(next) : !isLower(next)) break;
      hash = nextHash(hash, next | 32);
    }
    // “no-sidebar”, “has-comments”: what an element is without, or has somewhere in it, is not what it is.
    let found = negations.has(last) ? 0 : meanings[placeOf(hash)]!;
    let foundAt = wordStart;
    if (beginnings[last & (beginnings.length - 1)] === 1 && last !== 0) {
      let joined = last;
      for (let k = wordStart; k < i; k++) joined = nextHash(joined, text.charCodeAt(k) | 32);
      const together = meanings[placeOf(joined)]!;
      if (together !== 0) {
        found |= together;
        foundAt = lastStart;
      }
    }
    // “min-h-100vh”, “label-visually-hidden”: only a class that begins so, but for a prefix of its style sheet's, hides the element.
    if ((found & says.unseen) !== 0 && !beginsClass(text, classStart, foundAt)) found &= ~says.unseen;
    bits |= found;
    last = hash;
    lastStart = wordStart;
  }
  return bits;
}

function beginsClass(text: string, classStart: number, wordStart: number): boolean {
  return wordStart - classStart <= longestPrefix && !/label|title|heading|min|max|[\d[(]/i.test(text.slice(classStart, wordStart));
}

/** In UTF-16 code units. */
const longestPrefix = 12;
