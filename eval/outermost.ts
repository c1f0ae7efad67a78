import type { Span } from '../src/index.ts';

/** What both a statement and an attribution have. */
interface Found {
  readonly parent: unknown;
  readonly how: string;
  readonly sources: readonly Span[];
  readonly cue: Span | null;
  readonly content: readonly Span[];
}

/** A statement as the scorer of PolNeAR wants it. */
export interface Outermost { readonly source: readonly Span[] | null; readonly cue: readonly Span[] | null; content: readonly Span[] }

/**
 * The outermost statements as the scorer wants them. PolNeAR counts a quotation that continues in another paragraph to the
 * attribution that it goes on with; here it is a statement without a cue, right after one by the same speaker.
 */
export function outermost(statements: readonly Found[]): readonly Outermost[] {
  const found: Outermost[] = [];
  for (const s of statements) {
    if (s.parent !== null) continue;
    const before = found.at(-1);
    if (s.cue === null && s.how === 'continued-quotation' && before) before.content = [...before.content, ...s.content];
    else found.push({ source: s.sources.length > 0 ? s.sources : null, cue: s.cue ? [s.cue] : null, content: s.content });
  }
  return found;
}
