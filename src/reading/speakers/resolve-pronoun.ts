import type { Attribution } from '../attribution/attribution.ts';
import type { Tagged } from '../language/tokens.ts';
import { isTurn } from './lettered-turns.ts';
import type { FoundSource, Progress } from './progress.ts';
import { continued, some } from './progress.ts';
import { notTheSpeaker } from './not-the-speaker.ts';
import { antecedents, genderOf, isFirstPerson } from './pronouns.ts';

/** In UTF-16 code units: who answers is brief, who goes on telling is not. */
const longestAnswer = 40;
const goesOn = /\b(?:add|continu|went on|goes on|explain|insist|conclud|repeat|recall)/;

/** Whether the words may answer somebody: a brief quotation that does not go on with what its speaker has said. */
const mayAnswer = ({ text }: Tagged, { form, cue, content }: Attribution): boolean =>
  form === 'direct' && cue !== null && content.every(([from, to]) => to - from <= longestAnswer) && !goesOn.test(text.slice(...cue));

/** Whom “he”, “it”, “they” or “I” stands for. */
export const resolvePronoun = (progress: Progress, index: number, word: string, token: number): FoundSource => {
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
