import { randomBytes } from 'node:crypto';
import { storable } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import type { Ledger } from '../ledger.ts';
import { accountKey } from './accounts.ts';

/** A search, or any list with its filters, that somebody keeps under a name. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** So many of one account: a page shows them all. */
export const mostSaved = 100;

export async function savedSearches({ db }: Asked, account: string): Promise<readonly SavedSearch[]> {
  return db.selectFrom('saved_search').select(['id', 'name', 'path']).where('account', '=', accountKey(account)).orderBy('name').orderBy('id').limit(mostSaved).execute();
}

/** Keeps a search; one of the same name gives way. Gives false where no more can be kept. */
export const saveSearch = (ledger: Ledger, account: string, { name, path }: Omit<SavedSearch, 'id'>, now: string): Promise<boolean> => ledger.write(async ({ db }) => {
  const own = accountKey(account);
  await db.deleteFrom('saved_search').where('account', '=', own).where('name', '=', storable(name)).execute();
  const { count } = await db.selectFrom('saved_search').select(({ fn }) => fn.countAll<number>().as('count')).where('account', '=', own).executeTakeFirstOrThrow();
  if (Number(count) >= mostSaved) return false;
  await db.insertInto('saved_search').values({ id: randomBytes(16).toString('hex'), account: own, name: storable(name), path: storable(path), made: now }).execute();
  return true;
});

export const forgetSearch = (ledger: Ledger, account: string, id: string): Promise<void> => ledger.write(async ({ db }) => {
  await db.deleteFrom('saved_search').where('account', '=', accountKey(account)).where('id', '=', id).execute();
});

/** When this account last said that all was seen; null: never. */
export async function lastLooked({ db }: Asked, account: string): Promise<string | null> {
  return (await db.selectFrom('looked').select('at').where('account', '=', accountKey(account)).executeTakeFirst())?.at ?? null;
}

export const nowLooked = (ledger: Ledger, account: string, at: string): Promise<void> => ledger.write(async ({ db }) => {
  const own = accountKey(account);
  await db.insertInto('looked').values({ account: own, at }).onConflict((on) => on.column('account').doUpdateSet({ at })).execute();
});
