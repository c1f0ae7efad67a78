/* Titles: without the name of the outlet that pages put after them, and compared by their words. */

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9\u00c0-\u024f\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\uffdc]+/g) ?? [];

const separator = /\s[|–—»·•:-]{1,2}\s|\s?\|\s?/g;
const plain = (text: string): string => wordsIn(text).join('');

/** A title without the outlet's name that its page puts after or before it: “Title - Outlet”, “Outlet | Title”. */
export function withoutOutlet(title: string, outlet: string | null): string {
  const name = plain(outlet ?? '');
  if (title === '' || outlet === null || name === '') return title;
  for (const cut of title.slice(0, 500).matchAll(separator)) {
    const before = title.slice(0, cut.index).trim();
    const after = title.slice(cut.index + cut[0].length).trim();
    if (before !== '' && plain(after).startsWith(name) && after.length < outlet.length + 30) return before;
    if (after !== '' && plain(before) === name) return after;
  }
  return title;
}

/** What the address of a page calls its outlet: `example` of `https://www.example.co.uk/…`; null where that says nothing. */
export function nameInAddress(url: string | null): string | null {
  const labels = /^https?:\/\/([a-z0-9.-]{4,200})(?:[/:?#]|$)/i.exec(url ?? '')?.[1]!.toLowerCase().split('.') ?? [];
  const name = labels.at(-2) === undefined || labels.at(-2)!.length > 3 ? labels.at(-2) : labels.at(-3);
  return name !== undefined && name.length > 3 && name !== 'www' ? name : null;
}

/** Whether two titles may be of one story: at least a third of the shorter one's longer words are in the other. */
export function agree(a: string, b: string): boolean {
  const [shorter, longer] = [wordsIn(a), wordsIn(b)].sort((x, y) => x.length - y.length) as [readonly string[], readonly string[]];
  const has = new Set(longer);
  const telling = shorter.filter((word) => word.length > 3);
  if (telling.length === 0) return true;
  return telling.filter((word) => has.has(word)).length * 3 >= telling.length;
}

/** Whether one line has the other's words and more after them; the other is at least four words long. */
export const startsWithWords = (long: string, short: string): boolean => wordsIn(short).length >= 4 && plain(long).startsWith(plain(short));

/** Whether one line ends with all of the other's words, at least four, after words of its own: a headline with what stands over it. */
export const endsWithWords = (long: string, short: string): boolean => {
  const [all, last] = [wordsIn(long), wordsIn(short)];
  return last.length >= 4 && all.length > last.length && last.every((word, at) => word === all[all.length - last.length + at]);
};

/** Whether two lines of the same letters part them into the same words: “HarbourBoats return” lacks a space. */
export const sameSpaces = (a: string, b: string): boolean => wordsIn(a).join(' ') === wordsIn(b).join(' ');
