import type { Attribution } from '../attribution/attribution.ts';
import { contentTokens } from '../attribution/content-tokens.ts';
import { firstTokenAt } from '../language/token-at.ts';
import type { Named } from '../language/names/named.ts';
import { xposOf, type Tagged } from '../language/tokens.ts';
import type { Role, SourceKind, SpeakerKind } from '../reading.ts';
import type { Span } from '../text/span.ts';
import type { KnownNames, NamedHere } from './known-names.ts';
import { byInitials, interviewed, isTurn, turnLetter } from './lettered-turns.ts';
import { besides, namedOccurrences, opens } from './named-occurrences.ts';
import { isNoOne } from './no-one.ts';
import { notTheSpeaker } from './not-the-speaker.ts';
import { narrationOf, type Narration } from './narration.ts';
import { apposedTo, relativeAntecedent, whoBefore } from './relatives.ts';
import type { Occurrence } from './pronouns.ts';
import { antecedents, genderOf, isFirstPerson } from './pronouns.ts';
import { generalWord, isPartyOrPeople } from './general-words.ts';
import { fittingRoles, isStanding, looksBack, mostCandidates, ownersAgree } from './role-phrases.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { sourcePhrase } from './source-phrase.ts';
import { genderOfTitle, isTitleModifier } from './titles.ts';
import type { Run } from './words.ts';
import { isCapitalised, isWord, keyOf, opensSentence, runIn } from './words.ts';

/** Entities behind one attribution, by index. */
export interface FoundSource {
  /** One where `isResolved`; else those that it may be. */
  readonly entities: readonly number[];
  readonly isResolved: boolean;
  readonly sourceKind: SourceKind;
}

const none: FoundSource = { entities: [], isResolved: false, sourceKind: 'none' };

const noOne: FoundSource = { entities: [], isResolved: false, sourceKind: 'unnamed' };

const nobody: ReadonlySet<number> = new Set();

/** What is known of an article apart from its words: who published it, and the role of each block. */
export interface ArticleFacts { readonly outlet: string | null; readonly roles: readonly Role[] }

/** What the resolving of one article has gathered so far. */
interface Progress {
  readonly doc: Tagged;
  readonly known: KnownNames;
  readonly attributions: readonly Attribution[];
  readonly found: (FoundSource | undefined)[];
  /** In order of the text. */
  readonly occurrences: Occurrence[];
  /** Tokens inside attributed words. */
  readonly inContent: Uint8Array;
  readonly narration: Narration;
  /** What a phrase in small letters was, by its words: “the ministry”. */
  readonly byPhrase: Map<string, number>;
  /** What a source was, by its first and last token. */
  readonly byPlace: Map<string, FoundSource>;
  /** Entities without a name by the noun that heads them. */
  readonly byHead: Map<string, number[]>;
  /** The same by the very token: “an officer, who …” is one officer. */
  readonly byToken: Map<number, number>;
  /** Whom an interview in Q and A is with, as far as is told. */
  readonly interviewed: readonly number[];
  /** Who have taken turns up to now, in a conversation. */
  readonly talking: Set<number>;
  /** Where a word in lower case stands first in a sentence, in the writer's own words, by both. */
  readonly firstOf: Map<string, number>;
}

