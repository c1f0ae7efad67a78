/*
 * Pages whose bytes were once taken for Latin-1 and encoded anew: each byte of a sign is then a character of its own, some of them controls that no page
 * has on purpose, and “we’ve” is three words.
 */

/** How a byte-wise dash or quotation mark begins. */
const begins = '\u00e2\u0080';
/** Fewer are no page that was encoded twice. */
const fewest = 3;

/** Whether the source has the bytes of signs where it should have the signs. */
export function isEncodedTwice(source: string): boolean {
  for (let found = 0, from = 0; found < fewest; found++) {
    const place = source.indexOf(begins, from);
    if (place < 0) return false;
    from = place + begins.length;
  }
  return true;
}

const bytes = /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/g;

/** The words with each row of bytes read as the character that it encodes. */
export const decodedOnceMore = (words: string): string => words.replace(bytes, (found) => {
  const first = found.charCodeAt(0);
  let code = found.length === 2 ? first & 31 : found.length === 3 ? first & 15 : first & 7;
  for (let i = 1; i < found.length; i++) code = code * 64 + (found.charCodeAt(i) & 63);
  const least = found.length === 2 ? 0x80 : found.length === 3 ? 0x800 : 0x1_0000;
  return code < least || code > 0x10_ffff || (code >= 0xd800 && code < 0xe000) ? found : String.fromCodePoint(code);
});
