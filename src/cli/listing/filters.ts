import type { ArticleFilter, StatementFilter } from '../../ledger/index.ts';
import { attitudes } from '../../reading/index.ts';
import { UsageError } from '../failure.ts';
import { dateOf, isSet, oneOf, textOf } from './arguments.ts';
import type { Options } from '../parsed-arguments.ts';
import type { Arguments } from './arguments.ts';

export const articleOptions: Options = {
  outlet: { type: 'string' }, since: { type: 'string' }, until: { type: 'string' }, article: { type: 'string' },
};

export const articleFilterOf = (given: Arguments): ArticleFilter => {
  const [since, until] = [dateOf(given, 'since'), dateOf(given, 'until')];
  if (since !== undefined && until !== undefined && since > until && !since.startsWith(until)) {
    throw new UsageError(`--since ${since} is later than --until ${until}`, 'turn them round');
  }
  return { outlet: textOf(given, 'outlet'), since, until, article: textOf(given, 'article') };
};

export const statementOptions: Options = {
  ...articleOptions, speaker: { type: 'string' }, party: { type: 'string' }, words: { type: 'string' }, attitude: { type: 'string' }, form: { type: 'string' },
  unnamed: { type: 'boolean' }, unresolved: { type: 'boolean' }, corrected: { type: 'boolean' }, doubtful: { type: 'boolean' },
};

/** Below this, a statement is worth a look. */
const doubtful = 0.6;

export const statementFilterOf = (given: Arguments): StatementFilter => ({
  ...articleFilterOf(given),
  speaker: textOf(given, 'speaker'), party: textOf(given, 'party'), words: textOf(given, 'words'),
  attitude: oneOf(given, 'attitude', attitudes), form: oneOf(given, 'form', ['direct', 'mixed', 'indirect'] as const),
  sourceKind: isSet(given, 'unnamed') ? 'unnamed' : undefined,
  resolved: isSet(given, 'unresolved') ? false : undefined,
  corrected: isSet(given, 'corrected') ? true : undefined,
  confidenceUpTo: isSet(given, 'doubtful') ? doubtful : undefined,
});
