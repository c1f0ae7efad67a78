import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePage } from '../../src/fetching/decode.ts';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
/** Bytes written as characters from U+0000 to U+00FF. */
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const messages = (...args: Parameters<typeof decodePage>): string[] => {
  const { notes } = decodePage(...args);
  for (const note of notes) expect(note.kind).toBe('encoding');
  return notes.map((note) => note.message);
};

describe('without a word about the encoding', () => {
  test('UTF-8 where the bytes are that', () => {
    expect(decodePage(utf8('“Żółć,” she said – 😀'))).toEqual({ text: '“Żółć,” she said – 😀', notes: [] });
  });

  test('windows-1252 where they are not, quotation marks and all', () => {
    const page = bytes('\x93No,\x94 said the mayor\x92s caf\xe9 \x96 \x80 5');
    expect(decodePage(page).text).toBe('“No,” said the mayor’s café – € 5');
    expect(messages(page)).toEqual(['The page names no encoding and is not utf-8; read as windows-1252.']);
  });

  test.each([['utf-16le', Buffer.from('The mayor said “no”.', 'utf16le')], ['utf-16be', swapped('The mayor said “no”.')]])('%s by its NULs', (_, page) => {
    expect(decodePage(page)).toEqual({ text: 'The mayor said “no”.', notes: [] });
  });

  test('UTF-8 with one broken character stays UTF-8, and the loss is counted', () => {
    const page = Buffer.concat([utf8('“Żółć,” said '), bytes('\xff'), utf8(' Łukasz')]);
    expect(decodePage(page).text).toBe('“Żółć,” said \uFFFD Łukasz');
    expect(messages(page)).toEqual(['One stretch of bytes could not be decoded and stands as U+FFFD.']);
  });

  test('a U+FFFD that the page itself holds is no loss', () => {
    expect(decodePage(utf8('what the \uFFFD'))).toEqual({ text: 'what the \uFFFD', notes: [] });
  });

  test('NULs in a page of single bytes stay where they are', () => {
    expect(decodePage(bytes('The may\0or said no.'))).toEqual({ text: 'The may\0or said no.', notes: [] });
  });
});

describe('with a byte order mark, which is no part of the text', () => {
  test.each([
    ['UTF-8', utf8('\uFEFFNo.')],
    ['UTF-16LE', Buffer.from('\uFEFFNo.', 'utf16le')],
    ['UTF-16BE', swapped('\uFEFFNo.')],
  ])('%s', (_, page) => {
    expect(decodePage(page, { contentType: 'text/html; charset=windows-1252' })).toEqual({ text: 'No.', notes: [] });
  });

  test('only the first one goes', () => {
    expect(decodePage(utf8('\uFEFF\uFEFFNo.')).text).toBe('\uFEFFNo.');
  });

  test('half of a surrogate pair cannot be decoded', () => {
    const page = Buffer.from('\uFEFFa\ud800b', 'utf16le');
    expect(decodePage(page).text).toBe('a\uFFFDb');
    expect(messages(page)).toHaveLength(1);
  });
});

