import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { getPath } from 'hono/utils/url';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { InputFailure } from '../fetching/failure.ts';
import { BadAccount, BadCorrection, BadCursor } from '../ledger/index.ts';
import { addingFault } from './adding-faults.ts';
import { mostUploaded } from './adding.ts';
import { ApiFault } from './api/fault.ts';
import { api } from './api/routes.ts';
import type { Desk, DeskVariables } from './desk.ts';
import { feeds } from './feeds.ts';
import { programPathMeant } from './printed-ids.ts';
import { auditLog } from './safety/audit-log.ts';
import { formTokens } from './safety/form-token.ts';
import { httpsHeaders, safetyHeaders } from './safety/headers.ts';
import { requestGuard } from './safety/request-guard.ts';
import { visitors } from './safety/visitor.ts';
import { BadQuery } from './web/asked.ts';
import { assets, icon } from './web/assets.ts';
import { badQueryPage, faultPage } from './web/pages/fault.ts';
import { rememberedPages } from './web/remembered-pages.ts';
import { pages } from './web/routes.ts';
import { shown } from './web/shown.ts';

/**
 * The desk as one function from a request to an answer. In order: headers that every answer has, from where it may be asked, how much, who asks, the log of
 * what is written, and then the API and the pages.
 */
export function deskApp(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>({ getPath: (request) => programPathMeant(getPath(request)) });
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(desk.https ? httpsHeaders : safetyHeaders)) context.res.headers.set(name, value);
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-cache, private');
  });
  app.use(requestGuard({ names: desk.names }));
  app.use(bodyLimit({
    maxSize: mostUploaded + 100_000, onError: () => { throw new HTTPException(413, { message: 'This is more than the desk takes at once: 8 MB.' }); },
  }));

  app.get('/assets/:file', (context) => {
    const found = assets.get(context.req.path);
    if (found === undefined) throw new HTTPException(404, { message: 'There is no such file.' });
    return context.body(found.body, 200, { 'content-type': found.type, 'cache-control': found === icon ? 'max-age=86400' : 'public, max-age=31536000, immutable' });
  });

  app.use(visitors(desk));
  app.use(auditLog(desk));
  app.route('/api/v1', api(desk));
  app.route('/feeds', feeds(desk));
  app.use(formTokens);
  app.use(rememberedPages(desk));
  app.route('/', pages(desk));

  app.notFound((context) => answer(context, 404, 'not-found', 'The desk has nothing at this address.'));
  app.onError((error, context) => {
    const [status, code, words] = toldOf(error);
    if (status === 500) desk.report(error);
    if (error instanceof BadQuery && !isForPrograms(context)) return shown(context, badQueryPage(titles[400]!, context.req.path, error), 400);
    return answer(context, status, code, words);
  });
  return app;
}

type Told = readonly [status: ContentfulStatusCode, code: string, words: string];

function toldOf(error: Error): Told {
  if (error instanceof ApiFault) return [error.status, error.code, error.message];
  if (error instanceof HTTPException) return [error.status, codes[error.status] ?? 'fault', error.message || 'This cannot be read.'];
  if (error instanceof BadQuery) return [400, 'bad-request', error.message];
  if (error instanceof BadCursor) return [400, 'bad-cursor', `This list cannot go on from there: ${error.message}. Go back to its beginning.`];
  if (error instanceof BadAccount) return [422, 'bad-account', `This cannot be done: ${error.message}.`];
  if (error instanceof BadCorrection) return [422, 'bad-correction', `This cannot be done: ${error.message}.`];
  if (error instanceof InputFailure) return [422, 'unreadable', `${addingFault(error)}.`];
  return [500, 'fault', 'The desk has a fault of its own, and has said so where it was started.'];
}

const isForPrograms = ({ req }: Context<DeskVariables>): boolean => /^\/(?:api|feeds)\//.test(req.path);

/** People get a page, programs the one shape of errors. */
const answer = (context: Context<DeskVariables>, status: ContentfulStatusCode, code: string, words: string): Response => (
  isForPrograms(context) ? context.json({ error: { code, message: words } }, status)
    : shown(context, faultPage(titles[status] ?? 'This did not work', words), status));

const codes: Readonly<Record<number, string>> = {
  400: 'bad-request', 401: 'not-signed-in', 403: 'forbidden', 404: 'not-found', 413: 'too-large', 421: 'unknown-name', 429: 'too-fast',
};

const titles: Readonly<Record<number, string>> = {
  400: 'This cannot be asked', 401: 'Not signed in', 422: 'This cannot be done', 403: 'This is not allowed', 404: 'Nothing here', 413: 'Too much', 421: 'Not known by this name', 429: 'Too fast', 500: 'A fault in the desk',
};
