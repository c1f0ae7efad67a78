import { BadCorrection } from '../../ledger/index.ts';
import type { Span } from '../../reading/index.ts';

/** Of one part of a statement. */
const mostStretches = 20;

/**
 * Where words stand in a text, a stretch a line. Of several places the one that was pointed at (`places`: `120-150 160-170`), else the one nearest to `near`.
 * White space may differ. Throws a `BadCorrection` where the text has no such words.
 */
export function spansOfWords(text: string, lines: string, places: string, near: number): readonly Span[] {
  const stretches = lines.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  if (stretches.length > mostStretches) throw new BadCorrection(`more than ${mostStretches} stretches were given`);
  const pointed = places.split(' ').map((place) => /^(\d{1,9})-(\d{1,9})$/.exec(place)).map((found): Span | null => (found === null ? null : [Number(found[1]), Number(found[2])]));
  const spans = stretches.map((words, index) => {
    const found = placesOf(text, words);
    if (found.length === 0) throw new BadCorrection(`the article has no “${words.length > 80 ? `${words.slice(0, 80)}…` : words}”`);
    const hint = pointed[index]?.[0] ?? near;
    return found.reduce((best, span) => (Math.abs(span[0] - hint) < Math.abs(best[0] - hint) ? span : best));
  }).sort((a, b) => a[0] - b[0]);
  if (spans.some((span, index) => index > 0 && span[0] < spans[index - 1]![1])) throw new BadCorrection('two stretches overlap');
  return spans;
}

/** So many places of the same words are looked at. */
const mostPlaces = 1000;

function placesOf(text: string, words: string): readonly Span[] {
  const pattern = new RegExp(words.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'g');
  const found: Span[] = [];
  for (let match = pattern.exec(text); match !== null && found.length < mostPlaces; match = pattern.exec(text)) {
    found.push([match.index, match.index + match[0].length]);
    pattern.lastIndex = match.index + 1;
  }
  return found;
}
