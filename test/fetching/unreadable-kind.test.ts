import { describe, expect, test } from 'vitest';
import { unreadableKind } from '../../src/fetching/unreadable-kind.ts';

const kindOf = (...parts: (string | number[])[]): string | null =>
  unreadableKind(Buffer.concat(parts.map((part) => typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))?.kind ?? null;

describe('what is no page is named', () => {
  test.each([
    ['%PDF-1.7\n%âãÏÓ', 'a PDF document'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'a PNG picture'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'a JPEG picture'],
    ['GIF89a\x01\0', 'a GIF picture'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'a WebP picture'],
    ['\x1f\x8b\x08\0\0\0', 'a gzip archive'],
    ['PK\x03\x04\x14\0', 'a zip archive (or a document in one, such as .docx or .epub)'],
    ['\x7fELF\x02\x01\x01', 'an executable'],
    ['SQLite format 3\0\x10', 'an SQLite database'],
    ['{\\rtf1\\ansi Hello}', 'an RTF document'],
    ['bplist00\xd1', 'a web archive of Safari'],
    [`${'name'.padEnd(257, '\0')}ustar\0`, 'a tar archive'],
  ])('%j', (bytes, kind) => {
    expect(kindOf(bytes)).toBe(kind);
  });

  test('a Windows program, but no text that begins with MZ', () => {
    const header = Buffer.alloc(128);
    header.write('MZ');
    header[60] = 80;
    header.write('PE\0\0', 80, 'latin1');
    expect(unreadableKind(header)?.kind).toBe('an executable');
    expect(kindOf('MZ is the old prefix of Montserrat, said the harbour master in a long statement to the paper.')).toBeNull();
  });

  test('a page that a browser wrapped in a mail, but no text about mails', () => {
    const wrapped = 'From: <Saved by a browser>\r\nSubject: Harbour\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n';
    expect(kindOf(wrapped)).toBe('a web archive (MHTML), with the page encoded in it');
    expect(kindOf('From: The mayor. “MIME-Version is a header,” she said, “and multipart/related a type.”')).toBeNull();
  });

  test('only what packs other files is packed', () => {
    expect(unreadableKind(Buffer.from('\x1f\x8b\x08', 'latin1'))?.packed).toBe(true);
    expect(unreadableKind(Buffer.from('bplist00'))?.packed).toBe(false);
  });

  test('data without a known beginning, by its control characters', () => {
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 167 + 13) % 251));
    expect(unreadableKind(noise)?.kind).toBe('binary data of an unknown kind');
    expect(unreadableKind(Buffer.alloc(4096))?.kind).toBe('binary data of an unknown kind');
  });
});

describe('what may be a page is let through', () => {
  test.each([
    ['nothing at all', Buffer.alloc(0)],
    ['HTML', Buffer.from('<!doctype html><p>The mayor said no.')],
    ['text with stray NULs and an escape', Buffer.from('The mayor\0 said\0 \x1b[1mno.\n\f'.repeat(20))],
    ['UTF-16', Buffer.from('The mayor said no.', 'utf16le')],
    ['windows-1252', Buffer.from('\x93No,\x94 said the mayor of Caf\xe9.', 'latin1')],
    ['Cyrillic in UTF-8', Buffer.from('«Нет», — сказал мэр.'.repeat(50))],
  ])('%s', (_, bytes) => {
    expect(unreadableKind(bytes)).toBeNull();
  });
});
