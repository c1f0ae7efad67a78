import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { openSession, sessionOf, usedSession } from '../../ledger/index.ts';
import type { Desk, DeskVariables, Visitor } from '../desk.ts';
import { may, roleFor } from './permissions.ts';
import { rateLimit } from './rate-limit.ts';

const local: Visitor = { account: '', role: 'admin', session: null };

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
/** A browser is signed out when it was not used for so long, and in any case after so long; a program's key ends after a year. In milliseconds. */
export const sessionTimes = { idle: 12 * hour, most: 7 * day, key: 365 * day } as const;
/** How exact it is known when a session was last used. */
const usedWithin = 5 * minute;

/** With the prefix, a browser takes it by https alone, for this very name and all of its paths. */
const cookieOf = ({ https }: Desk): string => (https ? '__Host-onrecord-session' : 'onrecord-session');

const idOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const later = (now: string, by: number): string => new Date(Date.parse(now) + by).toISOString();

/** Whatever shows for a session: a browser its cookie, a program its key, by either way that HTTP has. */
function secretIn(desk: Desk, context: Context): string | undefined {
  const [, scheme, given = ''] = /^(Bearer|Basic) +([\w+/=.~-]+)$/i.exec(context.req.header('authorization') ?? '') ?? [];
  const secret = scheme === undefined ? getCookie(context, cookieOf(desk))
    : scheme.toLowerCase() === 'bearer' ? given : Buffer.from(given, 'base64').toString().split(':')[1];
  return secret !== undefined && /^[\w-]{43}$/.test(secret) ? secret : undefined;
}

/** Tells who asks, and refuses what they may not. Where no accounts are demanded, everybody is the one at this machine. */
export const visitors = (desk: Desk) => {
  // Far above what a person does, far below what keeps the others waiting.
  const asking = rateLimit({ burst: 300, everyMs: 50 });
  const writing = rateLimit({ burst: 60, everyMs: 1000 });
  return createMiddleware<DeskVariables>(async (context, next) => {
    const { method, path } = context.req;
    const visitor = desk.accounts ? await signedIn(desk, context) : local;
    context.set('visitor', visitor);
    const needed = roleFor(method, path);
    if (desk.accounts && needed !== null) {
      if (visitor === null) return notSignedIn(context);
      if (!may(visitor.role, needed)) throw new HTTPException(403, { message: `This takes ${needed === 'admin' ? 'an admin' : 'an editor'}, and you are a ${visitor.role} here.` });
      const limit = method === 'GET' || method === 'HEAD' ? asking : writing;
      if (!limit.lets(visitor.account, Date.parse(desk.clock()))) throw new HTTPException(429, { message: 'This is more than one account may ask at once: wait a moment.' });
    }
    return next();
  });
};

async function signedIn(desk: Desk, context: Context): Promise<Visitor | null> {
  const secret = secretIn(desk, context);
  if (secret === undefined) return null;
  const now = desk.clock();
  const found = await sessionOf(desk.ledger, idOf(secret), now, later(now, -sessionTimes.idle));
  if (found === null) return null;
  if (Date.parse(now) - Date.parse(found.used) > usedWithin) await usedSession(desk.ledger, found.id, now);
  return { account: found.account, role: found.role, session: { id: found.id, secret } };
}

/** People are sent to sign in and come back; programs are told. */
function notSignedIn(context: Context): Response {
  const { method, path, url } = context.req;
  if ((method === 'GET' || method === 'HEAD') && !/^\/(?:api|feeds)\//.test(path)) {
    const { pathname, search } = new URL(url);
    const to = pathname === '/' && search === '' ? '' : `?to=${encodeURIComponent(pathname + search)}`;
    return context.redirect(`/sign-in${to}`, 303);
  }
  context.header('www-authenticate', 'Bearer realm="On Record", Basic realm="On Record"');
  throw new HTTPException(401, { message: 'Sign in first; programs give a key: authorization: Bearer KEY.' });
}

/** Signs a browser in: always by a new secret, so that none that was known before is of use. */
export async function signIn(desk: Desk, context: Context, account: string): Promise<void> {
  const secret = await newSession(desk, account, null, sessionTimes.most);
  setCookie(context, cookieOf(desk), secret, { httpOnly: true, sameSite: 'Lax', secure: desk.https, path: '/', maxAge: sessionTimes.most / 1000 });
}

export const signOut = (desk: Desk, context: Context): void => {
  deleteCookie(context, cookieOf(desk), { secure: desk.https, path: '/' });
};

/** Gives what its holder has to show; the store keeps its hash alone. */
export async function newSession(desk: Desk, account: string, label: string | null, lasts: number): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const now = desk.clock();
  await openSession(desk.ledger, { id: idOf(secret), account, label, now, ends: later(now, lasts) });
  return secret;
}
