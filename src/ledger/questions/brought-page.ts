import { unpacked } from '../compress.ts';
import type { Asked } from '../engines/insert-rows.ts';
import type { BroughtPage } from '../record/page.ts';

/** A page as it came in, by the id of its article: the bytes, as what, and what the bringer knew of it. Null where there is none. */
export async function broughtPage({ db }: Asked, id: string): Promise<BroughtPage | null> {
  const row = await db.selectFrom('page').innerJoin('snapshot', 'snapshot.sha256', 'page.snapshot')
    .select(['page.kind', 'page.content_type', 'page.url', 'page.published', 'page.outlet', 'snapshot.body']).where('page.id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const { kind, content_type: contentType, url, published, outlet, body } = row;
  return { name: id, bytes: unpacked(body), kind, contentType, url, published, outlet };
}
