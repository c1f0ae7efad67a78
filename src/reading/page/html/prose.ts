import { at } from './block.ts';
import type { Block } from './block.ts';

/* How much a block looks like running text, from its own words alone. */

/** The share of a block's characters that stand in links, from 0 to 1. */
export const linkDensity = (block: Block): number => Math.min(1, block.linked / Math.max(1, block.text.length));

const sentenceEnds = new Set('.!?…:;。！？।」』”’"\'»)]');

/** Whether the block ends as a sentence does. */
export const endsSentence = (text: string): boolean => sentenceEnds.has(text.charAt(text.length - 1));

/** Characters, where one of a script without spaces counts as three, so that lengths compare between scripts. */
export function weighedLength(text: string): number {
  let wide = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3040 && code <= 0x9fff) wide++;
  }
  return text.length + 2 * wide;
}

const notProse = at.nav | at.footer | at.dialog | at.heading | at.figcaption | at.button;

/** 0 for what is surely no running text; about the number of characters for a good paragraph. `path`: bits of `at`. */
export function proseOf(path: number, length: number, density: number, isSentence: boolean): number {
  if ((path & notProse) !== 0 || length < 25 || density > 0.6) return 0;
  const unlinked = 1 - density;
  const ending = isSentence ? 1 : length > 120 ? 0.6 : 0.15;
  const place = (path & (at.aside | at.form | at.table)) !== 0 ? 0.3 : 1;
  const seen = (path & at.hidden) === 0 ? 1 : 0.2;
  const kind = (path & at.paragraph) !== 0 ? 1 : (path & at.listItem) !== 0 ? 0.5 : 0.8;
  return length * unlinked * unlinked * ending * place * seen * kind;
}
