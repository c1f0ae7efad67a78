import type { StatementRow } from '../ledger/index.ts';
import { positionOf } from '../matching/index.ts';

/** What a statement is made of in the words of schema.org. */
export interface Parts {
  /** Who says it; null: unresolved. */
  readonly who: unknown;
  /** The NewsArticle that it stands in. */
  readonly article: unknown;
}

/**
 * A statement as something of schema.org's: a Quotation where it is verbatim, else a Claim of whoever says it. What somebody denies or doubts is no claim of
 * his: that is an action, a DisagreeAction or an AssessAction, with a Claim without an author as its object. Who leaves something open (“declined to comment”)
 * claims nothing: that is a CommunicateAction that failed, about what he was silent on.
 */
export function inSchemaOrg(row: Pick<StatementRow, 'attitude' | 'negated' | 'form' | 'content' | 'saidOn'>, { who, article }: Parts): Readonly<Record<string, unknown>> {
  const text = row.content.map(({ words }) => words).join(' … ');
  const position = positionOf(row.attitude, row.negated);
  const acting = { ...(who === null ? {} : { agent: who }), ...(row.saidOn === null ? {} : { startTime: row.saidOn }), subjectOf: article };
  if (position === 'declines') return { '@type': 'CommunicateAction', 'actionStatus': 'https://schema.org/FailedActionStatus', ...acting, 'about': { '@type': 'Thing', 'name': text } };
  if (position === 'denies' || position === 'doubts') {
    return { '@type': position === 'denies' ? 'DisagreeAction' : 'AssessAction', ...acting, 'object': { '@type': 'Claim', text } };
  }
  const direct = row.form === 'direct';
  return {
    '@type': direct ? 'Quotation' : 'Claim', text,
    ...(who === null ? {} : { [direct ? 'spokenByCharacter' : 'author']: who }), ...(row.saidOn === null ? {} : { dateCreated: row.saidOn }), [direct ? 'isPartOf' : 'appearance']: article,
  };
}
