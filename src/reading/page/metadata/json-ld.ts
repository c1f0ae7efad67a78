import { decodeHTML } from 'entities';

/*
 * JSON-LD as pages have it: often inside a comment, with raw line breaks in strings, trailing commas or a missing end. A
 * text that `JSON.parse` takes is read by it; any other is mended once.
 */

interface Node { readonly [key: string]: Json }
type Json = null | boolean | number | string | readonly Json[] | Node;

/** What JSON-LD says of the article. */
export interface LinkedData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly body: string | null;
  readonly description: string | null;
  /** The kind it gives itself, such as `NewsArticle`; null where only a page is described. */
  readonly kind: string | null;
  readonly section: string | null;
  /** False where it says that readers must pay; null where it does not say. */
  readonly free: boolean | null;
}

const articleKind = /(?:^|[/#])(?:\w{0,30}Article|\w{0,20}NewsArticle|BlogPosting|LiveBlogPosting|Report|Review|Posting)$/;
const pageKind = /(?:^|[/#])(?:WebPage|ItemPage|AboutPage|VideoObject|CreativeWork)$/;

/** Reads every script of a page; the first that describes an article wins, field by field. */
export function linkedData(scripts: readonly string[]): LinkedData | null {
  const nodes = new Map<string, Node>();
  const found: Node[] = [];
  for (const script of scripts) {
    const root = parseLoosely(script);
    // Wide first and no recursion: a page may nest as deep as it likes.
    const queue: Json[] = [root];
    for (let i = 0; i < queue.length && i < 20_000; i++) {
      const node = queue[i]!;
      if (node === null || typeof node !== 'object') continue;
      if (Array.isArray(node)) { for (const item of node as readonly Json[]) queue.push(item); continue; }
      const object = node as Node;
      if (typeof object['@id'] === 'string' && Object.keys(object).length > 1) nodes.set(object['@id'], object);
      if (object['@type'] !== undefined) found.push(object);
      for (const key of Object.keys(object)) queue.push(object[key]!);
    }
  }
  const articles = found.filter((node) => kindsOf(node).some((kind) => articleKind.test(kind)));
  // Cards of other articles carry no body, date or author of their own, or stand in lists: the fullest one is the page's.
  const article = articles.reduce<Node | null>((best, node) => (best === null || weight(node) > weight(best) ? node : best), null)
    ?? found.find((node) => kindsOf(node).some((kind) => pageKind.test(kind))) ?? null;
  if (article === null) return null;
  const resolve = (value: Json | undefined): Json | undefined => {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      const object = value as Node;
      const id = object['@id'];
      if (typeof id === 'string' && object['name'] === undefined) return nodes.get(id) ?? value;
    }
    return value;
  };
  const isArticle = articles.includes(article);
  return {
    headline: isArticle ? textOf(article['headline']) ?? textOf(article['name']) : null,
    authors: namesOf(article['author'] ?? article['creator'], resolve),
    publisher: namesOf(article['publisher'] ?? article['sourceOrganization'], resolve)[0] ?? null,
    published: textOf(article['datePublished']) ?? (isArticle ? textOf(article['dateCreated']) : null),
    modified: textOf(article['dateModified']),
    url: textOf(article['url']) ?? idOf(article['mainEntityOfPage']),
    language: textOf(article['inLanguage']),
    body: textOf(article['articleBody']),
    description: textOf(article['description']),
    kind: isArticle ? kindsOf(article).find((kind) => articleKind.test(kind)) ?? null : null,
    section: textOf(article['articleSection']),
    free: freeOf(article['isAccessibleForFree']),
  };
}

const weight = (node: Node): number =>
  ['headline', 'datePublished', 'author', 'publisher', 'articleBody', 'mainEntityOfPage', 'description'].filter((key) => node[key] !== undefined).length;

function kindsOf(node: Node): readonly string[] {
  const type = node['@type'];
  if (typeof type === 'string') return [type];
  return Array.isArray(type) ? (type as readonly Json[]).filter((item) => typeof item === 'string') : [];
}

function textOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) {
    const words = (value as readonly Json[]).find((item) => typeof item === 'string');
    return typeof words === 'string' ? words.trim() || null : null;
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const inner = (value as Node)['@value'];
    return typeof inner === 'string' ? inner.trim() || null : null;
  }
  return null;
}

function freeOf(value: Json | undefined): boolean | null {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && /^(?:true|false)$/i.test(value) ? value.toLowerCase() === 'true' : null;
}

function idOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return value || null;
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const id = (value as Node)['@id'];
    return typeof id === 'string' ? id : null;
  }
  return null;
}

