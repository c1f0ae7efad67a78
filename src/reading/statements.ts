import type { Attribution } from './attribution/index.ts';
import type { DateMention } from './figures/index.ts';
import { withPassingOn } from './passing-on.ts';
import type { Statement } from './reading.ts';
import type { SpeakerResolution } from './speakers/index.ts';
import { overlaps, wordsOf } from './text/span.ts';

/** Joins what attribution, speakers and dates found into statements, with ids `s1`, `s2`, … in the order of the text. */
export function statementsOf(
  text: string, attributions: readonly Attribution[], resolution: SpeakerResolution, dates: readonly DateMention[],
): readonly Statement[] {
  const speakers = new Map(resolution.speakers.map((one) => [one.id, one]));
  const id = (place: number): string => `s${place + 1}`;
  return attributions.map((a, i): Statement => {
    const { speaker, candidates, sourceKind } = resolution.sources[i]!;
    const saidWhen = a.saidWhen ?? (a.continues === null ? null : attributions[a.continues]!.saidWhen);
    return {
      id: id(i),
      parent: a.parent === null ? null : id(a.parent),
      sources: a.sources,
      cue: a.cue,
      content: a.content,
      form: a.form,
      attitude: withPassingOn(a.attitude, a.cue === null ? null : wordsOf(text, a.cue), speakers.get(speaker ?? '')),
      negated: a.negated,
      speaker,
      candidates,
      sourceKind,
      audience: a.audience,
      saidOn: saidWhen === null ? null : dates.find((d) => overlaps(d.span, saidWhen))?.iso ?? null,
      venue: a.venue,
      confidence: Math.round(a.confidence * 100) / 100,
      how: a.how,
    };
  });
}
