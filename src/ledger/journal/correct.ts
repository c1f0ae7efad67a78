import { sql } from 'kysely';
import type { Matcher, Thing } from '../../matching/matcher.ts';
import { isIsoDate } from '../../reading/index.ts';
import type { Attitude, Reading, Span, SpeakerKind } from '../../reading/index.ts';
import { insertRows, listOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import type { Ledger, Writer } from '../ledger.ts';
import { articleOf } from '../record/article.ts';
import type { OutcomeState } from '../questions/announcements.ts';
import { projectionOf } from '../record/projection.ts';
import { replaceArticles } from '../record/replace-articles.ts';
import { anchorOf, stretchesOf } from './anchor.ts';
import { readingOf } from './corrected-reading.ts';
import { entryOf, fromRow, toRow } from './correction.ts';
import type { Anchor, Change, Correction, FindingAnchor, ThingAnchor } from './correction.ts';
import { effectsBetween } from './effects.ts';
import type { Effects } from './effects.ts';
import { correctedProjection } from './replay.ts';
import { membersAround, standOf } from './stand.ts';

/** What somebody wants to correct. Findings go by `<article>/<id>`, things by their ids. */
export type Draft =
  | { readonly kind: 'speaker'; readonly finding: string; readonly speaker: string | { readonly name: string; readonly kind: SpeakerKind } | null }
  | { readonly kind: 'span'; readonly finding: string; readonly sources?: readonly Span[]; readonly cue?: readonly Span[]; readonly content?: readonly Span[] }
  | { readonly kind: 'attitude'; readonly finding: string; readonly attitude: Attitude; readonly negated?: boolean }
  | { readonly kind: 'dismiss'; readonly finding: string }
  | { readonly kind: 'outcome'; readonly finding: string; readonly state: OutcomeState; readonly by?: string; readonly on?: string }
  | { readonly kind: 'merge' | 'split'; readonly a: string; readonly b: string }
  | { readonly kind: 'facts'; readonly article: string; readonly outlet?: string | null; readonly published?: string | null }
  | { readonly kind: 'undo'; readonly correction: string };

export interface Signed {
  readonly who: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly why: string;
}

/** A correction that makes no sense: what it speaks of is not there. */
export class BadCorrection extends RangeError {
  override readonly name = 'BadCorrection';
}

export interface Taken {
  readonly correction: Correction;
  /** Everything that it changes, the finding itself included. */
  readonly effects: Effects;
}

/** Thrown inside a transaction to take back what was only tried. */
class OnlyTried extends Error {}

/**
 * Takes a correction into the journal and lays it over the record, in one transaction. `dryRun`: tells what it would change, and leaves everything as it is.
 * Throws a `BadCorrection`.
 */
export async function correct(
  ledger: Ledger, draft: Draft, signed: Signed, matchers: readonly Matcher<Thing>[], { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<Taken> {
  // What it touches is known only afterwards: so it is tried first, and then looked at as things stand without it.
  const { correction, pages, scope, after } = await tried(ledger, async (writer) => {
    const own = pagesOf(await entryFor(writer, draft, signed));
    const before = idsOf(await membersAround(writer, own, []));
    const laid = await lay(writer, draft, signed, matchers);
    const all = [...before, ...idsOf(await membersAround(writer, own, before))];
    return { correction: laid, pages: own, scope: all, after: await standOf(writer, own, all) };
  });
  if (dryRun) return { correction, effects: effectsBetween(await standOf(ledger, pages, scope), after) };
  return ledger.write(async (writer) => {
    const before = await standOf(writer, pages, scope);
    const laid = await lay(writer, draft, signed, matchers);
    return { correction: laid, effects: effectsBetween(before, await standOf(writer, pages, scope)) };
  });
}

const idsOf = (members: readonly { readonly id: string }[]): readonly string[] => members.map(({ id }) => id);

/** Puts an entry in the journal, and makes anew what it is about. */
async function lay(writer: Writer, draft: Draft, signed: Signed, matchers: readonly Matcher<Thing>[]): Promise<Correction> {
  const correction = await entryFor(writer, draft, signed);
  await insertRows(writer, 'correction', ['id', 'kind', 'page', 'other', 'anchor', 'change', 'who', 'at', 'why', 'undoes'], [toRow(correction)], 'pass over');
  await reproject(writer, pagesOf(correction), matchers);
  return correction;
}

/** Does some work, tells what came of it, and takes it back. */
async function tried<T>(ledger: Ledger, work: (writer: Writer) => Promise<T>): Promise<T> {
  const told: T[] = [];
  try {
    await ledger.write(async (writer) => {
      told.push(await work(writer));
      throw new OnlyTried();
    });
  } catch (error) {
    if (!(error instanceof OnlyTried)) throw error;
  }
  return told[0]!;
}

/** Takes entries of another journal into this one: those that are new, for all pages that are here; the others wait for theirs. Gives how many were new. */
export const importCorrections = (ledger: Ledger, corrections: readonly Correction[], matchers: readonly Matcher<Thing>[]): Promise<number> =>
  ledger.write(async (writer) => {
    if (corrections.length === 0) return 0;
    const known = new Set((await writer.db.selectFrom('correction').select('id').where('id', 'in', listOf(writer.engine, corrections.map(({ id }) => id))).execute())
      .map(({ id }) => id));
    const fresh = corrections.filter(({ id }) => !known.has(id));
    for (const { id, ...rest } of fresh) {
      if (entryOf(rest).id !== id) throw new BadCorrection(`the entry ${id} has been changed: its id does not fit what it says`);
    }
    await insertRows(writer, 'correction', ['id', 'kind', 'page', 'other', 'anchor', 'change', 'who', 'at', 'why', 'undoes'], fresh.map(toRow), 'pass over');
    await reproject(writer, [...new Set(fresh.flatMap(pagesOf))], matchers);
    return fresh.length;
  });

/** Makes the findings of some pages anew from what was read and from the journal. */
export async function reproject(writer: Writer, pages: readonly string[], matchers: readonly Matcher<Thing>[]): Promise<void> {
  const known = await writer.db.selectFrom('article').select(['id', 'engine']).where('id', 'in', listOf(writer.engine, pages)).execute();
  const projections = [];
  for (const { id, engine } of known) {
    const projection = await correctedProjection(writer, id, engine, matchers) ?? projectionOf(id, (await readingOf(writer, id, engine)).machine, matchers);
    projections.push({ projection, engine });
  }
  await replaceArticles(writer, projections, known.map(({ id }) => id), matchers);
  // An outlet that was only thought to have run something is none.
  await sql`delete from outlet where not exists (select 1 from article where article.outlet_key = outlet.key)`.execute(writer.db);
}

const pagesOf = ({ page, other }: Correction): readonly string[] => (other === null || other === page ? [page] : [page, other]);

async function entryFor(writer: Writer, draft: Draft, signed: Signed): Promise<Correction> {
  const entry = (page: string, anchor: Anchor, change: Change, more: { other?: string; undoes?: string } = {}): Correction =>
    entryOf({ kind: draft.kind, page, other: more.other ?? null, anchor, change, ...signed, undoes: more.undoes ?? null });
  switch (draft.kind) {
    case 'undo': {
      const row = await writer.db.selectFrom('correction').selectAll().where('id', '=', draft.correction).executeTakeFirst();
      if (row === undefined) throw new BadCorrection(`there is no correction ${draft.correction}`);
      const undone = fromRow(row);
      return entry(undone.page, { correction: undone.id }, {}, { undoes: undone.id, ...(undone.other === null ? {} : { other: undone.other }) });
    }
    case 'merge':
    case 'split': {
      const [a, b] = [await thingAnchor(writer, draft.a), await thingAnchor(writer, draft.b)];
      if (a.kind !== b.kind) throw new BadCorrection(`${draft.a} and ${draft.b} are not of one kind`);
      if (a.id === b.id) throw new BadCorrection(`${draft.a} was given twice`);
      const [first, second] = a.id < b.id ? [a, b] : [b, a];
      return entry(first.page, { a: first, b: second }, {}, { other: second.page });
    }
    case 'speaker': {
      const { page, reading, at } = await findingNamed(writer, draft.finding, ['statement']);
      const { speaker } = draft;
      if (typeof speaker !== 'string') return entry(page, { at }, { speaker });
      const local = speaker.split('/').at(-1)!;
      const found = anchorOf(reading, local);
      if (found?.finding === 'speaker') return entry(page, { at }, { speaker: found });
      // A speaker whom a person named before has no mentions to be found by.
      const named = reading.speakers.find(({ id }) => id === local);
      if (!named) throw new BadCorrection(`there is no speaker ${speaker} in that article`);
      return entry(page, { at }, { speaker: { name: named.name, kind: named.kind } });
    }
    case 'span': {
      const { page, reading, at } = await findingNamed(writer, draft.finding, ['statement']);
      const change: Record<string, unknown> = {};
      for (const field of ['sources', 'cue', 'content'] as const) {
        const spans = draft[field];
        if (spans === undefined) continue;
        for (const [start, end] of spans) {
          if (!(start >= 0 && start < end && end <= reading.article.text.length)) throw new BadCorrection(`${start}–${end} is no stretch of that article’s text`);
        }
        change[field] = stretchesOf(reading, spans);
      }
      if (Object.keys(change).length === 0) throw new BadCorrection('no span was given');
      if (draft.content?.length === 0) throw new BadCorrection('a statement has a content');
      const now = reading.statements.find(({ id }) => id === draft.finding.split('/')[1])!;
      const was = { sources: now.sources, cue: now.cue === null ? [] : [now.cue], content: now.content };
      const before = Object.keys(change).map((field) => [field, stretchesOf(reading, was[field as keyof typeof was])] as const);
      return entry(page, { at }, { ...change, was: Object.fromEntries(before) });
    }
    case 'facts': {
      const { article: page, outlet, published } = draft;
      if (outlet === undefined && published === undefined) throw new BadCorrection('neither an outlet nor a date was given');
      if (outlet?.trim() === '') throw new BadCorrection('an outlet has a name');
      // Numbers of articles are made of days: so what is none is refused here, whoever asks.
      if (published != null && !isIsoDate(published)) throw new BadCorrection(`“${published}” is no date: give one like 2026-03-09`);
      const known = await writer.db.selectFrom('article').select('id').where('id', '=', page).executeTakeFirst();
      if (known === undefined) throw new BadCorrection(`there is no article ${page} on record`);
      const named = outlet === undefined ? {} : { outlet: outlet === null ? null : outlet.trim() };
      return entry(page, { article: page }, { ...named, ...(published === undefined ? {} : { published }) });
    }
    case 'attitude': {
      const { page, reading, at } = await findingNamed(writer, draft.finding, ['statement']);
      const { attitude, negated } = draft;
      const now = reading.statements.find(({ id }) => id === draft.finding.split('/')[1])!;
      const confirms = now.attitude === attitude && (negated === undefined || now.negated === negated);
      return entry(page, { at }, { attitude, ...(negated === undefined ? {} : { negated }), ...(confirms ? { confirms: true } : {}) });
    }
    case 'dismiss': {
      const { page, at } = await findingNamed(writer, draft.finding, ['statement', 'figure', 'announcement']);
      return entry(page, { at }, {});
    }
    case 'outcome': {
      const { page, at } = await findingNamed(writer, draft.finding, ['announcement']);
      const { state, on } = draft;
      if (on !== undefined && !isIsoDate(on)) throw new BadCorrection(`“${on}” is no date: give one like 2026, 2026-03 or 2026-03-09`);
      const when = on === undefined ? {} : { on };
      if (draft.by === undefined) return entry(page, { at }, { state, by: null, ...when });
      const by = await findingNamed(writer, draft.by, ['statement']);
      return entry(page, { at }, { state, by: { page: by.page, at: by.at }, ...when }, by.page === page ? {} : { other: by.page });
    }
  }
}

/** The anchor of a finding that a person named by its id, as the record shows it now. */
async function findingNamed(
  asked: Asked, id: string, among: readonly FindingAnchor['finding'][],
): Promise<{ page: string; reading: Reading; at: FindingAnchor }> {
  const [page, local] = id.split('/') as [string, string | undefined];
  const engine = (await asked.db.selectFrom('article').select('engine').where('id', '=', page).executeTakeFirst())?.engine;
  if (engine === undefined || local === undefined) throw new BadCorrection(`there is nothing on record under ${id}`);
  const { corrected } = await readingOf(asked, page, engine);
  const at = anchorOf(corrected, local);
  if (at === null || !among.includes(at.finding)) throw new BadCorrection(`${id} is no ${among.join(' or ')} on record`);
  return { page, reading: corrected, at };
}

async function thingAnchor(writer: Writer, id: string): Promise<ThingAnchor> {
  const page = id.split('/')[0]!;
  const thing = await writer.db.selectFrom('thing').innerJoin('article', 'article.no', 'thing.article').select(['thing.kind', 'thing.ref'])
    .where('article.id', '=', page).where('thing.id', '=', id).executeTakeFirst();
  if (thing === undefined) throw new BadCorrection(`there is nothing on record under ${id}`);
  const { engine } = await articleOf(writer, page);
  return { page, kind: thing.kind, id, finding: thing.ref === '' ? null : anchorOf((await readingOf(writer, page, engine)).corrected, thing.ref) };
}
