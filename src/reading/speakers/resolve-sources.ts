import type { Attribution } from '../attribution/attribution.ts';
import { contentTokens } from '../attribution/content-tokens.ts';
import type { Named } from '../language/names/named.ts';
import { firstTokenAt } from '../language/token-at.ts';
import type { Span } from '../text/span.ts';
import type { KnownNames } from './known-names.ts';
import { byInitials, interviewed, isTurn, turnLetter } from './lettered-turns.ts';
import { besides, namedOccurrences } from './named-occurrences.ts';
import { narrationOf } from './narration.ts';
import { isNoOne } from './no-one.ts';
import type { FoundSource, ArticleFacts, Progress } from './progress.ts';
import { none, noOne, continued, mention, one, some, allOf } from './progress.ts';
import { apposedTo, relativeAntecedent, whoBefore } from './relatives.ts';
import { resolveNoun } from './resolve-noun.ts';
import { resolvePronoun } from './resolve-pronoun.ts';
import { mostCandidates } from './role-phrases.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { sourcePhrase } from './source-phrase.ts';
import { isWord, runIn } from './words.ts';

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

const resolvePhrase = (progress: Progress, index: number, phrase: SourcePhrase): FoundSource => {
  switch (phrase.kind) {
    case 'name': return some(progress, phrase.named.entities, 'named');
    case 'names': return { entities: allOf(phrase.named), isResolved: false, sourceKind: 'named' };
    case 'pronoun': return resolvePronoun(progress, index, phrase.word, phrase.token);
    case 'relative': return resolveRelative(progress, index, phrase.token);
    default: return resolveNoun(progress, index, phrase);
  }
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
