/**
 * What a word's form says, as the features of Universal Dependencies name it. Only what holds is there: a noun has no tense. Other
 * features of UD English (kinds of pronouns and numbers) come along, so that CoNLL-U is whole.
 */
export interface Morphology {
  readonly Tense?: 'Past' | 'Pres';
  readonly Number?: 'Sing' | 'Plur' | 'Ptan';
  readonly Voice?: 'Pass';
  readonly Person?: '1' | '2' | '3';
  readonly Mood?: 'Ind' | 'Imp' | 'Sub';
  readonly VerbForm?: 'Fin' | 'Inf' | 'Part' | 'Ger';
  readonly Abbr?: 'Yes';
  readonly Case?: 'Nom' | 'Acc' | 'Gen';
  readonly Definite?: 'Def' | 'Ind';
  readonly Degree?: 'Pos' | 'Cmp' | 'Sup';
  readonly Gender?: 'Masc' | 'Fem' | 'Neut';
  readonly NumForm?: 'Digit' | 'Word' | 'Combi';
  readonly NumType?: 'Card' | 'Ord' | 'Mult' | 'Frac';
  readonly Polarity?: 'Neg' | 'Pos';
  readonly Poss?: 'Yes';
  readonly PronType?: 'Art' | 'Prs' | 'Rel' | 'Int' | 'Dem' | 'Ind' | 'Tot' | 'Neg';
  readonly Reflex?: 'Yes';
}

export const nothing: Morphology = {};

/** As CoNLL-U writes them: in the order of their names, parted by “|”; “_” for none. */
export const featsText = (morphology: Morphology): string => {
  const feats = Object.entries(morphology).map(([name, value]) => `${name}=${value as string}`);
  // In the treebanks' order: by code units, capitals and small letters alike.
  feats.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return feats.length === 0 ? '_' : feats.join('|');
};
