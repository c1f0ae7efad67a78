import { countryOf } from '../../reading/index.ts';
import { isFunctionWord } from './function-words.ts';
import { stemOf } from './stem.ts';
import { plain, wordsIn } from './words.ts';

/** Words of reporting and of the calendar: what is said of anything, on any day. */
const everywhere = new Set(`say said says tell told add added ask asked report reported reports reporters statement spokesman spokeswoman news monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december year years month months week weeks day days today yesterday tomorrow morning afternoon evening night
  mr mrs ms dr last next first new number figure about every everyone all last around nearly almost roughly least several two three four five six seven eight nine ten`.split(/\s+/));

/** The stems of the words in a stretch of text that tell what it is about, each once, in order. */
export function contentStems(text: string, from = 0, to = text.length): readonly string[] {
  const stems = new Set<string>();
  for (const { word } of wordsIn(text, from, to)) {
    const bare = plain(word);
    // “Moscow”, “Russian” and “Russia”: whose it is, by one name.
    const country = /^[A-Z]/.test(word) ? countryOf(bare) ?? countryOf(word.toLowerCase()) ?? (bare === 'us' && word !== 'Us' ? 'united states' : null) : null;
    if (country !== null) { stems.add(country.replaceAll(' ', '-')); continue; }
    if (bare.length > 1 && !isFunctionWord(bare) && !everywhere.has(bare) && !/^\d/.test(bare)) stems.add(synonymOf(stemOf(bare)));
  }
  return [...stems];
}

/** Rows of stems for one act or one kind of people: the first stands for all. Few, and only what reports use for one another. */
const rows = `
remov clear withdraw withdrew pull haul cart
clos shut
reopen
kill dead death die died slain
wound injur hurt
evacuat displac flee fled uproot
arrest detain
indict charg
expel kick boot oust
interfer meddl tamper
think thought consider
build built construct
resid villag inhabit
resign quit
attack strik struck
meet met summit talk
buy bought purchas
raise increas
cut reduc lower
`;
const first = new Map(rows.trim().split('\n').flatMap((row) => {
  const stems = row.trim().split(' ');
  return stems.map((stem) => [stemOf(stem), stemOf(stems[0]!)] as const);
}));

export const synonymOf = (stem: string): string => first.get(stem) ?? stem;
