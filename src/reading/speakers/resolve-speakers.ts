import type { Attribution } from '../attribution/attribution.ts';
import type { Tagged } from '../language/tokens.ts';
import type { Article, Speaker } from '../reading.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from '../text/span.ts';
import type { ResolvedSource, SpeakerResolution } from './speakers.ts';

/** Who is behind each attribution. */
export const resolveSpeakers = (doc: Tagged, _article: Pick<Article, 'parts'>, attributions: readonly Attribution[]): SpeakerResolution => {
  const ids = new Map<string, { id: string; mentions: Span[] }>();
  const sources: ResolvedSource[] = [];
  attributions.forEach((attribution) => {
    const source = attribution.sources[0];
    const continued = attribution.continues === null ? undefined : sources[attribution.continues];
    if (source === undefined) return void sources.push(continued ?? { speaker: null, candidates: [], sourceKind: 'none' });
    const words = wordsOf(doc.text, source);
    const known = ids.get(words) ?? { id: `p${ids.size + 1}`, mentions: [] };
    known.mentions.push(source);
    ids.set(words, known);
    sources.push({ speaker: known.id, candidates: [], sourceKind: 'named' });
  });
  const speakers: Speaker[] = [...ids].map(([name, { id, mentions }]) => ({ id, name, kind: 'unknown', roles: [], mentions }));
  return { sources, speakers };
};
