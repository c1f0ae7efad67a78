import type { Tagged } from '../language/tokens.ts';
import { uposOf } from '../language/tokens.ts';
import { countryOfPeople } from '../text/countries.ts';
import type { KnownNames, NamedHere } from './known-names.ts';
import { isBody, isDocument, isGroup, looksPlural } from './source-nouns.ts';
import { isRoleNoun, isTitle } from './titles.ts';
import type { Run } from './words.ts';
import { isCapitalised, isWord, opensSentence } from './words.ts';

/*
 * What the words of a source are: a name, a pronoun, or a noun phrase and of what kind. The head is the last word before
 * the phrase's first comma, preposition or relative pronoun: “a senior [officer] at the ministry”.
 */

export type SourcePhrase =
  | { readonly kind: 'name'; readonly named: NamedHere }
  /** Several names side by side: “Roe and Doe”. */
  | { readonly kind: 'names'; readonly named: readonly NamedHere[] }
  | { readonly kind: 'pronoun'; readonly word: string; readonly token: number }
  | { readonly kind: 'relative'; readonly token: number }
  | { readonly kind: 'role' | 'body' | 'group' | 'document' | 'other'; readonly head: number; readonly run: Run; readonly definite: boolean };

const pronouns = new Set(['he', 'she', 'they', 'it', 'him', 'her', 'them', 'his', 'hers', 'their', 'theirs', 'its', 'i', 'me', 'my', 'we', 'us', 'our', 'you', 'your', 'himself', 'herself',
  'itself', 'themselves']);
const relatives = new Set(['who', 'which', 'that', 'whom', 'whose']);
const definites = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'their', 'its', 'our', 'my', 'both']);
const stops = new Set([',', ';', ':', '(', ')', '\u2014', '\u2013', '--', 'who', 'which', 'that', 'whom', 'whose', 'of', 'at', 'for', 'from', 'in', 'with', 'on', 'by', 'to', 'within', 'close',
  'familiar', 'inside', 'near', 'among', 'about', 'against', 'across', 'around', 'between', 'under', 'as', 'including', 'like', 'than', 'behind', 'during', 'into', 'over', 'after', 'before', 'amid', 'without', 'despite', 'working', 'speaking']);
const quantities = new Set(['one', 'some', 'many', 'most', 'several', 'both', 'all', 'two', 'three', 'four', 'five', 'six', 'few', 'none', 'each', 'neither', 'either', 'dozens', 'number', 'handful', 'majority', 'minority', 'lot', 'group', 'pair', 'couple', 'dozen', 'percent', 'hundred', 'thousands', 'hundreds', 'half', 'any', 'others', 'another', 'other']);

/** Before these, “figures” are numbers and no people. */
const figureWords = new Set(['the', 'these', 'those', 'official', 'new', 'latest', 'recent', 'government', 'preliminary', 'company', 'internal']);

