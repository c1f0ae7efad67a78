import type { Attribution } from '../attribution/attribution.ts';
import type { Tagged } from '../language/tokens.ts';
import type { Role, SourceKind } from '../reading.ts';
import type { KnownNames, NamedHere } from './known-names.ts';
import { opens } from './named-occurrences.ts';
import type { Narration } from './narration.ts';
import type { Occurrence } from './pronouns.ts';
import type { Run } from './words.ts';

/*
 * What the resolving of an article's sources has gathered, and how it is added to.
 */

/** Entities behind one attribution, by index. */
export interface FoundSource {
  /** One where `isResolved`; else those that it may be. */
  readonly entities: readonly number[];
  readonly isResolved: boolean;
  readonly sourceKind: SourceKind;
}

export const none: FoundSource = { entities: [], isResolved: false, sourceKind: 'none' };

export const noOne: FoundSource = { entities: [], isResolved: false, sourceKind: 'unnamed' };

/** What is known of an article apart from its words: who published it, and the role of each block. */
export interface ArticleFacts { readonly outlet: string | null; readonly roles: readonly Role[] }

/** What the resolving of one article has gathered so far. */
export interface Progress {
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

/** What an attribution without a source of its own has: `continues` is followed back to one that has. */
export const continued = ({ attributions, found }: Progress, index: number): FoundSource => {
  let at: number | null = index;
  for (let steps = 0; at !== null && steps <= attributions.length; steps += 1) {
    const there: FoundSource | undefined = found[at];
    if (there !== undefined) return there;
    at = attributions[at]?.continues ?? null;
  }
  return none;
};

/** Puts down that an entity is meant where a source stands. */
export const mention = ({ doc, known, occurrences, inContent }: Progress, entity: number, run: Run): void => {
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

/** Resolved to one entity. */
export const one = ({ known }: Progress, entity: number): FoundSource =>
  ({ entities: [entity], isResolved: true, sourceKind: known.entities[entity]!.sourceKind });

/** Resolved where there is one; else those that it may be. */
export const some = (progress: Progress, entities: readonly number[], otherwise: SourceKind): FoundSource => {
  const [first] = entities;
  if (first !== undefined && entities.length === 1) return one(progress, first);
  const kinds = new Set(entities.map((entity) => progress.known.entities[entity]!.sourceKind));
  return { entities, isResolved: false, sourceKind: kinds.size === 1 ? [...kinds][0]! : otherwise };
};

export const allOf = (named: readonly NamedHere[]): readonly number[] => [...new Set(named.flatMap(({ entities }) => entities))];
