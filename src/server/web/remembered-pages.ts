import { randomBytes } from 'node:crypto';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { recordVersion } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { nameCookie } from './hand.ts';

/*
 * Pages that depend on nothing but the record, the day, the address and who asks are made once for each state of the record, and remembered until it changes.
 * The token of a visitor's forms is put in afterwards, so that a page is remembered for all who would see the same.
 */

/** Pages that tell of accounts, or of the clock more exactly than by the day, are not among them. */
const lasting = /^\/(?:$|(?:articles|statements|parties|claims|quotations|figures|announcements|copies|search)(?:\/|$))/;

/** In bytes of memory. */
const room = 32_000_000;

/** Stands where the token will: nobody can know it, so it stands nowhere else. */
const placeOfToken = randomBytes(32).toString('base64url');

export const rememberedPages = ({ ledger, clock }: Desk) => {
  const pages = pagesWithin(room);
  const beingMade = new Map<string, Promise<void>>();
  return createMiddleware<DeskVariables>(async (context, next) => {
    if (context.req.method !== 'GET' || !lasting.test(context.req.path)) return next();
    const token = context.get('token');
    const { account = '', role = '' } = context.get('visitor') ?? {};
    const { pathname, search } = new URL(context.req.url);
    const version = await recordVersion(ledger);
    const name = JSON.stringify([clock().slice(0, 10), pathname, search, account, role, getCookie(context, nameCookie) ?? '']);
    // Many who ask at once for one page wait for the first of them.
    const making = beingMade.get(`${version} ${name}`);
    if (making !== undefined) await making;
    const known = pages.of(version, name);
    if (known !== undefined) return context.body(withToken(known, token), 200, { 'content-type': 'text/html; charset=UTF-8' });

    let made: () => void = () => undefined;
    beingMade.set(`${version} ${name}`, new Promise((done) => { made = done; }));
    try {
      context.set('token', placeOfToken);
      await next();
      if (!/^text\/html\b/.test(context.res.headers.get('content-type') ?? '')) return;
      const page = (await context.res.text()).split(placeOfToken).map((piece) => encoder.encode(piece));
      if (context.res.status === 200) pages.keep(version, name, page);
      context.res = new Response(withToken(page, token), context.res);
    } finally {
      context.set('token', token);
      beingMade.delete(`${version} ${name}`);
      made();
    }
  });
};

/** A page as it is sent, cut where the token belongs. */
type Page = readonly Uint8Array<ArrayBuffer>[];

const encoder = new TextEncoder();

/** Most pages have no form: they are sent as they are. */
function withToken(page: Page, token: string): Uint8Array<ArrayBuffer> {
  if (page.length === 1) return page[0]!;
  const own = encoder.encode(token);
  return Buffer.concat(page.flatMap((piece, index) => (index === 0 ? [piece] : [own, piece])));
}

export interface Pages {
  /** A page as it is with a version of the record, if it is remembered. */
  readonly of: (version: string, name: string) => Page | undefined;
  readonly keep: (version: string, name: string, page: Page) => void;
}

/** Pages of the newest version that was kept, so many bytes at most: those that were asked for longest ago go first. */
export function pagesWithin(bytes: number): Pages {
  let current = '';
  let taken = 0;
  const pages = new Map<string, Page>();
  const sizeOf = (name: string, page: Page): number => 2 * name.length + page.reduce((sum, piece) => sum + piece.length, 0);
  const forget = (name: string): void => {
    const page = pages.get(name);
    if (page === undefined) return;
    pages.delete(name);
    taken -= sizeOf(name, page);
  };
  return {
    of: (version, name) => {
      const page = version === current ? pages.get(name) : undefined;
      if (page === undefined) return undefined;
      pages.delete(name);
      pages.set(name, page);
      return page;
    },
    keep: (version, name, page) => {
      if (version !== current) {
        pages.clear();
        [current, taken] = [version, 0];
      }
      if (sizeOf(name, page) > bytes / 8) return;
      forget(name);
      pages.set(name, page);
      taken += sizeOf(name, page);
      for (const oldest of pages.keys()) {
        if (taken <= bytes) break;
        forget(oldest);
      }
    },
  };
}