/** Resolves the sources in the order of the text; continuing quotations take what they continue. */
export const resolveSources = (
  doc: Named, known: KnownNames, attributions: readonly Attribution[], { outlet, roles }: ArticleFacts,
): readonly FoundSource[] => {
  const inContent = contentTokens(doc, attributions);
  const progress: Progress = {
    doc, known, attributions, inContent, narration: narrationOf(doc, inContent, roles, (token) => isWord(doc, token)), found: attributions.map(() => undefined),
    byPhrase: new Map(), byPlace: new Map(), byHead: new Map(), byToken: new Map(), firstOf: new Map(),
    interviewed: interviewed(doc, known, attributions), talking: new Set(),
    occurrences: namedOccurrences(doc, known, inContent, besides(doc, attributions), outlet),
  };
  const order = attributions.map((_, index) => index).filter((index) => attributions[index]!.sources.length > 0);
  order.sort((a, b) => attributions[a]!.sources[0]![0] - attributions[b]!.sources[0]![0] || a - b);
  const begun = new Set<number>();
  for (const first of order) {
    // Whom a nested source stands for may depend on who speaks around it, so that comes first.
    const line: number[] = [];
    for (let at: number | null = first; at !== null && !begun.has(at); at = attributions[at]?.parent ?? null) {
      begun.add(at);
      line.push(at);
    }
    for (const index of line.reverse()) {
      if (attributions[index]!.sources.length === 0) continue;
      const found = resolveOne(progress, index);
      progress.found[index] = found;
      if (found.isResolved && isTurn(attributions[index]!)) progress.talking.add(found.entities[0]!);
    }
  }
  return attributions.map((_, index) => progress.found[index] ?? continued(progress, index));
};

/** Follows `continues` back to an attribution with a source. */
const continued = ({ attributions, found }: Progress, index: number): FoundSource => {
  let at: number | null = index;
  for (let steps = 0; at !== null && steps <= attributions.length; steps += 1) {
    const there: FoundSource | undefined = found[at];
    if (there !== undefined) return there;
    at = attributions[at]?.continues ?? null;
  }
  return none;
};

const resolveOne = (progress: Progress, index: number): FoundSource => {
  const { doc, known, attributions } = progress;
  const letter = turnLetter(doc.text, attributions[index]!);
  if (letter !== null) return resolveLetter(progress, attributions[index]!.sources[0]!, letter);
  const initialled = byInitials(doc.text, known, attributions[index]!);
  if (initialled >= 0) {
    const run = runIn(doc, attributions[index]!.sources[0]!);
    if (run !== null) mention(progress, initialled, run);
    return one(progress, initialled);
  }
  const answers = attributions[index]!.sources.flatMap((span) => {
    const run = runIn(doc, span);
    const phrase = run === null ? null : sourcePhrase(doc, run, known);
    if (run === null || phrase === null) return [];
    // “No minister”, “nobody”: words for no one, whom no later word can stand for.
    if (isNoOne(doc, run)) return [noOne];
    // Several attributions may rest on the same words.
    const place = `${run.first} ${run.last}`;
    const again = progress.byPlace.get(place);
    if (again !== undefined) return [again];
    const answer = resolvePhrase(progress, index, phrase);
    progress.byPlace.set(place, answer);
    if (answer.isResolved) mention(progress, answer.entities[0]!, run);
    return [answer];
  });
  const [first] = answers;
  if (first === undefined) return none;
  const entities = [...new Set(answers.flatMap((answer) => answer.entities))];
  return { ...first, entities, isResolved: answers.every(({ isResolved }) => isResolved) && entities.length === 1 };
};

/** “Q:” is somebody without a name, the same in every turn; “A:” is whom the introduction names, if that is one person. */
const resolveLetter = (progress: Progress, span: Span, letter: 'Q' | 'A'): FoundSource => {
  const { doc, known, byPhrase } = progress;
  const people = letter === 'A' ? progress.interviewed.slice(0, mostCandidates) : [];
  if (people.length > 1) return { entities: people, isResolved: false, sourceKind: 'unnamed' };
  const token = firstTokenAt(doc.starts, span[1]) - 1;
  const run = { first: token, last: token };
  const entity = people[0] ?? byPhrase.get(letter) ?? known.entities.push({ kind: 'person', sourceKind: 'unnamed', name: run, words: [], gender: null, roles: [], mentions: [] }) - 1;
  byPhrase.set(letter, entity);
  mention(progress, entity, run);
  return one(progress, entity);
};

