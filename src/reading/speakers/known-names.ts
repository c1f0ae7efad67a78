import { kindOf, type Named } from '../language/names/named.ts';
import type { Tagged } from '../language/tokens.ts';
import type { SpeakerKind } from '../reading.ts';
import type { Entity } from './entities.ts';
import type { Gender } from './first-names.ts';
import { genderOfFirstName } from './first-names.ts';
import { kindOfName, personWords, sameFullName, suffixOf } from './name-kind.ts';
import type { NameRun } from './names.ts';
import { findNameRuns, nameWithin } from './names.ts';
import { isThing, learntKinds } from './learnt-kinds.ts';
import { isBody } from './source-nouns.ts';
import { countryNamed, countryOf } from '../text/countries.ts';
import { rolesBeside } from './roles.ts';
import type { RoleRun } from './roles.ts';
import { genderOfTitle, mayStandFor } from './titles.ts';
import type { Run } from './words.ts';
import { inOneSentence, isCapitalised, isGlued, keyOf, wordsOfRun } from './words.ts';

/*
 * Who is named in the article: every name goes to one entity, full names first, so that a headline's “Heras” finds the
 * Nicholas Heras whom only the body introduces.
 */

export interface KnownNames {
  /** Grows as sources without a name are met. */
  readonly entities: Entity[];
  /** The entity that the name ending at a token belongs to, or those that it may belong to. */
  readonly byLastToken: ReadonlyMap<number, NamedHere>;
  /** The first token of a name, with its title and what leads it, to the last. */
  readonly byFirstToken: ReadonlyMap<number, number>;
  /** Sentences in title case, whose capitals say nothing. */
  readonly titleCased: ReadonlySet<number>;
  /** The same, for a run of tokens read by itself. */
  readonly lookUp: (run: Run) => NamedHere | null;
}

export interface NamedHere {
  readonly run: NameRun;
  /** One: it is that one. Several: it may be any of them. */
  readonly entities: readonly number[];
}

interface Index {
  readonly byKey: Map<string, number>;
  readonly byLast: Map<string, number[]>;
  readonly byFirst: Map<string, number[]>;
  readonly byAcronym: Map<string, number[]>;
  /** The first word of a longer name of a body: “Brookings” for “Brookings Institution”. */
  readonly byOpening: Map<string, number[]>;
}

const push = <K>(map: Map<K, number[]>, key: K, value: number): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
};

const withoutThe = (key: string): string => (key.startsWith('the ') ? key.slice(4) : key);

/** “CNAS” for “Center for a New American Security”. */
const acronymOf = (words: string): string =>
  words.split(/[ -]/).filter((word) => /^[A-Z]/.test(word)).map((word) => word[0]).join('').toLowerCase();

