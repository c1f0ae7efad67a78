/*
 * Which blocks of a page say again what an earlier one said: the headline in a trail, a caption under the picture and again
 * in its gallery, a caption cut off with “… more”. Only letters and digits count, without regard to case.
 */

/** Words at the head of a block that must agree before two blocks are compared at length. */
const headWords = 8;
/** How many different blocks with the same head are remembered: hostile pages must not make this quadratic. */
const remembered = 4;
/** In UTF-16 code units of the folded text: what is compared of very long blocks. */
const compared = 4_000;

const tailOfCut = / (?:more|less|read more|show more|see more)$/;

/** Letters and digits in small letters, single spaces between. */
function fold(text: string): string {
  return text.slice(0, compared).toLowerCase().replace(/[^0-9a-z\u00aa-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff]+/g, ' ').trim();
}

/**
 * For each text the index of the first text that it repeats, or -1. Blocks of fewer than `leastWords` words repeat one
 * another only where they are the same to the letter; those of more also where one is the other with its end cut.
 */
export function repetitionsOf(texts: readonly string[], leastWords = headWords): number[] {
  const whole = new Map<string, number>();
  const byHead = new Map<string, { readonly at: number; readonly folded: string }[]>();
  return texts.map((text, at) => {
    const folded = fold(text);
    if (folded === '') return -1;
    const key = text.length > compared ? `${folded} ${text.length}` : folded;
    const same = whole.get(key);
    if (same !== undefined) return same;
    whole.set(key, at);

    const words = folded.split(' ', headWords + 1);
    if (words.length < Math.min(leastWords, headWords)) return -1;
    const head = words.slice(0, headWords).join(' ');
    const alike = byHead.get(head);
    if (alike === undefined) { byHead.set(head, [{ at, folded }]); return -1; }
    for (const earlier of alike) if (isCutOf(earlier.folded, folded)) return earlier.at;
    if (alike.length < remembered) alike.push({ at, folded });
    return -1;
  });
}

/** Whether one text is the other with its end cut off, by no more than two thirds. */
function isCutOf(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const stem = short.replace(tailOfCut, '');
  return stem.length * 3 >= long.length && stem.length >= 30 && long.startsWith(stem);
}