const mention = ({ doc, known, occurrences, inContent }: Progress, entity: number, run: Run): void => {
  known.entities[entity]!.mentions.push({ run, isSource: true });
  const token = run.first;
  const occurrence = { token, entity, isSource: true, inContent: inContent[token] === 1, isTopic: false, opens: opens(doc, token), isTold: false };
  // Names are there already, so the new one goes where it belongs; it is nearly always close to the end.
  let low = 0;
  let high = occurrences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (occurrences[middle]!.token <= run.first) low = middle + 1;
    else high = middle;
  }
  occurrences.splice(low, 0, occurrence);
};

const one = ({ known }: Progress, entity: number): FoundSource =>
  ({ entities: [entity], isResolved: true, sourceKind: known.entities[entity]!.sourceKind });

const some = (progress: Progress, entities: readonly number[], otherwise: SourceKind): FoundSource => {
  const [first] = entities;
  if (first !== undefined && entities.length === 1) return one(progress, first);
  const kinds = new Set(entities.map((entity) => progress.known.entities[entity]!.sourceKind));
  return { entities, isResolved: false, sourceKind: kinds.size === 1 ? [...kinds][0]! : otherwise };
};

const resolvePhrase = (progress: Progress, index: number, phrase: SourcePhrase): FoundSource => {
  switch (phrase.kind) {
    case 'name': return some(progress, phrase.named.entities, 'named');
    case 'names': return { entities: allOf(phrase.named), isResolved: false, sourceKind: 'named' };
    case 'pronoun': return resolvePronoun(progress, index, phrase.word, phrase.token);
    case 'relative': return resolveRelative(progress, index, phrase.token);
    default: return resolveNoun(progress, index, phrase);
  }
};

const allOf = (named: readonly NamedHere[]): readonly number[] => [...new Set(named.flatMap(({ entities }) => entities))];

/** In UTF-16 code units: who answers is brief, who goes on telling is not. */
const longestAnswer = 40;
const goesOn = /\b(?:add|continu|went on|goes on|explain|insist|conclud|repeat|recall)/;

/** Whether the words may answer somebody: a brief quotation that does not go on with what its speaker has said. */
const mayAnswer = ({ text }: Tagged, { form, cue, content }: Attribution): boolean =>
  form === 'direct' && cue !== null && content.every(([from, to]) => to - from <= longestAnswer) && !goesOn.test(text.slice(...cue));

const resolvePronoun = (progress: Progress, index: number, word: string, token: number): FoundSource => {
  const { doc, attributions, found, known } = progress;
  const parent = attributions[index]!.parent;
  const outer = parent === null ? undefined : found[parent] ?? continued(progress, parent);
  const speaker = outer?.isResolved === true ? outer.entities[0]! : null;
  // Who “I” is depends on whose words these are: the one who is quoted is offered, never asserted.
  if (isFirstPerson(word)) {
    return { entities: /^(?:i|me|my)$/.test(word) ? outer?.entities ?? [] : [], isResolved: false, sourceKind: 'unnamed' };
  }
  const inTurn = parent !== null && isTurn(attributions[parent]!);
  const around = parent === null ? null : { speaker, verbatim: attributions[parent]!.form === 'direct' || inTurn };
  const own = attributions[index]!;
  // Two who talk are “you” to each other; of more than two any may be spoken of.
  const never = new Set([...notTheSpeaker(doc, known, own, 'named'), ...inTurn && progress.talking.size <= 2 ? progress.talking : []]);
  const first = around === null ? firstAlike(progress, token) : token;
  const place = { token: first, word, around, never, mayAnswer: mayAnswer(doc, own) };
  const fitting = antecedents(doc, progress.narration, place, progress.occurrences, known.entities);
  const answer = some(progress, fitting, word.startsWith('the') ? 'collective' : 'unnamed');
  const gender = genderOf(word);
  if (answer.isResolved && gender !== null) {
    const entity = known.entities[answer.entities[0]!]!;
    entity.gender ??= gender;
    entity.kind = 'person';
  }
  if (answer.isResolved && word === 'it' && known.entities[answer.entities[0]!]!.kind === 'unknown') known.entities[answer.entities[0]!]!.kind = 'organisation';
  return answer;
};

