/*
 * Words of a page as they may be shown. A page is not trusted: an escape sequence in it would drive the reader's terminal,
 * and a bidirectional override would turn one name into another before the reader's eyes.
 */

/** ASCII controls but tab and line breaks; C1 controls, of which U+009B begins an escape sequence by itself. */
// eslint-disable-next-line no-control-regex -- these are what must not pass
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const bidirectional = /[\u202A-\u202E\u2066-\u2069]/g;
/** Shown nowhere, yet able to hide whole messages in a text; the joiners and the two emoji selectors stay. */
// eslint-disable-next-line no-misleading-character-class -- single code units are meant
const unseen = /[\u00AD\u061C\u200B\u200E\u200F\u2060-\u2064\u206A-\u206F\uFE00-\uFE0D\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDFFF]/g;
const halves = /[\uD800-\uDFFF]/gu;

/**
 * The words with what cannot safely be shown made visible or left out: controls as their pictures (␛) or as ⟨U+009B⟩,
 * bidirectional overrides as ⟨U+202E⟩, lone surrogates as U+FFFD; invisible characters are left out. Tabs and line breaks
 * stay. The result is for eyes only: no span points into it.
 */
export function visible(words: string): string {
  return words
    .replace(controls, (unit) => {
      const code = unit.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7F ? '\u2421' : named(unit);
    })
    .replace(bidirectional, named)
    .replace(unseen, '')
    .replace(halves, '\uFFFD');
}

const named = (unit: string): string => `⟨U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
