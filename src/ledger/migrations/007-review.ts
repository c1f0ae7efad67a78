import { sql } from 'kysely';
import type { Writer } from '../ledger.ts';

/** What waits for a person is found among many that do not: named sources without a speaker, and what is doubtful; see `statements`. */
export async function review({ db }: Writer): Promise<void> {
  for (const statement of [
    'create index statement_unresolved on statement (source_kind, article) where speaker is null',
    'create index statement_doubtful on statement (article) where confidence <= 0.6',
  ]) {
    await sql.raw(statement).execute(db);
  }
}
