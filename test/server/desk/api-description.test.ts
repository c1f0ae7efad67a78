import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../../../src/server/web/routes.ts';
import type { Desk } from '../../../src/server/desk.ts';
import { htmlPage, openDesk } from './example-desk.ts';
import type { TestDesk } from './example-desk.ts';

/*
 * What the API says of itself, and whether it does all that the desk does.
 */

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly description?: string }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}
type Content = Readonly<Record<string, { readonly schema: object; readonly example?: unknown }>>;
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
}

let desk: TestDesk;
let description: Description;
let operations: readonly (readonly [name: string, operation: Operation])[];
beforeAll(async () => {
  desk = await openDesk([htmlPage('bridge', '<article><h1>Bridge is safe</h1><p>The bridge is safe, Mira Tolland said.</p></article>')]);
  description = await (await fetch(new URL('api/v1/openapi.json', desk.url))).json() as Description;
  operations = Object.entries(description.paths).flatMap(([path, methods]) => (
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const)));
});
afterAll(async () => {
  expect(desk.faults).toEqual([]);
  await desk.close();
});

describe('every route of the API', () => {
  it('says in words what it is for, and is called by a name of its own', () => {
    const faults = operations.flatMap(([name, { operationId, summary, description: words, tags, parameters = [] }]) => [
      ...(operationId === undefined ? [`${name} has no name`] : []), ...((summary ?? '').length < 5 ? [`${name} has no summary`] : []),
      ...((words ?? '').length < 30 ? [`${name} has no description`] : []),
      ...(description.tags.some((tag) => tag.name === tags?.[0] && tag.description !== '') ? [] : [`${name} has no tag that is described`]),
      ...parameters.filter((parameter) => (parameter.description ?? '') === '').map((parameter) => `${name}: the parameter ${parameter.name} is not described`),
    ]);
    expect(faults).toEqual([]);
    expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(operations.length);
    expect(operations.length).toBeGreaterThan(40);
  });

  it('shows an answer, what is to be sent, and faults, each as its schema says', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'api', components: description.components });
    const within = (schema: object): object => JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as object;
    const faultsIn = (name: string, content: Content | undefined): readonly string[] => Object.entries(content ?? {}).flatMap(([, { schema, example }]) => {
      if (example === undefined) return [`${name}: no example`];
      const fits = ajv.compile(within(schema));
      return fits(example) ? [] : [`${name}: ${ajv.errorsText(fits.errors)}`];
    });
    const faults = operations.flatMap(([name, { requestBody, responses }]) => [
      ...faultsIn(`${name}: what is sent`, requestBody?.content), ...Object.entries(responses).flatMap(([status, { content }]) => faultsIn(`${name}: ${status}`, content)),
    ]);
    expect(faults).toEqual([]);
    expect(faultsIn('a wrong one', { 'application/json': { schema: { $ref: '#/components/schemas/Fault' }, example: { error: 'no' } } })).not.toEqual([]);
    for (const [name, { responses }] of operations) expect(Object.keys(responses), name).toEqual(expect.arrayContaining(['200', '400', '401', '429']));
    for (const [name, { requestBody, responses }] of operations) if (requestBody) expect(Object.keys(responses), name).toEqual(expect.arrayContaining(['403', '413', '415', '422']));
  });
});

