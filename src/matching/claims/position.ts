import type { Attitude } from '../../reading/index.ts';

/** What a party does with a claim. */
export type Position = 'asserts' | 'reports' | 'doubts' | 'denies' | 'declines';

const positions: Partial<Record<Attitude, Position>> = {
  asserts: 'asserts',
  accuses: 'asserts', believes: 'asserts', predicts: 'asserts', supports: 'asserts',
  reports: 'reports', doubts: 'doubts', opposes: 'denies',
  denies: 'denies', declines: 'declines',
};

/** By the attitude, and whether the cue is negated. Null where no claim is made: orders, questions, thanks. */
export function positionOf(attitude: Attitude, cueNegated: boolean): Position | null {
  const position = positions[attitude] ?? null;
  // “Did not say” and “did not deny” leave it open.
  return position !== null && cueNegated ? 'declines' : position;
}

/** The same position on the opposite claim: who denies that it is not so asserts it. */
export const onOpposite = (position: Position): Position => (position === 'asserts' ? 'denies' : position === 'denies' ? 'asserts' : position);

/** What those do who judge another's statement by a word: “called the declaration premature”; null where they do not judge. */
export function judgementIn(content: string): Position | null {
  if (/\b(?:false|untrue|wrong|incorrect|baseless|groundless|a lie|lies|fabricat\w+|nonsense|fake)\b/i.test(content)) return 'denies';
  return /\b(?:premature|exaggerated|misleading|doubtful|questionable|implausible|unlikely|empty|hollow|too early)\b/i.test(content) ? 'doubts' : null;
}

/** What those do who say in their own words what they do: “I doubt that the weir holds”; null where they say nothing of the kind. */
export function ownPositionIn(content: string): Position | null {
  const [, doubts, denies] = /^["“‘']?(?:I|[Ww]e) (?:(?:\w+ly|still|also|do|have|must) )*(?:(doubt(?:ed)?)|(den(?:y|ied)|disput(?:e|ed)|reject(?:ed)?)) (?:that|the|this|any|his|her|their|whether|it)\b/.exec(content) ?? [];
  return doubts !== undefined ? 'doubts' : denies !== undefined ? 'denies' : null;
}

/** In words: of longer contents a negation may stand anywhere. */
const longestTold = 14;

/** Whether a content says that something is not so: one negation, or three, in the first of its clauses; null where it is too long to tell. */
export function isNegated(content: string): boolean | null {
  if (content.split(/\s+/).length > longestTold) return null;
  const clause = content.split(/[,;:] (?:and|but|while|because|since|so|or)\b|; | \bbut\b/)[0]!;
  return (clause.match(/\b(?:not|never|no|none|nobody|nothing|cannot|neither|without)\b|n['’]t\b/gi) ?? []).length % 2 === 1;
}
