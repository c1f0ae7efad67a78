import { sql } from 'kysely';
import { matchers, matchingVersion } from '../../matching/index.ts';
import { correctedProjection } from '../journal/replay.ts';
import { readingOf } from '../journal/corrected-reading.ts';
import { listOf } from '../engines/insert-rows.ts';
import type { Ledger, Writer } from '../ledger.ts';
import { NewerStore } from '../migrations/migrate.ts';
import { projectionOf } from './projection.ts';
import { replaceArticles } from './replace-articles.ts';

const derived = [
  'thing', 'thing_body', 'thing_key', 'crowded_key', 'link', 'thing_group', 'group_tally', 'apart', 'outcome', 'announcement', 'figure', 'party_word', 'speaker_word', 'speaker', 'statement', 'article',
] as const;

/**
 * Makes all that is made of what came in anew, where other rules made it than this program has: first all is taken out, then it comes back, some articles a
 * transaction. Whoever is stopped half-way, or opens the store meanwhile, goes on where it stands. What came in, what was read in it, and the journal stay as
 * they are. `waiting` is told how many articles wait, before each transaction; `atOnce`: articles a transaction.
 */
export async function matchAnew(ledger: Ledger, waiting: (articles: number) => void, atOnce = 128): Promise<void> {
  if (await versionOf(ledger) !== matchingVersion) await ledger.write(takeOutAll);
  for (let left = await countUnmatched(ledger); left > 0; left = await countUnmatched(ledger)) {
    waiting(left);
    await ledger.write((writer) => matchSome(writer, atOnce));
  }
}

async function takeOutAll(writer: Writer): Promise<void> {
  const { db, engine } = writer;
  const found = await versionOf(writer);
  // Another process may have done it while this one waited.
  if (found === matchingVersion) return;
  if (found !== null && found > matchingVersion) throw new NewerStore(`the store was matched by rules of version ${found}, and this program has version ${matchingVersion}`);
  await sql`insert into unmatched (id, no, engine) select id, no, engine from article`.execute(db);
  // Both stores have a way to empty a table without going through its rows.
  if (engine === 'postgres') await sql`truncate ${sql.join([...derived, 'article_words'].map((table) => sql.table(table)))}`.execute(db);
  else {
    for (const table of derived) await db.deleteFrom(table).execute();
    await sql`insert into article_words (article_words) values ('delete-all')`.execute(db);
  }
  await sql`delete from matched_by`.execute(db);
  await sql`insert into matched_by values (${matchingVersion})`.execute(db);
}

/** The next of those that wait. One that an older program has read and recorded meanwhile is there already. */
async function matchSome(writer: Writer, atOnce: number): Promise<void> {
  const { db, engine } = writer;
  const next = await db.selectFrom('unmatched').select(['id', 'engine']).orderBy('no').orderBy('id').limit(atOnce).execute();
  const ids = listOf(engine, next.map(({ id }) => id));
  const there = new Set((await db.selectFrom('article').select('id').where('id', 'in', ids).execute()).map(({ id }) => id));
  const some = [];
  for (const { id, engine: reader } of next) {
    if (there.has(id)) continue;
    const projection = await correctedProjection(writer, id, reader, matchers) ?? projectionOf(id, (await readingOf(writer, id, reader)).machine, matchers);
    some.push({ projection, engine: reader });
  }
  await replaceArticles(writer, some, [], matchers);
  await db.deleteFrom('unmatched').where('id', 'in', ids).execute();
}

const countUnmatched = async ({ db }: Pick<Ledger, 'db'>): Promise<number> =>
  Number((await db.selectFrom('unmatched').select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count);

async function versionOf({ db }: Pick<Writer, 'db'> | Pick<Ledger, 'db'>): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`select version from matched_by`.execute(db);
  return rows[0]?.version ?? null;
}
