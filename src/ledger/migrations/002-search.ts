import { sql } from 'kysely';
import { unpackedJson } from '../compress.ts';
import type { ColumnTypes } from '../engines/columns.ts';
import type { Writer } from '../ledger.ts';
import { searchedWords } from '../search/searched-words.ts';
import type { Reading } from '../../reading/index.ts';
import { insertWords } from '../search/index-words.ts';

/**
 * The index for searching, filled from the readings that are there. Each store is given words that are already folded and told apart, so that both find the
 * same; SQLite keeps only which article has which word.
 */
export async function search(writer: Writer, { integer }: ColumnTypes): Promise<void> {
  const { db, engine } = writer;
  if (engine === 'sqlite') {
    await sql.raw(`create virtual table article_words using fts5 (words, content='', contentless_delete=1, detail=none, tokenize='ascii')`).execute(db);
  } else {
    await sql.raw(`create table article_words (article ${integer} primary key, words tsvector not null)`).execute(db);
    await sql.raw('create index article_words_by_word on article_words using gin (words)').execute(db);
  }
  const { rows: articles } = await sql<{ no: number; id: string; engine: string }>`select no, id, engine from article order by no`.execute(db);
  for (const { no, id, engine: reader } of articles) {
    const { rows } = await sql<{ text: Uint8Array; body: Uint8Array }>`select text, body from reading where page = ${id} and engine = ${reader}`.execute(db);
    const { article } = unpackedJson<Reading>(rows[0]!.body);
    await insertWords(writer, no, searchedWords({ ...article, text: unpackedJson<string>(rows[0]!.text) }));
  }
}
