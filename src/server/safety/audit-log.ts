import { createMiddleware } from 'hono/factory';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { beginAudit, endAudit } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';

/*
 * Every request that may write is noted before anything is done, and with what came of it afterwards. It stands in front of all pages and the API, so that none
 * can forget it; what cannot be noted is not done.
 */

/** Longer addresses are cut: nothing that the desk has is so long. */
const longest = 300;

export const auditLog = (desk: Desk) => createMiddleware<DeskVariables>(async (context, next) => {
  const { method, path } = context.req;
  if (method === 'GET' || method === 'HEAD') return next();
  const visitor = context.get('visitor');
  const id = await beginAudit(desk.ledger, { at: desk.clock(), who: whoIs(desk, visitor?.account), place: placeOf(context), request: `${method} ${path}`.slice(0, longest) });
  await next();
  const { did = '', who } = context.get('did') ?? {};
  await endAudit(desk.ledger, id, { did, status: context.res.status, ...(who === undefined ? {} : { who }) });
});

const whoIs = ({ accounts }: Desk, account: string | undefined): string => (account ?? '') || (accounts ? '(nobody signed in)' : '(at this machine)');

/** The address that the request came from; from a proxy on this machine, the one that the proxy says. */
export function placeOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
  const address = incoming?.socket.remoteAddress ?? '';
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  const isHere = address === '::1' || /^(?:::ffff:)?127\./.test(address);
  return isHere && forwarded !== undefined && /^[\da-fA-F:.]{2,45}$/.test(forwarded) ? forwarded : address;
}
