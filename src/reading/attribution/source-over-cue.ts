import { uposOf } from '../language/tokens.ts';
import { contains } from '../text/span.ts';
import type { Context, Draft } from './context.ts';

/** “[Judge rejects] | claim”: where a noun's source ends with the cue that its words are the content of, nobody is told whose claim it is. */
export function withoutSourcesOverCues({ syntax: { doc } }: Context, drafts: readonly Draft[]): readonly Draft[] {
  const byEnd = new Map<number, Draft[]>(); // outer ones, by where their cue ends
  for (const d of drafts) if (d.cue) byEnd.set(d.cue[1], [...byEnd.get(d.cue[1]) ?? [], d]);
  return drafts.map((d) => {
    const [source] = d.sources;
    if (!d.cue || !source || d.cueToken < 0 || uposOf(doc, d.cueToken) !== 'NOUN') return d;
    const outer = byEnd.get(source[1])?.find((other) => other !== d && contains(source, other.cue!) && other.content.some((span) => contains(span, d.cue!)));
    return outer ? { ...d, sources: [] } : d;
  });
}
