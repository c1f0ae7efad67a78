import { decodeHTML } from 'entities';
import type { PageTime } from '../metadata/page-head.ts';
import { attributeBit, naming } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { at } from './block.ts';
import type { Scan } from './block.ts';
import { blockText, mostBlocks } from './block-text.ts';
import { says } from './class-words.ts';
import { decodedOnceMore, isEncodedTwice } from './encoded-twice.ts';
import { readMarkup } from './markup.ts';
import { openElements } from './open-elements.ts';
import { knownTag } from './tags.ts';
import type { Tag } from './tags.ts';

/*
 * One pass over the source of a page: its blocks in order, and what it says about itself. Time is linear in the source,
 * whatever the page does; nothing here recurses.
 */

/** Only so much of a title or of one property is metadata. */
const longestValue = 20_000;
/** Only so many values of one property, so many properties, and so many `time` elements. */
const mostValues = 40;
const mostProperties = 500;
const mostTimes = 1000;

const describing = attributeBit.content | attributeBit.itemprop;
const hiding = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i;
/** Clipped to nothing: for those who have a page read to them, as “, opens new tab” behind a link. */
const clipping = /clip\s{0,9}:\s{0,9}rect\(\s{0,9}0(?:px)?[\s,]{1,9}0(?:px)?[\s,]|clip-path\s{0,9}:\s{0,9}inset\(\s{0,9}(?:50|100)%/i;
const bodyProps = new Set(['articlebody', 'text']);

const [html, head, body, pre, code, br, hr, img, embed, video, picture, iframe, a, time, title, script, meta, link, svg, math, xmp, foreignObject] = [
  'html', 'head', 'body', 'pre', 'code', 'br', 'hr', 'img', 'embed', 'video', 'picture', 'iframe', 'a', 'time', 'title', 'script', 'meta', 'link', 'svg', 'math', 'xmp', 'foreignobject',
].map(knownTag) as [Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag];

const numberSign = 35;

interface Capture { readonly property: string; readonly depth: number; text: string }

export function scanHtml(source: string): Scan {
  const metas = new Map<string, string[]>();
  const items = new Map<string, string[]>();
  const jsonLd: string[] = [];
  const times: PageTime[] = [];
  const authorLinks: string[] = [];
  let captures: Capture[] = [];
  let titleWords: string | null = null;
  let language: string | null = null;
  let canonical: string | null = null;
  let scripts = 0;
  let scriptLength = 0;
  let foreign = 0;
  let inJson = false;
  let nulls = false;
  const encodedTwice = isEncodedTwice(source);
  const meant = (words: string): string => (encodedTwice ? decodedOnceMore(words) : words);

  const put = (into: Map<string, string[]>, key: string, what: string): void => {
    const values = into.get(key);
    if (values !== undefined) {
      if (values.length < mostValues) values.push(what);
    } else if (into.size < mostProperties) {
      into.set(key, [what]);
    }
  };

  const elements = openElements((depth) => {
    if (captures.length === 0) return;
    for (const { property, text } of captures.filter((capture) => capture.depth > depth)) {
      const words = text.trim().replace(/\s+/g, ' ');
      if (words === '') continue;
      if (property !== ' author') put(items, property, words);
      else if (authorLinks.length < mostValues) authorLinks.push(words);
    }
    captures = captures.filter((capture) => capture.depth <= depth);
  });
  const text = blockText(elements);

  const describe = (tag: Tag, attributes: Attributes): void => {
    if (tag === link) {
      if (/^canonical$/i.test(attributes.get('rel') ?? '')) canonical ??= attributes.get('href')?.trim() || null;
    } else if (tag === html) {
      language ??= attributes.get('lang')?.trim() || null;
    }
    if ((attributes.present & describing) === 0) return;
    const given = attributes.get('content');
    if (given === null) return;
    const content = meant(given);
    if (tag === meta) {
      for (const key of ['property', 'name', 'itemprop'] as const) {
        const named = attributes.get(key);
        if (named) put(metas, named.trim().toLowerCase(), content.slice(0, longestValue));
      }
      return;
    }
    const property = attributes.get('itemprop')?.trim().toLowerCase();
    if (property) put(items, property, content.slice(0, longestValue));
  };

  const noteTime = (attributes: Attributes): void => {
    const datetime = attributes.get('datetime');
    if (!datetime || times.length >= mostTimes) return;
    const around = elements.words | elements.nearWords;
    times.push({
      datetime: datetime.slice(0, longestValue),
      dated: (around & (says.date | says.byline)) !== 0 || (attributes.present & attributeBit.pubdate) !== 0,
      aside: (elements.path & (at.nav | at.footer | at.aside | at.dialog)) !== 0
        || ((around | elements.farWords) & (says.related | says.comment | says.menu)) !== 0,
      block: text.blocks.length,
    });
  };

  const startTag = (tag: Tag, attributes: Attributes): void => {
    if (tag === html || tag === body) describe(tag, attributes);
    if (tag === html || (tag === body && elements.isOpen(body))) return;
    if (foreign > 0 && tag.breaksOut && !elements.isOpen(foreignObject)) {
      elements.endOf(svg);
      elements.endOf(math);
      foreign = 0;
    }
    if (tag.endsHead && elements.isInnermost(head)) elements.endOf(head);
    if (elements.imply(tag)) text.end();
    if (tag === br) { text.lineBreak(); return; }
    const { present } = attributes;
    if (tag.void) {
      if (present !== 0) describe(tag, attributes);
      if (tag === hr) text.end();
      else if ((tag === img || tag === embed) && !elements.dropped) text.picture();
      return;
    }
    if (tag === video || tag === picture || tag === iframe) text.picture();

    let words = 0;
    let path = 0;
    let drop = tag.dropped;
    if (present !== 0 && !elements.dropped) {
      describe(tag, attributes);
      // What stands around everything names the page, not a part of it; a piece of code is called by its language.
      if ((present & naming) !== 0 && tag !== body && tag !== pre && tag !== code) words = attributes.says();
      const style = (present & attributeBit.style) !== 0 ? attributes.get('style')! : '';
      const hides = (present & attributeBit.hidden) !== 0 || (style !== '' && hiding.test(style));
      if (hides && tag.block) path |= at.hidden;
      if ((hides && !tag.block) || (words & says.unseen) !== 0 || (style !== '' && clipping.test(style))) drop = true;
      if ((present & attributeBit.role) !== 0) path |= pathOfRole(attributes.get('role')!.trim().toLowerCase());
      const property = (present & attributeBit.itemprop) === 0 ? '' : attributes.get('itemprop')!.trim().toLowerCase();
      if (bodyProps.has(property)) path |= at.articleBody;
      else if (property !== '' && tag === time && (present & attributeBit.datetime) !== 0) put(items, property, attributes.get('datetime')!.slice(0, longestValue));
      else if (property !== '' && captures.length < 4 && (present & attributeBit.content) === 0) captures.push({ property, depth: elements.depth + 1, text: '' });
      if (tag === a) {
        if ((present & attributeBit.href) !== 0) text.link(attributes.begins('href', numberSign) ? 'here' : 'away');
        if ((present & attributeBit.rel) !== 0 && /(?:^|\s)author(?:\s|$)/.test(attributes.get('rel')!) && captures.length < 4) {
          captures.push({ property: ' author', depth: elements.depth + 1, text: '' });
        }
      }
    }
    if (elements.open(tag, path, words, drop)) text.end();
    if (tag === time && (present & attributeBit.datetime) !== 0) noteTime(attributes);
    if (tag === svg || tag === math) foreign++;
    else if (tag === script) {
      scripts++;
      inJson = /^\s*application\/ld\+json/i.test(attributes.get('type') ?? '');
    }
  };

  const endTag = (tag: Tag): void => {
    if (tag === br) { text.lineBreak(); return; }
    if (tag === body || tag === html || tag.void) return;
    if (elements.close(tag)) text.end();
    if ((tag === svg || tag === math) && foreign > 0) foreign--;
  };

  readMarkup(source, {
    startTag(tag, attributes, closed) {
      startTag(tag, attributes);
      // In HTML the slash means nothing, but in drawings and formulas it closes the element.
      if (closed && foreign > 0 && !tag.void) endTag(tag);
    },
    endTag,
    words(from, to) {
      if (elements.dropped && !elements.isInnermost(head)) return;
      const signs = signsIn(source, from, to);
      // Most of what stands between tags is how the source is set out.
      if ((signs & sign.word) === 0 && (elements.path & at.pre) === 0) {
        if (!elements.dropped && captures.length === 0) text.space();
        else if (!elements.dropped) addWords(' ', from, to, true);
        return;
      }
      if (elements.isInnermost(head)) elements.endOf(head);
      if ((signs & sign.nul) !== 0) nulls = true;
      const words = meant(source.slice(from, to));
      if ((signs & sign.entity) === 0) addWords(words, from, to, (signs & sign.space) === 0);
      else addWords(decodeHTML(words), from, to, false);
    },
    raw(tag, from, to) {
      if (tag === title) {
        titleWords ??= decodeHTML(meant(source.slice(from, Math.min(to, from + longestValue)))).trim().replace(/\s+/g, ' ') || null;
      } else if (tag === script) {
        if (inJson && jsonLd.length < mostValues) jsonLd.push(meant(source.slice(from, to)));
        scriptLength += to - from;
      } else if (tag === xmp) {
        const words = meant(source.slice(from, to));
        nulls ||= words.includes('\0');
        addWords(words, from, to, false);
      }
    },
    isForeign: () => foreign > 0,
  });
  text.finish();

  /** `plain`: there is no white space in them but single blanks. */
  function addWords(given: string, from: number, to: number, plain: boolean): void {
    if (elements.dropped) return;
    const words = nulls ? given.replaceAll('\0', '') : given;
    if (captures.length > 0) for (const capture of captures) if (capture.text.length < 400) capture.text += words;
    if ((elements.path & at.pre) === 0 || !words.includes('\n')) {
      text.add(words, from, to, plain && !nulls);
      return;
    }
    let place = from;
    for (const [index, line] of words.split('\n').entries()) {
      if (index > 0) text.lineBreak();
      text.add(line, Math.min(to, place), Math.min(to, place + line.length), false);
      place += line.length + 1;
    }
  }

  return {
    blocks: text.blocks,
    head: { title: titleWords, language, canonical, metas, jsonLd, times, items, authorLinks },
    parents: elements.parents,
    tooDeep: elements.tooDeep,
    tooMany: text.blocks.length >= mostBlocks,
    nulls,
    encodedTwice,
    scripts,
    scriptLength,
  };
}

/** What stands between two tags: anything that is no white space, an entity, white space that is more than a single blank, a NUL. */
const sign = { word: 1, entity: 2, space: 4, nul: 16 } as const;
/** Told of one character by itself. */
const blank = 8;
const signsOf = new Uint8Array(128).fill(sign.word);
for (const code of [9, 10, 12, 13]) signsOf[code] = sign.space;
signsOf[32] = blank;
signsOf[38] = sign.word | sign.entity;
signsOf[0] = sign.word | sign.nul;

const isLayout = (code: number): boolean => code === 32 || (code <= 13 && (code === 10 || code === 13 || code === 9 || code === 12));

function signsIn(source: string, from: number, to: number): number {
  let signs = 0;
  let before = 0;
  let first = from;
  while (first < to && isLayout(source.charCodeAt(first))) first++;
  if (first === to) return sign.space;
  // Without branches, since words and blanks take turns in a way that a processor does not foresee.
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i);
    const own = code < 128 ? signsOf[code]! : sign.word;
    signs |= own | ((own & before & blank) >> 1);
    before = own;
  }
  return signs;
}

function pathOfRole(role: string): number {
  switch (role) {
    case 'navigation': case 'menu': case 'menubar': case 'search': return at.nav;
    case 'complementary': return at.aside;
    case 'contentinfo': return at.footer;
    case 'main': return at.main;
    case 'article': return at.article;
    case 'dialog': case 'alertdialog': return at.dialog;
    case 'heading': return at.heading;
    default: return 0;
  }
}
