import type { Asked } from '../engines/insert-rows.ts';
import { readingOf } from '../journal/corrected-reading.ts';
import type { Correction } from '../journal/correction.ts';

/** The texts of the articles that an entry is about, by their ids: what a test needs beside the entry itself. */
export async function textsOfCorrection(asked: Asked, { page, other }: Correction): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  for (const id of other === null ? [page] : [page, other]) {
    const row = await asked.db.selectFrom('article').select('engine').where('id', '=', id).executeTakeFirst();
    if (row) texts[id] = (await readingOf(asked, id, row.engine)).machine.article.text;
  }
  return texts;
}