/** What a source is; null where its span holds no word. */
export const sourcePhrase = (doc: Tagged, within: Run, known: KnownNames): SourcePhrase | null => {
  const run = trimmed(doc, within);
  if (run === null) return null;
  const firstWord = doc.lower[run.first]!;
  if (run.first === run.last && relatives.has(firstWord)) return { kind: 'relative', token: run.first };
  // “both of whom”
  if (run.last === run.first + 2 && /^(?:both|all|each)$/.test(firstWord) && doc.lower[run.first + 1] === 'of' && /^(?:whom|which)$/.test(doc.lower[run.last]!)) {
    return { kind: 'relative', token: run.last };
  }
  if (run.first === run.last && pronouns.has(firstWord)) return { kind: 'pronoun', word: firstWord, token: run.first };
  const partner = pronounAndName(doc, run, known);
  if (partner !== null) return { kind: 'names', named: [partner] };
  const head = headOf(doc, run, known);
  const several = sideBySide(doc, run, known);
  if (several !== null) return { kind: 'names', named: several };
  const named = nameAt(known, head) ?? apposedName(doc, run, head, known) ?? nameElsewhere(doc, run, head, known);
  if (named !== null) return { kind: 'name', named };
  const definite = definites.has(firstWord) || /^['\u2019]s?$/.test(doc.words[head - 1] ?? '');
  return { kind: kindOfHead(doc, run, head), head, run, definite };
};

/** “She and Doe”: two speakers, of whom only one has a name. */
const pronounAndName = (doc: Tagged, run: Run, known: KnownNames): NamedHere | null => {
  if (!pronouns.has(doc.lower[run.first]!) || doc.lower[run.first + 1] !== 'and' || run.first + 2 > run.last) return null;
  const last = nameStarting(known, run.first + 2, run.last);
  return last === null ? null : known.byLastToken.get(last) ?? null;
};

const trimmed = (doc: Tagged, { first, last }: Run): Run | null => {
  let [from, to] = [first, last];
  while (from <= to && !isWord(doc, from)) from += 1;
  while (to >= from && (!isWord(doc, to) || doc.lower[to] === "'s")) to -= 1;
  // “The minister himself”
  if (to > from && /^(?:him|her|it|them)sel(?:f|ves)$/.test(doc.lower[to]!)) to -= 1;
  // “the Norvik Association (NOR)”
  if (to < last && doc.words[to + 1] === ')' && openedIn(doc, from, to)) to += 1;
  return from > to ? null : { first: from, last: to };
};

const openedIn = (doc: Tagged, from: number, to: number): boolean => {
  let token = to;
  while (token > from && doc.words[token] !== '(' && doc.words[token] !== ')') token -= 1;
  return doc.words[token] === '(';
};

const headOf = (doc: Tagged, run: Run, known: KnownNames): number => {
  let head = -1;
  for (let token = run.first; token <= run.last; token += 1) {
    const named = nameStarting(known, token, run.last);
    if (named !== null) {
      token = named;
      head = token;
      continue;
    }
    const lower = doc.lower[token]!;
    if (stops.has(lower) && head >= 0) {
      if (lower === 'of' && quantities.has(doc.lower[head]!) && doc.lower[head] !== 'one') {
        head = -1;
        continue;
      }
      // “the former secretary of state Ann Roe”
      if (lower === 'of' && isRoleNoun(doc.lower[head]!) && token + 2 <= run.last && uposOf(doc, token + 1) === 'NOUN' && !isCapitalised(doc, token + 1) && nameStarting(known, token + 2, run.last) !== null) {
        token += 1;
        continue;
      }
      break;
    }
    if (head >= 0 && uposOf(doc, head) === 'NOUN' && /(?:ed|ing)$/.test(lower) && ['VERB', 'ADJ'].includes(uposOf(doc, token))) break;
    if (isWord(doc, token) && lower !== "'s" && lower !== '\u2019s') head = token;
  }
  return head < 0 ? run.last : head;
};

/** The last token of a name that begins at the token and does not reach past `last`. */
const nameStarting = (known: KnownNames, token: number, last: number): number | null => {
  const found = known.byFirstToken.get(token);
  return found !== undefined && found <= last ? found : null;
};

const nameAt = (known: KnownNames, head: number): NamedHere | null => known.byLastToken.get(head) ?? null;

/** “The ministry’s spokesman, John Doe”: the name after the first comma, where the head is a role. */
const apposedName = (doc: Tagged, run: Run, head: number, known: KnownNames): NamedHere | null => {
  for (let token = head + 1; token <= run.last; token += 1) {
    if (doc.words[token] !== ',') continue;
    let from = token + 1;
    if (doc.lower[from] === 'the') from += 1;
    while (from < Math.min(run.last, token + 5) && !known.byFirstToken.has(from) && !isCapitalised(doc, from) && ['NOUN', 'ADJ', 'VERB'].includes(uposOf(doc, from))) from += 1;
    const last = from <= run.last ? known.byFirstToken.get(from) : undefined;
    const named = last === undefined ? undefined : known.byLastToken.get(last);
    if (named === undefined || last! > run.last || isPartyAndState(doc, from)) continue;
    if (last === run.last && isBodyByAnother(doc, run, head, token, named, known)) return named;
    if (!named.entities.every((entity) => isPersonal(known, entity))) continue;
    if (isRoleNoun(doc.lower[head]!) || last === run.last || doc.words[last! + 1] === ',') return named;
  }
  return null;
};

/** “The insurer, Old Harbour Mutual”, “its regulator, Ofral”: one body by what it is, and by its name behind the one comma. */
const isBodyByAnother = (doc: Tagged, run: Run, head: number, comma: number, { entities }: NamedHere, known: KnownNames): boolean => (
  definites.has(doc.lower[run.first]!) && head === comma - 1 && head > run.first && !isCapitalised(doc, head) && !looksPlural(doc.lower[head]!)
  && known.byFirstToken.get(comma + 1) === run.last && entities.every((entity) => known.entities[entity]!.kind === 'organisation'));

/** “Mike Doe, R-Wis.”: his party and his state. */
const isPartyAndState = (doc: Tagged, first: number): boolean => /^[rdi]$/.test(doc.lower[first]!) && doc.words[first + 1] === '-';

/** Who may have a role: “the owner, Costa Lines” too. */
const isPersonal = (known: KnownNames, entity: number): boolean =>
  ['person', 'unknown'].includes(known.entities[entity]!.kind) || known.entities[entity]!.roles.length > 0;

/** A capitalised word that was taken for no name where it stands, yet is one elsewhere. */
const nameElsewhere = (doc: Tagged, run: Run, head: number, known: KnownNames): NamedHere | null => {
  if (!isCapitalised(doc, head) || isRoleNoun(doc.lower[head]!) || isGroup(doc.lower[head]!)) return null;
  return known.lookUp({ first: run.first, last: head });
};

const sideBySide = (doc: Tagged, run: Run, known: KnownNames): readonly NamedHere[] | null => {
  const found: NamedHere[] = [];
  let joined = false;
  for (let token = run.first; token <= run.last; token += 1) {
    const lower = doc.lower[token]!;
    // “Ann Roe (D-Iowa) and former governor John Doe”: what only says more of one of them.
    if (lower === '(' && found.length > 0) {
      while (token < run.last && doc.words[token] !== ')') token += 1;
      continue;
    }
    if (nameStarting(known, token, run.last) === null && leadsToName(doc, token, run.last, known)) continue;
    // “Roe and others”
    if (joined && found.length > 0 && token === run.last && (lower === 'others' || lower === 'colleagues')) return found;
    const last = nameStarting(known, token, run.last);
    if (last !== null) {
      const named = known.byLastToken.get(last);
      if (named === undefined) return null;
      found.push(named);
      token = last;
    } else if (lower === ',' && joined && found.length > 1) break; // What follows is said of both.
    else if (lower === 'and' || lower === 'or' || lower === '&') joined = true;
    else if (lower !== ',' && lower !== 'both' && lower !== 'the') return null;
  }
  return joined && found.length > 1 ? found : null;
};

/** “former governor John Doe”: a noun or adjective in small letters, before others of its kind and the name of a person. */
const leadsToName = (doc: Tagged, token: number, last: number, known: KnownNames): boolean => {
  for (let at = token; at <= Math.min(last, token + 4); at += 1) {
    const reached = nameStarting(known, at, last);
    if (reached !== null) {
      const isPerson = known.byLastToken.get(reached)?.entities.every((entity) => isPersonal(known, entity)) === true;
      return at > token && isRoleNoun(doc.lower[at - 1]!) && isPerson;
    }
    if (isCapitalised(doc, at) || !['NOUN', 'ADJ'].includes(uposOf(doc, at))) return false;
  }
  return false;
};

const kindOfHead = (doc: Tagged, run: Run, head: number): 'role' | 'body' | 'group' | 'document' | 'other' => {
  const lower = doc.lower[head]!;
  if (run.first === head && quantities.has(lower) && lower !== 'one') return 'group';
  if (lower === 'figures' && (head === run.first || figureWords.has(doc.lower[head - 1]!))) return 'document';
  if (/^(?:everyone|everybody|nobody|noone)$/.test(lower)) return 'group';
  if (isGroup(lower) && !(isBody(lower) && !looksPlural(lower))) return 'group';
  if (looksPlural(lower) && isBody(lower) && !isCapitalised(doc, head)) return 'group';
  if (isDocument(lower) && !(isBody(lower) && hasName(doc, run, head))) return 'document';
  if (isRoleNoun(lower) || isTitle(lower)) return 'role';
  if (isBody(lower)) return 'body';
  if (countryOfPeople(lower) !== null && looksPlural(lower)) return 'group';
  if (lower === 'one' || lower === 'old' || /(?:one|body)$/.test(lower)) return 'role';
  if (looksPlural(lower) && (isRoleNoun(lower.slice(0, -1)) || isBody(lower.slice(0, -1)))) return 'group';
  return looksPlural(lower) && uposOf(doc, head) === 'NOUN' && (!isCapitalised(doc, head) || opensSentence(doc, head)) ? 'group' : 'other';
};

const hasName = (doc: Tagged, run: Run, head: number): boolean => {
  for (let token = run.first + 1; token <= head; token += 1) if (isCapitalised(doc, token)) return true;
  return false;
};
