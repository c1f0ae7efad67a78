import { z } from '@hono/zod-openapi';
import { correctionKinds, disputes } from '../ledger/index.ts';
import type { ArticleFilter, StatementFilter, Wanted } from '../ledger/index.ts';
import { attitudes, isIsoDate } from '../reading/index.ts';
import { wholeNumber } from './fault-words.ts';
import { queues } from './review-queues.ts';

/*
 * What lists can be asked for, once for the pages and the API: the schemas check the input of both and describe the API.
 */

/** A field of a form that is left empty is not asked for. */
const empty = (value: unknown): unknown => (value === '' ? undefined : value);

const name = z.string().trim().max(200);
/** Whether a day is one of the calendar: 30 February is none. */
export const isoDate = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'give a date like 2017, 2017-12 or 2017-12-11')
  .refine((given) => given.length < 10 || isIsoDate(given), 'there is no such day');

export const optional = <T extends z.ZodType>(schema: T, description: string, example?: string) => (
  z.preprocess(empty, schema.optional()).openapi({ description, ...(example === undefined ? {} : { example }) }));

export const wanted = z.object({
  limit: wholeNumber(1, 200).openapi({ description: 'How many rows at most; 50 unless told otherwise.', type: 'integer', minimum: 1, maximum: 200 }),
  after: optional(z.string().max(500), 'The rows after those: `next` of the answer before, of the same question.'),
});

export const articleQuery = z.object({
  outlet: optional(name, 'All words of the outlet’s name, in any order.'),
  since: optional(isoDate, 'Published then or later.', '2017-12'),
  until: optional(isoDate, 'Published then or earlier; the whole of the year, month or day counts.', '2017-12-11'),
});

export const statementQuery = articleQuery.extend({
  words: optional(name, 'Words that the statement has: all of them; "in quotation marks" one after the other; withdr* for any ending.'),
  speaker: optional(name, 'All words of a speaker’s name; statements by the same party under other names count.'),
  party: optional(z.string().max(300), 'The id of a party.'),
  attitude: optional(z.enum(attitudes), 'What the source does with the content.'),
  form: optional(z.enum(['direct', 'mixed', 'indirect']), 'Verbatim, partly so, or not at all.'),
  source: optional(z.enum(['named', 'unnamed', 'collective', 'document', 'none']), 'What kind of source.'),
  speakers: optional(z.enum(['resolved', 'unresolved']), 'resolved: it is known who speaks; unresolved: it is told that somebody does, and not known who that is. Where the text leaves it unsaid (`source=none`), it is neither.'),
  article: optional(z.string().max(64), 'The id of one article.'),
});

/** Of the page of an article: from which number on its lists go; the others tell how somebody came to it. */
export const articlePageQuery = z.object({
  from: wholeNumber(1, 10_000_000).openapi({ description: 'The number of a statement, or of another finding, that the lists have.', type: 'integer' }),
  added: z.string().optional(), known: z.string().optional(),
});

export const searchQuery = articleQuery.extend({
  q: optional(name, 'Words that the article has: all of them; "in quotation marks" one after the other; withdr* for any ending.'),
  speaker: optional(name, 'Only articles in which somebody of this name speaks.'),
});

export const groupQuery = articleQuery.extend({
  words: optional(name, 'Words that it has: all of them; "in quotation marks" one after the other; withdr* for any ending.'),
  speaker: optional(name, 'Only where somebody of this name says something.'),
  party: optional(z.string().max(300), 'Only where this party says something.'),
  order: optional(z.enum(['newest', 'largest']), 'The newest first, or the largest.'),
});

const amount = z.preprocess(empty, z.coerce.number().optional());

export const figureQuery = articleQuery.extend({
  words: optional(name, 'Words of the paragraph that it stands in: all of them; "in quotation marks" one after the other; withdr* for any ending.'),
  unit: optional(name, 'What is counted, or the unit it is measured in.'),
  speaker: optional(name, 'All words of the name of whoever gave it.'),
  party: optional(z.string().max(300), 'The id of a party.'),
  from: amount.openapi({ description: 'At least so large.', type: 'number' }),
  to: amount.openapi({ description: 'At most so large.', type: 'number' }),
  disputed: optional(z.enum(disputes), 'conflict: another figure of the same measure contradicts it; withdrawn: given on record, and taken back by whoever gave it (`disputes`), or named by its source only to deny it or to take it back (`stance`). A figure counts once for each copy of its article.'),
});

export const announcementQuery = articleQuery.extend({
  speaker: optional(name, 'All words of the name of whoever made it.'),
  party: optional(z.string().max(300), 'The id of a party.'),
  act: optional(name, 'The lemma of the act.', 'withdraw'),
  state: optional(z.enum(['open', 'overdue', 'settled']), 'settled: a person has decided, on it or on the same announcement elsewhere; overdue: the day it was due has passed and nobody has; open: neither.'),
});

/** The columns of the board. */
export const boardStates = ['overdue', 'rival', 'open', 'settled'] as const;
export type BoardState = (typeof boardStates)[number];

export const boardQuery = announcementQuery.extend({
  ...wanted.shape,
  state: optional(z.enum(boardStates), 'Only those of one column of the board.'),
});

export const journalQuery = z.object({
  kind: optional(z.enum(correctionKinds), 'What kind of decision.'),
  who: optional(z.string().max(100), 'Who decided: the name as it was signed.', 'Ada Quill'),
  article: optional(z.string().max(64).regex(/^[^\0]*$/, 'an id has no NUL in it'), 'The id of an article that the decision is about.'),
});

/** One card of a queue after the other. */
export const reviewQuery = z.object({
  queue: optional(z.enum(queues.map(([name]) => name)), 'What to decide on.'),
  after: wanted.shape.after,
});

export const statementFilterOf = ({ source, speakers, ...filter }: z.infer<typeof statementQuery>): StatementFilter => (
  { ...filter, sourceKind: source, resolved: speakers === undefined ? undefined : speakers === 'resolved' });

export const articleFilterOf = ({ outlet, since, until }: z.infer<typeof articleQuery>): ArticleFilter => ({ outlet, since, until });

export const wantedOf = ({ limit, after }: z.infer<typeof wanted>): Wanted => ({ limit, after });

type Issue = z.ZodError['issues'][number];

/** So many faults are told: who sends a million wrong values does not need them all. */
const mostFaults = 10;

/** What is wrong with a query or with what was sent, for people. */
export function faultsOf({ issues }: z.ZodError): string {
  const told = issues.flatMap((issue) => meant(issue, []));
  return told.slice(0, mostFaults).map(({ path, message }) => (path.length === 0 ? message : `${path.join('.').slice(0, 100)}: ${message}`)).join('; ').slice(0, 1000);
}

interface Fault { readonly path: readonly PropertyKey[]; readonly message: string }

/** Of several shapes that it could have, the one was meant that it fits best. */
function meant(issue: Issue, above: readonly PropertyKey[]): readonly Fault[] {
  const path = [...above, ...issue.path];
  // Words of the union's own are meant for all of its ways.
  if (issue.code !== 'invalid_union' || issue.errors.length === 0 || issue.message.startsWith('give one of: ')) return [{ path, message: issue.message }];
  const ways = issue.errors.map((way) => way.flatMap((inner) => meant(inner, path)));
  return ways.reduce((best, way) => (way.length < best.length ? way : best));
}
