import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { wanted } from '../filters.ts';
import { only } from '../known-parameters.ts';
import { ApiFault } from './fault.ts';
import type { inGroup } from './ids.ts';
import * as shapes from './shapes.ts';

/*
 * How routes are described: everything that a route takes and answers, with an example, in one place. What it takes is checked by the schemas that describe it.
 */

/** What people read of a route. */
export interface About {
  /** What generated clients call it. */
  readonly name: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description: string;
  /** An answer, as it may be. */
  readonly example: unknown;
}

export const tags = {
  articles: 'What came in: articles, as they were read and corrected.',
  statements: 'Who said what, one attribution in one article each.',
  groups: 'What spans articles: claims, parties, quotations, measures, announcements, copies.',
  news: 'What is new, and what an account keeps for itself.',
  review: 'What the machine doubts, to be decided on with corrections.',
  corrections: 'The journal: every decision that a person made, and making one.',
  accounts: 'Who works with the record.',
} as const;
export type Tag = keyof typeof tags;

const json = <T extends z.ZodType>(schema: T, example: unknown) => ({ content: { 'application/json': { schema, example } } });
const faulty = (description: string, code: string, message: string) => ({ description, ...json(shapes.fault, { error: { code, message } }) });
const faults = {
  400: faulty('What was asked makes no sense.', 'bad-request', 'This cannot be asked: there is no parameter “limt”; there are limit, after.'),
  401: faulty('Accounts are demanded, and no key was given.', 'not-signed-in', 'Sign in first; programs give a key: authorization: Bearer KEY.'),
  403: faulty('The account may not do this, or the request comes from a page elsewhere.', 'forbidden', 'This takes an editor, and you are a reader here.'),
  404: faulty('There is no such thing on record.', 'not-found', 'There is no such claim on record.'),
  413: faulty('The body is larger than is taken.', 'too-large', 'This is more than is taken at once: 100 kB.'),
  415: faulty('The body does not say that it is JSON.', 'not-json', 'Send JSON, and say so: content-type: application/json.'),
  422: faulty('It makes sense, and cannot be done.', 'bad-correction', 'This cannot be done: there is no correction 0a1b.'),
  429: faulty('More than one account may ask at once.', 'too-fast', 'This is more than one account may ask at once: wait a moment.'),
} as const;
/** What any question may be answered with. */
const ofReading = { 400: faults[400], 401: faults[401], 403: faults[403], 429: faults[429] } as const;
const ofWriting = { ...ofReading, 404: faults[404], 422: faults[422] } as const;
const unchanged = { 304: { description: 'What the `if-none-match` of the request names is still the answer.' } } as const;

const nothingAsked = z.object({});
type Nothing = typeof nothingAsked;
const none = <S extends z.ZodRawShape>() => nothingAsked as unknown as z.ZodObject<S>;

const described = ({ name, tag, summary, description }: About) => ({ operationId: name, tags: [tag], summary, description });

/** A question that may have parameters, with an answer of any shape. */
export const get = <A extends z.ZodType, Q extends z.ZodRawShape = Nothing['shape'], P extends z.ZodRawShape = Nothing['shape']>(
  path: string, about: About, answer: A, { query, params }: { readonly query?: z.ZodObject<Q>; readonly params?: z.ZodObject<P> } = {},
) => createRoute({
  method: 'get', path, ...described(about),
  request: { query: only(query ?? none<Q>()), params: params ?? none<P>() },
  responses: {
    200: { description: about.summary, ...json(answer, about.example) }, ...unchanged, ...ofReading,
    ...(params === undefined ? {} : { 404: faults[404] }),
  },
});

/** A list, some rows at once. */
export const list = <R extends z.ZodType, Q extends z.ZodRawShape>(path: string, about: About, row: R, query: z.ZodObject<Q>) => (
  get(path, { ...about, example: { rows: [about.example], next: null } }, shapes.listOf(row), {
    query: query.extend(wanted.shape) as unknown as z.ZodObject<Q & typeof wanted.shape>,
  }));

interface Sent<B extends z.ZodType> {
  readonly schema: B;
  readonly example: unknown;
}

/** Something that is done. */
export const act = <A extends z.ZodType, B extends z.ZodType, P extends z.ZodRawShape = Nothing['shape']>(
  method: 'post' | 'patch', path: string, about: About, answer: A, body: Sent<B>, params?: z.ZodObject<P>,
) => createRoute({
  method, path, ...described(about),
  request: { query: only(nothingAsked), params: params ?? none<P>(), body: { required: true, ...json(body.schema, body.example) } },
  responses: { 200: { description: about.summary, ...json(answer, about.example) }, ...ofWriting, 413: faults[413], 415: faults[415] },
});

/** Something that is taken away: there is nothing to send. */
export const remove = <A extends z.ZodType, P extends z.ZodRawShape>(path: string, about: About, answer: A, params: z.ZodObject<P>) => createRoute({
  method: 'delete', path, ...described(about), request: { query: only(nothingAsked), params },
  responses: { 200: { description: about.summary, ...json(answer, about.example) }, ...ofWriting },
});

/** The bytes of something as they are. */
export const bytes = <P extends z.ZodRawShape>(path: string, about: About, params: z.ZodObject<P>) => createRoute({
  method: 'get', path, ...described(about), request: { query: only(nothingAsked), params },
  responses: {
    200: { description: about.summary, content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }), example: about.example } } },
    ...unchanged, ...ofReading, 404: faults[404],
  },
});

export const groupName = ({ article, member }: z.infer<typeof inGroup>, kind: string): string => `${article}/${kind}/${member}`;

/** Rows of the ledger are the wire shapes; that they fit the schemas is tested, since their types are readonly and those of schemas are not. */
export const given = (context: Context, answer: unknown): never => context.json(answer as object, 200) as never;

export function there<T>(thing: T | null | undefined, what: string): T {
  if (thing === null || thing === undefined) throw new ApiFault(404, 'not-found', `There is no such ${what} on record.`);
  return thing;
}
