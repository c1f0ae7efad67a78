import type { Tagged } from '../language/tokens.ts';
import { uposOf } from '../language/tokens.ts';
import type { SpeakerKind } from '../reading.ts';
import { countryNamed, countryOfPeople, countryOfSeat, isProvince } from '../text/countries.ts';
import { genderOfFirstName } from './first-names.ts';
import type { LearntKinds } from './learnt-kinds.ts';
import type { NameRun } from './names.ts';
import { isBody, isGroup, looksPlural } from './source-nouns.ts';
import { isRoleNoun, isTitle, isTitleModifier } from './titles.ts';
import { inOneSentence, keyOf, wordsOfRun } from './words.ts';

/** Words that only names of bodies hold. */
const joints = / (?:of|for|&) /;

/**
 * What kind of thing a name is, by itself and the words around it, and where these do not tell by what the names learnt take it for;
 * `unknown` where nothing tells, null for a demonym.
 */
export const kindOfName = (doc: Tagged, run: NameRun, hasRole: boolean, learnt: LearntKinds): SpeakerKind | null => {
  if (run.title !== null) return 'person';
  const key = keyOf(doc, run.name);
  if (countryNamed(key) !== null || countryOfSeat(key) !== null || isProvince(key)) return 'state';
  if (countryOfPeople(key) !== null) return null;
  const { first, last } = run.name;
  if (key === 'white house') return 'organisation';
  // “Moody’s” is one token only where its s belongs to it.
  if (isBody(doc.lower[last]!) || joints.test(key) || /[a-z]'s$/.test(doc.lower[last]!)) return 'organisation';
  // “Acme CEO” stands for somebody and names nobody.
  if (last > first && /^(?:ceo|cfo|coo|cto|mp|mep|pm)$/.test(doc.lower[last]!)) return null;
  if (isOffice(doc, run.name)) return null;
  const seen = learnt.get(last);
  if (isCalledBusiness(doc, run.name) && (first === last || (genderOfFirstName(doc.lower[first]!) === null && seen !== 'person'))) return 'organisation';
  if (hasRole) return 'person';
  if (isCalledBody(doc, run.name)) return 'organisation';
  if (last > first && endings.has(doc.lower[last]!) && genderOfFirstName(doc.lower[first]!) === null) return 'organisation';
  const words = wordsOfRun(doc, run.name);
  if (first === last && /^(?:democrat|republican|libertarian|socialist|communist|islamist)$/.test(key)) return null;
  if (seen === 'nationality' && first === last && isPeople(doc.lower[last]!)) return null;
  if (first === last && seen !== 'person' && (/^(?:[A-Z]{2,6}s?|(?:[A-Z]\.){2,})$/.test(words) || followsThe(doc, run.name))) return 'organisation';
  if (seen === 'organisation' && last > first) return 'organisation';
  if (seen === 'person' && (last === first || !followsThe(doc, run.name))) return first === last ? 'unknown' : 'person';
  if (first === last || seen === 'place') return 'unknown';
  if (genderOfFirstName(doc.lower[first]!) !== null || / [A-Z]\.? /.test(words) || /^(?:[A-Z]\.)/.test(words)) return 'person';
  if (followsThe(doc, run.name)) return 'organisation';
  return 'unknown';
};

/** “Clearspan, which bottles water”, “the charity Froglife Dunmere”; but “the charity Ann Roe founded”. */
const isCalledBody = (doc: Tagged, { first, last }: NameRun['name']): boolean => {
  // “The institute in Norvik, which said …”: there it is not the place that does.
  const isWhere = first > 0 && uposOf(doc, first - 1) === 'ADP';
  if (!isWhere && inOneSentence(doc, last, last + 2) && doc.words[last + 1] === ',' && doc.lower[last + 2] === 'which') return true;
  return last > first && inOneSentence(doc, first - 1, first) && ventures.has(doc.lower[first - 1]!) && genderOfFirstName(doc.lower[first]!) === null;
};
/** What the names of companies end in, and common nouns for a body do not. */
const endings = new Set(['airways', 'breweries', 'brewery', 'capital', 'chemicals', 'electric', 'electronics', 'energy', 'engineering', 'express', 'ferries', 'foods', 'homes', 'hotels', 'insurance', 'labs',
  'laboratories', 'lines', 'logistics', 'media', 'mining', 'motors', 'networks', 'oil', 'petroleum', 'pharma', 'pharmaceuticals', 'railways', 'securities', 'shipping', 'software', 'solutions', 'steel', 'stores',
  'studios', 'systems', 'telecom', 'works']);

/** “The developer, Harbourline”, “Nordlake, the Nordic paper maker”: called a business on the other side of a comma. */
const isCalledBusiness = (doc: Tagged, { first, last }: NameRun['name']): boolean => {
  if (inOneSentence(doc, first - 3, first) && doc.words[first - 1] === ',' && isBusiness(doc.lower[first - 2]!) && /^(?:the|its|a|an)$/.test(doc.lower[first - 3]!)) return true;
  if (!inOneSentence(doc, last, last + 3) || doc.words[last + 1] !== ',' || !/^(?:the|a|an)$/.test(doc.lower[last + 2]!)) return false;
  let head = last + 3;
  while (head + 1 < doc.length && head < last + 8 && inOneSentence(doc, last, head + 1) && /^(?:NOUN|ADJ|PROPN)$/.test(uposOf(doc, head + 1))) head += 1;
  return isBusiness(doc.lower[head]!);
};
const isBusiness = (lower: string): boolean => ventures.has(lower) || businesses.has(lower);
const businesses = new Set(['contractor', 'developer', 'operator', 'owner', 'supplier']);
const ventures = new Set(['airline', 'bank', 'brewer', 'broadcaster', 'carmaker', 'charity', 'chipmaker', 'company', 'drugmaker', 'firm', 'insurer', 'lender', 'maker', 'manufacturer', 'newspaper', 'publisher',
  'retailer', 'startup', 'supermarket', 'union', 'watchdog']);

/** “The US President”, “the Prime Minister”: somebody by an office, in capitals, and no name. */
const isOffice = (doc: Tagged, { first, last }: NameRun['name']): boolean => {
  if (doc.lower[first - 1] !== 'the' || !(isTitle(doc.lower[last]!) || isRoleNoun(doc.lower[last]!)) || looksPlural(doc.lower[last]!)) return false;
  for (let token = first; token < last; token += 1) {
    const lower = doc.lower[token]!;
    const isWhose = countryNamed(lower) !== null || countryOfPeople(lower) !== null || /^(?:us|u\.s\.|uk|u\.k\.|eu|un)$/.test(lower);
    if (!isWhose && !isTitleModifier(lower) && !isTitle(lower) && !isRoleNoun(lower) && !matters.test(lower)) return false;
  }
  return true;
};
const matters = /^(?:prime|foreign|interior|defen[cs]e|finance|home|health|justice|trade|energy|education|attorney|state|general|chief|vice|deputy|first)$/;

/** “Republicans”, “Latina”: what many are called. */
const isPeople = (lower: string): boolean => isGroup(lower) || looksPlural(lower) || /(?:an|ish|ese|ic|ina|ino)$/.test(lower);

/** Whether the name itself has the article: “the Taliban”, where “the Roe campaign” is no name of a body. */
const followsThe = (doc: Tagged, { first, last }: NameRun['name']): boolean =>
  inOneSentence(doc, first - 1, first) && doc.lower[first - 1] === 'the'
  && !(inOneSentence(doc, last, last + 1) && ['NOUN', 'ADJ'].includes(uposOf(doc, last + 1)));

/** The words that tell one person’s name from another’s: particles, initials’ points and “Jr.” aside. */
export const personWords = (doc: Tagged, run: NameRun['name']): readonly string[] => {
  const key = keyOf(doc, run).replace(/[\u2010\u2011]/g, '-');
  const words = key.split(' ').filter((word) => !/^(?:["“”'‘’]|jr\.?|sr\.?|i{2,3}|iv|kc|qc|mp|mep|obe|mbe|cbe|phd|esq\.?|de|da|di|del|van|von|der|den|bin|la|le)$/.test(word));
  return words.length === 0 ? [key] : words.map((word) => word.replace(/^(?:al|el)-/, ''));
};

/** Whether two full names may be one person’s: the same last name, and first names that are the same or an initial of it. */
export const sameFullName = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.at(-1) !== b.at(-1)) return false;
  const [first, second] = [a[0]!, b[0]!];
  return first === second || (isInitial(first) && second.startsWith(first[0]!)) || (isInitial(second) && first.startsWith(second[0]!));
};

/** “Jr.” and “III” tell a son from his father; behind the name, or as its last word. Null where there is none. */
export const suffixOf = (doc: Tagged, { last }: NameRun['name']): string | null => {
  const at = [last, last + 1, doc.words[last + 1] === ',' ? last + 2 : -1].find((token) => inOneSentence(doc, last, token) && suffix.test(doc.lower[token]!));
  return at === undefined ? null : doc.lower[at]!.replace('.', '');
};
const suffix = /^(?:jr\.?|sr\.?|i{2,3}|iv)$/;

const isInitial = (word: string): boolean => /^[a-z]\.?$/.test(word);