export const knowNames = (doc: Named): KnownNames => {
  const { names, titleCased } = findNameRuns(doc);
  const learnt = learntKinds(doc);
  const entities: Entity[] = [];
  const index: Index = { byKey: new Map(), byLast: new Map(), byFirst: new Map(), byAcronym: new Map(), byOpening: new Map() };
  const byLastToken = new Map<number, NamedHere>();
  const read = names.map((run) => {
    const roles = rolesBeside(doc, run);
    return { run, roles, kind: kindOfName(doc, run, roles.length > 0, learnt), words: personWords(doc, run.name) };
  });
  const owners = new Set(read.filter(({ run }) => ownsState(doc, run)).map(({ run }) => keyOf(doc, run.name)));
  for (const name of read) if (name.kind === 'unknown' && name.run.title === null && owners.has(keyOf(doc, name.run.name))) name.kind = 'state';
  // What is told of a name once holds wherever it stands.
  const called = new Set(read.filter(({ kind }) => kind === 'organisation').map(({ run }) => keyOf(doc, run.name)));
  for (const name of read) if ((name.kind === 'unknown' || name.kind === 'person') && name.run.title === null && name.roles.length === 0 && called.has(keyOf(doc, name.run.name))) name.kind = 'organisation';
  const families = new Set(read.filter(({ kind, words }) => kind === 'person' && words.length > 1).map(({ words }) => words.at(-1)!));
  // “What the Roe staffers did”: the article of another word makes no body of a person's last name.
  for (const name of read) if (name.kind === 'organisation' && name.words.length === 1 && families.has(name.words[0]!) && !isBody(name.words[0]!)) name.kind = 'unknown';
  const places = wordsOfPlaces(doc);
  const things = new Set([...places, ...wordsOfIts(doc)]);
  const later: typeof read = [];
  for (const name of read) {
    if (name.kind === null) continue;
    const isFull = name.kind === 'organisation' || name.kind === 'state' || name.words.length > 1;
    if (!isFull) {
      later.push(name);
      continue;
    }
    const entity = name.kind === 'organisation' || name.kind === 'state'
      ? bodyEntity(doc, entities, index, name.run, name.kind)
      : personEntity(doc, entities, index, name.run, name.kind, name.words);
    note(doc, entities[entity]!, name.run, name.roles);
    byLastToken.set(name.run.name.last, { run: name.run, entities: [entity] });
  }
  const introduced = entities.map((entity) => entity.name.first);
  for (const { run, roles, words } of later) {
    const short = shortName(doc, entities, index, introduced, run, words, roles);
    // “Carrow” is a place where “the interior ministry of Carrow” says so, and not the Carrow Red Cross.
    const isPlace = run.title === null && places.has(words[0]!) && short.every((entity) => entities[entity]!.kind === 'organisation');
    const found = isPlace ? [] : short;
    const isNew = found.length === 0;
    // Who is named again by one word is a person, unless that word is seen as a place or a thing.
    const [known] = found;
    if (found.length === 1 && entities[known!]!.kind === 'unknown' && !places.has(words[0]!) && !isThing(learnt.get(run.name.last))) entities[known!]!.kind = 'person';
    const isTitled = roles.length > 0 || run.title !== null;
    const body = isTitled ? null : places.has(words[0]!) ? 'state' : learnt.get(run.name.last) === 'organisation' ? 'organisation' : null;
    const isPerson = isTitled || (learnt.get(run.name.last) === 'person' && !things.has(words[0]!));
    const made = (): number => (body === null ? newPerson(doc, entities, index, run, isPerson ? 'person' : 'unknown', words) : bodyEntity(doc, entities, index, run, body));
    const at = isNew ? [made()] : found;
    if (entities.length > introduced.length) introduced.push(run.name.first);
    if (at.length === 1) note(doc, entities[at[0]!]!, run, roles);
    byLastToken.set(run.name.last, { run, entities: at });
  }
  const lookUp = (within: Run): NamedHere | null => {
    const run = nameWithin(doc, within);
    if (run === null) return null;
    const words = personWords(doc, run.name);
    const key = withoutThe(keyOf(doc, run.name));
    const known = index.byKey.get(key);
    if (known !== undefined) return { run, entities: [known] };
    const short = shortName(doc, entities, index, introduced, run, words, []);
    return short.length === 0 ? null : { run, entities: short };
  };
  const byFirstToken = new Map(read.filter(({ kind }) => kind !== null)
    .map(({ run }) => [(run.lead ?? run.title ?? run.name).first, run.name.last]));
  return { entities, byLastToken, byFirstToken, titleCased, lookUp };
};

/**
 * Words in capitals that the text treats as places: “in Norland”, “the mayor of Norland”, “the mill at Norland”. What the names learnt take such a word for is
 * then no proof that it is a person, and neither is that it speaks: a place that does is its government.
 */
