import type { Asked } from '../engines/insert-rows.ts';
import { unpacked } from '../compress.ts';
import { activeOf } from '../journal/correction.ts';
import type { Correction } from '../journal/correction.ts';
import { article } from '../questions/article.ts';
import { claim } from '../questions/claims.ts';
import type { Backing } from '../questions/backing.ts';
import { mostRows } from '../questions/cursor.ts';
import type { LinkRow } from '../questions/links.ts';
import { quotation } from '../questions/quotations.ts';
import { statement } from '../questions/statement.ts';
import type { PartyStand } from '../questions/stands.ts';
import type { StatementRow, Words } from '../questions/statement-row.ts';
import { sha256 } from '../record/page.ts';

/** Everything behind one claim, quotation or statement, in one piece: whoever has it can check every word of it, offline. */
export interface Bundle {
  readonly format: 'onrecord-bundle/1';
  readonly kind: 'claim' | 'quotation' | 'statement';
  readonly id: string;
  readonly backing: Backing | null;
  readonly passages: readonly Passage[];
  /** Of claims: where parties stand, by the rule that the desk goes by. Bundles made before there was one have none. */
  readonly stands?: readonly PartyStand[];
  readonly links: readonly LinkRow[];
  readonly articles: readonly BundledArticle[];
  readonly corrections: readonly Correction[];
  /** Of all the rest, as JSON without spaces, in this order. */
  readonly sha256: string;
}

/** Stretches of an article's text that the bundle rests on. */
export interface Passage {
  readonly id: string;
  readonly article: string;
  readonly position: string | null;
  readonly speaker: string | null;
  readonly attitude: string | null;
  readonly stretches: readonly Words[];
}

/** The page as it came in, and the text that was read in it. */
export interface BundledArticle {
  readonly id: string;
  readonly title: string | null;
  readonly origin: string | null;
  readonly engine: { readonly version: string; readonly models: Readonly<Record<string, string>> };
  readonly text: string;
  readonly textSha256: string;
  readonly page: {
    readonly snapshot: string;
    /** The bytes, in base64. */
    readonly bytes: string;
    readonly kind: 'html' | 'page' | 'text';
    readonly contentType: string | null;
    readonly url: string | null;
    readonly published: string | null;
    readonly outlet: string | null;
  };
}

/** The bundle of what an id names; null where the record has nothing of that id. */
export async function bundle(asked: Asked, id: string): Promise<Bundle | null> {
  const found = await claimIn(asked, id) ?? await quotationIn(asked, id) ?? await statementIn(asked, id);
  if (found === null) return null;
  const pages = [...new Set(found.passages.map(({ article: page }) => page))].sort();
  const articles: BundledArticle[] = [];
  for (const page of pages) articles.push(await bundledArticle(asked, page));
  const body = { format: 'onrecord-bundle/1' as const, ...found, articles, corrections: await activeOf(asked, pages) };
  return { ...body, sha256: hashOfBundle(body) };
}

export const hashOfBundle = ({ format, kind, id, backing, passages, stands, links, articles, corrections }: Omit<Bundle, 'sha256'>): string =>
  sha256(JSON.stringify({ format, kind, id, backing, passages, stands, links, articles, corrections }));

type Found = Pick<Bundle, 'kind' | 'id' | 'backing' | 'passages' | 'stands' | 'links'>;

async function claimIn(asked: Asked, id: string): Promise<Found | null> {
  const found = await claim(asked, id, { limit: mostRows });
  if (found === null) return null;
  const { articles, outlets, withoutOutlet, origins, first, last } = found;
  return {
    kind: 'claim', id: found.id, backing: { articles, outlets, withoutOutlet, origins, first, last }, links: found.links,
    passages: found.positions.map(({ position, statement }) => passageOf(statement, position)),
    stands: found.stands,
  };
}

async function quotationIn(asked: Asked, id: string): Promise<Found | null> {
  const found = await quotation(asked, id);
  if (found === null) return null;
  const { articles, outlets, withoutOutlet, origins, first, last } = found;
  const texts = new Map<string, string>();
  for (const { article: { id: page } } of found.witnesses) texts.set(page, (await article(asked, page))!.reading.article.text);
  return {
    kind: 'quotation', id: found.id, backing: { articles, outlets, withoutOutlet, origins, first, last }, links: found.links,
    passages: found.witnesses.map(({ id: witness, article: { id: page }, speaker, spans }) => ({
      id: witness, article: page, position: null, speaker, attitude: null,
      stretches: spans.map((span) => ({ span, words: texts.get(page)!.slice(span[0], span[1]) })),
    })),
  };
}

async function statementIn(asked: Asked, id: string): Promise<Found | null> {
  const row = await statement(asked, id);
  return row && { kind: 'statement', id, backing: null, links: [], passages: [passageOf(row, null)] };
}

const passageOf = (row: StatementRow, position: string | null): Passage => ({
  id: row.id, article: row.article.id, position, speaker: row.speaker?.name ?? null, attitude: row.attitude,
  stretches: [...row.sources, ...(row.cue ? [row.cue] : []), ...row.content, ...(row.audience ? [row.audience] : []), ...(row.venue ? [row.venue] : [])],
});

async function bundledArticle(asked: Asked, id: string): Promise<BundledArticle> {
  const { article: { title, origin }, machine } = (await article(asked, id))!;
  const page = await asked.db.selectFrom('page').innerJoin('snapshot', 'snapshot.sha256', 'page.snapshot')
    .select(['page.snapshot', 'page.kind', 'page.content_type', 'page.url', 'page.published', 'page.outlet', 'snapshot.body'])
    .where('page.id', '=', id).executeTakeFirstOrThrow();
  return {
    id, title, origin, engine: machine.engine, text: machine.article.text, textSha256: machine.article.sha256,
    page: {
      snapshot: page.snapshot, bytes: Buffer.from(unpacked(page.body)).toString('base64'), kind: page.kind, contentType: page.content_type,
      url: page.url, published: page.published, outlet: page.outlet,
    },
  };
}
