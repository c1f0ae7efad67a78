import type { Attribution } from '../attribution/attribution.ts';
import { tokensStartingIn } from '../language/token-at.ts';
import type { Named } from '../language/names/named.ts';
import { uposOf, type Tagged } from '../language/tokens.ts';
import type { KnownNames } from './known-names.ts';
import { isThing, learntKinds } from './learnt-kinds.ts';
import type { Occurrence } from './pronouns.ts';
import { isWord, keyOf } from './words.ts';

/** “in Madison” is a place, as far as anything tells. */
const isPlace = (doc: Tagged, first: number): boolean => /^(?:in|near|outside|across)$/.test(doc.lower[first - 1] ?? '');

/** Tokens that say where something was said, or to whom: 1, and 2. */
export const besides = (doc: Tagged, attributions: readonly Attribution[]): Uint8Array => {
  const marked = new Uint8Array(doc.length);
  for (const { venue, audience } of attributions) {
    if (audience !== null) marked.fill(2, ...tokensStartingIn(doc.starts, audience));
    if (venue !== null) marked.fill(1, ...tokensStartingIn(doc.starts, venue));
  }
  return marked;
};

const hearing = new Set(['interview', 'interviews', 'speaking', 'spoke', 'spoken', 'statement', 'talking', 'remarks', 'appearance', 'emailed', 'email', 'e-mail']);

/** “In an interview with the Herald”, “told Reuters”: who listens does not speak. `first` is the first token of the name. */
const isTold = (doc: Tagged, first: number): boolean => {
  let at = first - 1;
  if (at >= 0 && doc.lower[at] === 'the') at -= 1;
  if (at < 0 || doc.sentenceOf[at] !== doc.sentenceOf[first]) return false;
  if (/^(?:told|tells|telling)$/.test(doc.lower[at]!)) return true;
  return /^(?:with|to|on)$/.test(doc.lower[at]!) && hearing.has(doc.lower[at - 1] ?? '');
};

/** “A Pentagon official”: the body only says whose he is. */
const isModifier = (doc: Tagged, last: number): boolean =>
  last + 1 < doc.length && doc.sentenceOf[last + 1] === doc.sentenceOf[last] && uposOf(doc, last + 1) === 'NOUN';

/** “Of Roe, he said”, “In her letters to Roe, she said”: a preposition before the name, in what a sentence begins with before its first comma. */
const isTopic = (doc: Tagged, first: number): boolean => {
  const start = doc.sentenceStarts[doc.sentenceOf[first]!]!;
  const topics = /^(?:of|about|on|for|with|against|to|like|unlike|from)$/;
  if (first === start || !topics.test(doc.lower[first - 1]!)) return false;
  if (first === start + 1) return true;
  if (!/^(?:in|at|during|after|before|through|with|despite|on|for|as|like|unlike)$/.test(doc.lower[start]!)) return false;
  for (let token = start; token < first; token += 1) if (doc.words[token] === ',' || uposOf(doc, token) === 'VERB') return false;
  return true;
};

/** “Roe's predecessor said …”: the sentence is about another. */
const isOwner = (doc: Tagged, last: number): boolean => last + 1 < doc.length && /^['\u2019]s?$/.test(doc.lower[last + 1]!);

/** Whether the sentence begins with the phrase, quotation marks and an article aside. */
export const opens = (doc: Tagged, first: number): boolean => {
  const start = doc.sentenceStarts[doc.sentenceOf[first]!]!;
  for (let token = start; token < first; token += 1) if (isWord(doc, token) && doc.lower[token] !== 'the') return false;
  return true;
};

/** Who may be spoken of again by a pronoun. A venue, a body that was told and the outlet itself are not, nor is a mere place. */
export const namedOccurrences = (doc: Named, known: KnownNames, inContent: Uint8Array, beside: Uint8Array, outlet: string | null): Occurrence[] => {
  const found: Occurrence[] = [];
  const learnt = learntKinds(doc);
  const own = outlet?.toLowerCase().replace(/^the /, '') ?? null;
  known.byLastToken.forEach(({ run, entities }) => {
    for (const entity of entities) {
      const { kind, name } = known.entities[entity]!;
      if (kind === 'unknown' && (isPlace(doc, run.name.first) || isThing(learnt.get(run.name.last)))) continue;
      if (kind !== 'person' && (isModifier(doc, run.name.last) || isTold(doc, (run.lead ?? run.title ?? run.name).first))) continue;
      if (beside[run.name.first] === 1 || (beside[run.name.first] === 2 && kind !== 'person')) continue;
      if (own !== null && kind !== 'person' && keyOf(doc, name).replace(/^the /, '') === own) continue;
      const token = run.name.first;
      const { first } = run.lead ?? run.title ?? run.name;
      const isFirst = opens(doc, first) && !isOwner(doc, run.name.last);
      found.push({
        token, entity, isSource: false, inContent: inContent[token] === 1, isTopic: isTopic(doc, first), opens: isFirst, isTold: beside[token] === 2,
      });
    }
  });
  return found.sort((a, b) => a.token - b.token);
};
