import type { Xpos } from '../tokens.ts';
import type { Morphology } from './morphology.ts';
import { nothing } from './morphology.ts';

/*
 * Words that do not depend on their sentence: pronouns, articles, numbers, what stands by its tag alone.
 */

const tableOf = (rows: string): ReadonlyMap<string, Morphology> => new Map(rows.trim().split('\n').flatMap((row) => {
  const [words, feats] = row.trim().split(': ');
  const morphology = Object.fromEntries(feats!.split(' ').map((feat) => feat.split('='))) as Morphology;
  return words!.split(' ').map((word): [string, Morphology] => [word, morphology]);
}));

/** Personal pronouns by what they are written as; the case of “it”, “you” and “her” is seen in the sentence. */
const personal = tableOf(`
  i: Case=Nom Number=Sing Person=1 PronType=Prs
  me: Case=Acc Number=Sing Person=1 PronType=Prs
  we: Case=Nom Number=Plur Person=1 PronType=Prs
  us: Case=Acc Number=Plur Person=1 PronType=Prs
  you ya u: Case=Nom Person=2 PronType=Prs
  he: Case=Nom Gender=Masc Number=Sing Person=3 PronType=Prs
  him: Case=Acc Gender=Masc Number=Sing Person=3 PronType=Prs
  she: Case=Nom Gender=Fem Number=Sing Person=3 PronType=Prs
  her: Case=Acc Gender=Fem Number=Sing Person=3 PronType=Prs
  it: Case=Nom Gender=Neut Number=Sing Person=3 PronType=Prs
  they: Case=Nom Number=Plur Person=3 PronType=Prs
  them 'em: Case=Acc Number=Plur Person=3 PronType=Prs
  's: Case=Acc Number=Plur Person=1 PronType=Prs
  mine: Case=Gen Number=Sing Person=1 Poss=Yes PronType=Prs
  ours: Case=Gen Number=Plur Person=1 Poss=Yes PronType=Prs
  yours: Case=Gen Person=2 Poss=Yes PronType=Prs
  hers: Case=Gen Gender=Fem Number=Sing Person=3 Poss=Yes PronType=Prs
  theirs: Case=Gen Number=Plur Person=3 Poss=Yes PronType=Prs
  myself: Case=Acc Number=Sing Person=1 PronType=Prs Reflex=Yes
  ourselves: Case=Acc Number=Plur Person=1 PronType=Prs Reflex=Yes
  yourself: Case=Acc Number=Sing Person=2 PronType=Prs Reflex=Yes
  yourselves: Case=Acc Number=Plur Person=2 PronType=Prs Reflex=Yes
  himself: Case=Acc Gender=Masc Number=Sing Person=3 PronType=Prs Reflex=Yes
  herself: Case=Acc Gender=Fem Number=Sing Person=3 PronType=Prs Reflex=Yes
  itself: Case=Acc Gender=Neut Number=Sing Person=3 PronType=Prs Reflex=Yes
  themselves: Case=Acc Number=Plur Person=3 PronType=Prs Reflex=Yes
`);

const possessive = tableOf(`
  my: Case=Gen Number=Sing Person=1 Poss=Yes PronType=Prs
  our: Case=Gen Number=Plur Person=1 Poss=Yes PronType=Prs
  your: Case=Gen Person=2 Poss=Yes PronType=Prs
  his: Case=Gen Gender=Masc Number=Sing Person=3 Poss=Yes PronType=Prs
  her: Case=Gen Gender=Fem Number=Sing Person=3 Poss=Yes PronType=Prs
  its: Case=Gen Gender=Neut Number=Sing Person=3 Poss=Yes PronType=Prs
  their: Case=Gen Number=Plur Person=3 Poss=Yes PronType=Prs
`);

const determiners = tableOf(`
  the: Definite=Def PronType=Art
  a an: Definite=Ind PronType=Art
  this that: Number=Sing PronType=Dem
  these those: Number=Plur PronType=Dem
  all every each both everyone everybody everything half: PronType=Tot
  no neither none: PronType=Neg
  some any another either such: PronType=Ind
`);

