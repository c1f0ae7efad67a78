import type { Position } from './position.ts';

/** A position that a party took in an article. */
export interface TakenPosition {
  readonly position: Position;
  /** The article's id. */
  readonly article: string;
  /** ISO 8601; null: not known when. */
  readonly published: string | null;
}

/** Where a party stands on a claim. */
export interface Stand<T extends TakenPosition> {
  /** The latest that it took itself: who passes on what another said, and doubts it, doubts it. Only who did nothing else reports. */
  readonly now: T;
  /** Where it left a position for another, in a later article. */
  readonly changes: readonly { readonly from: T; readonly to: T }[];
  /** What else it did, one of each: what it reported too, what it said beside that in one article. */
  readonly also: readonly Position[];
}

/** The stand of one party. `taken`: everything that it did with one claim, the earliest first. */
export function standOf<T extends TakenPosition>(taken: readonly [T, ...T[]]): Stand<T> {
  const own = taken.filter(({ position }) => position !== 'reports');
  // What has no date is not the latest for being listed last.
  const inTime = [...own.filter(({ published }) => published === null), ...own.filter(({ published }) => published !== null)];
  const now = inTime.at(-1) ?? taken.at(-1)!;
  const changes = changesIn(inTime.filter(({ published }) => published !== null));
  const told = new Set([now, ...changes.flatMap(({ from, to }) => [from, to])].map(({ position }) => position));
  return { now, changes, also: [...new Set(taken.map(({ position }) => position))].filter((position) => !told.has(position)) };
}

/** Within one article, what is told twice is told of one moment: “X said that he had denied it”. */
function changesIn<T extends TakenPosition>(own: readonly T[]): Stand<T>['changes'] {
  const changes: { from: T; to: T }[] = [];
  const stood: T[] = [];
  for (const moment of byArticle(own)) {
    const before = stood.at(-1);
    const last = moment.at(-1)!;
    const same = moment.findLast(({ position }) => position === before?.position);
    if (before !== undefined && same === undefined) changes.push({ from: before, to: last });
    stood.push(same ?? last);
  }
  return changes;
}

function byArticle<T extends TakenPosition>(own: readonly T[]): readonly (readonly T[])[] {
  const moments: T[][] = [];
  for (const one of own) {
    const moment = moments.at(-1);
    if (moment?.[0]!.article === one.article) moment.push(one);
    else moments.push([one]);
  }
  return moments;
}
