import { kindOf, type Named } from '../language/names/named.ts';
import type { Tagged } from '../language/tokens.ts';
import { uposOf } from '../language/tokens.ts';
import { genderOfFirstName } from './first-names.ts';
import { isBody } from './source-nouns.ts';
import { isRoleNoun, isTitle, isTitleModifier } from './titles.ts';
import { endOfShouting } from './shouted.ts';
import { isCapitalised, isGlued, opensSentence, sentenceEnd } from './words.ts';
import type { Run } from './words.ts';

/*
 * Names in the text: runs of capitalised words with the small words that hold them together (“Ursula von der Leyen”,
 * “Center for a New American Security”), parted from the titles before them (“U.S. Marine Corps Major”).
 */

/** A name, and what stands before it within the same run. */
export interface NameRun {
  readonly name: Run;
  /** “Foreign Minister”, “Mr.”; null where there is none. */
  readonly title: Run | null;
  /** What stands before the title, or before a role noun in small letters: “U.S. Marine Corps”, “Russian”. */
  readonly lead: Run | null;
}

const particles = new Set(['de', 'da', 'di', 'del', 'della', 'der', 'den', 'van', 'von', 'bin', 'ibn', 'al', 'el', 'la', 'le', 'du', 'dos', 'das', 'ter', 'ten', 'abu', 'zu']);
const notNames = new Set(`monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  i the a an this that these those he she it they we you who what when where why how which if but and or nor so yet for in on at by with from to of as than then there here his her its their our my your
  after before during while since until although though because despite meanwhile however also still even just only not no yes now today yesterday tomorrow many most some several both all each every few other others another any
  one two three four five six seven eight nine ten according asked speaking writing referring citing about over under between among against through without within across like unlike more less once whether perhaps maybe
  is are was were be been has have had do does did will would can could may might must shall should let as well oh ok mr's photo image video story read related more follow share click watch see`.split(/\s+/));
/** Titles that an “of” belongs to: “Secretary of State”. */
const offices = new Set(['state', 'defense', 'defence', 'energy', 'labor', 'labour', 'education', 'commerce', 'agriculture', 'transportation', 'staff', 'justice', 'health', 'interior', 'treasury', 'homeland']);
/** Names whose first word would be a title. */
const wholeNames = new Set(['general motors', 'general electric', 'general assembly', 'general mills', 'general dynamics', 'general election', 'general secretariat',
  'prince george', 'prince edward', 'king county', 'justice department', 'justice ministry', 'judiciary committee']);

const isNameWord = (doc: Tagged, token: number): boolean => isCapitalised(doc, token) && !notNames.has(doc.lower[token]!);

/** Whether the run may begin here: at the start of a sentence the part of speech decides, or that the word is a name elsewhere; within it the capital does. */
const mayBegin = (doc: Tagged, token: number, elsewhere: ReadonlySet<string>): boolean => {
  if (!isNameWord(doc, token)) return false;
  if (!opensSentence(doc, token)) return true;
  const tag = uposOf(doc, token);
  if (tag === 'PROPN' || elsewhere.has(doc.lower[token]!)) return true;
  const next = token + 1 < sentenceEnd(doc, token) && isNameWord(doc, token + 1);
  return next && (tag === 'ADJ' || isTitle(doc.lower[token]!) || isTitleModifier(doc.lower[token]!));
};

/** Words that are names within sentences, and never stand in small letters: in lower case. */
const namesWithinSentences = (doc: Tagged): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let token = 0; token < doc.length; token += 1) if (isNameWord(doc, token) && uposOf(doc, token) === 'PROPN' && !opensSentence(doc, token)) found.add(doc.lower[token]!);
  for (let token = 0; token < doc.length; token += 1) if (!isCapitalised(doc, token)) found.delete(doc.lower[token]!);
  return found;
};

