import { sql } from 'kysely';
import { unpackedJson } from '../compress.ts';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';

/** An article as it stands beside what was found in it. */
export interface ArticleBrief {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  readonly url: string | null;
  /** The group of copies that it belongs to; articles of one group have one origin. Null where its text is too short to tell. */
  readonly origin: string | null;
}

/** For use inside the ledger: with the number and the text. */
export interface NumberedArticle extends ArticleBrief {
  readonly no: number;
  readonly outletKey: string | null;
  readonly text: string;
}

/** Articles by their numbers, with their texts. */
export async function articlesByNumber({ db, engine }: Asked, numbers: Iterable<number>): Promise<ReadonlyMap<number, NumberedArticle>> {
  const wanted = [...new Set(numbers)];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<Omit<NumberedArticle, 'text'> & { text: Uint8Array }>`
    select article.no, article.id, article.title, article.outlet, article.outlet_key as "outletKey", article.published, article.url, article.origin, reading.text
    from article join reading on reading.page = article.id and reading.engine = article.engine
    where article.no in ${listOf(engine, wanted)}`.execute(db);
  return new Map(rows.map((row) => [row.no, { ...row, text: unpackedJson<string>(row.text) }]));
}

export const briefOf = ({ id, title, outlet, published, url, origin }: NumberedArticle): ArticleBrief => ({ id, title, outlet, published, url, origin });