describe('with a declaration', () => {
  test.each([
    ['<meta charset="windows-1251">'],
    ['<META CHARSET=windows-1251>'],
    [`<meta name="x" charset='windows-1251'/>`],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'],
    ['<meta content="text/html;charset=windows-1251" http-equiv=content-type>'],
    ['<?xml version="1.0" encoding="windows-1251"?>'],
    [`<!-- <meta charset="utf-8"> --><meta charset="cp1251">`],
    [`${'<script>x</script>'.repeat(100)}<meta charset="windows-1251">`],
  ])('%s', (declaration) => {
    expect(decodePage(bytes(`${declaration}\xcd\xe5\xf2`))).toEqual({ text: `${declaration}Нет`, notes: [] });
  });

  test.each([
    ['text/html; charset=windows-1251'],
    ['text/html;charset="windows-1251"'],
    [`text/html; boundary=x; Charset='WINDOWS-1251'`],
  ])('the header %s goes before the page’s own', (contentType) => {
    expect(decodePage(bytes('<meta charset="iso-8859-1">\xcd\xe5\xf2'), { contentType }).text).toBe('<meta charset="iso-8859-1">Нет');
  });

  test('a description that mentions a charset declares none', () => {
    const page = bytes('<meta name="description" content="all about charset=windows-1251">\xe9');
    expect(decodePage(page).text.endsWith('é')).toBe(true);
  });

  test('Japanese in Shift_JIS', () => {
    expect(decodePage(bytes('<meta charset=shift_jis>\x93\xfa\x96\x7b')).text).toBe('<meta charset=shift_jis>日本');
  });

  test('utf-8 that is not: windows-1252, with a note', () => {
    const page = bytes('<meta charset="utf-8"><p>caf\xe9 \x93no\x94');
    expect(decodePage(page).text).toBe('<meta charset="utf-8"><p>café “no”');
    expect(messages(page)).toEqual(['The page says utf-8, but its bytes are not; read as windows-1252.']);
  });

  test('Latin-1 that is UTF-8: UTF-8, with a note', () => {
    const page = utf8('<meta charset="iso-8859-1"><p>café “no”');
    expect(decodePage(page).text).toBe('<meta charset="iso-8859-1"><p>café “no”');
    expect(messages(page)).toEqual(['The page says windows-1252, but its bytes are utf-8.']);
  });

  test('Latin-1 that is plain ASCII: nothing to doubt', () => {
    expect(messages(utf8('<meta charset="iso-8859-1"><p>cafe'))).toEqual([]);
  });

  test('UTF-16 that could be read byte by byte is none', () => {
    expect(decodePage(utf8('<meta charset="utf-16"><p>café'))).toEqual({ text: '<meta charset="utf-16"><p>café', notes: [] });
  });

  test('utf-8 in the header of a page in UTF-16', () => {
    const page = Buffer.from('The mayor said no.', 'utf16le');
    expect(decodePage(page, { contentType: 'text/html; charset=utf-8' }).text).toBe('The mayor said no.');
    expect(messages(page, { contentType: 'text/html; charset=utf-8' })).toEqual(['The page says utf-8, but its bytes are utf-16le.']);
  });

  test('UTF-16 in the header, without NULs to show it', () => {
    expect(decodePage(Buffer.from('日本の市長', 'utf16le'), { contentType: 'text/html; charset=utf-16' }).text).toBe('日本の市長');
  });

  test('a name that is none is doubted and passed over', () => {
    const page = utf8('<meta charset="klingon-8"><p>café');
    expect(decodePage(page).text).toBe('<meta charset="klingon-8"><p>café');
    expect(messages(page)).toEqual(['The page names the encoding “klingon-8”, which is none.']);
  });
});

test('bare text is taken as it is, whatever it says of encodings', () => {
  const text = 'Write <meta charset="windows-1251">, he said: é\0\u{E0100}\r\n';
  expect(decodePage(utf8(text), { bare: true })).toEqual({ text, notes: [] });
});

test('law: well-formed text in UTF-8 comes back as it was, without a doubt', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
    fc.pre(!text.startsWith('\uFEFF') && !text.includes('\0'));
    expect(decodePage(utf8(text), { bare: true })).toEqual({ text, notes: [] });
  }));
});

test('law: any bytes and any header give a text', () => {
  const contentType = fc.option(fc.oneof(fc.string(), fc.constantFrom('text/html; charset=gbk', ';charset=utf-16be', ';charset=iso-2022-kr')), { nil: undefined });
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), contentType, (page, type) => {
    expect(typeof decodePage(page, { contentType: type }).text).toBe('string');
  }));
});

test('many megabytes of quotes and brackets are looked through in a moment', () => {
  const page = Buffer.alloc(8_000_000, '<meta charset="');
  const began = performance.now();
  decodePage(page);
  expect(performance.now() - began).toBeLessThan(2000);
});
