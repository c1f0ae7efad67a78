import { sql } from 'kysely';
import type { Writer } from '../ledger.ts';

/** Enters an article's words, each once: which words it has is all that the index is asked. */
export async function insertWords({ db, engine }: Writer, article: number, words: readonly string[]): Promise<void> {
  if (engine === 'sqlite') await sql`insert into article_words (rowid, words) values (${article}, ${words.join(' ')})`.execute(db);
  else await sql`insert into article_words (article, words) values (${article}, array_to_tsvector(${words}::text[]))`.execute(db);
}

export async function removeWords({ db, engine }: Writer, article: number): Promise<void> {
  if (engine === 'sqlite') await sql`delete from article_words where rowid = ${article}`.execute(db);
  else await sql`delete from article_words where article = ${article}`.execute(db);
}