function namesOf(value: Json | undefined, resolve: (value: Json | undefined) => Json | undefined): readonly string[] {
  const names: string[] = [];
  for (const given of Array.isArray(value) ? value as readonly Json[] : [value]) {
    const item = resolve(given);
    if (typeof item === 'string') {
      if (item.trim() !== '') names.push(item.trim());
    } else if (item !== null && item !== undefined && typeof item === 'object' && !Array.isArray(item)) {
      const inner = (item as Node)['name'] ?? nameInParts(item as Node);
      const listed = Array.isArray(inner) ? inner as readonly Json[] : [inner];
      for (const name of listed) if (typeof name === 'string' && name.trim() !== '') names.push(name.trim());
    }
  }
  return [...new Set(names)].slice(0, 20);
}

/** A person's name where it is given in two parts alone. */
function nameInParts(person: Node): string | undefined {
  const [given, family] = [textOf(person['givenName']), textOf(person['familyName'])];
  return given === null || family === null ? undefined : `${given} ${family}`;
}

/** A JSON text, mended where it must be; null where nothing can be made of it. */
export function parseLoosely(script: string): Json {
  const given = script.trim();
  if (given === '' || given.length > 5_000_000) return null;
  // Some pages escape it as if it were text: a script holds no entities, so that all its quotation marks are lost.
  const text = given.includes('&quot;') && !given.includes('"') ? decodeHTML(given) : given;
  try {
    return JSON.parse(text) as Json;
  } catch {
    try {
      return JSON.parse(mend(text)) as Json;
    } catch {
      return null;
    }
  }
}

/** Takes off what is around the JSON, escapes raw control characters in strings, drops extra commas, closes what is open. */
function mend(text: string): string {
  const out: string[] = [];
  const open: string[] = [];
  const data = text.slice(0, 200).indexOf('<![CDATA[');
  let start = data < 0 ? 0 : data + 9;
  while (start < text.length && text[start] !== '{' && text[start] !== '[') start++;
  let inString = false;
  for (let i = start; i < text.length; i++) {
    const c = text[i]!;
    if (inString) {
      if (c === '\\') {
        const next = text[i + 1] ?? '';
        if (/["\\/bfnrtu]/.test(next) && (next !== 'u' || /^[0-9a-fA-F]{4}$/.test(text.slice(i + 2, i + 6)))) { out.push(c, next); i++; } else { out.push('\\\\'); }
      } else if (c === '"') {
        // A quotation mark that nothing of JSON follows is part of the string.
        let next = i + 1;
        while (next < text.length && next < i + 200 && ' \t\r\n'.includes(text[next]!)) next++;
        if (next >= text.length || ',:}]'.includes(text[next]!)) { inString = false; out.push(c); } else { out.push('\\"'); }
      } else {
        out.push(c < ' ' ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c);
      }
      continue;
    }
    if (c === '"') { inString = true; out.push(c); continue; }
    if (c === '{' || c === '[') { open.push(c === '{' ? '}' : ']'); out.push(c); continue; }
    if (c === '}' || c === ']') {
      dropComma(out);
      if (open.length === 0) break;
      open.pop();
      out.push(c);
      if (open.length === 0) break;
      continue;
    }
    if (c === '/' && text[i + 1] === '*') { const end = text.indexOf('*/', i + 2); i = end < 0 ? text.length : end + 1; continue; }
    if (c === '/' && text[i + 1] === '/') { const end = text.indexOf('\n', i); i = end < 0 ? text.length : end; continue; }
    if (c === ';' || c <= ' ') continue;
    if (c === ',') { const last = out.at(-1); if (last === ',' || last === '{' || last === '[') continue; }
    out.push(c);
  }
  if (inString) out.push('"');
  dropComma(out);
  while (open.length > 0) out.push(open.pop()!);
  return out.join('');
}

function dropComma(out: string[]): void {
  if (out.at(-1) === ',') out.pop();
}
