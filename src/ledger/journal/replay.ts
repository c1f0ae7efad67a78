import type { Matcher, Thing } from '../../matching/matcher.ts';
import type { Writer } from '../ledger.ts';
import type { Projection } from '../record/projection.ts';
import type { PlacedThing } from '../record/things.ts';

export const correctedProjection = (
  _writer: Writer, _page: string, _engine: string, _matchers: readonly Matcher<Thing>[],
): Promise<Projection | null> => Promise.resolve(null);
export const replayGroups = (_writer: Writer, _pages: readonly string[]): Promise<void> => Promise.resolve();
export const holdApart = (_writer: Writer, _joined: readonly PlacedThing[]): Promise<void> => Promise.resolve();
