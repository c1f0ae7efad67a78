import type { Attitude } from '../../reading/index.ts';

const kinds = ['asserts', 'reports', 'doubts', 'denies', 'declines'] as const;
export type PositionKind = (typeof kinds)[number];

/** What matchers keep of a statement, as far as it tells where it stands. */
export type PositionBody = { readonly position?: unknown } | undefined;

/** Where a statement stands on a claim: as matching tells, else by what the source does with the content. */
export const positionIn = (body: PositionBody, { attitude, negated }: { readonly attitude: string; readonly negated: boolean }): PositionKind => {
  const told = body?.position;
  if ((kinds as readonly unknown[]).includes(told)) return told as PositionKind;
  const position = byAttitude[attitude as Attitude] ?? 'asserts';
  return negated && position === 'denies' ? 'asserts' : position;
};

const byAttitude: Readonly<Partial<Record<Attitude, PositionKind>>> = {
  reports: 'reports', denies: 'denies', opposes: 'denies', doubts: 'doubts', declines: 'declines', asks: 'doubts',
};

/** Who reports a claim holds it as much as who asserts it. */
const stanceOf = (position: PositionKind): PositionKind => (position === 'reports' ? 'asserts' : position);

/** Whether two positions are for a claim, against it, in doubt of it or silent on it alike: to assert what one reported before is no change. */
export const isSameStance = (a: PositionKind, b: PositionKind): boolean => stanceOf(a) === stanceOf(b);
