import { sql } from 'kysely';
import { listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import { stancesOf } from '../questions/claim-stances.ts';
import type { OnClaim } from '../questions/claim-stances.ts';
import type { PositionKind } from '../questions/position-in.ts';

/** A row of a table of findings, its place in the article aside; of a statement also `said_by`, its speaker's name. */
export type Found = Readonly<Record<string, string | number | null>>;

/** Who gives a figure or makes an announcement: through which statement, by the speaker's name; null where it is not known who speaks. */
export interface GivenBy {
  readonly statement: string;
  readonly speaker: string | null;
}

/** Where a statement stands, on a claim with others. */
export interface StandsOn {
  /** Of all statements about the claim, the id of the first. */
  readonly claim: string;
  readonly statement: string;
  readonly position: PositionKind;
  /** The speaker's name; null where it is not known who speaks. */
  readonly party: string | null;
}

/** What one finding is to another, besides being in one group with it: two things, and how the first stands to the second. */
export interface Related {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly relation: string;
}

export interface Grouped {
  readonly id: string;
  readonly kind: string;
  readonly grp: string;
}

/** How things stand with some pages, and with everything that is in one group with anything of theirs. */
export interface Stand {
  /** By ids of findings; the outlet and the date of an article by its own. */
  readonly findings: ReadonlyMap<string, Found>;
  readonly givers: ReadonlyMap<string, GivenBy>;
  /** By ids of the things that stand for statements. */
  readonly positions: ReadonlyMap<string, StandsOn>;
  /** By both ends. */
  readonly relations: ReadonlyMap<string, Related>;
  readonly members: readonly Grouped[];
}

/** Of a group with more members than this, those in the articles that are looked at stand for all. */
const mostMembers = 1000;

/** `also`: ids of things that are looked at wherever they are now. */
export const standOf = async (asked: Asked, pages: readonly string[], also: readonly string[]): Promise<Stand> => ({
  findings: await findingsOn(asked, pages), givers: await giversOn(asked, pages), positions: await positionsOn(asked, pages),
  relations: await relationsOn(asked, pages), members: await membersAround(asked, pages, also),
});

/** The members of all groups that things of some pages are in, or that `also` are. */
export async function membersAround(asked: Asked, pages: readonly string[], also: readonly string[]): Promise<readonly Grouped[]> {
  const { db, engine } = asked;
  const meant = new Set(also);
  const articles = [...new Set([...pages, ...also.map((id) => id.split('/')[0]!)])];
  const { rows: things } = await sql<Grouped & { page: string }>`
    select article.id as page, thing.id, thing.kind, thing.grp from article cross join thing
    where article.id in ${listOf(engine, articles)} and thing.article = article.no`.execute(db);
  const groups = [...new Set(things.filter(({ page, id }) => pages.includes(page) || meant.has(id)).map(({ grp }) => grp))];
  const kinds = [...new Set(things.map(({ kind }) => kind))];
  const large = new Set((await db.selectFrom('thing_group').select(['id'])
    .where('kind', 'in', listOf(engine, kinds)).where('id', 'in', listOf(engine, groups)).where('things', '>', mostMembers).execute()).map(({ id }) => id));
  const small = groups.filter((grp) => !large.has(grp));
  const members = small.length === 0 ? [] : await db.selectFrom('thing').select(['id', 'kind', 'grp'])
    .where('kind', 'in', listOf(engine, kinds)).where('grp', 'in', listOf(engine, small)).execute();
  return [...members, ...things.filter(({ grp }) => large.has(grp)).map(({ id, kind, grp }) => ({ id, kind, grp }))];
}

async function findingsOn({ db, engine }: Asked, pages: readonly string[]): Promise<Stand['findings']> {
  const findings = new Map<string, Found>((await db.selectFrom('article').select(['id', 'outlet', 'published']).where('id', 'in', listOf(engine, pages)).execute())
    .map(({ id, outlet, published }) => [id, { outlet, published }]));
  for (const table of ['statement', 'figure', 'announcement', 'outcome'] as const) {
    const isStatement = table === 'statement';
    const { rows } = await sql<Found & { page: string }>`
      select article.id as page, finding.* ${isStatement ? sql`, speaker.name as said_by` : sql``} from article join ${sql.table(table)} as finding on finding.article = article.no
      ${isStatement ? sql`left join speaker on speaker.article = finding.article and speaker.id = finding.speaker` : sql``}
      where article.id in ${listOf(engine, pages)}`.execute(db);
    for (const row of rows) {
      const found = Object.fromEntries(Object.entries(row).filter(([column]) => !['page', 'article', 'n'].includes(column)));
      findings.set(`${row.page}/${row['id'] ?? `${row['announcement']}/outcome`}`, found);
    }
  }
  return findings;
}

async function giversOn({ db, engine }: Asked, pages: readonly string[]): Promise<Stand['givers']> {
  const givers = new Map<string, GivenBy>();
  for (const table of ['figure', 'announcement'] as const) {
    const { rows } = await sql<{ page: string; id: string; statement: string; speaker: string | null }>`
      select article.id as page, finding.id, finding.statement, speaker.name as speaker
      from article join ${sql.table(table)} as finding on finding.article = article.no
      join statement on statement.article = article.no and statement.id = finding.statement
      left join speaker on speaker.article = article.no and speaker.id = statement.speaker
      where article.id in ${listOf(engine, pages)}`.execute(db);
    for (const { page, id, statement, speaker } of rows) givers.set(`${page}/${id}`, { statement: `${page}/${statement}`, speaker });
  }
  return givers;
}

async function positionsOn(asked: Asked, pages: readonly string[]): Promise<Stand['positions']> {
  const { rows } = await sql<OnClaim & { page: string; id: string; statement: string; party: string | null }>`
    select thing.article, thing.n, article.id as page, thing.id, thing.grp as claim, thing.ref as statement, statement.attitude, statement.negated, speaker.name as party
    from article cross join thing
    join thing_group on thing_group.kind = thing.kind and thing_group.id = thing.grp and thing_group.things > 1
    join statement on statement.article = article.no and statement.id = thing.ref
    left join speaker on speaker.article = article.no and speaker.id = statement.speaker
    where article.id in ${listOf(asked.engine, pages)} and thing.article = article.no and thing.kind || '' = 'claims'`.execute(asked.db);
  const stanceOf = await stancesOf(asked, rows);
  return new Map(rows.map((row) => [row.id, { claim: row.claim, statement: `${row.page}/${row.statement}`, position: stanceOf(row), party: row.party }]));
}

/** Kinds of which a link tells more than that two things are one, and the relations that do not. */
const [telling, untold] = [['figures', 'announcements'], ['agrees', 'repeats']];

async function relationsOn({ db, engine }: Asked, pages: readonly string[]): Promise<Stand['relations']> {
  const found = new Map<string, Related>();
  for (const end of ['from', 'to'] as const) {
    const { rows } = await sql<Related>`
      select link.kind, a.id as "from", b.id as "to", link.relation from article join link on link.${sql.ref(`${end}_article`)} = article.no
      join thing as a on a.article = link.from_article and a.n = link.from_n join thing as b on b.article = link.to_article and b.n = link.to_n
      where article.id in ${listOf(engine, pages)} and link.kind in ${listOf(engine, telling)} and link.relation not in ${listOf(engine, untold)}`.execute(db);
    for (const row of rows) found.set(`${row.from} ${row.to}`, row);
  }
  return found;
}
