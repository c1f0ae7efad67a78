import type { ColumnTypes } from '../engines/columns.ts';
import type { Writer } from '../ledger.ts';
import { record } from './001-record.ts';
import { search } from './002-search.ts';
import { people } from './003-people.ts';
import { landmarks } from './004-landmarks.ts';
import { bodies } from './005-bodies.ts';
import { tallies } from './006-tallies.ts';
import { review } from './007-review.ts';
import { partyWords } from './008-party-words.ts';
import { unmatched } from './009-unmatched.ts';
import { negatedAnnouncements } from './010-negated-announcements.ts';
import { disputedFigures } from './011-disputed-figures.ts';
import { thingsByGroup } from './012-things-by-group.ts';
import { unresolvedAndStances } from './013-unresolved-and-stances.ts';
import { daysOfOutcomes } from './014-days-of-outcomes.ts';

/** One step from a version of the tables to the next. */
export type Migration = (writer: Writer, types: ColumnTypes) => Promise<void>;

/** In order; the first makes version 1. The list only grows: a step that has been released is never changed. */
export const migrations: readonly Migration[] = [
  record, search, people, landmarks, bodies, tallies, review, partyWords, unmatched, negatedAnnouncements, disputedFigures, thingsByGroup, unresolvedAndStances,
  daysOfOutcomes,
];
