/** Of all that an article calls somebody, the fullest; of several as long the first. */
export const fullest = (words: readonly string[]): string => words.reduce((best, some) => (some.length > best.length ? some : best), '');
