/** “RS” or “R.S.”, in small letters; null where the words are no one's initials. */
export const initialsIn = (words: string): string | null => (/^(?:[A-Z]\.?){2,4}$/.test(words) ? words.replaceAll('.', '').toLowerCase() : null);

/** The initials of a full name, in small letters; null of a single word. */
export const initialsOf = (words: readonly string[]): string | null => (words.length > 1 ? words.map((word) => word[0]).join('').toLowerCase() : null);