/** “When he was met by Roe, he said …”: of two alike in a sentence, in the writer's own words, the first tells whom both stand for. */
const firstAlike = ({ doc, inContent, firstOf }: Progress, token: number): number => {
  const sentence = doc.sentenceOf[token]!;
  const word = doc.lower[token]!;
  const key = `${sentence} ${word}`;
  const known = firstOf.get(key);
  if (known !== undefined) return Math.min(known, token);
  let at = doc.sentenceStarts[sentence]!;
  while (at < doc.sentenceStarts[sentence + 1]! && (doc.lower[at] !== word || inContent[at] !== 0)) at += 1;
  firstOf.set(key, at);
  return Math.min(at, token);
};

const resolveRelative = (progress: Progress, index: number, token: number): FoundSource => {
  const { doc, known } = progress;
  const first = whoBefore(doc, token);
  if (first >= 0) return progress.byPlace.get(`${first} ${first}`) ?? resolveRelative(progress, index, first);
  const isPersonal = (entity: number): boolean => ['person', 'unknown'].includes(known.entities[entity]!.kind);
  const run = relativeAntecedent(doc, token, (last) => {
    const named = known.byLastToken.get(last);
    const names = named?.entities.map((entity) => known.entities[entity]!.kind) ?? [];
    return { person: names.length > 0 && names.every((kind) => kind === 'person'), body: names.includes('organisation'), first: named?.run.name.first ?? -1 };
  });
  const apposed = run === null ? undefined : known.byLastToken.get(apposedTo(doc, run));
  if (apposed?.entities.every(isPersonal) === true) return some(progress, apposed.entities, 'named');
  const phrase = run === null ? null : sourcePhrase(doc, run, known);
  if (run === null || phrase === null || phrase.kind === 'pronoun' || phrase.kind === 'relative') {
    return { entities: [], isResolved: false, sourceKind: 'unnamed' };
  }
  if (phrase.kind === 'name') return some(progress, phrase.named.entities, 'named');
  if (phrase.kind === 'names') return { entities: allOf(phrase.named), isResolved: false, sourceKind: 'named' };
  return resolveNoun(progress, index, phrase);
};

type NounPhrase = Extract<SourcePhrase, { readonly kind: 'role' | 'body' | 'group' | 'document' | 'other' }>;

