import { countryOf } from '../../reading/index.ts';
import { isFunctionWord } from './function-words.ts';
import { stemOf } from './stem.ts';
import { synonymOf } from './synonyms.ts';
import { plain, wordsIn } from './words.ts';

/** Words of reporting and of the calendar: what is said of anything, on any day. */
const everywhere = new Set(`say said says tell told add added ask asked report reported reports reporters statement spokesman spokeswoman news monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december year years month months week weeks day days today yesterday tomorrow morning afternoon evening night
  mr mrs ms dr last next first new number figure about every everyone all last around nearly almost roughly least several two three four five six seven eight nine ten`.split(/\s+/));

/** The stem by which a word tells what a text is about; null where it tells nothing. */
export function contentStemOf(word: string): string | null {
  const bare = plain(word);
  // “Moscow”, “Russian” and “Russia”: whose it is, by one name.
  const country = /^[A-Z]/.test(word) ? countryOf(bare) ?? countryOf(word.toLowerCase()) ?? (bare === 'us' && word !== 'Us' ? 'united states' : null) : null;
  if (country !== null) return country.replaceAll(' ', '-');
  return bare.length > 1 && !isFunctionWord(bare) && !everywhere.has(bare) && !/^\d/.test(bare) ? synonymOf(stemOf(bare)) : null;
}

/** The stems of the words in a stretch of text that tell what it is about, each once, in order. */
export function contentStems(text: string, from = 0, to = text.length): readonly string[] {
  const stems = new Set<string>();
  for (const { word } of wordsIn(text, from, to)) {
    const stem = contentStemOf(word);
    if (stem !== null) stems.add(stem);
  }
  return [...stems];
}
