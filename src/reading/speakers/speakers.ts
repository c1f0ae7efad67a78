import type { SourceKind, Speaker } from '../reading.ts';

/** Who is behind one attribution. */
export interface ResolvedSource {
  /** The speaker's id; null where it is unresolved or there is none. */
  readonly speaker: string | null;
  /** Ids of the speakers it may be, where `speaker` is null. */
  readonly candidates: readonly string[];
  readonly sourceKind: SourceKind;
}

/** What resolving found: one entry for each attribution, in their order, and the speakers that these name. */
export interface SpeakerResolution {
  readonly sources: readonly ResolvedSource[];
  /** With ids `p1`, `p2`, … in the order of their first mention. */
  readonly speakers: readonly Speaker[];
}
