/*
 * What a page says of its own encoding: the mark at its beginning, the HTTP header, a `<meta>` or an XML declaration. Names are
 * given as the WHATWG Encoding Standard has them (`latin1` is `windows-1252`); a name that it does not know gives null.
 */

/** The encoding that a byte order mark names, and the length of the mark. */
export const markOf = (bytes: Uint8Array): { readonly charset: string; readonly length: number } | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { charset: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { charset: 'utf-16be', length: 2 };
  return null;
};

/** The `charset` parameter of a Content-Type, as it stands there; null where there is none. */
export const charsetOfType = (contentType: string): string | null => {
  const found = /;\s{0,9}charset\s{0,9}=\s{0,9}(?:"([^"]{0,80})"|'([^']{0,80})'|([^\s;"']{1,80}))/i.exec(contentType);
  return found ? (found[1] ?? found[2] ?? found[3] ?? '').trim() : null;
};

/** How far into a page a declaration may stand. The standard says 1024 bytes; pages in the wild put scripts before it. */
const declaredWithin = 4096;

/** The name in the first `<meta>` or the XML declaration that names a charset, as it stands there; null where none does. */
export const charsetInside = (bytes: Uint8Array): string | null => {
  const head = latin1(bytes.subarray(0, declaredWithin)).replace(/<!--[^]*?(?:-->|$)/g, '');
  const xml = /^\s{0,99}<\?xml\s[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([^"'>]{1,80})["']/.exec(head);
  if (xml) return xml[1]!.trim();
  for (const meta of head.matchAll(/<meta[\s/]([^>]{0,600})>/gi)) {
    const attributes = attributesOf(meta[1]!);
    const direct = attributes.get('charset');
    if (direct) return direct;
    // <meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
    const inContent = attributes.has('http-equiv') ? charsetOfType(`;${attributes.get('content') ?? ''}`) : null;
    if (inContent) return inContent;
  }
  return null;
};

/** The attributes of a tag, by name in lower case; the first of each name counts. */
const attributesOf = (tag: string): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of tag.matchAll(/([^\s"'=/]{1,40})(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"']{1,80})))?/g)) {
    const key = name!.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, (double ?? single ?? bare ?? '').trim());
  }
  return attributes;
};

/** The standard's name of an encoding, in lower case; null for a name that the standard does not know. */
export const standardName = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
};

/**
 * UTF-16 without a mark: nearly every second byte of a text in a Latin script is NUL, and always the same second one.
 */
export const utf16ByNuls = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const length = Math.min(bytes.length, declaredWithin) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  return even > pairs * 0.4 && odd < pairs * 0.02 ? 'utf-16be' : null;
};

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