/** What the API has in place of each page and each form of the desk; in words, why it has nothing. */
const decision = ['POST /corrections'];
const counterparts: Readonly<Record<string, readonly string[] | string>> = {
  'GET /': ['GET /news', 'GET /board', 'GET /claims', 'GET /saved', 'GET /articles'],
  'POST /seen': ['POST /news/seen'],
  'POST /saved': ['POST /saved'],
  'POST /saved/:id/forget': ['DELETE /saved/{id}'],
  'GET /articles': ['GET /articles'],
  'GET /articles/:id': ['GET /articles/{id}', 'GET /articles/{id}/belongings', 'GET /copies/{article}/{member}', 'GET /articles/{id}/annotations'],
  'GET /articles/:id/unread': ['GET /articles/{id}/unread'],
  'GET /articles/:id/facts': ['GET /articles/{id}'],
  'POST /articles/:id/facts': decision,
  'GET /statements': ['GET /statements'],
  'GET /search': ['GET /search'],
  'GET /claims': ['GET /claims'],
  'GET /claims/:article/:rest': ['GET /claims/{article}/{member}'],
  'GET /parties': ['GET /parties'],
  'GET /parties/:article/:rest': ['GET /parties/{article}/{member}', 'GET /statements', 'GET /claims', 'GET /announcements'],
  'GET /quotations': ['GET /quotations'],
  'GET /quotations/:article/:rest': ['GET /quotations/{article}/{member}'],
  'GET /figures': ['GET /figures'],
  'GET /figures/:article/:rest': ['GET /figures/{article}/{member}'],
  'GET /copies': ['GET /copies'],
  'GET /copies/:article/:rest': ['GET /copies/{article}/{member}'],
  'GET /announcements': ['GET /announcements', 'GET /board'],
  'GET /announcements/:article/:local': ['GET /announcements/{article}/{local}'],
  'POST /announcements/:article/:local': decision,
  ...Object.fromEntries(['parties', 'claims', 'quotations'].flatMap((kind) => [
    [`GET /${kind}/:article/:rest/merge`, ['GET /parties', 'GET /statements', 'GET /statements/{article}/{local}']],
    [`POST /${kind}/:article/:rest/merge`, decision],
    [`GET /${kind}/:article/:rest/split`, [kind === 'parties' ? 'GET /parties/{article}/{member}/members' : `GET /${kind}/{article}/{member}`]],
    [`POST /${kind}/:article/:rest/split`, decision],
  ])),
  'GET /statements/:article/:local': ['GET /statements/{article}/{local}', 'GET /articles/{id}', 'GET /corrections'],
  ...Object.fromEntries(['speaker', 'attitude', 'words'].flatMap((what) => [
    [`GET /statements/:article/:local/${what}`, ['GET /statements/{article}/{local}', 'GET /articles/{id}']], [`POST /statements/:article/:local/${what}`, decision],
  ])),
  'GET /dismiss/:article/:local': ['GET /articles/{id}'],
  'POST /dismiss/:article/:local': decision,
  'GET /review': ['GET /review', 'GET /review/speakers', 'GET /review/doubtful', 'GET /review/parties', 'GET /review/claims', 'GET /review/quotations'],
  'POST /review/statement': decision,
  'POST /review/pair': decision,
  'GET /journal': ['GET /corrections'],
  'POST /journal/:id/undo': decision,
  'GET /account': ['GET /account'],
  'POST /account/password': ['POST /account/password'],
  'POST /account/keys': ['POST /account/keys'],
  'POST /account/sessions/:id/end': ['DELETE /account/sessions/{id}'],
  'GET /accounts': ['GET /accounts'],
  'POST /accounts': ['POST /accounts'],
  'POST /accounts/:name/role': ['PATCH /accounts/{name}'],
  'POST /accounts/:name/password': ['PATCH /accounts/{name}'],
  'POST /accounts/:name/off': ['PATCH /accounts/{name}'],
  'POST /accounts/:name/on': ['PATCH /accounts/{name}'],
  'POST /accounts/:name/end': ['DELETE /accounts/{name}/sessions'],
  'GET /audit': ['GET /audit'],
  'GET /add': 'a form',
  'POST /add/examples': ['POST /articles/examples'],
  'POST /add/url': ['POST /articles'],
  'POST /add/text': ['POST /articles'],
  'POST /add/file': ['POST /articles'],
  'GET /:kind/:article/:again/*': 'leads from a whole id to its page; the API takes whole ids',
  'GET /keys': 'keys of the keyboard, kept in the browser',
  'GET /sign-in': 'a form',
  'POST /sign-in': 'sessions are for browsers; programs show a key',
  'POST /sign-out': 'sessions are for browsers; programs show a key',
};

describe('the API and the pages', () => {
  const routesOfPages = (): readonly string[] => [...new Set(pages({} as Desk).routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`))];

  it('have the same to show and to do', () => {
    expect(routesOfPages().filter((route) => !(route in counterparts)), 'pages that the API does not know: give it the same, and name it here').toEqual([]);
    expect(Object.keys(counterparts).filter((route) => !routesOfPages().includes(route)), 'pages that there are no more').toEqual([]);
    const known = operations.map(([name]) => name);
    expect(Object.values(counterparts).flat().filter((name) => /^[A-Z]+ \//.test(name) && !known.includes(name)), 'routes that the API does not have').toEqual([]);
  });
});
