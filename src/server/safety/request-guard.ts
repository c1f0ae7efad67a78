import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';

/*
 * Who may ask. A page elsewhere in the reader's browser can send requests to this machine, and by rebinding a name of its own to 127.0.0.1 it could even
 * read the answers: so a request must be for a name that the desk is known by, and whatever writes must come from the desk's own pages.
 */

export interface GuardOptions {
  /** Names without ports that the desk answers to, in lower case; an IPv6 address in brackets. */
  readonly names: readonly string[];
}

const reading = ['GET', 'HEAD'];

export const requestGuard = ({ names }: GuardOptions) => createMiddleware(async (context, next) => {
  const host = (context.req.header('host') ?? '').toLowerCase();
  const name = host.replace(/:\d{1,5}$/, '');
  if (!names.includes(name)) throw new HTTPException(421, { message: 'This desk does not go by that name.' });
  // Not every store takes a NUL, and nothing on record is called by one.
  if (context.req.url.includes('%00')) throw new HTTPException(400, { message: 'This cannot be asked: there is a NUL in the address.' });
  if (!reading.includes(context.req.method)) {
    const site = context.req.header('sec-fetch-site');
    const origin = context.req.header('origin');
    const isOwn = origin === undefined ? site === undefined || site === 'same-origin' || site === 'none' : hostOf(origin) === host;
    if (!isOwn || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
      throw new HTTPException(403, { message: 'This request comes from a page that is not the desk’s own.' });
    }
  }
  await next();
});

const hostOf = (origin: string): string | null => (URL.canParse(origin) && /^https?:/.test(origin) ? new URL(origin).host.toLowerCase() : null);
