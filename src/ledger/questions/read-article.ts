import { sql } from 'kysely';
import type { Reading, Speaker, Statement } from '../../reading/index.ts';
import { unpackedJson } from '../compress.ts';
import type { Asked } from '../engines/insert-rows.ts';
import type { StatementSpans } from '../rows/rows-of.ts';
import type { SpeakerTable, StatementTable } from '../schema.ts';

/** One article with everything that was read in it, corrections laid over it, and what its findings belong to. */
export interface ArticleOnRecord {
  readonly id: string;
  readonly reading: Reading;
  /** By id of a statement, the correction that made it what it is. */
  readonly corrected: ReadonlyMap<string, string>;
  /** ISO 8601: when it first came to this store. */
  readonly arrived: string | null;
  /** SHA-256 of the bytes that were brought. */
  readonly snapshot: string;
  readonly things: readonly ThingOfArticle[];
}

/** What a finding is part of: a party, a quotation, a claim, … */
export interface ThingOfArticle {
  readonly kind: string;
  /** The finding's local id, such as `s3`; empty where it is the whole article. */
  readonly ref: string;
  readonly group: string;
  /** How many things are in the group: 1 where it stands alone. */
  readonly size: number;
}

/** Null where there is no such article. */
export async function readArticle({ db }: Asked, id: string): Promise<ArticleOnRecord | null> {
  const { rows: [row] } = await sql<{ no: number; corrected: number; text: Uint8Array; body: Uint8Array; snapshot: string; at: string | null }>`
    select article.no, article.corrected, reading.text, reading.body, page.snapshot, arrival.at
    from article join reading on reading.page = article.id and reading.engine = article.engine join page on page.id = article.id
    left join arrival on arrival.page = article.id where article.id = ${id}`.execute(db);
  if (row === undefined) return null;
  const { rows: things } = await sql<ThingOfArticle>`
    select distinct thing.kind, thing.ref, thing.grp as "group", coalesce(thing_group.things, 1) as size
    from thing left join thing_group on thing_group.kind = thing.kind and thing_group.id = thing.grp
    where thing.article = ${row.no} order by thing.kind, thing.ref, thing.grp`.execute(db);
  const bare = unpackedJson<Reading>(row.body);
  const read: Reading = { ...bare, article: { ...bare.article, text: unpackedJson<string>(row.text) } };
  const { reading, corrected } = row.corrected === 1 ? await withCorrections(db, row.no, read) : { reading: read, corrected: new Map<string, string>() };
  return { id, reading, corrected, arrived: row.at, snapshot: row.snapshot, things };
}

/** The tables hold what corrections made of the reading. */
async function withCorrections(db: Asked['db'], no: number, reading: Reading): Promise<Pick<ArticleOnRecord, 'reading' | 'corrected'>> {
  const statements = await db.selectFrom('statement').selectAll().where('article', '=', no).orderBy('n').execute();
  const speakers = await db.selectFrom('speaker').selectAll().where('article', '=', no).orderBy('n').execute();
  return {
    reading: { ...reading, statements: statements.map(statementOf), speakers: speakers.map(speakerOf) },
    corrected: new Map(statements.flatMap(({ id, correction }) => (correction === null ? [] : [[id, correction]]))),
  };
}

function statementOf(row: StatementTable): Statement {
  const { id, parent, speaker, attitude, form, negated, confidence, how } = row;
  return {
    ...(JSON.parse(row.spans) as StatementSpans), id, parent, speaker, confidence, how, negated: negated === 1,
    attitude: attitude as Statement['attitude'], form: form as Statement['form'], sourceKind: row.source_kind as Statement['sourceKind'], saidOn: row.said_on,
  };
}

const speakerOf = ({ id, name, kind, roles, mentions }: SpeakerTable): Speaker => ({
  id, name, kind: kind as Speaker['kind'], roles: JSON.parse(roles) as Speaker['roles'], mentions: JSON.parse(mentions) as Speaker['mentions'],
});
