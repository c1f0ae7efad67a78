import { sql } from 'kysely';
import type { Writer } from '../ledger.ts';

/** Figures that conflict with others, or were taken back, are found among many that do not and were not; see `questions/disputed-figures.ts`. */
export async function disputedFigures({ db }: Writer): Promise<void> {
  for (const statement of [
    `create index link_conflict_from on link (from_article) where relation = 'conflicts'`,
    `create index link_conflict_to on link (to_article) where relation = 'conflicts'`,
    `create index link_withdrawal on link (to_article) where relation = 'withdraws'`,
  ]) {
    await sql.raw(statement).execute(db);
  }
}
