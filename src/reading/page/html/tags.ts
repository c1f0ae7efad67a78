import { at } from './block.ts';

/* What each element does to the flow of words. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Elements that set their words on lines of their own. */
const blocks = set('address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer '
  + 'form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search '
  + 'section summary table caption colgroup tbody td tfoot th thead tr ul xmp title');

/** Elements whose content is not the page's words: programs, styles, what stands in for what cannot be shown, form choices. */
const dropped = set('script style template noscript noembed noframes iframe svg math select datalist textarea object applet video audio '
  + 'canvas head title progress meter map');

/** Dropped in HTML only where they begin an element; `head` ends by itself where the page forgets to end it. */
export const endsHead = set('body main article div p h1 h2 h3 h4 h5 h6 ul ol table section header nav footer aside form img figure span a center');

const voids = set('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr');

/** An open `p` is closed by these. */
const closesParagraph = set('address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form '
  + 'h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp');

/** The end tag of an element outside one of these does not reach into it. */
const barriers = set('td th caption table template button object html');
const tableEnds = set('table tbody tfoot thead tr td th caption html body');

const bits: Readonly<Record<string, number>> = {
  article: at.article,
  main: at.main,
  figure: at.figure,
  figcaption: at.figcaption,
  nav: at.nav,
  menu: at.nav,
  aside: at.aside,
  header: at.header,
  footer: at.footer,
  form: at.form,
  li: at.listItem,
  dd: at.listItem,
  dt: at.listItem,
  blockquote: at.blockquote,
  table: at.table,
  h1: at.heading,
  h2: at.heading,
  h3: at.heading,
  h4: at.heading,
  h5: at.heading,
  h6: at.heading,
  a: at.link,
  button: at.button,
  address: at.address,
  p: at.paragraph,
  dialog: at.dialog,
  summary: at.summary,
  pre: at.pre,
};

/** An element's ways, looked up once for each tag name. */
export interface Tag {
  readonly name: string;
  readonly block: boolean;
  readonly dropped: boolean;
  readonly void: boolean;
  readonly closesParagraph: boolean;
  readonly barrier: boolean;
  readonly endsTable: boolean;
  /** Bits of `at`. */
  readonly bit: number;
  /** `li` closes an open `li`, `tr` an open `tr` or cell, and so on; null: nothing but a paragraph. */
  readonly closes: ReadonlySet<string> | null;
  readonly stops: ReadonlySet<string> | null;
  readonly bold: boolean;
  /** Its end tag ends the blocks that are still open in it. */
  readonly reaches: boolean;
}

const closes: Readonly<Record<string, readonly [closes: string, stops: string]>> = {
  li: ['li', 'ul ol menu dir table div section article'],
  dt: ['dt dd', 'dl table div section article'],
  dd: ['dt dd', 'dl table div section article'],
  tr: ['tr td th', 'table tbody thead tfoot'],
  td: ['td th', 'tr table'],
  th: ['td th', 'tr table'],
  tbody: ['tr td th tbody thead tfoot', 'table'],
  thead: ['tr td th tbody thead tfoot', 'table'],
  tfoot: ['tr td th tbody thead tfoot', 'table'],
  button: ['button', ''],
  a: ['a', 'div section article table li ul ol td p'],
  h1: ['h1 h2 h3 h4 h5 h6', 'div section article header table li ul ol td p a'],
  h2: ['h1 h2 h3 h4 h5 h6', 'div section article header table li ul ol td p a'],
  h3: ['h1 h2 h3 h4 h5 h6', 'div section article header table li ul ol td p a'],
  h4: ['h1 h2 h3 h4 h5 h6', 'div section article header table li ul ol td p a'],
};

function describe(name: string): Tag {
  const rule = Object.hasOwn(closes, name) ? closes[name]! : null;
  return {
    name,
    // A custom element mostly stands for a part of the page that its own style sets as a block.
    block: blocks.has(name) || name.includes('-'),
    dropped: dropped.has(name),
    void: voids.has(name),
    closesParagraph: closesParagraph.has(name),
    barrier: barriers.has(name),
    endsTable: tableEnds.has(name),
    bit: Object.hasOwn(bits, name) ? bits[name]! : 0,
    closes: rule ? set(rule[0]) : null,
    stops: rule ? set(rule[1]) : null,
    bold: name === 'b' || name === 'strong',
    reaches: blocks.has(name) || dropped.has(name) || name.includes('-') || name === 'button',
  };
}

const known = new Map<string, Tag>();
for (const names of [blocks, dropped, voids, set('a b strong i em span time q font u s small big sub sup cite code label button input abbr picture')]) {
  for (const name of names) known.set(name, describe(name));
}

/** The ways of an element by its name in lower case. */
export const tagOf = (name: string): Tag => known.get(name) ?? describe(name);
