import type { Tagged } from '../language/tokens.ts';
import { xposOf } from '../language/tokens.ts';
import type { SourceKind, SpeakerKind } from '../reading.ts';
import { generalWord, isPartyOrPeople } from './general-words.ts';
import { notTheSpeaker } from './not-the-speaker.ts';
import type { FoundSource, Progress } from './progress.ts';
import { one, some } from './progress.ts';
import { antecedents } from './pronouns.ts';
import { apposedTo } from './relatives.ts';
import { fittingRoles, isStanding, looksBack, mostCandidates, ownersAgree } from './role-phrases.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { genderOfTitle, isTitleModifier } from './titles.ts';
import type { Run } from './words.ts';
import { isCapitalised, keyOf, opensSentence } from './words.ts';

export type NounPhrase = Extract<SourcePhrase, { readonly kind: 'role' | 'body' | 'group' | 'document' | 'other' }>;

/** Whom a phrase without a name stands for: “the spokesman”, “the ministry”, “officials”, “a report”. */
export const resolveNoun = (progress: Progress, index: number, phrase: NounPhrase): FoundSource => {
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

const nobody: ReadonlySet<number> = new Set();

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
