import { onOpposite } from '../../matching/index.ts';
import type { Attitude } from '../../reading/index.ts';

const kinds = ['asserts', 'reports', 'doubts', 'denies', 'declines'] as const;
export type PositionKind = (typeof kinds)[number];

/** What matchers keep of a statement, as far as it tells where it stands: on what it says, or on a statement that it is about. */
export type PositionBody = { readonly position?: unknown; readonly negated?: unknown; readonly about?: unknown } | undefined;

/** So many of a claim's earliest statements are looked at for the one that it goes by. */
export const mostEarliest = 8;

/** Which of a claim's statements it goes by: the earliest that is not about another's; else the earliest. `statements`: the earliest first. */
export const baseOf = <T>(statements: readonly T[], bodyOf: (statement: T) => PositionBody): T | undefined => (
  statements.find((statement) => bodyOf(statement)?.about == null) ?? statements[0]);

/**
 * Where a statement stands on a claim: as matching tells, else by what the source does with the content. Of two contents of which one says that it is not
 * so, who asserts the one denies the other: `base` is that of the statement that the claim goes by.
 */
export const positionIn = (
  body: PositionBody, { attitude, negated }: { readonly attitude: string; readonly negated: boolean }, base: PositionBody,
): PositionKind => {
  const told = body?.position;
  if ((kinds as readonly unknown[]).includes(told)) return isOpposite(body, base) ? onOpposite(told as PositionKind) : told as PositionKind;
  const position = byAttitude[attitude as Attitude] ?? 'asserts';
  return negated && position === 'denies' ? 'asserts' : position;
};

const isOpposite = (one: PositionBody, other: PositionBody): boolean => (
  typeof one?.negated === 'boolean' && typeof other?.negated === 'boolean' && one.negated !== other.negated);

const byAttitude: Readonly<Partial<Record<Attitude, PositionKind>>> = {
  reports: 'reports', denies: 'denies', opposes: 'denies', doubts: 'doubts', declines: 'declines', asks: 'doubts',
};
