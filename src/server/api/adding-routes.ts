import type { OpenAPIHono } from '@hono/zod-openapi';
import { addAddress, addBytes, addExamples } from '../adding.ts';
import type { AddedPage } from '../../ingest/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { act, given } from './described.ts';
import * as examples from './examples.ts';
import * as shapes from './shapes.ts';
import type { z } from '@hono/zod-openapi';

/** Putting pages on record. */
export function addingRoutes(app: OpenAPIHono<DeskVariables>, desk: Desk): void {
  app.openapi(act('post', '/articles', {
    name: 'addPage', tag: 'articles', summary: 'Put a page on record', example: examples.added,
    description: 'Reads a page and keeps it: one that is fetched from an address, the text or HTML of one, or a file, its bytes in base64; at most 8 MB. A page that is on record already stays as it is.',
  }, shapes.added, { schema: shapes.pageToAdd, example: examples.pageToAdd }), async (context) => {
    const { id, outcome } = await add(desk, context.req.valid('json'));
    context.set('did', { did: `${outcome}: article ${id}` });
    return given(context, { id, outcome });
  });
  app.openapi(act('post', '/articles/examples', {
    name: 'addExamples', tag: 'articles', summary: 'Put the example record on record', example: { count: 18 },
    description: 'Adds the pages of the invented affair that ships with the program.',
  }, shapes.addedExamples, { schema: shapes.nothing, example: {} }), async (context) => {
    const count = await addExamples(desk);
    context.set('did', { did: `puts the example record on record: ${count} pages are new` });
    return given(context, { count });
  });
}

function add(desk: Desk, page: z.infer<typeof shapes.pageToAdd>): Promise<AddedPage> {
  if ('url' in page) return addAddress(desk, page.url);
  const { outlet = null, published = null, address = null } = page;
  return addBytes(desk, 'the API', 'file' in page ? Buffer.from(page.file, 'base64') : Buffer.from(page.text), { outlet, published, url: address });
}
