import { wrap } from '../read/people/columns.ts';
import type { Run } from '../read/people/columns.ts';
import type { Style } from '../read/people/paint.ts';
import type { Drawing } from './listing.ts';

/** Runs of words as lines, broken where they have to be; `inset` before each. */
export const drawn = (runs: readonly Run<Style>[], { paint, width }: Drawing, inset = ''): readonly string[] =>
  wrap(runs, width - inset.length).map((line) => inset + paint(line));