/** The end of the run that begins at `first`: its last token. */
const endOfRun = (doc: Tagged, first: number, people: People): number => {
  const end = sentenceEnd(doc, first);
  let last = first;
  let hasBody = isBody(doc.lower[first]!);
  let joined = false;
  for (;;) {
    const next = last + 1;
    if (next >= end) return last;
    let reached = stepOver(doc, last, next, end, hasBody, joined, people);
    if (reached < 0) reached = overOffice(doc, last, end, people);
    if (reached < 0) return last;
    if (doc.lower[next] === 'of' || doc.lower[next] === 'for') joined = true;
    for (let token = next; token <= reached; token += 1) hasBody ||= isBody(doc.lower[token]!);
    last = reached;
  }
};

/** “Director of Public Affairs Ann Roe”: an office, “of”, what it is about, and then a person. The last token of the name, or -1. */
const overOffice = (doc: Tagged, last: number, end: number, people: People): number => {
  if (doc.lower[last + 1] !== 'of' || !(isTitle(doc.lower[last]!) || isRoleNoun(doc.lower[last]!))) return -1;
  for (let token = last + 2; token < Math.min(end, last + 10); token += 1) {
    const person = people.get(token);
    if (person !== undefined && person > last + 2) return token;
    if (!isNameWord(doc, token) && !/^(?:and|&|the|-)$/.test(doc.lower[token]!)) return -1;
  }
  return -1;
};

