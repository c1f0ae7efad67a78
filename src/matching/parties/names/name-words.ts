import { inLatin } from './transliterate.ts';

/*
 * A name as words to compare: titles and legal forms apart, numbers as digits. Titles say what somebody is, not who.
 */

export interface NameWords {
  /** In small Latin letters, each once, in order. */
  readonly words: readonly string[];
  /** One spelling for each kind of company: “ltd” for limited, ltd, llc, ooo; null where the name tells none. */
  readonly form: string | null;
  /** The words as they stand, in capitals or not: for acronyms. */
  readonly raw: string;
}

const titles = new Set(`mr mrs ms miss dr prof professor sir dame lord lady president prasident premier minister chancellor general gen colonel col major maj captain capt lieutenant lt
  admiral commander sergeant sgt marshal senator sen rep representative congressman congresswoman governor gov mayor judge justice king queen prince princess sheikh shaikh sheik sayyid
  hajj haji ayatollah imam pope cardinal archbishop bishop rev reverend father comrade secretary ambassador spokesman spokeswoman spokesperson foreign prime deputy vice former acting chief
  mv mt ss the`.split(/\s+/));
const joining = new Set(['of', 'and', 'for', 'in', 'de', 'la', 'le', 'du', 'der', 'und', 'et', 'i', 'y']);

/** What a company is; the longest first, since “open joint stock company” holds “company”. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/\b(?:public |open |closed )?joint[- ]stock (?:company|compan)\b|\b(?:ojsc|oao|pao|pjsc|cjsc|zao|jsc|ao)\b/g, 'jsc'],
  [/\blimited liability company\b|\b(?:llc|l l c|ooo|ltd|limited|srl|s r l|sp z o ?o|pty|bv|sarl)\b|\bsocietatea cu raspundere limitata\b/g, 'ltd'],
  [/\bgesellschaft mit beschrankter haftung\b|\bgmbh\b/g, 'gmbh'], [/\baktieng?esel?lschaft\b|\bag\b/g, 'ag'],
  [/\b(?:incorporated|inc|corporation|corp|plc|company|co|sa|spa|nv|kg)\b/g, 'inc'],
];

const numbers = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ').map((word, i) => [word, i] as const),
  ...'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, i) => [word, i] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + i * 10] as const), ['fourty', 40] as const,
]);

/** Names are compared again and again, each with its like: what was lately made of so many is kept. */
const mostKept = 2000;
const lately = new Map<string, NameWords>();

/** The words of a name as they are compared. */
export function nameWords(name: string): NameWords {
  const known = lately.get(name);
  if (known !== undefined) return known;
  const made = wordsOf(name);
  if (lately.size >= mostKept) lately.clear();
  lately.set(name, made);
  return made;
}

function wordsOf(name: string): NameWords {
  // An apostrophe within a word is dropped (“Qa'ida”), a point between single letters too (“A.B.C.”).
  let text = inLatin(name).replace(/['\u2019\u2018\u02bc`]s\b/g, '').replace(/['\u2019\u2018\u02bc`]/g, '').replace(/\b([a-z])\.(?=[a-z](?:\.|\b))/g, '$1');
  text = text.replace(/[-\u2010-\u2015/_.,()«»"“”&:;+*]/g, ' ').replace(/\s+/g, ' ').trim();
  let form: string | null = null;
  let bare = text;
  for (const [pattern, kind] of forms) {
    const without = bare.replace(pattern, ' ');
    if (without !== bare) form ??= kind;
    bare = without;
  }
  const words: string[] = [];
  let tens: number | null = null;
  for (const word of (bare.trim() === '' ? text : bare).split(/\s+/)) {
    const number = numbers.get(word) ?? ordinalOf(word);
    if (number !== null) {
      if (tens !== null && number < 10) words[words.length - 1] = String(tens + number);
      else words.push(String(number));
      tens = number >= 20 && number % 10 === 0 ? number : null;
      continue;
    }
    tens = null;
    if (word !== '' && !joining.has(word)) words.push(/^\d+$/.test(word) ? word : word.replace(/\d/g, (digit) => likeLetters[Number(digit)]!));
  }
  const untitled = words.filter((word) => !titles.has(word));
  return { words: [...new Set(untitled.length > 0 ? untitled : words)], form, raw: name };
}

/** Letters that digits are typed for, by the digit: “Sech1n”. */
const likeLetters = ['o', 'i', 'z', 'e', 'a', 's', 'g', 't', 'b', 'g'];

const ordinalOf = (word: string): number | null => (/^\d+(?:st|nd|rd|th)?$/.test(word) ? Number.parseInt(word, 10) : null);
