import { Hono } from 'hono';
import type { Context } from 'hono';
import {
  announcements, claim, claims, copies, copiesOf, figures, measure, parties, party, quotation, quotations, statements,
} from '../../ledger/index.ts';
import type { AnnouncementRow, Party } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { announcementQuery, articleFilterOf, figureQuery, groupQuery, wanted, wantedOf } from '../filters.ts';
import { claimData, quotationData } from '../linked-data.ts';
import { asked, missing } from './asked.ts';
import { groupIdOf } from './paths.ts';
import type { GroupKind } from './paths.ts';
import { boardPage, repeatsOf, reportsOn } from './pages/announcements.ts';
import type { Board } from './pages/announcements.ts';
import { claimPage, claimsPage } from './pages/claims.ts';
import { copiesPage, copyPage } from './pages/copies.ts';
import { figuresPage, measurePage } from './pages/figures.ts';
import { partiesPage, partyPage } from './pages/parties.ts';
import type { PartyView } from './pages/parties.ts';
import { quotationPage, quotationsPage } from './pages/quotations.ts';

/** What spans articles: a list and a page for each kind. */
export function groupPages(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();
  const { ledger } = desk;
  const groups = groupQuery.extend(wanted.shape);
  const idOf = (context: Context, kind: GroupKind): string => groupIdOf(kind, context.req.param('article')!, context.req.param('rest')!);
  const found = <T>(thing: T | null, words: string): T => {
    if (thing === null) throw missing(words);
    return thing;
  };

  app.get('/claims', async (context) => {
    const query = asked(context, groups);
    return context.html(claimsPage(await claims(ledger, query, wantedOf(query)), context.req.query()));
  });
  app.get('/claims/:article/:rest', async (context) => {
    const shown = found(await claim(ledger, idOf(context, 'claims')), 'There is no such claim on record.');
    return context.html(claimPage(shown, claimData(shown)));
  });

  app.get('/parties', async (context) => {
    const query = asked(context, groups);
    return context.html(partiesPage(await parties(ledger, { order: 'largest', ...query }, wantedOf(query)), context.req.query()));
  });
  app.get('/parties/:article/:rest', async (context) => {
    const shown = found(await party(ledger, idOf(context, 'parties')), 'There is no such party on record.');
    return context.html(partyPage(await viewParty(desk, shown)));
  });

  app.get('/quotations', async (context) => {
    const query = asked(context, groups);
    return context.html(quotationsPage(await quotations(ledger, query, wantedOf(query)), context.req.query()));
  });
  app.get('/quotations/:article/:rest', async (context) => {
    const shown = found(await quotation(ledger, idOf(context, 'quotations')), 'There is no such quotation on record.');
    return context.html(quotationPage(shown, quotationData(shown)));
  });

  app.get('/figures', async (context) => {
    const query = asked(context, figureQuery.extend(wanted.shape));
    return context.html(figuresPage(await figures(ledger, query, wantedOf(query)), context.req.query()));
  });
  app.get('/figures/:article/:rest', async (context) => context.html(measurePage(
    found(await measure(ledger, idOf(context, 'figures')), 'There is no such figure on record.'))));

  app.get('/copies', async (context) => {
    const query = asked(context, groups);
    return context.html(copiesPage(await copies(ledger, query, wantedOf(query)), context.req.query()));
  });
  app.get('/copies/:article/:rest', async (context) => context.html(copyPage(
    found(await copiesOf(ledger, idOf(context, 'copies')), 'There are no such copies on record.'))));

  app.get('/announcements', async (context) => {
    const query = asked(context, announcementQuery);
    const { speaker, party: by, act } = query;
    return context.html(boardPage(await boardOf(desk, { ...articleFilterOf(query), speaker, party: by, act }), context.req.query()));
  });
  return app;
}

/** So many of each state are on the board. */
const onBoard = 40;

export async function boardOf({ ledger, clock }: Desk, filter: Parameters<typeof announcements>[1]): Promise<Board> {
  const today = clock().slice(0, 10);
  const [overdue, open, settled] = await Promise.all((['overdue', 'open', 'settled'] as const)
    .map((state) => announcements(ledger, { ...filter, state, today }, { limit: onBoard })));
  const board: Record<'overdue' | 'rival' | 'open', AnnouncementRow[]> = { overdue: [], rival: [], open: [] };
  for (const row of firstOfEach([...overdue!.rows, ...open!.rows], settled!.rows)) {
    const said = new Set(reportsOn(row).map(({ relation }) => relation));
    const isPast = row.due !== null && row.due < today.slice(0, row.due.length);
    board[said.size > 1 ? 'rival' : isPast && !said.has('done') ? 'overdue' : 'open'].push(row);
  }
  return { ...board, settled: settled!.rows, isCut: [overdue, open, settled].some((list) => list!.next !== null) };
}

/** Of announcements that repeat one another or one that is settled, the one that most reports bear on; of equals the earliest. */
function firstOfEach(rows: readonly AnnouncementRow[], settled: readonly AnnouncementRow[]): readonly AnnouncementRow[] {
  const kept = new Map<string, AnnouncementRow>();
  const known = new Set(settled.flatMap(({ thing }) => thing ?? []));
  const before = (a: AnnouncementRow, b: AnnouncementRow): boolean => (a.article.published ?? '~') < (b.article.published ?? '~');
  for (const row of [...rows].sort((a, b) => reportsOn(b).length - reportsOn(a).length || (before(a, b) ? -1 : 1))) {
    const others = repeatsOf(row).flatMap(({ from, to }) => [from, to]);
    if (row.thing !== null && others.some((id) => id !== row.thing && known.has(id))) continue;
    kept.set(row.id, row);
    if (row.thing !== null) known.add(row.thing);
  }
  return rows.filter(({ id }) => kept.has(id));
}

async function viewParty({ ledger }: Desk, shown: Party): Promise<PartyView> {
  const alike: PartyView['alike'][number][] = [];
  for (const { from, to, relation, confidence } of shown.links.slice(0, 12)) {
    // One end of each link is this party itself, by one of its mentions.
    for (const end of [from, to]) {
      const other = await party(ledger, end);
      if (other === null || other.id === shown.id || alike.some(({ id }) => id === other.id)) continue;
      alike.push({ id: other.id, name: other.name, relation, confidence });
    }
  }
  return {
    party: shown, alike, statements: await statements(ledger, { party: shown.id }, { limit: 30 }),
    claims: (await claims(ledger, { party: shown.id }, { limit: 12 })).rows,
    announcements: (await announcements(ledger, { party: shown.id }, { limit: 12 })).rows,
  };
}