const wordsOfPlaces = (doc: Named): ReadonlySet<string> => {
  const people = new Set(doc.names.filter((name) => kindOf(name) === 'person').map(({ last }) => last));
  const found = new Set<string>();
  for (let token = 1; token + 1 < doc.length; token += 1) {
    // “in Roe’s view”, “in Tern Bay”
    if (!isCapitalised(doc, token) || isCapitalised(doc, token + 1) || /^['\u2019]s?$/.test(doc.words[token + 1]!)) continue;
    const [before, noun] = [doc.lower[token - 1]!, doc.lower[token - 2] ?? ''];
    const isWhere = /^(?:in|into|across|inside|throughout|outside|near)$/.test(before) && !believing.test(noun) && !people.has(token);
    if (isWhere || (before === 'of' && hasPlaces.has(noun)) || (before === 'at' && sites.has(noun)) || isInDateline(doc, token)) found.add(doc.lower[token]!);
  }
  return found;
};
/** “PORT ANSEL, Norland (MP) —” */
const isInDateline = ({ words }: Tagged, token: number): boolean =>
  words[token - 1] === ',' && isShouted(words[token - 2] ?? '') && /^(?:\(|\u2014|\u2013|--)$/.test(words[token + 1]!);
const isShouted = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
/** “The party believes in Roe” */
const believing = /^(?:believ|trust|faith|confiden|hope|interest|invest|disappoint)/;
const hasPlaces = new Set(['town', 'city', 'village', 'hamlet', 'port', 'island', 'county', 'district', 'province', 'region', 'suburb', 'parish', 'capital', 'resort', 'outskirts', 'streets', 'north', 'south', 'east',
  'west', 'mayor', 'residents', 'people', 'inhabitants', 'citizens', 'ministry', 'government', 'parliament', 'kingdom', 'republic', 'state']);
const sites = new Set(['mill', 'mine', 'plant', 'factory', 'station', 'school', 'hospital', 'airport', 'harbour', 'harbor', 'port', 'dock', 'base', 'prison', 'camp', 'farm', 'ground', 'stadium', 'bridge', 'crossing']);

/** “Norland said it would …”: words in capitals that nobody would call “he” or “she”. */
const wordsOfIts = (doc: Tagged): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let token = 0; token + 2 < doc.length; token += 1) {
    if (!isCapitalised(doc, token)) continue;
    const clause = doc.lower[token + 2] === 'that' ? token + 3 : token + 2;
    if (/^(?:says?|said|announced|denied|claimed|promised)$/.test(doc.lower[token + 1]!) && /^its?$/.test(doc.lower[clause] ?? '')) found.add(doc.lower[token]!);
  }
  return found;
};

const note = (doc: Tagged, entity: Entity, run: NameRun, roles: readonly RoleRun[]): void => {
  if (!isModifier(doc, run)) entity.mentions.push({ run: run.name, isSource: false });
  entity.gender ??= genderAround(doc, run, roles);
  for (const role of roles) {
    const words = wordsOfRun(doc, role.span).toLowerCase();
    if (!entity.roles.some((known) => wordsOfRun(doc, known.span).toLowerCase() === words)) entity.roles.push(role);
  }
};

/** “Norland’s prime minister”: what only states have. */
const ownsState = (doc: Tagged, { name: { last } }: NameRun): boolean =>
  inOneSentence(doc, last, last + 2) && /^['\u2019]s$/.test(doc.words[last + 1]!) && stateHas.has(doc.lower[last + 2]!);
const stateHas = new Set(['prime', 'president', 'parliament', 'capital', 'coast', 'border', 'borders', 'embassy', 'king', 'queen', 'constitution']);

/** A lone name right before a noun only qualifies it: “the Heras report”. */
const isModifier = (doc: Tagged, { name: { last } }: NameRun): boolean =>
  inOneSentence(doc, last, last + 1) && isGlued(doc, last + 1) && doc.words[last + 1] === '-';

const genderAround = (doc: Tagged, run: NameRun, roles: readonly RoleRun[]): Gender | null => {
  const title = run.title === null ? null : genderOfTitle(doc.lower[run.title.last]!);
  if (title !== null) return title;
  for (const role of roles) {
    const gender = genderOfTitle(doc.lower[role.head]!);
    if (gender !== null) return gender;
  }
  return run.name.last > run.name.first ? genderOfFirstName(doc.lower[run.name.first]!) : null;
};

const bodyEntity = (doc: Tagged, entities: Entity[], index: Index, run: NameRun, kind: 'organisation' | 'state'): number => {
  const words = wordsOfRun(doc, run.name);
  const key = withoutThe(keyOf(doc, run.name));
  const country = kind === 'state' ? countryNamed(key) : null;
  const known = index.byKey.get(country ?? key) ?? (/^[A-Z]{2,6}$/.test(words) ? only(index.byAcronym.get(key)) : undefined);
  if (known !== undefined) return known;
  entities.push({ kind, sourceKind: 'named', name: run.name, words: [], gender: null, roles: [], mentions: [] });
  const entity = entities.length - 1;
  index.byKey.set(country ?? key, entity);
  const acronym = acronymOf(words);
  if (acronym.length > 1) push(index.byAcronym, acronym, entity);
  const opening = key.split(' ')[0]!;
  if (opening !== key && countryOf(opening) === null) push(index.byOpening, opening, entity);
  return entity;
};

const only = (list: readonly number[] | undefined): number | undefined => (list?.length === 1 ? list[0] : undefined);

const personEntity = (
  doc: Tagged, entities: Entity[], index: Index, run: NameRun, kind: SpeakerKind, words: readonly string[],
): number => {
  const suffix = suffixOf(doc, run.name);
  const same = (index.byLast.get(words.at(-1)!) ?? []).find((entity) => {
    const other = suffixOf(doc, entities[entity]!.name);
    return sameFullName(entities[entity]!.words, words) && (suffix === null || other === null || suffix === other);
  });
  if (same === undefined) return newPerson(doc, entities, index, run, kind === 'person' ? 'person' : 'unknown', words);
  const entity = entities[same]!;
  if (kind === 'person') entity.kind = 'person';
  if (words.length > entity.words.length) [entity.words, entity.name] = [words, run.name];
  return same;
};

const newPerson = (
  doc: Tagged, entities: Entity[], index: Index, run: NameRun, kind: 'person' | 'unknown', words: readonly string[],
): number => {
  entities.push({ kind, sourceKind: 'named', name: run.name, words, gender: null, roles: [], mentions: [] });
  const entity = entities.length - 1;
  index.byKey.set(withoutThe(keyOf(doc, run.name)), entity);
  push(index.byLast, words.at(-1)!, entity);
  if (words.length > 1) push(index.byFirst, words[0]!, entity);
  return entity;
};

/** Whom one word may name: a last name, or a first name that only one has, or a known short form. */
const shortName = (
  doc: Tagged, entities: readonly Entity[], index: Index, introduced: readonly number[],
  run: NameRun, words: readonly string[], roles: readonly RoleRun[],
): readonly number[] => {
  const last = words.at(-1)!;
  if (run.title === null) {
    const whole = index.byKey.get(withoutThe(keyOf(doc, run.name)));
    if (whole !== undefined && entities[whole]!.words.length !== 1) return [whole];
  }
  const gender = genderAround(doc, run, roles);
  const fits = (entity: number): boolean => {
    const known = entities[entity]!;
    return gender === null || known.gender === null || known.gender === gender;
  };
  const byLast = (index.byLast.get(last) ?? []).filter(fits);
  // “Dame Rosalind”
  const isFirst = run.title === null || /^(?:dame|sir|lady|sister|brother|father|prince|princess)$/.test(doc.lower[run.title.last]!);
  const isBare = words.length === 1 && isFirst;
  const byOther = isBare ? index.byFirst.get(last) ?? index.byOpening.get(last) ?? [] : [];
  const found = byLast.length > 0 ? byTitle(doc, entities, byLast, run) : byOther;
  if (found.length < 2) return found;
  return owner(doc, found, introduced, run.name.first);
};

/** Of several with one last name, those whom a title before it fits: “President Clinton”. */
const byTitle = (doc: Tagged, entities: readonly Entity[], found: readonly number[], { title }: NameRun): readonly number[] => {
  if (title === null) return found;
  const word = doc.lower[title.last]!;
  const fitting = found.filter((entity) => entities[entity]!.roles.some((role) => mayStandFor(word, doc.lower[role.head]!)));
  return fitting.length > 0 ? fitting : found;
};

/**
 * A last name that several share belongs to the one introduced first, as newsrooms write it, unless another has been
 * introduced in the same paragraph; before anybody is introduced, it may be any of them.
 */
const owner = (doc: Tagged, found: readonly number[], introduced: readonly number[], token: number): readonly number[] => {
  const before = found.filter((entity) => introduced[entity]! < token).sort((a, b) => introduced[a]! - introduced[b]!);
  if (before.length === 0) return found;
  if (before.length === 1) return before;
  const blockAt = (at: number): number => doc.blockOf[doc.sentenceOf[at]!]!;
  return before.slice(1).some((entity) => blockAt(introduced[entity]!) === blockAt(token)) ? before : before.slice(0, 1);
};
