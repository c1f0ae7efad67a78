import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { etag } from 'hono/etag';
import {
  announcement, announcements, article, articles, claim, claims, copies, copiesOf, correct, corrections, figures, measure, parties, party, quotation,
  quotations, search, statements,
} from '../../ledger/index.ts';
import type { Draft } from '../../ledger/index.ts';
import { matchers } from '../../matching/index.ts';
import { addAddress, addBytes } from '../adding.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import {
  announcementQuery, articleFilterOf, articleQuery, faultsOf, figureQuery, groupQuery, searchQuery, statementFilterOf, statementQuery, wanted, wantedOf,
} from '../filters.ts';
import { annotationsOf } from '../linked-data.ts';
import { ApiFault } from './fault.ts';
import * as shapes from './shapes.ts';

const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });
const faults = {
  400: { description: 'What was asked makes no sense.', ...json(shapes.fault) },
  401: { description: 'Accounts are demanded, and no key was given.', ...json(shapes.fault) },
  403: { description: 'The account may not do this.', ...json(shapes.fault) },
  404: { description: 'There is no such thing on record.', ...json(shapes.fault) },
  422: { description: 'It makes sense, and cannot be done.', ...json(shapes.fault) },
  429: { description: 'More than one account may ask at once.', ...json(shapes.fault) },
} as const;
/** What any question may be answered with. */
const anyFault = { 401: faults[401], 429: faults[429] } as const;

const get = <Q extends z.ZodObject, A extends z.ZodType>(path: string, tag: string, summary: string, query: Q, answer: A) => createRoute({
  method: 'get', path, tags: [tag], summary, request: { query }, responses: { 200: { description: summary, ...json(answer) }, 400: faults[400], ...anyFault },
});
const inGroup = z.object({ article: z.string().max(64), rest: z.string().max(200) });
const getOne = <A extends z.ZodType>(path: string, tag: string, summary: string, answer: A) => createRoute({
  method: 'get', path, tags: [tag], summary, request: { params: inGroup }, responses: { 200: { description: summary, ...json(answer) }, 404: faults[404], ...anyFault },
});
/** Of what may have very many parts, some at once. */
const getSome = <A extends z.ZodType>(path: string, tag: string, summary: string, answer: A) => createRoute({
  method: 'get', path, tags: [tag], summary, request: { params: inGroup, query: wanted },
  responses: { 200: { description: summary, ...json(answer) }, 400: faults[400], 404: faults[404], ...anyFault },
});
const post = <B extends z.ZodType, A extends z.ZodType>(path: string, tag: string, summary: string, body: B, answer: A) => createRoute({
  method: 'post', path, tags: [tag], summary, request: { body: { required: true, ...json(body) } },
  responses: { 200: { description: summary, ...json(answer) }, 400: faults[400], 403: faults[403], 404: faults[404], 422: faults[422], ...anyFault },
});

