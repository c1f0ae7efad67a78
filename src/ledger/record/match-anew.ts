import { sql } from 'kysely';
import { matchers, matchingVersion } from '../../matching/index.ts';
import { correctedProjection } from '../journal/replay.ts';
import { readingOf } from '../journal/corrected-reading.ts';
import type { Ledger, Writer } from '../ledger.ts';
import { NewerStore } from '../migrations/migrate.ts';
import { projectionOf } from './projection.ts';
import { replaceArticles } from './replace-articles.ts';

/** Articles at once. */
const batch = 128;

const derived = [
  'thing', 'thing_body', 'thing_key', 'crowded_key', 'link', 'thing_group', 'group_tally', 'apart', 'outcome', 'announcement', 'figure', 'party_word', 'speaker_word', 'speaker', 'statement', 'article',
] as const;

/**
 * Makes all that is made of what came in anew, where other rules made it than this program has: in one transaction, so that it is one or the other. What came
 * in, what was read in it, and the journal stay as they are. `begins` is told how many articles wait, if any do.
 */
export async function matchAnew(ledger: Ledger, begins: (articles: number) => void): Promise<void> {
  if (await versionOf(ledger) === matchingVersion) return;
  await ledger.write(async (writer) => {
    const { db, engine } = writer;
    const found = await versionOf(writer);
    if (found === matchingVersion) return;
    if (found !== null && found > matchingVersion) throw new NewerStore(`the store was matched by rules of version ${found}, and this program has version ${matchingVersion}`);
    const articles = await db.selectFrom('article').select(['id', 'engine']).orderBy('no').execute();
    if (articles.length > 0) begins(articles.length);
    for (const table of derived) await db.deleteFrom(table).execute();
    await (engine === 'sqlite' ? sql`insert into article_words (article_words) values ('delete-all')` : sql`delete from article_words`).execute(db);
    for (let start = 0; start < articles.length; start += batch) {
      const some = [];
      for (const { id, engine: reader } of articles.slice(start, start + batch)) {
        const projection = await correctedProjection(writer, id, reader, matchers) ?? projectionOf(id, (await readingOf(writer, id, reader)).machine, matchers);
        some.push({ projection, engine: reader });
      }
      await replaceArticles(writer, some, [], matchers);
    }
    await sql`delete from matched_by`.execute(db);
    await sql`insert into matched_by values (${matchingVersion})`.execute(db);
  });
}

async function versionOf({ db }: Pick<Writer, 'db'> | Pick<Ledger, 'db'>): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`select version from matched_by`.execute(db);
  return rows[0]?.version ?? null;
}
