import type { Note } from '../reading/index.ts';
import { charsetInside, charsetOfType, markOf, standardName, utf16ByNuls } from './charset.ts';
import { oneLine } from './failure.ts';

/** The text of some bytes, and what is doubtful about it. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** What is known of the bytes from outside. */
export interface Origin {
  /** The Content-Type header that came with them. */
  readonly contentType?: string | undefined;
  /** They are the bare text of an article: what stands in them about encodings is no declaration. */
  readonly bare?: boolean | undefined;
}

/**
 * Decodes a page. In order: a byte order mark, the HTTP header, the page's own declaration; without any, UTF-8 where the bytes
 * are that, else UTF-16 by its NULs, else windows-1252. Declarations lie, so the bytes have the last word between UTF-8, UTF-16
 * and the single-byte encodings. What cannot be decoded becomes U+FFFD, and a note counts it. Never throws.
 */
export const decodePage = (bytes: Uint8Array, { contentType, bare }: Origin = {}): Decoded => {
  const mark = markOf(bytes);
  if (mark) return as(mark.charset, bytes.subarray(mark.length), []);

  const label = (contentType && charsetOfType(contentType)) || (bare ? null : charsetInside(bytes));
  if (!label) return undeclared(bytes);

  const charset = standardName(label);
  if (charset === null) {
    const decoded = undeclared(bytes);
    return { text: decoded.text, notes: [doubt(`the page names the encoding “${oneLine(label)}”, which is none`), ...decoded.notes] };
  }
  return declaredAs(charset, bytes);
};

const declaredAs = (charset: string, bytes: Uint8Array): Decoded => {
  const nuls = utf16ByNuls(bytes);
  if (nuls) return as(nuls, bytes, nuls === charset ? [] : [doubt(`the page says ${charset}, but its bytes are ${nuls}`)]);
  const utf8 = asUtf8(bytes);
  // A <meta> that could be found byte by byte stands in no UTF-16 page: the standard, too, reads such a page as UTF-8.
  if (charset === 'utf-8' || (charset.startsWith('utf-16') && utf8.bad === 0)) {
    if (utf8.bad <= utf8.beyondAscii) return withLosses(utf8.text, utf8.bad, []);
    return as('windows-1252', bytes, [doubt('the page says utf-8, but its bytes are not; read as windows-1252')]);
  }
  // Bytes beyond ASCII that are valid UTF-8 throughout are hardly ever anything else.
  if (isSingleByte(charset) && utf8.bad === 0 && utf8.beyondAscii > 0) {
    return { text: utf8.text, notes: [doubt(`the page says ${charset}, but its bytes are utf-8`)] };
  }
  return as(charset, bytes, []);
};

const undeclared = (bytes: Uint8Array): Decoded => {
  const nuls = utf16ByNuls(bytes);
  if (nuls) return as(nuls, bytes, []);
  const utf8 = asUtf8(bytes);
  // A page in UTF-8 with a few broken characters is still one: reading it byte by byte would break all the others.
  if (utf8.bad <= utf8.beyondAscii) return withLosses(utf8.text, utf8.bad, []);
  return as('windows-1252', bytes, [doubt('the page names no encoding and is not utf-8; read as windows-1252')]);
};

const isSingleByte = (charset: string): boolean => /^(?:windows-|iso-8859-|koi8-|macintosh$|x-mac-|ibm866$)/.test(charset);

const as = (charset: string, bytes: Uint8Array, notes: readonly Note[]): Decoded => {
  if (charset === 'windows-1252') return { text: windows1252(bytes), notes };
  if (charset === 'utf-8') {
    const { text, bad } = asUtf8(bytes);
    return withLosses(text, bad, notes);
  }
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  return withLosses(text, count(text, '\uFFFD'), notes);
};

const withLosses = (text: string, lost: number, notes: readonly Note[]): Decoded => {
  if (lost === 0) return { text, notes };
  const what = lost === 1 ? 'one stretch of bytes could not be decoded and stands' : `${lost} stretches of bytes could not be decoded and stand`;
  return { text, notes: [...notes, doubt(`${what} as U+FFFD`)] };
};

/** As UTF-8: how many stretches are not, and how many characters beyond ASCII are. */
const asUtf8 = (bytes: Uint8Array): { readonly text: string; readonly bad: number; readonly beyondAscii: number } => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let leads = 0;
  let written = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0xc2) continue;
    leads++;
    if (byte === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) written++;
  }
  // Characters beyond ASCII that came out whole: what is in the text, less what stands for bad bytes.
  const bad = count(text, '\uFFFD') - written;
  return { text, bad, beyondAscii: leads === 0 ? 0 : beyondAsciiIn(text) - bad };
};

const beyondAsciiIn = (text: string): number => {
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A pair of surrogates is one character: its second half is not counted.
    if (unit > 0x7f && (unit < 0xdc00 || unit > 0xdfff)) n++;
  }
  return n;
};

const count = (text: string, character: string): number => {
  let n = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) n++;
  return n;
};

/** What windows-1252 has at 0x80 to 0x9F; the five unassigned bytes stay the control characters they are in the standard. */
const from80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

// By hand, because some versions of Node decode these bytes as Latin-1, which has no quotation marks.
const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

    .replace(/[\x80-\x9f]/g, (byte) => from80[byte.charCodeAt(0) - 0x80]!);

const doubt = (message: string): Note => ({ kind: 'encoding', message: `${message[0]!.toUpperCase()}${message.slice(1)}.`, span: null });
