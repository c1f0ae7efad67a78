import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { DeskVariables } from '../desk.ts';

/*
 * A form is the desk's own where it carries a token that only a page of the desk could have told it: a keyed hash of the session, or, for who is not signed in,
 * of a cookie that scripts cannot read. The key is made anew with the process.
 */

const key = randomBytes(32);
const cookie = 'onrecord';

const tokenFor = (visitor: string): string => createHmac('sha256', key).update(visitor).digest('base64url');

/** Gives every visitor without a session a cookie, and the token that belongs to either to whoever writes the page. */
export const formTokens = createMiddleware<DeskVariables>(async (context, next) => {
  const session = context.get('visitor')?.session;
  let holder = session ? `session ${session.secret}` : getCookie(context, cookie);
  if (holder === undefined || (!session && !/^[\w-]{22}$/.test(holder))) {
    holder = randomBytes(16).toString('base64url');
    setCookie(context, cookie, holder, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 400 * 86_400 });
  }
  context.set('token', tokenFor(holder));
  await next();
});

/** Whether a form's token is the one that the page was given. */
export const isToken = (given: unknown, token: string): boolean => (
  typeof given === 'string' && given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token)));
