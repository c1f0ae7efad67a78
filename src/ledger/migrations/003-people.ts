import { sql } from 'kysely';
import type { ColumnTypes } from '../engines/columns.ts';
import type { Writer } from '../ledger.ts';

/** Accounts, their sessions, the log of what was written, and what each keeps for himself; arrivals can be asked for by time. */
export async function people({ db }: Writer, { text, integer, clustered }: ColumnTypes): Promise<void> {
  for (const statement of [
    `create table account (
      key ${text} primary key, name ${text} not null, role ${text} not null, password ${text} not null, made ${text} not null, is_off ${integer} not null) ${clustered}`,
    `create table session (
      id ${text} primary key, account ${text} not null, label ${text}, made ${text} not null, used ${text} not null, ends ${text} not null) ${clustered}`,
    `create index session_of_account on session (account)`,
    `create table audit (
      id ${text} primary key, at ${text} not null, who ${text} not null, place ${text} not null, request ${text} not null, did ${text} not null,
      status ${integer} not null) ${clustered}`,
    `create index audit_by_time on audit (at, id)`,
    `create index audit_of_account on audit (who, at, id)`,
    `create table saved_search (
      id ${text} primary key, account ${text} not null, name ${text} not null, path ${text} not null, made ${text} not null) ${clustered}`,
    `create index saved_search_of_account on saved_search (account, name)`,
    `create table looked (account ${text} primary key, at ${text} not null) ${clustered}`,
    `create index arrival_by_time on arrival (at)`,
  ]) {
    await sql.raw(statement).execute(db);
  }
}
