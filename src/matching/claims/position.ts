import type { Attitude } from '../../reading/index.ts';

/** What a party does with a claim. */
export type Position = 'asserts' | 'reports' | 'doubts' | 'denies' | 'declines';

const positions: Partial<Record<Attitude, Position>> = {
  asserts: 'asserts',
  accuses: 'asserts', believes: 'asserts', predicts: 'asserts', supports: 'asserts',
  reports: 'reports', doubts: 'doubts', opposes: 'denies',
  denies: 'denies', declines: 'declines',
};

/**
 * By the attitude, and whether cue and content are negated: who denies that it is not so asserts it. Null where no claim is made: orders, questions, thanks.
 */
export function positionOf(attitude: Attitude, cueNegated: boolean, contentNegated: boolean): Position | null {
  const position = positions[attitude] ?? null;
  // “Did not say” is no position, “did not deny” hardly one.
  if (position === null || cueNegated) return position === null ? null : 'declines';
  if (!contentNegated) return position;
  if (position === 'asserts') return 'denies';
  return position === 'denies' ? 'asserts' : position;
}

/** What those do who judge another's statement by a word: “called the declaration premature”; null where they do not judge. */
export function judgementIn(content: string): Position | null {
  if (/\b(?:false|untrue|wrong|incorrect|baseless|groundless|a lie|lies|fabricat\w+|nonsense|fake)\b/i.test(content)) return 'denies';
  return /\b(?:premature|exaggerated|misleading|doubtful|questionable|implausible|unlikely|empty|hollow|too early)\b/i.test(content) ? 'doubts' : null;
}

/** Whether the words of a content say that something is not so: one negation, or three, in the first of its clauses. */
export const isNegated = (content: string): boolean =>
  (content.split(/[,;:] (?:and|but|while|because|since|so|or)\b|; | \bbut\b/)[0]!.match(/\b(?:not|never|no|none|nobody|nothing|cannot|neither|without)\b|n['’]t\b/gi) ?? []).length % 2 === 1;
