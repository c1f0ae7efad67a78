import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { storable } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import type { Ledger } from '../ledger.ts';
import { keyAfter, limitOf, listed, markOf } from '../questions/cursor.ts';
import type { Listed, Wanted } from '../questions/cursor.ts';
import { where } from '../questions/filter.ts';
import type { AuditTable } from './tables.ts';

export type AuditRow = Readonly<AuditTable>;

/** Notes that somebody asks to write; gives the entry's id. What cannot be noted is not done. */
export async function beginAudit(ledger: Ledger, entry: Pick<AuditRow, 'at' | 'who' | 'place' | 'request'>): Promise<string> {
  const id = createHash('sha256').update(JSON.stringify(entry)).update(randomBytes(16)).digest('hex').slice(0, 32);
  await ledger.write(async ({ db }) => {
    await db.insertInto('audit').values({ id, ...entry, who: storable(entry.who), request: storable(entry.request), did: '', status: 0 }).execute();
  });
  return id;
}

/** Says what came of it, once. */
export const endAudit = (ledger: Ledger, id: string, outcome: Pick<AuditRow, 'did' | 'status'> & { readonly who?: string }): Promise<void> => (
  ledger.write(async ({ db }) => {
    await db.updateTable('audit').set({ ...outcome, did: storable(outcome.did) }).where('id', '=', id).where('status', '=', 0).execute();
  }));

/** Everything that was asked to be written, the newest first. */
export async function audit({ db }: Asked, filter: { readonly who?: string | undefined } = {}, wanted: Wanted = {}): Promise<Listed<AuditRow>> {
  const mark = markOf('audit', filter);
  const after = keyAfter<readonly [string, string]>(wanted, mark, ['', '']);
  const limit = limitOf(wanted);
  const { rows } = await sql<AuditRow>`select id, at, who, place, request, did, status from audit ${where([
    ...(filter.who === undefined ? [] : [sql`who = ${filter.who}`]),
    ...(after === null ? [] : [sql`(at < ${after[0]} or (at = ${after[0]} and id < ${after[1]}))`]),
  ])} order by at desc, id desc limit ${limit + 1}`.execute(db);
  return listed(rows, limit, mark, ({ at, id }) => [at, id], (row) => row);
}