const resolveNoun = (progress: Progress, index: number, phrase: NounPhrase): FoundSource => {
  const { doc, known, byPhrase, byHead, byToken } = progress;
  const same = byToken.get(phrase.head);
  if (same !== undefined) return one(progress, same);
  const apposed = apposedBefore(progress, phrase.run);
  if (apposed !== null) return apposed;
  const noun = doc.lower[phrase.head]!;
  const key = phraseKey(doc, phrase.run);
  if (phrase.definite && phrase.kind === 'role') {
    // Who has the role may still be named by it and by the name in one sentence, but not do and suffer one act.
    const fitting = fittingRoles(doc, phrase.run, phrase.head, known.entities);
    const other = notTheSpeaker(doc, known, progress.attributions[index]!, 'acted on');
    const people = fitting.filter((entity) => !other.has(entity));
    const unnamed = (byHead.get(noun) ?? []).filter((entity) => (
      !people.includes(entity) && ownersAgree(doc, phrase.run, phrase.head, known.entities[entity]!.name)
      && holds(doc, officeWords(doc, phrase.run, phrase.head), known.entities[entity]!.name)));
    const all = [...people, ...unnamed];
    if (all.length > 0) return some(progress, phrase.run.last === phrase.head ? latestOf(progress, all, phrase.run.first) : all, 'unnamed');
    const standing = fitting.length > 0 ? null : ofStanding(progress, phrase, noun, notTheSpeaker(doc, known, progress.attributions[index]!, 'named'));
    if (standing !== null) return standing;
  }
  if (phrase.definite && phrase.kind === 'body') {
    const bodies = bodiesHeaded(progress, phrase, noun);
    if (bodies.length > 0) return some(progress, bodies, 'named');
  }
  const hasName = namesWithin(doc, phrase.run, phrase.head);
  const isPlain = phrase.head === phrase.run.first + 1 && phrase.run.last === phrase.head;
  const before = isSameByWords(doc, phrase, key) && !(isPlain && !hasName && phrase.kind !== 'body') ? byPhrase.get(key) : undefined;
  if (before !== undefined) return one(progress, before);
  if (phrase.definite && phrase.kind === 'body') {
    const meant = bodiesMeant(progress, phrase, noun);
    if (meant.length > 0) return some(progress, meant, 'named');
  }
  // A definite document or group that has come up once before, where nothing tells it from that one.
  if (phrase.definite && isPlain && phrase.kind !== 'body' && phrase.kind !== 'role' && !hasName) {
    const earlier = byHead.get(noun) ?? [];
    if (earlier.length > 0) return some(progress, earlier, kinds[phrase.kind][1]);
  }
  const [kind, plain] = kinds[phrase.kind];
  const sourceKind = phrase.kind === 'body' && hasName ? 'named' : plain;
  const gender = phrase.kind === 'role' ? genderOfTitle(noun) : null;
  known.entities.push({ kind, sourceKind, name: phrase.run, words: [], gender, roles: [], mentions: [] });
  const entity = known.entities.length - 1;
  byPhrase.set(key, entity);
  byToken.set(phrase.head, entity);
  byHead.set(noun, [...(byHead.get(noun) ?? []).slice(1 - mostCandidates), entity]);
  return one(progress, entity);
};

/** “The prime minister” after “the minister” is another; “the minister” after “the prime minister” may be the same. */
const officeWords = (doc: Tagged, { first }: Run, head: number): readonly string[] => doc.lower.slice(first, head).filter((word) => isTitleModifier(word));
const holds = (doc: Tagged, words: readonly string[], { first, last }: Run): boolean => words.every((word) => doc.lower.slice(first, last + 1).includes(word));

/** Of several whom a role fits, the one that has spoken in the same paragraph before, where no other of them has. */
const latestOf = ({ doc, known }: Progress, all: readonly number[], token: number): readonly number[] => {
  const sentence = doc.sentenceOf[token]!;
  const here = all.filter((entity) => known.entities[entity]!.mentions.some(({ run }) => (
    run.first < token && doc.sentenceOf[run.first]! < sentence && doc.blockOf[doc.sentenceOf[run.first]!] === doc.blockOf[sentence])));
  return all.length > 1 && here.length === 1 ? here : all;
};

/** “than Roe, the former mayor bidding …”: a role in apposition to the name before it, as the participle behind it tells. */
const apposedBefore = (progress: Progress, run: Run): FoundSource | null => {
  const { doc, known } = progress;
  if (run.last + 1 >= doc.length || doc.sentenceOf[run.last + 1] !== doc.sentenceOf[run.last] || xposOf(doc, run.last + 1) !== 'VBG') return null;
  const named = known.byLastToken.get(apposedTo(doc, run));
  return named?.entities.every((entity) => known.entities[entity]!.kind === 'person') === true ? some(progress, named.entities, 'named') : null;
};

/**
 * “The mogul declined”: a person's standing, told as if it had been told before, is another word for the one person around; where it has an
 * owner of its own (“the Democratic nominee”) or several are around, they are offered.
 */
