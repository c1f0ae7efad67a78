import type { Matcher, Thing } from '../../matching/matcher.ts';
import { insertRows, listOf } from '../engines/insert-rows.ts';
import type { Ledger, Writer } from '../ledger.ts';
import { correctedProjection } from '../journal/replay.ts';
import type { PreparedPage } from './prepare.ts';
import type { Projection } from './projection.ts';
import { replaceArticles } from './replace-articles.ts';

/** What became of a page: it is new; it was read anew, by another engine than before; or this engine had read it already. */
export type Outcome = 'added' | 'read anew' | 'known';

export interface RecordedPage {
  readonly id: string;
  readonly outcome: Outcome;
}

/**
 * Records pages in one transaction: what came in, what was read in it, and what it has to do with everything recorded before. The record is the same in
 * whatever order pages come, in whatever bundles, by however many writers. `at`: now, in ISO 8601.
 */
export const record = (ledger: Ledger, pages: readonly PreparedPage[], matchers: readonly Matcher<Thing>[], at: string): Promise<readonly RecordedPage[]> =>
  ledger.write(async (writer) => {
    const known = await knownReadings(writer, pages);
    const articles = new Map((await writer.db.selectFrom('article').select(['id', 'no'])
      .where('id', 'in', listOf(writer.engine, pages.map(({ names }) => names.id))).execute()).map(({ id, no }) => [id, no]));
    const outcomes: RecordedPage[] = [];
    const fresh: PreparedPage[] = [];
    for (const page of pages) {
      const { id } = page.names;
      const reading = `${id}/${page.engine.id}`;
      outcomes.push({ id, outcome: known.has(reading) ? 'known' : articles.has(id) ? 'read anew' : 'added' });
      if (!known.has(reading)) fresh.push(page);
      known.add(reading);
    }
    if (fresh.length === 0) return outcomes;
    await insertEvidence(writer, fresh, at);

    const projections: { projection: Projection; engine: string }[] = [];
    const anew: string[] = [];
    for (const page of fresh) {
      const { id } = page.names;
      if (articles.has(id)) anew.push(id);
      projections.push({ projection: await correctedProjection(writer, id, page.engine.id, matchers) ?? page.projection, engine: page.engine.id });
    }
    await replaceArticles(writer, projections, anew, matchers);
    return outcomes;
  });

/** `<page>/<engine>` of the readings that are there already. */
async function knownReadings({ db, engine }: Writer, pages: readonly PreparedPage[]): Promise<Set<string>> {
  const rows = await db.selectFrom('reading').select(['page', 'engine']).where('page', 'in', listOf(engine, pages.map(({ names }) => names.id))).execute();
  return new Set(rows.map((row) => `${row.page}/${row.engine}`));
}

/** What came in and what was read in it: rows that are never changed. */
async function insertEvidence(writer: Writer, pages: readonly PreparedPage[], at: string): Promise<void> {
  await insertRows(writer, 'snapshot', ['sha256', 'size', 'body'],
    pages.map(({ names, size, snapshot }) => ({ sha256: names.snapshot, size, body: snapshot })), 'pass over');
  await insertRows(writer, 'page', ['id', 'snapshot', 'kind', 'content_type', 'url', 'published', 'outlet'], pages.map(({ names, brought }) => ({
    id: names.id, snapshot: names.snapshot, kind: brought.kind, content_type: brought.contentType,
    url: brought.url, published: brought.published, outlet: brought.outlet,
  })), 'pass over');
  await insertRows(writer, 'engine', ['id', 'version', 'models'], pages.map(({ engine }) => engine), 'pass over');
  await insertRows(writer, 'reading', ['page', 'engine', 'text', 'body'],
    pages.map(({ names, engine, text, body }) => ({ page: names.id, engine: engine.id, text, body })), 'pass over');
  await insertRows(writer, 'arrival', ['page', 'name', 'at'], pages.map(({ names, brought }) => ({ page: names.id, name: brought.name, at })), 'pass over');
}
