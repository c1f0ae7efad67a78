import type { Reading, Span } from '../../reading/index.ts';
import type { FindingAnchor, Stretches } from './correction.ts';

/** A finding of a reading by its local id, as an anchor; null where the reading has none of that id. */
export function anchorOf(reading: Reading, id: string): FindingAnchor | null {
  const found = findingsOf(reading).find((finding) => finding.id === id);
  if (!found || found.spans.length === 0) return null;
  return { finding: found.finding, text: reading.article.sha256, ...stretchesOf(reading, found.spans) };
}

/** Spans with their words. */
export const stretchesOf = ({ article }: Reading, spans: readonly Span[]): Stretches =>
  ({ spans, words: spans.map(([start, end]) => article.text.slice(start, end)) });

/** How much of both a finding and an anchor must have in common, of all that either covers. */
const enough = 0.5;

/** The local id of the finding that an anchor means in a reading, perhaps another than it was made on; null where there is none. */
export function findingAt(reading: Reading, anchor: FindingAnchor): string | null {
  const spans = spansNow(reading, anchor, anchor.text);
  if (spans === null) return null;
  let best: { id: string; share: number } | null = null;
  for (const { id, finding, spans: own } of findingsOf(reading)) {
    if (finding !== anchor.finding) continue;
    const share = commonShare(own, spans);
    if (share >= enough && (best === null || share > best.share)) best = { id, share };
  }
  return best?.id ?? null;
}

/** Where some words stand in a reading: at their spans, where its text is the one they were taken from; else where the words are found again. */
export function spansNow({ article }: Reading, { spans, words }: Stretches, text: string): readonly Span[] | null {
  if (article.sha256 === text) return spans;
  const found: Span[] = [];
  for (const [index, word] of words.entries()) {
    const span = nearest(article.text, word, spans[index]![0]);
    if (span === null) return null;
    found.push(span);
  }
  return found;
}

/** The place of some words that is nearest to where they stood. */
function nearest(text: string, words: string, was: number): Span | null {
  if (words === '') return null;
  let best = -1;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (best === -1 || Math.abs(at - was) < Math.abs(best - was)) best = at;
  }
  return best === -1 ? null : [best, best + words.length];
}

interface Finding {
  readonly id: string;
  readonly finding: FindingAnchor['finding'];
  readonly spans: readonly Span[];
}

const findingsOf = ({ statements, figures, announcements, speakers }: Reading): readonly Finding[] => [
  ...statements.map(({ id, cue, content }) => ({ id, finding: 'statement' as const, spans: inOrder([...(cue ? [cue] : []), ...content]) })),
  ...figures.map(({ id, span }) => ({ id, finding: 'figure' as const, spans: [span] })),
  ...announcements.map(({ id, span }) => ({ id, finding: 'announcement' as const, spans: [span] })),
  ...speakers.map(({ id, mentions }) => ({ id, finding: 'speaker' as const, spans: inOrder(mentions) })),
];

const inOrder = (spans: readonly Span[]): readonly Span[] => [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1]);

/** Code units that both cover, of those that either does. */
function commonShare(a: readonly Span[], b: readonly Span[]): number {
  const both = a.reduce((sum, span) => sum + b.reduce((more, other) => more + Math.max(0, Math.min(span[1], other[1]) - Math.max(span[0], other[0])), 0), 0);
  const length = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const either = length(a) + length(b) - both;
  return either === 0 ? 0 : both / either;
}