/** The API: everything that the pages show and do. What it takes is checked by the schemas that describe it. */
export function api(desk: Desk): OpenAPIHono<DeskVariables> {
  const { ledger, clock } = desk;
  const app = new OpenAPIHono<DeskVariables>({
    defaultHook: (result) => {
      if (!result.success) throw new ApiFault(400, 'bad-request', `This cannot be asked: ${faultsOf(result.error)}.`);
    },
  });
  app.use(etag());
  app.use(async (context, next) => {
    // A page elsewhere could send a form without asking; JSON it could not.
    if (context.req.method === 'POST' && !/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
      throw new ApiFault(415, 'not-json', 'Send JSON, and say so: content-type: application/json.');
    }
    await next();
  });

  const list = <S extends z.ZodRawShape>(query: z.ZodObject<S>) => query.extend(wanted.shape) as unknown as z.ZodObject<S & typeof wanted.shape>;
  app.openapi(get('/articles', 'articles', 'Articles, the newest first', list(articleQuery), shapes.listOf(shapes.brief)), async (context) => {
    const query = context.req.valid('query');
    return given(context, await articles(ledger, articleFilterOf(query), wantedOf(query)));
  });
  app.openapi(createRoute({
    method: 'get', path: '/articles/{id}', tags: ['articles'], summary: 'An article, read and corrected', request: { params: z.object({ id: z.string().max(64) }) },
    responses: { 200: { description: 'The article', ...json(shapes.article) }, 404: faults[404] },
  }), async (context) => {
    const { article: brief, snapshot, reading, corrections: held } = there(await article(ledger, context.req.valid('param').id), 'article');
    return given(context, { article: brief, snapshot, reading, corrections: held });
  });
  app.openapi(createRoute({
    method: 'get', path: '/articles/{id}/annotations', tags: ['articles'], summary: 'Its statements as W3C Web Annotations', request: { params: z.object({ id: z.string().max(64) }) },
    responses: { 200: { description: 'An annotation page', ...json(z.looseObject({ type: z.literal('AnnotationPage') })) }, 404: faults[404] },
  }), async (context) => {
    const { id } = context.req.valid('param');
    return given(context, annotationsOf(id, there(await article(ledger, id), 'article').reading));
  });
  app.openapi(get('/statements', 'statements', 'Statements, the newest articles first', list(statementQuery), shapes.listOf(shapes.statement)), async (context) => {
    const query = context.req.valid('query');
    return given(context, await statements(ledger, statementFilterOf(query), wantedOf(query)));
  });
  app.openapi(get('/search', 'articles', 'Articles that have some words', list(searchQuery), shapes.listOf(shapes.found)), async (context) => {
    const { q, speaker, ...query } = context.req.valid('query');
    if (q === undefined) throw new ApiFault(400, 'bad-request', 'This cannot be asked: q: no words were given.');
    return given(context, await search(ledger, q, { ...articleFilterOf(query), speaker }, wantedOf(query)));
  });

  app.openapi(get('/claims', 'claims', 'Claims that several statements are about', list(groupQuery), shapes.listOf(shapes.claimRow)), async (context) => {
    const query = context.req.valid('query');
    return given(context, await claims(ledger, query, wantedOf(query)));
  });
  app.openapi(getSome('/claims/{article}/{rest}', 'claims', 'A claim with its positions, the earliest first', shapes.claim), async (context) => (
    given(context, there(await claim(ledger, named(context.req.valid('param'), 'claims'), wantedOf(context.req.valid('query'))), 'claim'))));
  app.openapi(get('/parties', 'parties', 'Parties', list(groupQuery), shapes.listOf(shapes.partyRow)), async (context) => {
    const query = context.req.valid('query');
    return given(context, await parties(ledger, query, wantedOf(query)));
  });
  app.openapi(getOne('/parties/{article}/{rest}', 'parties', 'A party', shapes.party), async (context) => (
    given(context, there(await party(ledger, named(context.req.valid('param'), 'parties')), 'party'))));
  app.openapi(get('/quotations', 'quotations', 'Quotations of several articles', list(groupQuery), shapes.listOf(shapes.quotationRow)), async (context) => {
    const query = context.req.valid('query');
    return given(context, await quotations(ledger, query, wantedOf(query)));
  });
  app.openapi(getOne('/quotations/{article}/{rest}', 'quotations', 'A quotation with its witnesses', shapes.quotation), async (context) => (
    given(context, there(await quotation(ledger, named(context.req.valid('param'), 'quotations')), 'quotation'))));
  app.openapi(get('/figures', 'figures', 'Figures', list(figureQuery), shapes.listOf(shapes.figure)), async (context) => {
    const query = context.req.valid('query');
    return given(context, await figures(ledger, query, wantedOf(query)));
  });
  app.openapi(getSome('/figures/{article}/{rest}', 'figures', 'Figures of one measure, the earliest first', shapes.measure), async (context) => (
    given(context, there(await measure(ledger, named(context.req.valid('param'), 'figures'), wantedOf(context.req.valid('query'))), 'measure'))));
  app.openapi(get('/announcements', 'announcements', 'Announcements', list(announcementQuery), shapes.listOf(shapes.announcement)), async (context) => {
    const query = context.req.valid('query');
    return given(context, await announcements(ledger, { ...query, today: clock().slice(0, 10) }, wantedOf(query)));
  });
  app.openapi(getOne('/announcements/{article}/{rest}', 'announcements', 'An announcement', shapes.announcement), async (context) => {
    const { article: page, rest } = context.req.valid('param');
    return given(context, there(await announcement(ledger, `${page}/${rest}`), 'announcement'));
  });
  app.openapi(get('/copies', 'copies', 'Articles with one text behind them', list(groupQuery), shapes.listOf(shapes.copiesRow)), async (context) => {
    const query = context.req.valid('query');
    return given(context, await copies(ledger, query, wantedOf(query)));
  });
  app.openapi(getOne('/copies/{article}/{rest}', 'copies', 'The copies of one text', shapes.copies), async (context) => (
    given(context, there(await copiesOf(ledger, named(context.req.valid('param'), 'copies')), 'copies'))));

  const journalQuery = z.object({ who: z.string().max(100).optional(), article: z.string().max(64).optional() });
  app.openapi(get('/corrections', 'corrections', 'The journal, the newest first', list(journalQuery), shapes.listOf(shapes.journalRow)), async (context) => {
    const { who, article: page, ...query } = context.req.valid('query');
    return given(context, await corrections(ledger, { who, article: page }, wantedOf(query)));
  });
  app.openapi(post('/corrections', 'corrections', 'Correct the record, or see what that would change', shapes.correctionToTake, shapes.taken), async (context) => {
    const { who: named, why, dryRun = false, ...draft } = context.req.valid('json');
    const who = context.get('visitor')?.account || named;
    if (who === undefined) throw new ApiFault(400, 'bad-request', 'This cannot be asked: who: the journal keeps who decides.');
    const taken = await correct(ledger, draft as Draft, { who, why, at: clock() }, matchers, { dryRun });
    context.set('did', { did: dryRun ? `tried ${draft.kind}: nothing was changed` : `${draft.kind}, correction ${taken.correction.id} (${who})` });
    return given(context, taken);
  });
  app.openapi(post('/articles', 'articles', 'Put a page on record', shapes.pageToAdd, shapes.added), async (context) => {
    const page = context.req.valid('json');
    const { id, outcome } = 'url' in page ? await addAddress(desk, page.url)
      : await addBytes(desk, 'the API', Buffer.from(page.text), { outlet: page.outlet ?? null, published: page.published ?? null });
    context.set('did', { did: `${outcome}: article ${id}` });
    return given(context, { id, outcome });
  });

  app.openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http', scheme: 'bearer', description: 'A key that an account was given, where accounts are demanded. Feeds take it as the password of HTTP Basic too.',
  });
  app.doc31('/openapi.json', {
    openapi: '3.1.0', info: { title: 'On Record', version: desk.version, description: 'The record of the news: who said what, in exactly which words.' },
    servers: [{ url: '/api/v1' }], security: desk.accounts ? [{ key: [] }] : [{}, { key: [] }],
  });
  return app;
}

/** Rows of the ledger are the wire shapes; that they fit the schemas is tested, since their types are readonly and those of schemas are not. */
const given = (context: Context, answer: unknown): never => context.json(answer as object, 200) as never;

function there<T>(thing: T | null, what: string): T {
  if (thing === null) throw new ApiFault(404, 'not-found', `There is no such ${what} on record.`);
  return thing;
}

const named = ({ article: page, rest }: z.infer<typeof inGroup>, kind: string): string => `${page}/${kind}/${rest}`;
