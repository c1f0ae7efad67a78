import type { Writer } from '../ledger.ts';
import { listOf } from '../engines/insert-rows.ts';
import { removeWords } from '../search/index-words.ts';
import { bearersOf } from './identities.ts';
import { drawOf } from './keys.ts';
import { unpackedKeys } from './things.ts';

export interface Removed {
  /** That its things were in. */
  readonly groups: readonly { readonly kind: string; readonly grp: string }[];
  /** That its things had. */
  readonly keys: readonly number[];
  /** Identities that its things bore. */
  readonly borne: readonly number[];
}

/** Takes an article's findings out of their tables; what came in, and what was read in it, stay. */
export async function removeArticle(writer: Writer, no: number): Promise<Removed> {
  const { db, engine } = writer;
  const things = await db.selectFrom('thing').select(['id', 'kind', 'grp', 'identity']).where('article', '=', no).execute();
  const identities = things.flatMap(({ identity }) => identity ?? []);
  const bearers = await bearersOf(writer, [...new Set(identities)]);
  const bodies = await db.selectFrom('thing_body').select('keys').where('article', '=', no).execute();
  const keys = bodies.flatMap((thing) => unpackedKeys(thing.keys));
  if (keys.length > 0) {
    await db.deleteFrom('thing_key').where('key', 'in', listOf(engine, keys)).where('draw', '=', drawOf(things[0]!.id)).where('article', '=', no).execute();
  }
  await db.deleteFrom('link').where((where) => where.or([where('from_article', '=', no), where('to_article', '=', no)])).execute();
  await db.deleteFrom('apart').where((where) => where.or([where('a_article', '=', no), where('b_article', '=', no)])).execute();
  for (const table of ['thing', 'thing_body', 'outcome', 'announcement', 'figure', 'speaker_word', 'speaker', 'statement'] as const) {
    await db.deleteFrom(table).where('article', '=', no).execute();
  }
  await removeWords(writer, no);
  await db.deleteFrom('article').where('no', '=', no).execute();
  const borne = [...bearers].filter(([, { article }]) => article === no).map(([identity]) => identity);
  return { groups: things.map(({ kind, grp }) => ({ kind, grp })), keys, borne };
}
