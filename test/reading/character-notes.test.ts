import { expect, test } from 'vitest';
import { characterNotes } from '../../src/reading/character-notes.ts';

const told = (text: string): string[] => characterNotes(text).map((n) => `${n.kind} ${n.span?.join('–') ?? ''} ${n.message.slice(0, 24)}`);

test.each([
  ['a NUL', 'ab\u0000c', ['characters 2–3 A NUL character stands i']],
  ['a lone high surrogate', 'a\ud83d b', ['characters 1–2 Half of a character stan']],
  ['a lone low surrogate', '\udcaa b', ['characters 0–1 Half of a character stan']],
  ['supplementary variation selectors', 'a\u{e0100}\u{e0101}', ['characters 1–3 2 invisible characters s']],
  ['a zero-width space', 'a\u200bb', ['characters 1–2 An invisible character s']],
  ['a direction override', '\u202eabc', ['characters 0–1 An invisible character s']],
])('%s is told, once, at the first of its kind', (_what, text, notes) => expect(told(text)).toEqual(notes));

test.each([
  ['plain English', 'He said “no” — twice, in São Paulo.'],
  ['an emoji with its selector', 'fine ❤️ \u{1f4f0}'],
  ['a no-break space', '4\u00a0000 troops'],
  ['another script', 'Россия заявила'],
])('%s is nothing to be told of', (_what, text) => expect(characterNotes(text)).toEqual([]));