const indefinite = tableOf(`
  someone somebody something anyone anybody anything one: Number=Sing PronType=Ind
  everyone everybody everything: Number=Sing PronType=Tot
  nobody nothing noone: Number=Sing PronType=Neg
  none: PronType=Neg
`);

const adverbs = tableOf(`
  not n't nt: Polarity=Neg
  then there here thus hence therefore: PronType=Dem
  always everywhere: PronType=Tot
  never nowhere: PronType=Neg
  sometimes somewhere anywhere ever somehow anyway: PronType=Ind
  once twice thrice: NumForm=Word NumType=Mult
  firstly secondly thirdly: NumForm=Word NumType=Ord
`);

const ordinals = /^(?:(?:fir|[a-z]+ie)st|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen|twentie|thirtie|hundred|thousand|million)th)$/;
const combined = /^\d[\d,]*(?:st|nd|rd|th)$/;

/** Case of the pronouns whose form does not tell it: after a verb or a preposition it is the accusative. */
export const pronounOf = (lower: string, isObject: boolean): Morphology => {
  const found = personal.get(lower) ?? { PronType: 'Prs' };
  return isObject && found.Case === 'Nom' && (lower === 'it' || lower === 'you' || lower === 'u' || lower === 'ya') ? { ...found, Case: 'Acc' } : found;
};

export const possessiveOf = (lower: string): Morphology => possessive.get(lower) ?? { Case: 'Gen', Poss: 'Yes', PronType: 'Prs' };

export const determinerOf = (lower: string): Morphology => determiners.get(lower) ?? nothing;

export const indefiniteOf = (lower: string): Morphology => indefinite.get(lower) ?? { Number: 'Sing' };

/** Of adverbs, those of degree are compared; which are is not written on them. */
export const adverbOf = (lower: string): Morphology => adverbs.get(lower) ?? (/[a-z]{2}ly$/.test(lower) || degrees.has(lower) ? { Degree: 'Pos' } : nothing);

const degrees = new Set(['well', 'much', 'often', 'far', 'long', 'fast', 'hard', 'late', 'soon', 'early', 'little', 'close', 'high', 'deep', 'near', 'low', 'right', 'straight']);
const notDegrees = new Set(['only', 'especially', 'probably']);

export const isCompared = (lower: string): boolean => !notDegrees.has(lower);

export const adjectiveOf = (lower: string): Morphology => {
  if (combined.test(lower)) return { Degree: 'Pos', NumForm: 'Combi', NumType: 'Ord' };
  return ordinals.test(lower) ? { Degree: 'Pos', NumForm: 'Word', NumType: 'Ord' } : { Degree: 'Pos' };
};

export const numberOf = (lower: string): Morphology => {
  if (!/\d/.test(lower)) return { NumForm: 'Word', NumType: 'Card' };
  return { NumForm: 'Digit', NumType: /^\d+[/\u2044]\d+$|^[\u00bc-\u00be]$/.test(lower) ? 'Frac' : 'Card' };
};

/** “U.S.”, “Mr.”, “Dept.”: a name or noun cut short. */
export const isAbbreviated = (word: string): boolean => /^(?:[A-Za-z]{1,5}\.)$|^(?:[A-Za-z]\.){2,}[A-Za-z]?$|^[A-Z]{2,5}$/.test(word);

/** Nouns that have a plural only. */
export const isPluraleTantum = (lower: string): boolean => pluralOnly.has(lower);
const pluralOnly = new Set(['thanks', 'clothes', 'pants', 'jeans', 'shorts', 'trousers', 'scissors', 'glasses', 'goods', 'surroundings', 'remains', 'outskirts', 'odds', 'premises', 'earnings', 'savings', 'belongings',
  'troops', 'arms', 'riches', 'proceeds', 'congratulations', 'condolences', 'headquarters', 'whereabouts', '1990s', '1980s', '1970s', '1960s']);

export const byTag: Readonly<Partial<Record<Xpos, Morphology>>> = {
  JJR: { Degree: 'Cmp' }, JJS: { Degree: 'Sup' }, RBR: { Degree: 'Cmp' }, RBS: { Degree: 'Sup' },
  NN: { Number: 'Sing' }, NNS: { Number: 'Plur' }, NNP: { Number: 'Sing' }, NNPS: { Number: 'Plur' },
};
