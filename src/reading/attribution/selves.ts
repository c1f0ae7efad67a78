const selves = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'you', 'your', 'nobody', 'anybody', 'everybody', 'somebody', 'anyone', 'everyone', 'someone', 'one']);

/** “I”, “we”, “nobody”: in somebody's own words these tell of no other source. */
export const isOwnWord = (words: string): boolean => selves.has(words.toLowerCase());
