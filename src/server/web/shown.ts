import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { DeskVariables } from '../desk.ts';
import { layout } from './layout.ts';
import type { DeskPage } from './layout.ts';

/** Answers with a page, framed for whoever asks. */
export const shown = (context: Context<DeskVariables>, page: DeskPage, status: ContentfulStatusCode = 200): Response => {
  const visitor = context.get('visitor') as DeskVariables['Variables']['visitor'] | undefined;
  return context.html(layout(page, { account: visitor?.account ?? '', role: visitor?.role ?? null, token: context.get('token') ?? '' }), status);
};
