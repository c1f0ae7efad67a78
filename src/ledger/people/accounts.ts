import type { Asked } from '../engines/insert-rows.ts';
import type { Ledger, Writer } from '../ledger.ts';
import type { AccountTable } from './tables.ts';

/** What accounts may do: a reader reads; an editor adds and corrects too; an admin keeps the accounts as well. Each may what the one before may. */
export const roles = ['reader', 'editor', 'admin'] as const;
export type AccountRole = (typeof roles)[number];

export interface Account {
  readonly name: string;
  readonly role: AccountRole;
  readonly made: string;
  /** Nobody can sign in to it, and what was signed in is so no more. */
  readonly isOff: boolean;
}

/** Something that cannot be done with accounts: the message says why. */
export class BadAccount extends RangeError {
  override readonly name = 'BadAccount';
}

/** Names that look alike are one account. */
export const accountKey = (name: string): string => name.normalize('NFKC').toLowerCase().trim();

/** Letters, digits and what stands in names of people; nothing that is invisible or turns the direction of writing. */
const goodName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .’'@_-]{0,59}$/u;

export async function accounts({ db }: Asked): Promise<readonly Account[]> {
  return (await db.selectFrom('account').selectAll().orderBy('key').execute()).map(shown);
}

/** An account and the hash of its password; null where there is none of that name. */
export async function accountNamed({ db }: Asked, name: string): Promise<(Account & { readonly password: string }) | null> {
  const row = await db.selectFrom('account').selectAll().where('key', '=', accountKey(name)).executeTakeFirst();
  return row === undefined ? null : { ...shown(row), password: row.password };
}

const shown = ({ name, role, made, is_off }: AccountTable): Account => ({ name, role: role as AccountRole, made, isOff: is_off === 1 });

/** Makes an account. Throws a `BadAccount`. */
export const addAccount = (ledger: Ledger, name: string, role: AccountRole, password: string, now: string): Promise<void> => ledger.write(async ({ db }) => {
  const given = name.normalize('NFKC').trim();
  if (!goodName.test(given)) throw new BadAccount('a name of an account has 1 to 60 letters, digits, spaces and . ’ @ _ -, and begins with a letter or digit');
  const key = accountKey(given);
  if (await db.selectFrom('account').select('key').where('key', '=', key).executeTakeFirst()) throw new BadAccount(`there is an account “${given}” already`);
  await db.insertInto('account').values({ key, name: given, role, password, made: now, is_off: 0 }).execute();
});

/** Changes an account, and ends all its sessions: whoever was signed in by what held before signs in anew. Throws a `BadAccount`. */
export const changeAccount = (
  ledger: Ledger, name: string, change: { readonly role?: AccountRole; readonly password?: string; readonly isOff?: boolean },
): Promise<void> => ledger.write(async (writer) => {
  const key = accountKey(name);
  const found = await accountNamed({ db: writer.db, engine: writer.engine }, name);
  if (found === null) throw new BadAccount(`there is no account “${name}”`);
  const { role = found.role, password = found.password, isOff = found.isOff } = change;
  if (found.role === 'admin' && !found.isOff && (role !== 'admin' || isOff) && await otherAdmins(writer, key) === 0) {
    throw new BadAccount('this is the last admin: make another first');
  }
  await writer.db.updateTable('account').set({ role, password, is_off: isOff ? 1 : 0 }).where('key', '=', key).execute();
  await writer.db.deleteFrom('session').where('account', '=', key).execute();
});

/** Stores a password's hash made anew from the same password, with greater cost: nobody need sign in again for it. */
export const rehashed = (ledger: Ledger, name: string, password: string): Promise<void> => ledger.write(async ({ db }) => {
  await db.updateTable('account').set({ password }).where('key', '=', accountKey(name)).execute();
});

async function otherAdmins({ db }: Writer, key: string): Promise<number> {
  const rows = await db.selectFrom('account').select('key').where('role', '=', 'admin').where('is_off', '=', 0).where('key', '<>', key).execute();
  return rows.length;
}

/** Whether anybody could sign in and keep the accounts. */
export async function hasAdmin({ db }: Asked): Promise<boolean> {
  return await db.selectFrom('account').select('key').where('role', '=', 'admin').where('is_off', '=', 0).executeTakeFirst() !== undefined;
}
