import { sql } from 'kysely';
import type { Matcher, Thing } from '../../matching/matcher.ts';
import { insertRows } from '../engines/insert-rows.ts';
import type { Place } from '../engines/insert-rows.ts';
import type { Writer } from '../ledger.ts';
import { mendGroups } from '../record/mend-groups.ts';
import { projectionOf } from '../record/projection.ts';
import type { Projection } from '../record/projection.ts';
import { groupsAt } from '../record/things.ts';
import { findingAt } from './anchor.ts';
import { readingOf } from './corrected-reading.ts';
import { activeOf } from './correction.ts';
import type { Correction, FindingAnchor, ThingAnchor } from './correction.ts';

/** What the tables are to hold of a page that somebody has corrected; null where nobody has. */
export async function correctedProjection(writer: Writer, page: string, engine: string, matchers: readonly Matcher<Thing>[]): Promise<Projection | null> {
  const any = await writer.db.selectFrom('correction').select('id').where('page', '=', page).executeTakeFirst();
  if (any === undefined) return null;
  const { corrected, byStatement, outcomes, corrections } = await readingOf(writer, page, engine);
  if (corrections.every(({ anchor }) => !('at' in anchor || 'article' in anchor))) return null;
  const projection = projectionOf(page, corrected, matchers, byStatement);
  return { ...projection, outcomes };
}

/** The local id of a finding in the current, corrected reading of a page. */
async function findingOn(writer: Writer, page: string, anchor: FindingAnchor): Promise<string | null> {
  const row = await writer.db.selectFrom('article').select('engine').where('id', '=', page).executeTakeFirst();
  return row === undefined ? null : findingAt((await readingOf(writer, page, row.engine)).corrected, anchor);
}

/** Lays over the record what corrections say of two pages, as soon as both are there: what was joined or parted, and what an outcome rests on. */
export async function replayAcross(writer: Writer, pages: readonly string[]): Promise<void> {
  const all = await activeOf(writer, pages);
  for (const { id, change } of all) {
    if (change.by == null) continue;
    const statement = await findingOn(writer, change.by.page, change.by.at);
    await writer.db.updateTable('outcome').set({ by_page: statement === null ? null : change.by.page, by_statement: statement })
      .where('correction', '=', id).execute();
  }
  // Of several about the same two things, the last one holds.
  const entries = new Map<string, Correction>();
  for (const entry of all) {
    if ('a' in entry.anchor) entries.set([entry.anchor.a.id, entry.anchor.b.id].sort().join(' '), entry);
  }
  const touched = new Map<string, Set<string>>();
  for (const { id, kind: what, anchor } of entries.values()) {
    if (!('a' in anchor)) continue;
    const [a, b] = [await thingAt(writer, anchor.a), await thingAt(writer, anchor.b)];
    if (a === null || b === null) continue;
    const { kind } = anchor.a;
    const [from, to] = a.id < b.id ? [a, b] : [b, a];
    if (what === 'merge') await joinByHand(writer, kind, from, to, id);
    else {
      await insertRows(writer, 'apart', ['kind', 'a_article', 'a_n', 'b_article', 'b_n', 'correction'],
        [{ kind, a_article: from.article, a_n: from.n, b_article: to.article, b_n: to.n, correction: id }], 'pass over');
    }
    const groups = touched.get(kind) ?? new Set();
    touched.set(kind, groups.add(a.grp).add(b.grp));
  }
  for (const [kind, groups] of touched) await mendGroups(writer, kind, [...groups]);
}

interface Found extends Place {
  readonly id: string;
  readonly grp: string;
}

/** The thing that an anchor means now. */
async function thingAt(writer: Writer, { page, kind, id, finding }: ThingAnchor): Promise<Found | null> {
  const things = await writer.db.selectFrom('thing').innerJoin('article', 'article.no', 'thing.article')
    .select(['thing.article', 'thing.n', 'thing.id', 'thing.ref', 'thing.grp'])
    .where('article.id', '=', page).where('thing.kind', '=', kind).orderBy('thing.n').execute();
  const ref = finding === null ? null : await findingOn(writer, page, finding);
  return things.find((thing) => thing.id === id && (ref === null || thing.ref === ref)) ?? things.find((thing) => ref !== null && thing.ref === ref) ?? null;
}

/** A link by a person, in place of the machine's where there is one. */
async function joinByHand(writer: Writer, kind: string, from: Place, to: Place, correction: string): Promise<void> {
  const ends = { from_article: from.article, from_n: from.n, to_article: to.article, to_n: to.n };
  // The machine's link may point the other way.
  for (const [one, two] of [[from, to], [to, from]] as const) {
    await writer.db.deleteFrom('link').where('from_article', '=', one.article).where('from_n', '=', one.n)
      .where('to_article', '=', two.article).where('to_n', '=', two.n).execute();
  }
  await insertRows(writer, 'link', ['kind', 'from_article', 'from_n', 'to_article', 'to_n', 'relation', 'joins', 'confidence', 'how', 'evidence'],
    [{ kind, ...ends, relation: 'merged', joins: 1, confidence: 1, how: `correction/${correction}`, evidence: '{}' }]);
}

/** Makes anew the groups of things that were joined, where somebody holds apart what is in them: who goes with whom is told by all links together. */
export async function holdApart(writer: Writer, joined: readonly Place[]): Promise<void> {
  if (joined.length === 0) return;
  const { rows } = await sql<{ kind: string; a: string; b: string }>`
    select apart.kind, a.grp as a, b.grp as b from apart join thing as a on a.article = apart.a_article and a.n = apart.a_n
    join thing as b on b.article = apart.b_article and b.n = apart.b_n`.execute(writer.db);
  if (rows.length === 0) return;
  const touched = new Set((await groupsAt(writer, joined)).map(({ kind, grp }) => `${kind} ${grp}`));
  const held = rows.filter(({ kind, a, b }) => touched.has(`${kind} ${a}`) || touched.has(`${kind} ${b}`));
  for (const kind of new Set(held.map((row) => row.kind))) {
    await mendGroups(writer, kind, [...new Set(held.filter((row) => row.kind === kind).flatMap(({ a, b }) => [a, b]))]);
  }
}
