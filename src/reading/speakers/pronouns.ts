import type { Tagged } from '../language/tokens.ts';
import type { Entity } from './entities.ts';
import type { Gender } from './first-names.ts';
import type { Narration } from './narration.ts';

/*
 * Whom “he”, “she”, “it” and “they” stand for. The answer is given only where one entity fits in the sentences around;
 * where several do, all of them are candidates.
 */

/** A place before the pronoun where an entity is spoken of. */
export interface Occurrence {
  readonly token: number;
  readonly entity: number;
  /** The source of an attribution: the likeliest to be spoken of again. */
  readonly isSource: boolean;
  /** Inside words that are attributed to somebody. */
  readonly inContent: boolean;
  /** What a sentence opens with that is about somebody, and not by: “Of Roe, he said …”. */
  readonly isTopic: boolean;
  /** What its sentence begins with. */
  readonly opens: boolean;
  /** Who is told something, and may answer. */
  readonly isTold: boolean;
}

export interface PronounPlace {
  readonly token: number;
  readonly word: string;
  /** The speaker in whose content the pronoun stands, and whether that content is verbatim; null outside any content. */
  readonly around: { readonly speaker: number | null; readonly verbatim: boolean } | null;
  /** Whom it cannot stand for. */
  readonly never: ReadonlySet<number>;
  /** Whether it says something that may answer what was said before: “‘I know,’ she said”, and not “she added”. */
  readonly mayAnswer: boolean;
}

/** Sentences and tokens told in between; and tokens in all, so that time stays linear. */
const reach = 3;
const tokensBack = 160;
const tokensBackInAll = 2000;

export const genderOf = (word: string): Gender | null =>
  /^(?:he|him|his|himself)$/.test(word) ? 'he' : /^(?:she|her|hers|herself)$/.test(word) ? 'she' : null;
const isThey = (word: string): boolean => /^(?:they|them|their|theirs|themselves)$/.test(word);
export const isFirstPerson = (word: string): boolean => /^(?:i|me|my|we|us|our|you|your)$/.test(word);

const fits = (entity: Entity, word: string): boolean => {
  const gender = genderOf(word);
  // Of what nothing is known, only what has a name may be a person: “a clash” is none.
  const isPerson = entity.kind === 'person' || (entity.kind === 'unknown' && entity.words.length > 0);
  if (gender !== null) return isPerson && (entity.gender === null || entity.gender === gender);
  if (isThey(word)) return entity.kind === 'group' || entity.kind === 'organisation';
  return entity.kind === 'organisation' || entity.kind === 'state' || entity.kind === 'document';
};

/** “Clearspan denied any fault. It announced …”: who speaks under a name that nothing else is known of, where no body is in view. */
const isSome = ({ entity, isSource }: Occurrence, entities: readonly Entity[], word: string): boolean => {
  const { kind, gender, words } = entities[entity]!;
  return word === 'it' && isSource && kind === 'unknown' && gender === null && words.length > 0;
};

/** The entities that a pronoun may stand for: one where it is clear. `before` holds what precedes it, in order of the text. */
export const antecedents = (
  doc: Tagged, narration: Narration, place: PronounPlace, before: readonly Occurrence[], entities: readonly Entity[],
): readonly number[] => {
  const excluded = place.around?.verbatim === true ? place.around.speaker : null;
  const around = place.around;
  const nearby = near(doc, narration, place.token, before).filter(({ entity, token, isTopic }) => entity !== excluded && !place.never.has(entity)
    && !(isTopic && doc.sentenceOf[token] === doc.sentenceOf[place.token]));
  const fitting = nearby.filter(({ entity }) => fits(entities[entity]!, place.word));
  const possible = fitting.length > 0 || around !== null ? fitting : nearby.filter((occurrence) => isSome(occurrence, entities, place.word));
  // “Roe said she would …”: the one who speaks, unless somebody else comes between.
  if (around?.verbatim === false && around.speaker !== null && fits(entities[around.speaker]!, place.word)) {
    const own = possible.filter(({ token }) => doc.sentenceOf[token] === doc.sentenceOf[place.token]);
    const others = distinct(own).filter((entity) => entity !== around.speaker);
    return others.length === 0 ? [around.speaker] : [around.speaker, ...others];
  }
  const inView = possible.filter(({ inContent }) => !inContent);
  const told = inView.filter(({ isTold, entity }) => place.mayAnswer && isTold && entities[entity]!.gender !== null);
  return settle(doc, place, inView.length > 0 ? inView : possible, told);
};

const settle = (doc: Tagged, { token }: PronounPlace, possible: readonly Occurrence[], told: readonly Occurrence[]): readonly number[] => {
  const all = distinct(possible);
  if (all.length <= 1) return all;
  // The sentence itself, then the one before, if only one is spoken of there, or speaks there, or speaks there first.
  const latest = Math.max(...possible.map((occurrence) => doc.sentenceOf[occurrence.token]!));
  const there = possible.filter((occurrence) => doc.sentenceOf[occurrence.token] === latest);
  const found = distinct(there);
  const sources = distinct(there.filter(({ isSource }) => isSource));
  if (found.length === 1 || sources.length === 0) return found;
  if (sources.length === 1) {
    // “Mrs. Doe was told by Ann Roe …”, “Mrs. Doe wrote to Ann Roe, who promised …”: of two, the one whom the sentence is about.
    const about = distinct(there.filter(({ isSource, opens, inContent, entity }) => opens && !isSource && !inContent && entity !== sources[0]));
    const isAside = there.some((o) => o.isSource && o.entity === sources[0] && (doc.lower[o.token] === 'who' || doc.lower[o.token - 1] === 'by'));
    if (about.length === 1 && isAside) return about;
    // “Ann Roe told Mrs. Doe to leave. “I shall not,” she said”: the one who was told may answer.
    const answering = told.filter((occurrence) => doc.sentenceOf[occurrence.token] === latest && latest < doc.sentenceOf[token]!);
    return distinct([...there.filter(({ entity }) => entity === sources[0]), ...answering]);
  }
  const opening = latest < doc.sentenceOf[token]! ? distinct(there.filter(({ isSource, opens }) => isSource && opens)) : [];
  return opening.length === 1 ? opening : found;
};

/**
 * What is spoken of in the sentences right before a token, no further back than the paragraph before; what is only quoted does not count, nor what
 * stands under pictures in between.
 */
const near = (doc: Tagged, { tokens, sentences, blocks, beside }: Narration, token: number, before: readonly Occurrence[]): readonly Occurrence[] => {
  const found: Occurrence[] = [];
  const sentence = doc.sentenceOf[token]!;
  const block = doc.blockOf[sentence]!;
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const occurrence = before[index]!;
    if (occurrence.token >= token) continue;
    const its = doc.sentenceOf[occurrence.token]!;
    if (token - occurrence.token > tokensBackInAll || tokens[token]! - tokens[occurrence.token]! > tokensBack) break;
    if (sentences[sentence]! - sentences[its]! > reach || blocks[block]! - blocks[doc.blockOf[its]!]! > 1) break;
    if (beside[doc.blockOf[its]!] === 0 || doc.blockOf[its] === block) found.push(occurrence);
  }
  return found;
};

const distinct = (occurrences: readonly Occurrence[]): readonly number[] => [...new Set(occurrences.map(({ entity }) => entity))];
