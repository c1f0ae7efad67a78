import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { BadCursor } from '../ledger/index.ts';
import { mostUploaded } from './adding.ts';
import type { Desk, DeskVariables } from './desk.ts';
import { formTokens } from './safety/form-token.ts';
import { safetyHeaders } from './safety/headers.ts';
import { requestGuard } from './safety/request-guard.ts';
import { assets, icon } from './web/assets.ts';
import { faultPage } from './web/pages/fault.ts';
import { pages } from './web/routes.ts';

/** The desk as one function from a request to an answer. In order: headers that every answer has, who may ask, how much, and then the pages and the API. */
export function deskApp(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(safetyHeaders)) context.res.headers.set(name, value);
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

  app.use(formTokens);
  app.route('/', pages(desk));

  app.notFound((context) => context.html(faultPage('Nothing here', 'The desk has no page at this address.'), 404));
  app.onError((error, context) => {
    const [status, words] = error instanceof HTTPException ? [error.status, error.message] as const
      : error instanceof BadCursor ? [400, 'The place to go on from does not belong to this list: go back to its beginning.'] as const
        : [500, 'The desk has a fault of its own, and has said so where it was started.'] as const;
    if (status === 500) desk.report(error);
    return context.html(faultPage(titles[status] ?? 'This did not work', words), status);
  });
  return app;
}

const titles: Readonly<Record<number, string>> = {
  400: 'This cannot be asked', 403: 'This is not allowed', 404: 'Nothing here', 413: 'Too much', 421: 'Not known by this name', 429: 'Too fast', 500: 'A fault in the desk',
};
