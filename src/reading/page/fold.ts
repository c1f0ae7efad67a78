/* Letters and digits without regard to case and punctuation, one after another, without making a string of them. */

/** A code unit in small letters, 0 for what is no letter or digit. For Latin, Greek and Cyrillic; other scripts have no case. */
export function foldCode(code: number): number {
  if (code < 128) return code >= 97 && code <= 122 ? code : code >= 65 && code <= 90 ? code + 32 : code >= 48 && code <= 57 ? code : 0;
  if (code < 0xc0) return 0;
  if (code < 0xdf) return code === 0xd7 ? 0 : code + 32;
  if (code >= 0x391 && code <= 0x3a9) return code + 32;
  if (code >= 0x400 && code <= 0x42f) return code < 0x410 ? code + 80 : code + 32;
  const isSign = code === 0xf7 || (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) || (code >= 0xd800 && code < 0xf900) || code >= 0xffdd;
  return isSign ? 0 : code;
}

/** Whether two lines have the same words, whatever their case, punctuation and spaces; false where they have none. */
export function sameWords(a: string, b: string): boolean {
  let i = 0;
  let j = 0;
  let any = false;
  for (;;) {
    let left = 0;
    let right = 0;
    while (i < a.length && left === 0) left = foldCode(a.charCodeAt(i++));
    while (j < b.length && right === 0) right = foldCode(b.charCodeAt(j++));
    if (left !== right) return false;
    if (left === 0) return any;
    any = true;
  }
}
