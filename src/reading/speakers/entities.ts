import type { SourceKind, SpeakerKind } from '../reading.ts';
import type { Gender } from './first-names.ts';
import type { RoleRun } from './roles.ts';
import type { Run } from './words.ts';

/** One person or body while it is being put together; only its index in the list of entities is ever passed on. */
export interface Entity {
  kind: SpeakerKind;
  /** How a source that is this entity is named. */
  sourceKind: SourceKind;
  /** The fullest name or phrase seen so far. */
  name: Run;
  /** The words of the name in lower case, small particles aside; empty for what has no name. */
  words: readonly string[];
  gender: Gender | null;
  readonly roles: RoleRun[];
  readonly mentions: Mention[];
}

/** A place where the text speaks of an entity. */
export interface Mention {
  readonly run: Run;
  /** Whether it is the source of an attribution. */
  readonly isSource: boolean;
}
