/*
 * What is no page. Most kinds of files open with bytes that name their kind; other binary data shows by its share of control characters.
 */

/** The first bytes of a kind of file; -1 stands for any byte. */
type Magic = readonly [kind: string, at: number, bytes: readonly number[] | string];

/** In order: the first that fits names the kind. */
const magics: readonly Magic[] = [
  ['a PDF document', 0, '%PDF-'],
  ['a PostScript document', 0, '%!PS'],
  ['an RTF document', 0, '{\\rtf'],
  ['a web archive of Safari', 0, 'bplist00'],
  ['a PNG picture', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['a JPEG picture', 0, [0xff, 0xd8, 0xff]],
  ['a GIF picture', 0, 'GIF87a'],
  ['a GIF picture', 0, 'GIF89a'],
  ['a WebP picture', 8, 'WEBP'],
  ['a WAVE recording', 8, 'WAVEfmt'],
  ['an AVIF picture', 4, 'ftypavif'],
  ['an MP4 film', 4, 'ftyp'],
  ['an MP3 recording', 0, 'ID3'],
  ['an Ogg recording', 0, 'OggS'],
  ['a Matroska or WebM film', 0, [0x1a, 0x45, 0xdf, 0xa3]],
  ['a TIFF picture', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['a TIFF picture', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['an icon', 0, [0x00, 0x00, 0x01, 0x00]],
  ['a gzip archive', 0, [0x1f, 0x8b]],
  ['a zip archive (or a document in one, such as .docx or .epub)', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['a zip archive', 0, [0x50, 0x4b, 0x05, 0x06]],
  ['a bzip2 archive', 0, 'BZh'],
  ['an xz archive', 0, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['a zstd archive', 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ['a 7z archive', 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a RAR archive', 0, 'Rar!\x1a\x07'],
  ['a tar archive', 257, 'ustar'],
  ['an old Office document', 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['an SQLite database', 0, 'SQLite format 3\0'],
  ['an executable', 0, [0x7f, 0x45, 0x4c, 0x46]],
  ['an executable', 0, [0xcf, 0xfa, 0xed, 0xfe]],
  ['an executable', 0, [0xca, 0xfe, 0xba, 0xbe]],
  ['WebAssembly', 0, [0x00, 0x61, 0x73, 0x6d]],
  ['a font', 0, 'wOFF'],
  ['a font', 0, 'wOF2'],
  ['text in UTF-32, which nothing else reads either', 0, [0xff, 0xfe, 0x00, 0x00]],
  ['text in UTF-32, which nothing else reads either', 0, [0x00, 0x00, 0xfe, 0xff]],
];

/** A kind of file that is no page. */
export interface UnreadableKind {
  /** As words for a message: “a PDF document”. */
  readonly kind: string;
  /** Whether a page may be packed in it. */
  readonly packed: boolean;
}

/** What kind of file these bytes are; null where they may be a page. */
export const unreadableKind = (bytes: Uint8Array): UnreadableKind | null => {
  const kind = kindOf(bytes);
  return kind === null ? null : { kind, packed: kind.includes(' archive') && !kind.includes('web archive') };
};

const kindOf = (bytes: Uint8Array): string | null => {
  for (const [kind, at, magic] of magics) {
    if (opensWith(bytes, at, magic)) return kind;
  }
  // A Windows program: “MZ” alone could open a text, so its second header must be where the first one says.
  if (opensWith(bytes, 0, 'MZ') && bytes.length >= 64) {
    const second = bytes[60]! | (bytes[61]! << 8) | (bytes[62]! << 16);
    if (opensWith(bytes, second, 'PE\0\0')) return 'an executable';
  }
  if (isWebArchive(bytes)) return 'a web archive (MHTML), with the page encoded in it';
  return isMostlyControls(bytes) ? 'binary data of an unknown kind' : null;
};

const opensWith = (bytes: Uint8Array, at: number, magic: readonly number[] | string): boolean => {
  if (bytes.length < at + magic.length) return false;
  for (let i = 0; i < magic.length; i++) {
    const wanted = typeof magic === 'string' ? magic.charCodeAt(i) : magic[i];
    if (bytes[at + i] !== wanted) return false;
  }
  return true;
};

/** What browsers save as .mht or .mhtml: a mail of many parts. */
const isWebArchive = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  return /^[A-Z][A-Za-z-]{1,40}: /.test(head) && /^MIME-Version: /im.test(head) && /multipart\/related/i.test(head);
};

/** How much of the beginning is judged. */
const judged = 8192;
/** The share of control characters that no text reaches. NUL does not count: UTF-16 is full of it, and some pages hold stray ones. */
const tooMany = 0.05;

const isMostlyControls = (bytes: Uint8Array): boolean => {
  const length = Math.min(bytes.length, judged);
  let controls = 0;
  let nuls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte === 0) nuls++;
    // Tab, line feed, vertical tab, form feed, carriage return and escape do stand in texts.
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  // UTF-16 has a NUL in at most every second byte.
  return (controls > 4 && controls > (length - nuls) * tooMany) || nuls > length * 0.6;
};