/** The next token of the run after `last`, past what joins it; -1 where the run ends. */
const stepOver = (doc: Tagged, last: number, next: number, end: number, hasBody: boolean, joined: boolean, people: People): number => {
  const at = (token: number): boolean => token < end && isNameWord(doc, token);
  const lower = doc.lower[next]!;
  if (at(next)) return next;
  if ((lower === '-' || lower === '\u2010' || lower === '\u2011') && isGlued(doc, next) && next + 1 < end && isGlued(doc, next + 1)) {
    // “Editor-in-Chief”, “Commander-in-Chief”
    if (doc.lower[next + 1] === 'in' && doc.lower[next + 2] === '-' && at(next + 3)) return next + 3;
    // “Ban Ki-moon”: the names learnt tell where a person's name ends in small letters.
    return at(next + 1) || people.has(next + 1) ? next + 1 : -1;
  }
  // “the Harbour Workers’ Association”
  if ((lower === '\u2019' || lower === "'") && isGlued(doc, next) && /s$/.test(doc.lower[last]!) && at(next + 1)) {
    for (let token = next + 1; token < next + 4 && at(token); token += 1) if (isBody(doc.lower[token]!)) return token;
  }
  // “St Brannoc's Hospital”
  if (/^['\u2019]s$/.test(lower) && isSaint(doc, last) && at(next + 1) && isBody(doc.lower[next + 1]!)) return next + 1;
  // “Luca “Tank” Obermeier”
  if (/^["“'‘]$/.test(lower) && at(next + 1) && /^["”'’]$/.test(doc.lower[next + 2] ?? '') && isGlued(doc, next + 2) && at(next + 3)) return next + 3;
  if (particles.has(lower)) {
    let token = next + 1;
    while (token < end && token < next + 3 && (particles.has(doc.lower[token]!) || doc.lower[token] === '-')) token += 1;
    return at(token) ? token : -1;
  }
  if (lower === '&') return at(next + 1) ? next + 1 : -1;
  if (lower === 'and' && joined) return at(next + 1) && hasBody ? next + 1 : -1;
  if (lower === 'of' || lower === 'for') {
    if (!hasBody && !(isTitle(doc.lower[last]!) && offices.has(doc.lower[next + 1] ?? ''))) return -1;
    let token = next + 1;
    if (token < end && (doc.lower[token] === 'the' || doc.lower[token] === 'a')) token += 1;
    return at(token) ? token : -1;
  }
  return -1;
};

/** “St Brannoc”, as the first words of a church, a school or a hospital. */
const isSaint = (doc: Tagged, last: number): boolean => /^(?:st|saint)$/.test(doc.lower[last - 1] ?? '') || (doc.words[last - 1] === '.' && doc.lower[last - 2] === 'st') || doc.lower[last - 1] === 'st.';

/** Parts a run into lead, title and name. */
const partRun = (doc: Named, first: number, last: number, people: People, small: ReadonlySet<string>): NameRun => {
  const found = partByTitles(doc, first, last);
  const person = people.get(last);
  // Where the person's name begins is told by the names learnt; that a title stands before it, by its words.
  if (person === undefined || person <= first || person <= found.name.first) return found;
  const titled = titledName(doc, first, person, last);
  if (titled !== null) return titled;
  // “Offensive Things Ann Roe Said”, “Young Roe Voters”: what stands before the name is no part of one where it is no name elsewhere either.
  for (let token = first; token < person; token += 1) if (uposOf(doc, token) === 'PROPN' && !small.has(doc.lower[token]!)) return found;
  return { name: { first: person, last }, title: null, lead: null };
};

/** The last token of each person's name to its first. */
type People = ReadonlyMap<number, number>;

const peopleIn = ({ names }: Named): People => new Map(names.filter((name) => kindOf(name) === 'person').map(({ first, last }) => [last, first]));

/** “Chief Executive Dana Holt”: the words before a person's name, where one of them is a title. */
const titledName = (doc: Tagged, first: number, person: number, last: number): NameRun | null => {
  let at = person - 1;
  while (at >= first && !isTitleWord(doc, at)) at -= 1;
  if (at < first || (at < person - 1 && doc.lower[at + 1] !== 'of' && doc.lower[at + 1] !== 'for')) return null;
  while (at > first && isTitleWord(doc, at - 1)) at -= 1;
  return { name: { first: person, last }, title: { first: at, last: person - 1 }, lead: at > first ? { first, last: at - 1 } : null };
};

const isTitleWord = (doc: Tagged, token: number): boolean =>
  isTitlePart(doc.lower[token]!) || isRoleNoun(doc.lower[token]!);

const partByTitles = (doc: Tagged, first: number, last: number): NameRun => {
  const whole: NameRun = { name: { first, last }, title: null, lead: null };
  if (isBody(doc.lower[last]!) && last > first) return whole;
  let titleLast = -1;
  for (let token = first; token < last; token += 1) {
    if (isParty(doc.lower[token]!) && (last - token > 1 || genderOfFirstName(doc.lower[token + 1]!) !== null)) titleLast = token;
    else if (isRoleNoun(doc.lower[token]!) && last - token > 1 && genderOfFirstName(doc.lower[token + 1]!) !== null) titleLast = token;
    else if (isTitle(doc.lower[token]!) && !wholeNames.has(`${doc.lower[token]!} ${doc.lower[token + 1]!}`)) titleLast = token;
    else if (titleLast === token - 1 && doc.lower[token - 1] === 'chief' && isOffice(doc.lower[token]!)) titleLast = token;
    else if (titleLast === token - 1 && isChiefs(doc.lower[token - 2] ?? '') && doc.lower[token] === 'officer') titleLast = token;
    else if (doc.lower[token] === 'of' && titleLast === token - 1 && offices.has(doc.lower[token + 1]!)) titleLast = token + 1;
  }
  // “Department of Defense Secretary” has no name after its title.
  if (titleLast < 0 || titleLast >= last) return whole;
  let titleFirst = titleLast;
  const isPart = (token: number): boolean => isTitlePart(doc.lower[token]!) || (doc.lower[token] === 'in' && doc.lower[token - 1] === '-');
  while (titleFirst > first && doc.lower[titleFirst] !== 'of' && isPart(titleFirst - 1)) titleFirst -= 1;
  while (titleFirst > first && (doc.lower[titleFirst - 1] === 'of' || isPart(titleFirst - 1))) titleFirst -= 1;
  const lead = titleFirst > first ? { first, last: titleFirst - 1 } : null;
  return { name: { first: titleLast + 1, last }, title: { first: titleFirst, last: titleLast }, lead };
};

/** “Chief Executive”, “Chief Operating Officer”. */
const isOffice = (lower: string): boolean => isRoleNoun(lower) || /^(?:executive|operating|financial|medical|technology|information|legal|whip)$/.test(lower);
const isChiefs = (lower: string): boolean => lower === 'chief';

/** “House Republican Jane Roe”: a title only before a full name. */
const isParty = (lower: string): boolean => /^(?:republican|democrat|democratic|independent|libertarian|conservative|labour|liberal|former)$/.test(lower);

const isTitlePart = (lower: string): boolean => isTitle(lower) || isParty(lower) || isTitleModifier(lower) || lower === '-';

const smallWords = /^(?:the|a|an|to|of|in|on|for|with|from|by|at|his|her|their|its|is|are|was|as|and|or|but|after|over|who|what|how|why|will)$/;

/** Headlines In This Style say nothing by their capitals. */
const titleCased = (doc: Tagged, sentence: number): boolean => {
  let small = 0;
  let capital = 0;
  let raised = false;
  for (let token = doc.sentenceStarts[sentence]!; token < doc.sentenceStarts[sentence + 1]!; token += 1) {
    const lower = doc.lower[token]!;
    raised ||= token > doc.sentenceStarts[sentence]! && smallWords.test(lower) && isCapitalised(doc, token);
    if (lower.length < 4 || !/^[a-z]/.test(lower)) continue;
    if (isCapitalised(doc, token)) capital += 1;
    else small += 1;
  }
  // A short sentence may hold little but names; headlines rarely have a full stop, and write small words with a capital.
  if (doc.words[doc.sentenceStarts[sentence + 1]! - 1] === '.') return capital >= 5 && small === 0 && raised;
  return capital >= 4 && small * 4 <= capital;
};

/** “Ann Roe Compares Doe”: in a heading in capitals, a verb right after a person's name ends the run. */
const cutAtVerb = (doc: Tagged, first: number, last: number, people: People): number => {
  for (let token = first + 1; token <= last; token += 1) {
    if (people.has(token - 1) && ['VERB', 'AUX', 'ADP'].includes(uposOf(doc, token))) return token - 1;
  }
  return last;
};

/** “(D)”, “(R-Iowa)”: the party of a lawmaker. */
const isPartyLetter = (doc: Tagged, token: number): boolean => /^[DRI]$/.test(doc.words[token]!) && doc.words[token - 1] === '(';

/** Every name in the text, in order, sentences in title case aside; and which sentences those are. */
export const findNameRuns = (doc: Named): { readonly names: readonly NameRun[]; readonly titleCased: ReadonlySet<number> } => {
  const names: NameRun[] = [];
  const people = peopleIn(doc);
  const elsewhere = namesWithinSentences(doc);
  const small = new Set(doc.lower.filter((_, token) => !isCapitalised(doc, token)));
  const skipped = new Set<number>();
  for (let sentence = 0; sentence + 1 < doc.sentenceStarts.length; sentence += 1) {
    if (titleCased(doc, sentence)) {
      skipped.add(sentence);
      continue;
    }
    const end = doc.sentenceStarts[sentence + 1]!;
    for (let token = doc.sentenceStarts[sentence]!; token < end; token += 1) {
      const shouted = endOfShouting(doc, token, end);
      if (shouted > token) {
        token = shouted - 1;
        continue;
      }
      if (!mayBegin(doc, token, elsewhere)) continue;
      const last = cutAtVerb(doc, token, endOfRun(doc, token, people), people);
      if (isPartyLetter(doc, token)) {
        token = last;
        continue;
      }
      names.push(partRun(doc, token, last, people, small));
      token = last;
    }
  }
  return { names, titleCased: skipped };
};

/** The name that a run of tokens is, read by itself: for a source in a headline. */
export const nameWithin = (doc: Tagged, run: Run): NameRun | null => {
  let first = run.first;
  while (first <= run.last && !isNameWord(doc, first)) first += 1;
  if (first > run.last) return null;
  return partByTitles(doc, first, Math.min(endOfRun(doc, first, new Map()), run.last));
};
