import type { Asked } from '../engines/insert-rows.ts';
import type { Ledger } from '../ledger.ts';
import { accountKey } from './accounts.ts';
import type { AccountRole } from './accounts.ts';

/** Who is signed in by it, and until when. */
export interface Session {
  readonly id: string;
  readonly account: string;
  readonly role: AccountRole;
  /** What a program's key is for; null for a browser. */
  readonly label: string | null;
  readonly made: string;
  readonly used: string;
  readonly ends: string;
}

/** `now`: when it is made. */
type NewSession = Pick<Session, 'id' | 'account' | 'label' | 'ends'> & { readonly now: string };

export const openSession = (ledger: Ledger, { id, account, label, now, ends }: NewSession): Promise<void> => ledger.write(async ({ db }) => {
  // What has ended is of no use to anybody.
  await db.deleteFrom('session').where('ends', '<=', now).execute();
  await db.insertInto('session').values({ id, account: accountKey(account), label, made: now, used: now, ends }).execute();
});

/** A session that still holds, by its id. `idleSince`: a browser that has not been used since is signed out; keys of programs are not. */
export async function sessionOf(asked: Asked, id: string, now: string, idleSince: string): Promise<Session | null> {
  const row = await rowsOf(asked).where('session.id', '=', id).where('session.ends', '>', now).where('account.is_off', '=', 0)
    .where((on) => on.or([on('session.label', 'is not', null), on('session.used', '>', idleSince)])).executeTakeFirst();
  return row === undefined ? null : { ...row, role: row.role as AccountRole };
}

/** Sessions of an account that still hold, the last used first. */
export async function sessionsOf(asked: Asked, account: string, now: string): Promise<readonly Session[]> {
  const rows = await rowsOf(asked).where('session.account', '=', accountKey(account)).where('session.ends', '>', now).orderBy('session.used', 'desc')
    .orderBy('session.id').execute();
  return rows.map((row) => ({ ...row, role: row.role as AccountRole }));
}

const rowsOf = ({ db }: Asked) => db.selectFrom('session').innerJoin('account', 'account.key', 'session.account')
  .select(['session.id', 'account.name as account', 'account.role', 'session.label', 'session.made', 'session.used', 'session.ends']);

export const usedSession = (ledger: Ledger, id: string, now: string): Promise<void> => ledger.write(async ({ db }) => {
  await db.updateTable('session').set({ used: now }).where('id', '=', id).execute();
});

/** Ends one session, of this account only; tells whether there was such a one. */
export const endSession = (ledger: Ledger, account: string, id: string): Promise<boolean> => ledger.write(async ({ db }) => {
  const { numDeletedRows } = await db.deleteFrom('session').where('id', '=', id).where('account', '=', accountKey(account)).executeTakeFirst();
  return numDeletedRows > 0n;
});

export const endSessionsOf = (ledger: Ledger, account: string): Promise<void> => ledger.write(async ({ db }) => {
  await db.deleteFrom('session').where('account', '=', accountKey(account)).execute();
});
