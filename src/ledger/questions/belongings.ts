import { sql } from 'kysely';
import type { Asked } from '../engines/insert-rows.ts';

/** What a finding of an article is part of: a party, a quotation, a claim, a measure, … */
export interface Belonging {
  readonly kind: string;
  /** The finding's local id, such as `s3`; empty where it is the whole article. */
  readonly ref: string;
  readonly group: string;
  /** How many things are in the group: 1 where it stands alone. */
  readonly size: number;
}

/** Everything in an article that may have its like elsewhere. */
export async function belongings({ db }: Asked, article: string): Promise<readonly Belonging[]> {
  const { rows } = await sql<Belonging>`
    select distinct thing.kind, thing.ref, thing.grp as "group", coalesce(thing_group.things, 1) as size
    from thing join article on article.no = thing.article left join thing_group on thing_group.kind = thing.kind and thing_group.id = thing.grp
    where article.id = ${article} order by 1, 2, 3`.execute(db);
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}
