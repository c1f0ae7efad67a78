import { numberOf } from '../article-number.ts';
import type { Writer } from '../ledger.ts';

/** The article's number, or, where another article has it by chance, the first free one after it. `taken`: by articles that are not yet in the table. */
export async function firstFreeNumber({ db }: Writer, published: string | null, id: string, taken: ReadonlySet<number>): Promise<number> {
  for (let no = numberOf(published, id); ; no++) {
    if (taken.has(no)) continue;
    const other = await db.selectFrom('article').select('id').where('no', '=', no).executeTakeFirst();
    if (other === undefined) return no;
  }
}
