import type { Attitude } from '../reading.ts';
import type { Span } from '../text/span.ts';
import type { Context, Draft } from './context.ts';
import { formOf } from './form.ts';

/** What a rule must say of a draft; the rest has the values of a plain assertion. */
export interface DraftParts extends Partial<Draft> {
  readonly content: readonly Span[];
  readonly how: string;
  readonly confidence: number;
}

export const draft = (context: Context, parts: DraftParts): Draft => ({
  sources: [],
  cue: null,
  form: formOf(context, parts.content),
  attitude: 'asserts' satisfies Attitude,
  negated: false,
  audience: null,
  venue: null,
  saidWhen: null,
  cueToken: -1,
  pattern: null,
  ...parts,
});
