import type { Attribution } from '../attribution/attribution.ts';
import { initialsIn, initialsOf } from '../attribution/turns/initials.ts';
import type { Tagged } from '../language/tokens.ts';
import type { KnownNames } from './known-names.ts';

/** Which letter stands for whoever speaks, where an interview is written as Q and A: the one source of a turn; null for all others. */
export const turnLetter = (text: string, { how, sources }: Pick<Attribution, 'how' | 'sources'>): 'Q' | 'A' | null => {
  const words = how === 'turn' && sources.length === 1 ? text.slice(...sources[0]!) : '';
  return /^[QA]\d{0,2}$/.test(words) ? (words[0] as 'Q' | 'A') : null;
};

/** Whether it is a turn in a conversation: words as they were spoken, without quotation marks. */
export const isTurn = ({ how }: Pick<Attribution, 'how'>): boolean => how === 'turn' || how === 'turn-goes-on';

/** Who goes by initials in a conversation: the one person in the article whose full name has these; -1 where there is none, or several. */
export const byInitials = (text: string, { entities }: KnownNames, { how, sources }: Pick<Attribution, 'how' | 'sources'>): number => {
  const initials = how === 'turn' && sources.length === 1 ? initialsIn(text.slice(...sources[0]!)) : null;
  if (initials === null) return -1;
  const found = entities.flatMap(({ kind, words }, entity) => ((kind === 'person' || kind === 'unknown') && initialsOf(words) === initials ? [entity] : []));
  return found.length === 1 ? found[0]! : -1;
};

/** Whom an interview in Q and A is with, as far as its introduction tells: the persons who are named before its first turn; empty for all other articles. */
export const interviewed = (doc: Tagged, known: KnownNames, attributions: readonly Attribution[]): readonly number[] => {
  const firstTurn = attributions.find((a) => turnLetter(doc.text, a) !== null);
  if (firstTurn === undefined) return [];
  const found = new Set<number>();
  known.byLastToken.forEach(({ run, entities }) => {
    if (doc.starts[run.name.first]! >= firstTurn.sources[0]![0]) return;
    for (const entity of entities) if (known.entities[entity]!.kind === 'person' && known.entities[entity]!.sourceKind === 'named') found.add(entity);
  });
  return [...found];
};
