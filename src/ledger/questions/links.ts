import { sql } from 'kysely';
import type { Json, Link } from '../../matching/matcher.ts';
import { placesOf } from '../engines/insert-rows.ts';
import type { Asked, Place } from '../engines/insert-rows.ts';

/** A link on record, and between things of which kind. */
export interface LinkRow extends Link { readonly kind: string }

interface Row {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly joins: number;
  readonly confidence: number;
  readonly how: string;
  readonly evidence: string;
}

export const linkRow = (row: Row): LinkRow => ({ ...row, joins: row.joins === 1, evidence: JSON.parse(row.evidence) as Json });

/** Links from or to some things, in the order of their ends. `within`: only those between two of them, where the things are some of a large group. */
export async function linksOf({ db, engine }: Asked, places: readonly Place[], { within = false } = {}): Promise<readonly LinkRow[]> {
  if (places.length === 0) return [];
  const found = new Map<string, LinkRow>();
  const others = within ? sql` and (link.to_article, link.to_n) in (select article, n from ${placesOf(engine, places)} as place)` : sql``;
  for (const end of within ? ['from'] as const : ['from', 'to'] as const) {
    const { rows } = await sql<Row>`
      select link.kind, a.id as "from", b.id as "to", link.relation, link.joins, link.confidence, link.how, link.evidence
      from ${placesOf(engine, places)} as place cross join link
      join thing as a on a.article = link.from_article and a.n = link.from_n join thing as b on b.article = link.to_article and b.n = link.to_n
      where link.${sql.ref(`${end}_article`)} = place.article and link.${sql.ref(`${end}_n`)} = place.n${others}`.execute(db);
    for (const row of rows) found.set(`${row.from} ${row.to}`, linkRow(row));
  }
  return [...found.values()].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
