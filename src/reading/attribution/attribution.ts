import type { Attitude, Form } from '../reading.ts';
import type { Span } from '../text/span.ts';

/**
 * One attribution as the attribution step finds it, before anybody is resolved: spans, and how they were found.
 * `speakers/` turns sources into speakers, `figures/` resolves dates, and `read.ts` joins all three into a `Statement`.
 */
export interface Attribution {
  /** Empty where the text leaves the source unsaid. */
  readonly sources: readonly Span[];
  /** Null where a quotation merely continues. */
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly form: Form;
  readonly attitude: Attitude;
  readonly negated: boolean;
  readonly audience: Span | null;
  readonly venue: Span | null;
  /** The words that say when it was said: “on Monday”. */
  readonly saidWhen: Span | null;
  /** Where this one is nested in another's content: that other's place in the list. */
  readonly parent: number | null;
  /**
   * For a quotation that continues with neither cue nor source: the place in the list of the attribution that it continues,
   * whose speaker it takes.
   */
  readonly continues: number | null;
  readonly confidence: number;
  readonly how: string;
}
