import { Hono } from 'hono';
import type { Context } from 'hono';
import {
  announcements, claim, claims, copies, copiesOf, figures, measure, parties, party, partyNames, quotation, quotations, statements,
} from '../../ledger/index.ts';
import type { Party } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { articleFilterOf, boardQuery, figureQuery, groupQuery, wanted, wantedOf } from '../filters.ts';
import { claimData, quotationData } from '../linked-data.ts';
import { pageMeant } from '../printed-ids.ts';
import { asked, missing } from './asked.ts';
import { boardOf, columnOf, firstOfEach } from './board.ts';
import { doneHere } from './decisions.ts';
import { handOf } from './hand.ts';
import { groupIdOf } from './paths.ts';
import { saidOnce } from './said-once.ts';
import { shown } from './shown.ts';
import type { GroupKind } from './paths.ts';
import { boardPage, columnPage } from './pages/announcements.ts';
import { claimPage, claimsPage } from './pages/claims.ts';
import { copiesPage, copyPage } from './pages/copies.ts';
import { figuresOnPage, figuresPage, measurePage } from './pages/figures.ts';
import { partiesPage, partyPage } from './pages/parties.ts';
import type { PartyView } from './pages/parties.ts';
import { quotationPage, quotationsPage } from './pages/quotations.ts';

/** Statements of a claim that one page shows. */
const onPage = 100;

/** Of a party, so many articles are looked at for claims and announcements. */
const lately = 300;

/** Of a party, so many statements are shown, of so many that are looked at at once; and so many claims and announcements. */
const [statementsOfParty, statementsAtOnce, listedOfParty] = [30, 60, 12];

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

  app.get('/:kind/:article/:again/*', async (context, next) => {
    const meant = pageMeant(context.req.path);
    if (meant === null) return next();
    return context.redirect(`${meant}${new URL(context.req.url).search}`, 301);
  });

  app.get('/claims', async (context) => {
    const query = asked(context, groups);
    return shown(context, claimsPage(await claims(ledger, query, wantedOf(query)), context.req.query()));
  });
  app.get('/claims/:article/:rest', async (context) => {
    const { after } = asked(context, wanted);
    const one = found(await claim(ledger, idOf(context, 'claims'), { limit: onPage, after }), 'There is no such claim on record.');
    return shown(context, claimPage(one, claimData(one), handOf(context), await doneHere(desk, context), after !== undefined));
  });

  app.get('/parties', async (context) => {
    const query = asked(context, groups);
    return shown(context, partiesPage(await parties(ledger, { ...query, order: query.order ?? 'largest' }, wantedOf(query)), context.req.query()));
  });
  app.get('/parties/:article/:rest', async (context) => {
    const one = found(await party(ledger, idOf(context, 'parties')), 'There is no such party on record.');
    return shown(context, partyPage(await viewParty(desk, one), handOf(context), await doneHere(desk, context)));
  });

  app.get('/quotations', async (context) => {
    const query = asked(context, groups);
    return shown(context, quotationsPage(await quotations(ledger, query, wantedOf(query)), context.req.query()));
  });
  app.get('/quotations/:article/:rest', async (context) => {
    const one = found(await quotation(ledger, idOf(context, 'quotations')), 'There is no such quotation on record.');
    return shown(context, quotationPage(one, quotationData(one), handOf(context), await doneHere(desk, context)));
  });

  app.get('/figures', async (context) => {
    const query = asked(context, figureQuery.extend(wanted.shape));
    const list = await figures(ledger, query, wantedOf(query));
    return shown(context, figuresPage(list, context.req.query()));
  });
  app.get('/figures/:article/:rest', async (context) => {
    const { after } = asked(context, wanted);
    const one = found(await measure(ledger, idOf(context, 'figures'), { limit: figuresOnPage, after }), 'There is no such figure on record.');
    return shown(context, measurePage(one, handOf(context), after !== undefined));
  });

  app.get('/copies', async (context) => {
    const query = asked(context, groups);
    return shown(context, copiesPage(await copies(ledger, query, wantedOf(query)), context.req.query()));
  });
  app.get('/copies/:article/:rest', async (context) => shown(context, copyPage(
    found(await copiesOf(ledger, idOf(context, 'copies')), 'There are no such copies on record.'))));

  app.get('/announcements', async (context) => {
    const query = asked(context, boardQuery);
    const { speaker, party: by, act, state, after } = query;
    const filter = { ...articleFilterOf(query), speaker, party: by, act };
    return shown(context, state === undefined ? boardPage(await boardOf(desk, filter), context.req.query())
      : columnPage(await columnOf(desk, filter, state, after), state, context.req.query()));
  });
  return app;
}

async function viewParty(desk: Desk, shown: Party): Promise<PartyView> {
  const { ledger } = desk;
  const links = shown.links.slice(0, 12);
  const names = await partyNames(ledger, links.flatMap(({ from, to }) => [from, to]));
  const alike: PartyView['alike'][number][] = [];
  for (const { from, to, relation, confidence } of links) {
    // One end of each link is this party itself, by one of its mentions.
    for (const end of [from, to]) {
      const other = names.get(end);
      if (other === undefined || other.id === shown.id || alike.some(({ id }) => id === other.id)) continue;
      alike.push({ ...other, relation, confidence });
    }
  }
  const announced = await announcements(ledger, { party: shown.id, lately }, { limit: 2 * listedOfParty });
  const made = firstOfEach(announced.rows, []);
  return {
    party: shown, alike, said: await saidBy(desk, shown.id),
    claims: await claims(ledger, { party: shown.id, lately }, { limit: listedOfParty }),
    announcements: { rows: made.slice(0, listedOfParty), isAll: announced.next === null && made.length <= listedOfParty },
    lookedAt: shown.articles > lately ? lately : null,
  };
}

/** What a party said, each statement once: where many articles have the same, more are looked at. */
async function saidBy({ ledger }: Desk, id: string): Promise<PartyView['said']> {
  let list = await statements(ledger, { party: id }, { limit: statementsAtOnce });
  const rows = [...list.rows];
  if (list.next !== null && saidOnce(rows).length < statementsOfParty) {
    list = await statements(ledger, { party: id }, { limit: statementsAtOnce, after: list.next });
    rows.push(...list.rows);
  }
  const said = saidOnce(rows);
  return { rows: said.slice(0, statementsOfParty), isAll: list.next === null && said.length <= statementsOfParty };
}
