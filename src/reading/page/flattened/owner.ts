import type { Sorted } from './kind.ts';

/*
 * Whose page it is, by the line that says who has the rights in it: “© 2026 Northern Ledger. All rights reserved.”
 */

const line = /^(?:©|\(c\)|copyright)\s?(?:©|\(c\))?\s?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s)?(?:by\s)?(?:the\s)?((?:[A-Z][\w’'&-]*)(?: (?:[A-Z][\w’'&-]*|of|and|&)){0,4})/i;
const company = /(?:,? (?:Ltd|Limited|Inc|LLC|PLC|GmbH|Corp|Corporation|Company|Co))\.?$/;
const noName = /^(?:all|rights|reserved|getty|reuters|afp|ap|associated press|copyright)\b/i;
const longest = 200;

/** The name in the last such line, where the page has it as a line by itself too: neither a picture's owner nor an agency has. Null where there is none. */
export function ownerIn(blocks: readonly Sorted[]): string | null {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const { text } = blocks[at]!;
    const found = text.length > longest ? null : line.exec(text.trim());
    if (found === null || !/\d{4}|rights reserved/i.test(text)) continue;
    const name = found[1]!.replace(company, '').replace(/ (?:of|and|&)$/, '').trim();
    if (name.length < 3 || noName.test(name) || !/^[A-Z]/.test(name)) continue;
    const plain = plainName(name);
    if (blocks.some((block, index) => index !== at && block.text.length <= longest && plainName(block.text) === plain)) return name;
  }
  return null;
}

const plainName = (text: string): string => text.trim().toLowerCase().replace(/^the /, '');
