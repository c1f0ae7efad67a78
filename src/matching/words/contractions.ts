/** Contractions whose whole words are not their beginning. */
const irregular: Readonly<Record<string, string>> = { 'can\'t': 'can not', 'cannot': 'can not', 'won\'t': 'will not', 'shan\'t': 'shall not', 'ain\'t': 'ain\'t' };
const endings: Readonly<Record<string, string>> = { 'n\'t': 'not', '\'ll': 'will', '\'ve': 'have', '\'re': 'are', '\'m': 'am' };
const contraction = /^([a-z]+?)(n't|'ll|'ve|'re|'m)$/;

/** The words that a word stands for, as `plain` gives it: “won't” is “will not”, “they've” is “they have”; any other word is itself. */
export function wholeWords(word: string): readonly string[] {
  const found = irregular[word];
  if (found !== undefined) return found.split(' ');
  const [, beginning, ending] = contraction.exec(word) ?? [];
  return beginning === undefined ? [word] : [beginning, endings[ending!]!];
}
