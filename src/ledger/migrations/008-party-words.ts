import { sql } from 'kysely';
import type { ColumnTypes } from '../engines/columns.ts';
import type { Writer } from '../ledger.ts';
import { nameParties } from '../record/party-words.ts';

/**
 * The words of the names of parties, each once a party however many articles name it: filled from the groups that are there. Words of single articles' speakers
 * are kept for those only who are no party's.
 */
export async function partyWords(writer: Writer, { text, clustered }: ColumnTypes): Promise<void> {
  const { db } = writer;
  for (const statement of [
    `create table party_word (word ${text} not null, grp ${text} not null, name ${text} not null, primary key (word, grp, name)) ${clustered}`,
    'create index party_word_of_group on party_word (grp)',
    `delete from speaker_word where exists (
      select 1 from thing where thing.article = speaker_word.article and thing.kind = 'parties' and thing.ref = speaker_word.speaker)`,
  ]) {
    await sql.raw(statement).execute(db);
  }
  const { rows } = await sql<{ grp: string; name: string }>`
    select distinct thing.grp, speaker.name from thing join speaker on speaker.article = thing.article and speaker.id = thing.ref where thing.kind = 'parties'`.execute(db);
  await nameParties(writer, rows);
}
