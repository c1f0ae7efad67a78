import type { Span } from '../text/span.ts';
import type { Context, Draft } from './context.ts';
import { formOf } from './form.ts';
import { sentenceAround } from './syntax.ts';

/** The draft, if its content goes on over a token that stands behind its cue, with what it has of that sentence ended there; otherwise as it is. */
export function endedBefore(context: Context, d: Draft, token: number): Draft {
  const { doc } = context.syntax;
  const [start, end] = [doc.starts[token]!, doc.ends[token - 1]!];
  if (!d.cue || d.cue[1] > start || !d.content.some(([from, to]) => from < end && start < to)) return d;
  const until = doc.ends[sentenceAround(doc, token)[1] - 1]!;
  const content = d.content.flatMap(([from, to]): readonly Span[] => (from >= end && from < until ? [] : [[from, from < end ? Math.min(to, end) : to]]));
  return { ...d, content, form: formOf(context, content) };
}
