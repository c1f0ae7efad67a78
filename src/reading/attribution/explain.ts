import type { Parsed } from '../language/tokens.ts';
import type { Role } from '../reading.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { AttributionModels } from './attribute.ts';
import { draftsOf, openContextOf } from './attribute.ts';
import { spansOf } from './finder/candidates.ts';
import type { CandidateEvidence } from './finder/evidence.ts';
import { evidenceFor } from './finder/evidence.ts';
import { survey } from './finder/find.ts';
import { joinedCues } from './finder/joined-cues.ts';
import { confidenceOf } from './finder/judge.ts';
import type { Quotation } from './quotations.ts';
import { spanOfTokens } from './syntax.ts';

/** What the finder also looked at and did not tell. */
export interface RejectedCandidate {
  readonly sources: readonly Span[];
  readonly cue: Span;
  readonly content: readonly Span[];
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Why an attribution was found, and what was rejected where it stands. */
export interface AttributionEvidence {
  readonly evidence: CandidateEvidence;
  readonly rejected: readonly RejectedCandidate[];
}

/**
 * Goes over the article again for the attribution with this cue; null where no trained step found it. `told`: the cues of all attributions that were told.
 */
export function explainAttribution(
  doc: Parsed, quotations: readonly Quotation[], roles: readonly Role[], models: AttributionModels, cue: Span, told: readonly Span[],
): AttributionEvidence | null {
  const context = openContextOf(doc, quotations, roles, models.cues);
  const { syntax } = context;
  const { facts, candidates, inside } = survey(context, models.words, draftsOf(context), models.finder);
  // Cues are trimmed and joined after they are found: the one that the statement's rests on is the last that shares words with it.
  const found = joinedCues(syntax, candidates).findLast((c) => overlaps(spanOfTokens(doc, c.cue), cue));
  if (!found) return null;
  const stretch = [cue, ...spansOf(syntax, found.content), ...spansOf(syntax, found.sources)];
  const rejected = candidates.flatMap((c): RejectedCandidate[] => {
    const own = spanOfTokens(doc, c.cue);
    if (told.some((other) => overlaps(own, other)) || !stretch.some((span) => overlaps(span, own))) return [];
    const confidence = confidenceOf(facts, c, inside[c.anchor] === 1, models.finder.judge) / 100;
    return [{ sources: spansOf(syntax, c.sources), cue: own, content: spansOf(syntax, c.content), confidence }];
  });
  return { evidence: evidenceFor(facts, syntax, found, inside[found.anchor] === 1, models.finder), rejected };
}
