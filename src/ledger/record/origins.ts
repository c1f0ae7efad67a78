import { sql } from 'kysely';
import { placesOf } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import { renameInTallies } from './tallies.ts';

/*
 * Each article carries the group of copies that it belongs to, so that “N outlets, M origins” is counted without looking at anything else.
 */

/** The kind of things that tells which articles have one origin. */
export const originKind = 'copies';

export async function setOrigins({ db, engine }: Writer, articles: readonly { readonly article: number; readonly origin: string }[]): Promise<void> {
  const byOrigin = new Map<string, { article: number; n: number }[]>();
  for (const { article, origin } of articles) {
    const places = byOrigin.get(origin);
    if (places) places.push({ article, n: 0 });
    else byOrigin.set(origin, [{ article, n: 0 }]);
  }
  for (const [origin, places] of byOrigin) {
    await sql`update article set origin = ${origin} where no in (select article from ${placesOf(engine, places)} as place)`.execute(db);
  }
}

export async function renameOrigin(writer: Writer, from: string, to: string): Promise<void> {
  await renameInTallies(writer, from, to);
  await writer.db.updateTable('article').set({ origin: to }).where('origin', '=', from).execute();
}
