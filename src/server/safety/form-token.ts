import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { DeskVariables } from '../desk.ts';

/*
 * A form is the desk's own where it carries a token that only a page of the desk could have told it: a keyed hash of a cookie that scripts cannot read. The key
 * is made anew with the process.
 */

const key = randomBytes(32);
const cookie = 'onrecord';

const tokenFor = (visitor: string): string => createHmac('sha256', key).update(visitor).digest('base64url');

/** Gives every visitor a cookie, and the token that belongs to it to whoever writes the page. */
export const formTokens = createMiddleware<DeskVariables>(async (context, next) => {
  let visitor = getCookie(context, cookie);
  if (visitor === undefined || !/^[\w-]{22}$/.test(visitor)) {
    visitor = randomBytes(16).toString('base64url');
    setCookie(context, cookie, visitor, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 400 * 86_400 });
  }
  context.set('token', tokenFor(visitor));
  await next();
});

/** Whether a form's token is the one that the page was given. */
export const isToken = (given: unknown, token: string): boolean => (
  typeof given === 'string' && given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token)));
