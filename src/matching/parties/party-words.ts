import { countryOf } from '../../reading/index.ts';
import { inLatin } from './names/transliterate.ts';
import { nameWords } from './names/name-words.ts';
import { soundOf } from './names/spelling.ts';
import { wordsIn } from '../words/words.ts';

/** British and American spellings of what bodies are called. */
const spellings: Readonly<Record<string, string>> = { defence: 'defense', labour: 'labor', centre: 'center', organisation: 'organization', programme: 'program' };
const small = new Set(['the', 'of', 'for', 'and', 'in', 'on', 's']);

/** The words of a body's name, its country by one name whether the text has “Russian”, “Russia’s” or “of Russia”; in order of the alphabet. */
export function bodyWords(name: string): readonly string[] {
  const words = wordsIn(inLatin(name.replace(/[\u2018\u2019']s\b/g, ''))).map(({ word }) => word.replace(/\./g, '')).filter((word) => !small.has(word));
  const bare = name.toLowerCase().replace(/^the /, '');
  const country = countryOf(bare);
  if (country !== null) return [country];
  return [...new Set(words.map((word) => countryOf(word) ?? countryOf(word.split('').join('.') + '.') ?? spellings[word] ?? word))].sort();
}

/** A person's first and last words by their sounds, and what stands between. */
export interface PersonWords {
  readonly first: string;
  readonly last: string;
  readonly between: readonly string[];
}

/**
 * Null for what is no full name: a family name alone is nobody in particular, and “his adviser” is another in every article.
 */
export function personWords(name: string): PersonWords | null {
  if (!isFullName(name)) return null;
  const words = nameWords(name).words.map(soundOf);
  return words.length < 2 ? null : { first: words[0]!, last: words.at(-1)!, between: words.slice(1, -1) };
}

const isFullName = (name: string): boolean => wordsIn(name).every(({ word }) => /^[^a-z]/.test(word) || /^(?:de|da|di|del|della|der|den|van|von|bin|ibn|al|el|la|le|du|dos|das|ter|ten|abu|zu)$/.test(word))
  && !/^(?:A|An|The|His|Her|Their|Its|Our|My|One|Two|Some|Senior|Former|Another|By)\b/.test(name);

/** The consonants of a word, which misspellings mostly leave alone. */
export const skeletonOf = (word: string): string => word[0] + word.slice(1).replace(/[aeiou]/g, '');
