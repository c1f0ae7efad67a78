import type { AttributionEvidence } from './attribution/index.ts';
import { explainAttribution, findQuotations } from './attribution/index.ts';
import { parse, tag, tokenise } from './language/index.ts';
import type { Models } from './models.ts';
import { partsToRead } from './parts-to-read.ts';
import type { Reading, Speaker, Statement } from './reading.ts';

/** Why a reading has a statement: what weighed in finding it, what was rejected where it stands, and by which mentions its speaker was told. */
export interface Explanation {
  readonly statement: Statement;
  /** The rule or model step, as in the statement. */
  readonly how: string;
  /** What the trained step weighed; null where a rule alone found the statement, as a quotation that merely continues. */
  readonly finder: AttributionEvidence | null;
  readonly speaker: Speaker | null;
  /** Speakers it may have been, and is not said to be. */
  readonly candidates: readonly Speaker[];
}

/**
 * Explains one statement of a reading by the models that made it, going over the article again; null where the reading has no such statement.
 */
export function explain(reading: Reading, id: string, models: Models): Explanation | null {
  const statement = reading.statements.find((s) => s.id === id);
  if (!statement) return null;
  const { article, speakers, statements } = reading;
  const speakerOf = (wanted: string | null): Speaker | null => speakers.find((s) => s.id === wanted) ?? null;
  const { parts } = partsToRead(article);
  const blocks = parts.map((part) => part.span);
  const doc = parse(tag(tokenise(article.text, blocks), models.language), models.language);
  const told = statements.flatMap(({ cue }) => (cue ? [cue] : []));
  return {
    statement,
    how: statement.how,
    finder: statement.cue === null
      ? null
      : explainAttribution(doc, findQuotations(article.text, blocks), parts.map((part) => part.role), models.attribution, statement.cue, told),
    speaker: speakerOf(statement.speaker),
    candidates: statement.candidates.flatMap((candidate) => speakerOf(candidate) ?? []),
  };
}
