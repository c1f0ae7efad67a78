/** Endings, longest first; what stays is at least four letters long. */
const endings = [
  'isations', 'izations', 'isation', 'ization', 'ements', 'ations', 'ement', 'ation', 'ments', 'ness', 'ings', 'ment', 'ions', 'ally', 'ing', 'ion', 'als', 'ies', 'ied',
  'ers', 'ed', 'er', 'es', 'al', 'ly', 'y', 's', 'e',
];

/** What “removing”, “removal”, “removed” and “remove” share; crude, for comparing and never for showing. Takes a word as `plain` gives it. */
export function stemOf(word: string): string {
  for (const ending of endings) {
    if (word.length - ending.length >= 4 && word.endsWith(ending)) return undoubled(word.slice(0, -ending.length));
  }
  return word;
}

/** “planned” and “plan”. */
const undoubled = (stem: string): string => (/([bdgklmnprt])\1$/.test(stem) && stem.length > 4 ? stem.slice(0, -1) : stem);