const ofStanding = (progress: Progress, { run, head }: NounPhrase, noun: string, never: ReadonlySet<number>): FoundSource | null => {
  const { doc, known, narration, occurrences } = progress;
  if (!isStanding(noun) || run.last !== head || doc.lower[run.first] !== 'the') return null;
  const gender = genderOfTitle(noun);
  const place = { token: run.first, around: null, never, mayAnswer: false };
  const around = (word: string): readonly number[] => antecedents(doc, narration, { ...place, word }, occurrences, known.entities);
  const people = [...new Set([...(gender === 'she' ? [] : around('he')), ...(gender === 'he' ? [] : around('she'))])].filter((entity) => known.entities[entity]!.kind === 'person');
  if (people.length === 0) return null;
  const hasOwner = namesWithin(doc, run, head);
  return people.length === 1 && !hasOwner ? one(progress, people[0]!) : { entities: people.slice(0, mostCandidates), isResolved: false, sourceKind: 'unnamed' };
};

/** A body is the same again by the same words. So is a group or document with a determiner or many words of its own, and a party or people. */
const isSameByWords = (doc: Tagged, { kind, run, head, definite }: NounPhrase, key: string): boolean => {
  if (kind === 'body') return true;
  if (kind === 'role' || kind === 'other' || /^(?:an?|another|some|many|several|most|other|few|one|two|three|\d+)$/.test(doc.lower[run.first]!)) return false;
  const isParty = kind === 'group' && (isPartyOrPeople(doc.lower[head]!) && key === doc.lower[head]);
  return definite || isParty || /^(?:all|both)$/.test(doc.lower[run.first]!) || key.split(' ').length >= 4 || (kind === 'document' && namesWithin(doc, run, head));
};

const kinds: Readonly<Record<NounPhrase['kind'], readonly [SpeakerKind, SourceKind]>> = {
  role: ['person', 'unnamed'], body: ['organisation', 'unnamed'], group: ['group', 'collective'], document: ['document', 'document'], other: ['unknown', 'unnamed'],
};

const phraseKey = (doc: Tagged, run: Run): string => keyOf(doc, run).replace(/['\u2019]s(?= |$)/g, '').replace(/^(?:(?:all|both) (?:of )?)?(?:the|a|an) /, '');

/** Whether a name stands in the phrase. */
const namesWithin = (doc: Tagged, run: Run, head: number): boolean => {
  for (let token = run.first; token <= head; token += 1) {
    // A capital at the start of a sentence says nothing of a word.
    if (isCapitalised(doc, token) && (!opensSentence(doc, token) || isAcronym(doc.words[token]!))) return true;
  }
  return false;
};

const isAcronym = (word: string): boolean => /^[A-Z][A-Z.]+$/.test(word);

/** Named bodies whose name has the phrase’s noun for its own: “the ministry” after “the Foreign Ministry”. */
const bodiesHeaded = ({ doc, known }: Progress, phrase: NounPhrase, noun: string): readonly number[] => {
  if (phrase.head > phrase.run.first + 1) return [];
  const found: number[] = [];
  const { entities } = known;
  for (let index = Math.max(0, entities.length - looksBack); index < entities.length && found.length < mostCandidates; index += 1) {
    const entity = entities[index]!;
    if (entity.kind !== 'organisation' || entity.name.first >= phrase.run.first || entity.words.length > 0) continue;
    const { first, last } = entity.name;
    if (last > first && (doc.lower[last] === noun || doc.lower[first] === noun) && entity.sourceKind === 'named') found.push(index);
  }
  return found;
};

/** “the agency” after the F.B.I.: a general word for the named bodies around that it can stand for. */
const bodiesMeant = ({ doc, known, narration, occurrences }: Progress, { run, head }: NounPhrase, noun: string): readonly number[] => {
  if (head !== run.first + 1 || run.last !== head || doc.lower[run.first] !== 'the') return [];
  const mayBe = generalWord(noun);
  if (mayBe === null) return [];
  return antecedents(doc, narration, { token: run.first, word: 'it', around: null, never: nobody, mayAnswer: false }, occurrences, known.entities)
    .filter((entity) => {
      const { kind, sourceKind, name } = known.entities[entity]!;
      return kind === 'organisation' && sourceKind === 'named' && mayBe(doc.lower[name.last]!);
    });
};
