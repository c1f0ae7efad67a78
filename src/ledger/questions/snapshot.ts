import { unpacked } from '../compress.ts';
import type { Asked } from '../engines/insert-rows.ts';

/** The bytes of a page as they came in; null where there are none of this SHA-256. */
export async function snapshot({ db }: Asked, sha256: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('snapshot').select('body').where('sha256', '=', sha256).executeTakeFirst();
  return row === undefined ? null : unpacked(row.body);
}
