import { sql } from 'kysely';
import { insertRows, listOf } from '../engines/insert-rows.ts';
import type { Asked, Place } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import { everyDraw } from './keys.ts';

/*
 * A block is all things that have one key; it meets the blocks that its key meets, itself among them (`numbersMet`). While they are few, each thing is compared
 * with each of the blocks that its block meets. Of a crowded block some are drawn by lot, its landmarks, and two things are compared where one is a landmark of
 * its block: so that what everybody says is still one group, and a new article costs the same whether ten or ten thousand
 * had it before. The lot is a number that comes with an article's id, so which things are compared depends on the things alone, not on which came first.
 */

/**
 * Landmarks of a block; with as many things, or fewer, it is not crowded. Things of one article share a draw, and are landmarks together. On the corpora of
 * `eval/` 8 leave together 98.9 of 100 things that comparing all with all puts together, and 16 leave 99.4, at half as many links again.
 */
export const landmarks = 8;

/** A thing as a member of a block. */
export interface Entry extends Place {
  readonly key: number;
  readonly draw: number;
}

export interface Block {
  /** The largest draw of a landmark; `everyDraw` where the block is not crowded. */
  readonly bound: number;
  /** The landmarks. */
  readonly entries: readonly Entry[];
}

/** The landmarks of the blocks that have any. */
export async function blocksOf(asked: Asked, keys: readonly number[]): Promise<ReadonlyMap<number, Block>> {
  const found = new Map<number, { bound: number; entries: Entry[] }>();
  if (keys.length === 0) return found;
  const { rows } = await sql<Entry & { bound: number }>`
    select thing_key.key, thing_key.draw, thing_key.article, thing_key.n, coalesce(crowded_key.bound, ${everyDraw}) as bound
    from ${listOf(asked.engine, [...keys].sort((a, b) => a - b))} as asked left join crowded_key on crowded_key.key = asked.value cross join thing_key
    where thing_key.key = asked.value and thing_key.draw <= coalesce(crowded_key.bound, ${everyDraw})`.execute(asked.db);
  for (const { bound, ...entry } of rows) {
    const block = found.get(entry.key);
    if (block) block.entries.push(entry);
    else found.set(entry.key, { bound, entries: [entry] });
  }
  return found;
}

/** All things of some blocks, or those whose numbers are `below` one. */
export async function entriesOf({ db, engine }: Asked, keys: readonly number[], below: number | null = null): Promise<ReadonlyMap<number, readonly Entry[]>> {
  const found = new Map<number, Entry[]>(keys.map((key) => [key, []]));
  if (keys.length === 0) return found;
  let question = db.selectFrom('thing_key').select(['key', 'draw', 'article', 'n']).where('key', 'in', listOf(engine, keys));
  if (below !== null) question = question.where('n', '<', below);
  const rows = await question.execute();
  for (const row of rows) found.get(row.key)!.push(row);
  return found;
}

/** The bound of a block by the draws of its things; those above the bound as it was may be left out. */
export function boundOf(draws: readonly number[]): number {
  if (draws.length <= landmarks) return everyDraw;
  return [...draws].sort((a, b) => a - b)[landmarks - 1]!;
}

/** The bounds of those blocks that are crowded. */
export async function boundsOf({ db, engine }: Asked, keys: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('crowded_key').selectAll().where('key', 'in', listOf(engine, keys)).execute();
  return new Map(rows.map(({ key, bound }) => [key, bound]));
}

export async function saveBounds(writer: Writer, bounds: ReadonlyMap<number, number>): Promise<void> {
  if (bounds.size === 0) return;
  await writer.db.deleteFrom('crowded_key').where('key', 'in', listOf(writer.engine, [...bounds.keys()])).execute();
  await insertRows(writer, 'crowded_key', ['key', 'bound'], [...bounds].filter(([, bound]) => bound !== everyDraw).map(([key, bound]) => ({ key, bound })));
}
