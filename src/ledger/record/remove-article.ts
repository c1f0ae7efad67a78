import type { Writer } from '../ledger.ts';
import { listOf } from '../engines/insert-rows.ts';
import { removeWords } from '../search/index-words.ts';
import { unpackedKeys } from './things.ts';

/** Takes an article's findings out of their tables; what came in, and what was read in it, stay. Gives the groups that its things were in. */
export async function removeArticle(writer: Writer, no: number): Promise<readonly { readonly kind: string; readonly grp: string }[]> {
  const { db, engine } = writer;
  const things = await db.selectFrom('thing').select(['kind', 'grp']).where('article', '=', no).execute();
  const bodies = await db.selectFrom('thing_body').select('keys').where('article', '=', no).execute();
  const keys = bodies.flatMap((thing) => unpackedKeys(thing.keys));
  if (keys.length > 0) await db.deleteFrom('thing_key').where('key', 'in', listOf(engine, keys)).where('article', '=', no).execute();
  await db.deleteFrom('link').where((where) => where.or([where('from_article', '=', no), where('to_article', '=', no)])).execute();
  await db.deleteFrom('apart').where((where) => where.or([where('a_article', '=', no), where('b_article', '=', no)])).execute();
  for (const table of ['thing', 'thing_body', 'outcome', 'announcement', 'figure', 'speaker_word', 'speaker', 'statement'] as const) {
    await db.deleteFrom(table).where('article', '=', no).execute();
  }
  await removeWords(writer, no);
  await db.deleteFrom('article').where('no', '=', no).execute();
  return things.map(({ kind, grp }) => ({ kind, grp }));
}
