import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import type { Desk, DeskVariables } from '../desk.ts';
import { faultsOf } from '../filters.ts';
import { accountRoutes } from './account-routes.ts';
import { addingRoutes } from './adding-routes.ts';
import { tags } from './described.ts';
import { ApiFault } from './fault.ts';
import { journalRoutes } from './journal-routes.ts';
import { newsRoutes } from './news-routes.ts';
import { recordRoutes } from './record-routes.ts';
import { reviewRoutes } from './review-routes.ts';

/** Where it is, and whatever is below. */
const root = '/api/v1';

/** In bytes: no decision is so long. Pages have the bound of the desk. */
const longestBody = 100_000;

/** What depends on who asks, and what nobody else may come to see: never kept on the way. */
const ofAccounts = new RegExp(`^${root}/(?:accounts?|audit|news|saved)(?:/|$)`);

/** The API: everything that the pages show and do. What it takes is checked by the schemas that describe it. */
export function api(desk: Desk): OpenAPIHono<DeskVariables> {
  const app = new OpenAPIHono<DeskVariables>({
    defaultHook: (result) => {
      if (!result.success) throw new ApiFault(400, 'bad-request', `This cannot be asked: ${faultsOf(result.error)}.`);
    },
  });
  const tagged = etag();
  app.use(async (context, next) => {
    if (!ofAccounts.test(context.req.path)) return tagged(context, next);
    await next();
    context.res.headers.set('cache-control', 'private, no-store');
  });
  const bounded = bodyLimit({ maxSize: longestBody, onError: () => { throw new ApiFault(413, 'too-large', 'This is more than is taken at once: 100 kB.'); } });
  app.use(async (context, next) => {
    const { method, path } = context.req;
    // A page elsewhere could send a form without asking; JSON it could not.
    if ((method === 'POST' || method === 'PATCH') && !/^application\/json *(?:;|$)/i.test(context.req.header('content-type') ?? '')) {
      throw new ApiFault(415, 'not-json', 'Send JSON, and say so: content-type: application/json.');
    }
    return path === `${root}/articles` ? next() : bounded(context, next);
  });

  recordRoutes(app, desk);
  journalRoutes(app, desk);
  addingRoutes(app, desk);
  newsRoutes(app, desk);
  reviewRoutes(app, desk);
  accountRoutes(app, desk);

  app.openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http', scheme: 'bearer', description: 'A key that an account was given, where accounts are demanded. Feeds take it as the password of HTTP Basic too.',
  });
  app.get('/', (context) => context.json({ name: 'On Record', version: desk.version, description: `${root}/openapi.json` }));
  // It takes tenths of a second to write, and is always the same.
  let description: string | undefined;
  app.get('/openapi.json', (context) => context.body(description ??= JSON.stringify(app.getOpenAPI31Document({
    openapi: '3.1.0', info: { title: 'On Record', version: desk.version, description: 'The record of the news: who said what, in exactly which words.' },
    servers: [{ url: root }], security: desk.accounts ? [{ key: [] }] : [{}, { key: [] }],
    tags: Object.entries(tags).map(([name, text]) => ({ name, description: text })),
  })), 200, { 'content-type': 'application/json' }));
  refuseOtherMethods(app);
  return app;
}

/** An address that there is takes only what it is described to take. */
function refuseOtherMethods(app: OpenAPIHono<DeskVariables>): void {
  const methods = new Map<string, string[]>([['/openapi.json', ['GET']], ['/', ['GET']]]);
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type === 'route') methods.set(definition.route.path, [...methods.get(definition.route.path) ?? [], definition.route.method.toUpperCase()]);
  }
  for (const [path, known] of methods) {
    app.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), (context) => {
      context.header('allow', known.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', '));
      throw new ApiFault(405, 'method-not-allowed', `This address takes ${known.join(' and ')}, and no ${context.req.method}.`);
    });
  }
}
