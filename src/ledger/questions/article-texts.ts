import { sql } from 'kysely';
import { unpackedJson } from '../compress.ts';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';

/** The text that an article's spans point into, with its hash and that of the page. */
export interface ArticleText {
  readonly text: string;
  readonly sha256: string;
  readonly snapshot: string;
}

/** Texts of articles, by their ids. */
export async function articleTexts({ db, engine }: Asked, ids: readonly string[]): Promise<ReadonlyMap<string, ArticleText>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; sha256: string; snapshot: string; text: Uint8Array }>`
    select article.id, article.text_sha256 as sha256, page.snapshot, reading.text
    from article join page on page.id = article.id join reading on reading.page = article.id and reading.engine = article.engine
    where article.id in ${listOf(engine, [...new Set(ids)])}`.execute(db);
  return new Map(rows.map(({ id, sha256, snapshot, text }) => [id, { text: unpackedJson<string>(text), sha256, snapshot }]));
}

/** Texts of articles, by their numbers: each is unpacked where it is asked for. */
export async function textsByNumber({ db, engine }: Asked, numbers: Iterable<number>): Promise<(no: number) => string> {
  const wanted = [...new Set(numbers)];
  const { rows } = wanted.length === 0 ? { rows: [] } : await sql<{ no: number; text: Uint8Array }>`
    select article.no, reading.text from article join reading on reading.page = article.id and reading.engine = article.engine
    where article.no in ${listOf(engine, wanted)}`.execute(db);
  const packed = new Map(rows.map(({ no, text }) => [no, text]));
  const unpacked = new Map<number, string>();
  return (no) => {
    const text = unpacked.get(no) ?? unpackedJson<string>(packed.get(no)!);
    unpacked.set(no, text);
    return text;
  };
}
