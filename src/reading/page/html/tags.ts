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

/** All other elements end a `head` that they stand in, as words do. */
const headed = set('base basefont bgsound link meta title noscript noframes style script template head html');

const voids = set('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr');

/** An open `p` is closed by these. */
const closesParagraph = set('address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form '
  + 'h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp');

/** The end tag of an element outside one of these does not reach into it. */
const barriers = set('td th caption table template button object html');
/** In a drawing or a formula these end it. */
const breakouts = set('b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s '
  + 'small span strong strike sub sup table tt u ul var');

/** What they hold is no markup. */
const raw = set('script style xmp iframe noembed noframes noscript');

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
  xmp: at.pre,
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

/** An element's ways, made once for each tag name. */
export interface Tag {
  readonly name: string;
  /** Counted from 0: for asking in arrays what is open. All names beyond `mostNames` share one. */
  readonly id: number;
  readonly block: boolean;
  readonly dropped: boolean;
  readonly void: boolean;
  readonly endsHead: boolean;
  readonly closesParagraph: boolean;
  readonly breaksOut: boolean;
  readonly barrier: boolean;
  readonly endsTable: boolean;
  readonly isCustom: boolean;
  /** Bits of `at`. */
  readonly bit: number;
  /** Its content is no markup up to its end tag: `data` with entities in it, `raw` without. */
  readonly content: 'markup' | 'data' | 'raw';
  /** By id: `li` closes an open `li`, `tr` an open `tr` or cell, and so on; null: nothing but a paragraph. */
  readonly closes: Uint8Array | null;
  readonly stops: Uint8Array | null;
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

const known: readonly string[] = [...new Set([...blocks, ...dropped, ...voids, ...headed, ...barriers, ...tableEnds, ...closesParagraph,
  ...raw, ...breakouts, 'foreignobject', ...('a b strong i em span time q font u s small big sup sub cite code label button abbr picture path g use').split(' ')])];
/** How many different names of elements are told apart; a page with more makes them up. */
export const mostNames = known.length + 1000;

const ids = new Map<string, number>(known.map((name, id) => [name, id]));
const flags = (names: string): Uint8Array => {
  const bits = new Uint8Array(mostNames);
  for (const name of names.split(' ')) if (name !== '') bits[ids.get(name)!] = 1;
  return bits;
};

function describe(name: string, id: number): Tag {
  const rule = Object.hasOwn(closes, name) ? closes[name]! : null;
  const isCustom = name.includes('-');
  return {
    name,
    id,
    // A custom element mostly stands for a part of the page that its own style sets as a block.
    block: blocks.has(name) || isCustom,
    dropped: dropped.has(name),
    void: voids.has(name),
    endsHead: !headed.has(name),
    closesParagraph: closesParagraph.has(name),
    breaksOut: breakouts.has(name),
    barrier: barriers.has(name),
    endsTable: tableEnds.has(name),
    isCustom,
    bit: Object.hasOwn(bits, name) ? bits[name]! : 0,
    content: name === 'title' || name === 'textarea' ? 'data' : raw.has(name) ? 'raw' : 'markup',
    closes: rule ? flags(rule[0]) : null,
    stops: rule ? flags(rule[1]) : null,
    bold: name === 'b' || name === 'strong',
    reaches: blocks.has(name) || dropped.has(name) || isCustom || name === 'button',
  };
}

const knownTags: ReadonlyMap<string, Tag> = new Map(known.map((name, id) => [name, describe(name, id)]));

/** The ways of an element that a browser knows. */
export const knownTag = (name: string): Tag => knownTags.get(name)!;

/** Looks up the tags of one page by their names in the source, in any case. */
export function tagsOf(source: string): (start: number, end: number) => Tag {
  const others = new Map<string, Tag>();
  const rest = describe('unknown', mostNames - 1);
  const other = (start: number, end: number): Tag => {
    if (end - start > longestName) return rest;
    const name = source.slice(start, end).toLowerCase();
    const found = knownTags.get(name) ?? others.get(name);
    if (found !== undefined) return found;
    if (known.length + others.size >= mostNames - 1) return rest;
    const tag = describe(name, known.length + others.size);
    others.set(name, tag);
    return tag;
  };
  return (start, end) => {
    const candidate = byHash[hashOf(source, start, end)];
    return candidate != null && stands(candidate.name, source, start, end) ? candidate : other(start, end);
  };
}

/** Whether a name is all that stands from `start` to `end`. */
function stands(name: string, source: string, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let i = 0; i < name.length; i++) if (source.charCodeAt(start + i) !== name.charCodeAt(i)) return false;
  return true;
}

/** In UTF-16 code units. */
const longestName = 60;

/** From the length, the first two characters and the last: tells nearly all names that a browser knows from one another. */
function hashOf(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  return ((end - start) * 5 + text.charCodeAt(start) * 23 + text.charCodeAt(start + 1 < end ? start + 1 : start) * 37 + last * 131) & 2047;
}

const byHash: (Tag | null)[] = Array.from({ length: 2048 }, () => null);
// The commonest come last and win where two share a place.
for (const name of [...known, 'h3', 'article', 'section', 'img', 'link', 'meta', 'script', 'li', 'ul', 'p', 'span', 'a', 'div']) {
  byHash[hashOf(name, 0, name.length)] = knownTags.get(name)!;
}
