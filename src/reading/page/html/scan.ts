import { Tokenizer } from 'htmlparser2';
import type { TokenizerCallbacks } from 'htmlparser2';
import type { PageTime } from '../metadata/page-head.ts';
import { startTagAttributes } from './attributes.ts';
import { at } from './block.ts';
import type { Scan } from './block.ts';
import { blockText, mostBlocks } from './block-text.ts';
import { saysOf, says } from './class-words.ts';
import { openElements } from './open-elements.ts';
import { endsHead, tagOf } from './tags.ts';
import type { Tag } from './tags.ts';

/*
 * One pass over the source of a page: its blocks in order, and what it says about itself. Time is linear in the source,
 * whatever the page does; nothing here recurses.
 */

/** Only so much of a title or of one property is metadata. */
const longestValue = 20_000;
/** Only so many values of one property, and so many `time` elements. */
const mostValues = 40;

/** The attributes that name a part of the page. */
const namers = ['class', 'id', 'data-testid', 'data-component', 'data-qa'] as const;
const hiding = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i;
const bodyProps = new Set(['articlebody', 'text']);

interface Capture { readonly property: string; readonly depth: number; text: string }

export function scanHtml(source: string): Scan {
  const metas = new Map<string, string[]>();
  const items = new Map<string, string[]>();
  const jsonLd: string[] = [];
  const times: PageTime[] = [];
  const authorLinks: string[] = [];
  let captures: Capture[] = [];
  let title: string | null = null;
  let language: string | null = null;
  let canonical: string | null = null;
  let scripts = 0;
  let scriptLength = 0;
  let foreign = 0;
  const nulls = source.includes('\0');

  let tag: Tag = tagOf('body');
  let tagName = '';
  const attributes = startTagAttributes();
  let inData: 'title' | 'json' | null = null;
  let data = '';

  const put = (into: Map<string, string[]>, key: string, what: string): void => {
    const values = into.get(key);
    if (values === undefined) into.set(key, [what]);
    else if (values.length < mostValues) values.push(what);
  };

  const elements = openElements((depth) => {
    if (captures.length === 0) return;
    for (const { property, text } of captures.filter((capture) => capture.depth > depth)) {
      const words = text.trim().replace(/\s+/g, ' ');
      if (words === '') continue;
      if (property === ' author') authorLinks.push(words);
      else put(items, property, words);
    }
    captures = captures.filter((capture) => capture.depth <= depth);
  });
  const text = blockText(elements);

  const add = (words: string, from: number, to: number): void => {
    if (elements.dropped) return;
    const shown = nulls ? words.replaceAll('\0', '') : words;
    for (const capture of captures) if (capture.text.length < 400) capture.text += shown;
    if ((elements.path & at.pre) !== 0 && shown.includes('\n')) {
      let place = from;
      for (const [index, line] of shown.split('\n').entries()) {
        if (index > 0) text.lineBreak();
        text.add(line, place, Math.min(to, place + line.length));
        place += line.length + 1;
      }
    } else {
      text.add(shown, from, to);
    }
  };

  const finishData = (): void => {
    if (inData === 'title' && title === null) title = data.trim().replace(/\s+/g, ' ') || null;
    else if (inData === 'json' && jsonLd.length < mostValues) jsonLd.push(data);
    inData = null;
    data = '';
  };

  const describe = (): void => {
    const content = attributes.get('content');
    if (tagName === 'meta' && content !== undefined) {
      for (const key of ['property', 'name', 'itemprop'] as const) {
        const named = attributes.get(key);
        if (named) put(metas, named.trim().toLowerCase(), content.slice(0, longestValue));
      }
    } else if (tagName === 'link') {
      if (/^canonical$/i.test(attributes.get('rel') ?? '')) canonical ??= attributes.get('href')?.trim() || null;
    } else if (tagName === 'html') {
      language ??= attributes.get('lang')?.trim() || null;
    }
    const property = attributes.get('itemprop')?.trim().toLowerCase();
    if (property && tagName !== 'meta' && content !== undefined) put(items, property, content.slice(0, longestValue));
  };

  const startTag = (): void => {
    const name = tagName;
    if (name === 'html' || name === 'body') describe();
    if (name === 'html' || (name === 'body' && elements.isOpen('body'))) return;
    if (endsHead.has(name) && elements.isOpen('head') && !elements.isOpen('noscript') && foreign === 0) elements.endOf('head');
    if (elements.imply(tag)) text.end();
    if (name === 'br') { text.lineBreak(); return; }
    if (tag.void) {
      if (attributes.some()) describe();
      if (name === 'hr') text.end();
      else if ((name === 'img' || name === 'embed') && !elements.dropped) text.picture();
      return;
    }
    if (name === 'video' || name === 'picture' || name === 'iframe') text.picture();

    let words = 0;
    let path = 0;
    let drop = tag.dropped;
    if (attributes.some()) {
      describe();
      for (const key of namers) {
        const named = attributes.get(key);
        if (named) words |= saysOf(named);
      }
      // What stands around everything names the page, not a part of it.
      if (name === 'body') words = 0;
      const hides = attributes.has('hidden') || hiding.test(attributes.get('style') ?? '');
      if (hides && tag.block) path |= at.hidden;
      if ((hides && !tag.block) || (words & says.unseen) !== 0) drop = true;
      const role = attributes.get('role');
      if (role !== undefined) path |= pathOfRole(role.trim().toLowerCase());
      const property = attributes.get('itemprop')?.trim().toLowerCase();
      if (property) {
        if (bodyProps.has(property)) path |= at.articleBody;
        else if (captures.length < 4 && !attributes.has('content')) captures.push({ property, depth: elements.depth + 1, text: '' });
      }
      if (name === 'a') {
        const href = attributes.get('href');
        if (href !== undefined) text.link(href);
        if (/(?:^|\s)author(?:\s|$)/.test(attributes.get('rel') ?? '') && captures.length < 4) {
          captures.push({ property: ' author', depth: elements.depth + 1, text: '' });
        }
      }
    }
    if (elements.open(tag, path, words, drop)) text.end();
    if (name === 'time' && times.length < mostValues) {
      const datetime = attributes.get('datetime');
      if (datetime) {
        const around = elements.words | elements.nearWords;
        times.push({
          datetime,
          dated: (around & (says.date | says.byline)) !== 0 || attributes.has('pubdate'),
          aside: (elements.path & (at.nav | at.footer | at.aside | at.dialog)) !== 0
            || ((around | elements.farWords) & (says.related | says.comment | says.menu)) !== 0,
          block: text.blocks.length,
        });
      }
    }
    if (name === 'svg' || name === 'math') foreign++;
    else if (name === 'title' && foreign === 0) inData = 'title';
    else if (name === 'script') {
      scripts++;
      if (/^\s*application\/ld\+json/i.test(attributes.get('type') ?? '')) inData = 'json';
    }
  };

  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      tagName = source.slice(start, end).toLowerCase();
      tag = tagOf(tagName);
      attributes.clear();
    },
    onattribname(start, end) { attributes.begin(source, start, end); },
    onattribdata(start, end) { if (attributes.isKept()) attributes.add(source.slice(start, end)); },
    onattribentity(codepoint) { if (attributes.isKept()) attributes.add(String.fromCodePoint(codepoint)); },
    onattribend() { attributes.end(); },
    onopentagend() { startTag(); },
    onselfclosingtag() {
      startTag();
      // In HTML the slash means nothing, but in drawings and formulas it closes the element.
      if (foreign > 0 && !tag.void) callbacks.onclosetag(-1, -1);
    },
    onclosetag(start, end) {
      const name = start < 0 ? tagName : source.slice(start, end).toLowerCase();
      if (name === 'br') { text.lineBreak(); return; }
      if (name === 'body' || name === 'html') return;
      const closing = tagOf(name);
      if (closing.void) return;
      if (inData !== null && (name === 'title' || name === 'script')) finishData();
      if (elements.close(closing)) text.end();
      if ((name === 'svg' || name === 'math') && foreign > 0) foreign--;
    },
    ontext(start, end) {
      if (inData !== null) data += source.slice(start, end);
      else if (elements.isOpen('script')) scriptLength += end - start;
      if (!elements.dropped) add(source.slice(start, end), start, end);
    },
    ontextentity(codepoint, end) {
      const character = String.fromCodePoint(codepoint);
      if (inData !== null) data += character;
      add(character, Math.max(0, source.lastIndexOf('&', end - 1)), end);
    },
    oncdata(start, end, offset) { add(source.slice(start, end - offset), start, end); },
    oncomment() { /* not the page's words */ },
    ondeclaration() { /* not the page's words */ },
    onprocessinginstruction() { /* not the page's words */ },
    onend() { text.finish(); },
    isInForeignContext: () => foreign > 0,
  };
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, callbacks);
  tokenizer.write(source);
  tokenizer.end();
  finishData();

  return {
    blocks: text.blocks,
    head: { title, language, canonical, metas, jsonLd, times, items, authorLinks },
    parents: elements.parents,
    tooDeep: elements.tooDeep,
    tooMany: text.blocks.length >= mostBlocks,
    nulls,
    scripts,
    scriptLength,
  };
}

function pathOfRole(role: string): number {
  switch (role) {
    case 'navigation': case 'menu': case 'menubar': case 'tablist': case 'search': return at.nav;
    case 'complementary': return at.aside;
    case 'contentinfo': return at.footer;
    case 'main': return at.main;
    case 'article': return at.article;
    case 'dialog': case 'alertdialog': return at.dialog;
    case 'heading': return at.heading;
    default: return 0;
  }
}
