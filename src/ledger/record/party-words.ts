import { sql } from 'kysely';
import { insertRows, listOf } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import type { PartyWordTable } from '../schema.ts';
import { wordsIn } from '../search/words.ts';

/*
 * The words of every name that a party has, each name once however many articles give it: so that somebody whom a third of all articles name is found as
 * fast as anybody else.
 */

/** The kind of things that stand for speakers. */
export const partyKind = 'parties';

/** A name that somebody of a party has in an article. */
export interface PartyName {
  readonly grp: string;
  readonly name: string;
}

/** Keeps the names of parties; those that are there already are passed over. */
export async function nameParties(writer: Writer, names: readonly PartyName[]): Promise<void> {
  const rows = new Map<string, PartyWordTable>();
  for (const { grp, name } of names) {
    const words = [...new Set(Array.from(wordsIn(name), ({ word }) => word))].sort();
    const whole = words.join(' ');
    for (const word of words) rows.set(`${word} ${grp} ${whole}`, { word, grp, name: whole });
  }
  const inOrder = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await insertRows(writer, 'party_word', ['word', 'grp', 'name'], inOrder, 'pass over');
}

/** The names of a party go to another, with which it is one now. */
export async function moveNames({ db }: Writer, from: string, to: string): Promise<void> {
  await sql`insert into party_word (word, grp, name) select word, ${to}, name from party_word where grp = ${from} on conflict do nothing`.execute(db);
  await db.deleteFrom('party_word').where('grp', '=', from).execute();
}

export const forgetNames = async ({ db, engine }: Writer, parties: readonly string[]): Promise<void> => {
  await db.deleteFrom('party_word').where('grp', 'in', listOf(engine, parties)).execute();
};

/** Keeps the names that the things of some parties have. */
export async function nameFromThings(writer: Writer, parties: readonly string[]): Promise<void> {
  const { rows } = await sql<PartyName>`
    select distinct thing.grp, speaker.name from thing join speaker on speaker.article = thing.article and speaker.id = thing.ref
    where thing.kind = ${partyKind} and thing.grp in ${listOf(writer.engine, parties)}`.execute(writer.db);
  await nameParties(writer, rows);
}
