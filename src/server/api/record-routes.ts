import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { leftUnreadOf } from '../../ingest/index.ts';
import {
  announcement, announcements, article, articles, belongings, broughtPage, bundle, claim, claims, copies, copiesOf, figures, measure, parties, party,
  partyMembers, quotation, quotations, search, snapshot, statement, statements,
} from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import {
  announcementQuery, articleFilterOf, articleQuery, figureQuery, groupQuery, searchQuery, statementFilterOf, statementQuery, wanted, wantedOf,
} from '../filters.ts';
import { annotationsOf } from '../linked-data.ts';
import { boardOf } from '../web/board.ts';
import { bytes, get, given, groupName, list, there } from './described.ts';
import * as examples from './examples.ts';
import { ApiFault } from './fault.ts';
import { inArticle, inGroup, ofArticle } from './ids.ts';
import * as shapes from './shapes.ts';

const order = 'Rows stand in the order that is told, and each has the place that `next` leads on from.';

/** Everything that is on record. */
export function recordRoutes(app: OpenAPIHono<DeskVariables>, desk: Desk): void {
  const { ledger, clock } = desk;
  ofArticles(app, desk);

  app.openapi(list('/statements', {
    name: 'listStatements', tag: 'statements', summary: 'Statements, the newest articles first', example: examples.statement,
    description: `Who said what, with filters; in the order of the text within one article. ${order}`,
  }, shapes.statement, statementQuery), async (context) => {
    const query = context.req.valid('query');
    return given(context, await statements(ledger, statementFilterOf(query), wantedOf(query)));
  });
  app.openapi(get('/statements/{article}/{local}', {
    name: 'getStatement', tag: 'statements', summary: 'A statement', example: examples.statementInFull,
    description: 'One statement as it is corrected now, with the claim that it is about, the quotation that it is a witness of and the like.',
  }, shapes.statementInFull, { params: inArticle }), async (context) => {
    const { article: page, local } = context.req.valid('param');
    const row = there(await statement(ledger, `${page}/${local}`), 'statement');
    return given(context, { ...row, belongings: (await belongings(ledger, page)).filter(({ ref }) => ref === local) });
  });
  app.openapi(list('/search', {
    name: 'search', tag: 'articles', summary: 'Articles that have some words', example: examples.found,
    description: `Articles that have all the words, the newest first, with the first places in which they stand. ${order}`,
  }, shapes.found, searchQuery), async (context) => {
    const { q, speaker, ...query } = context.req.valid('query');
    if (q === undefined) throw new ApiFault(400, 'bad-request', 'This cannot be asked: q: no words were given.');
    return given(context, await search(ledger, q, { ...articleFilterOf(query), speaker }, wantedOf(query)));
  });

  app.openapi(list('/claims', {
    name: 'listClaims', tag: 'groups', summary: 'Claims that several statements are about', example: examples.claimRow,
    description: `Propositions, each with who takes which position on it. ${order}`,
  }, shapes.claimRow, groupQuery), async (context) => {
    const query = context.req.valid('query');
    return given(context, await claims(ledger, query, wantedOf(query)));
  });
  app.openapi(get('/claims/{article}/{member}', {
    name: 'getClaim', tag: 'groups', summary: 'A claim with its positions, the earliest first', example: examples.claim,
    description: 'One claim, by its id or by that of anything in it: some of its positions at once, each with the very words.',
  }, shapes.claim, { params: inGroup, query: wanted }), async (context) => (
    given(context, there(await claim(ledger, groupName(context.req.valid('param'), 'claims'), wantedOf(context.req.valid('query'))), 'claim'))));

  app.openapi(list('/parties', {
    name: 'listParties', tag: 'groups', summary: 'Parties', example: examples.partyRow,
    description: `Persons, organisations, states and groups across articles, with their names and roles. ${order}`,
  }, shapes.partyRow, groupQuery), async (context) => {
    const query = context.req.valid('query');
    return given(context, await parties(ledger, query, wantedOf(query)));
  });
  app.openapi(get('/parties/{article}/{member}', {
    name: 'getParty', tag: 'groups', summary: 'A party', example: examples.party,
    description: 'One party, by its id or by that of any of its mentions. What it said: `/statements?party=`; so for claims and announcements.',
  }, shapes.party, { params: inGroup }), async (context) => (
    given(context, there(await party(ledger, groupName(context.req.valid('param'), 'parties')), 'party'))));
  app.openapi(get('/parties/{article}/{member}/members', {
    name: 'listPartyMembers', tag: 'groups', summary: 'Those who are held to be one party, the earliest articles first',
    example: { rows: [examples.partyMember], next: null, count: 1 },
    description: 'Speakers of single articles that are held to be the same party: a correction of the kind `split` parts two of them.',
  }, shapes.partyMembers, { params: inGroup, query: wanted }), async (context) => {
    const id = groupName(context.req.valid('param'), 'parties');
    const found = await partyMembers(ledger, id, wantedOf(context.req.valid('query')));
    return given(context, there(found.count === 0 ? null : found, 'party'));
  });

  app.openapi(list('/quotations', {
    name: 'listQuotations', tag: 'groups', summary: 'Quotations of several articles', example: examples.quotationRow,
    description: `The same words in several articles, with how many wordings and places there are. ${order}`,
  }, shapes.quotationRow, groupQuery), async (context) => {
    const query = context.req.valid('query');
    return given(context, await quotations(ledger, query, wantedOf(query)));
  });
  app.openapi(get('/quotations/{article}/{member}', {
    name: 'getQuotation', tag: 'groups', summary: 'A quotation with its witnesses', example: examples.quotation,
    description: 'One quotation, by its id or by that of any witness: every appearance with its own words, the earliest first.',
  }, shapes.quotation, { params: inGroup }), async (context) => (
    given(context, there(await quotation(ledger, groupName(context.req.valid('param'), 'quotations')), 'quotation'))));

  app.openapi(list('/figures', {
    name: 'listFigures', tag: 'groups', summary: 'Figures, the newest articles first', example: examples.figure,
    description: `Quantities that somebody gave, with what they count. ${order}`,
  }, shapes.figure, figureQuery), async (context) => {
    const query = context.req.valid('query');
    return given(context, await figures(ledger, query, wantedOf(query)));
  });
  app.openapi(get('/figures/{article}/{member}', {
    name: 'getMeasure', tag: 'groups', summary: 'Figures of one measure, the earliest first', example: examples.measure,
    description: 'Everything that was said of one quantity, by the id of the measure or of any of its figures; `links` tell which conflict, and which come in the place of others.',
  }, shapes.measure, { params: inGroup, query: wanted }), async (context) => (
    given(context, there(await measure(ledger, groupName(context.req.valid('param'), 'figures'), wantedOf(context.req.valid('query'))), 'measure'))));

  app.openapi(list('/announcements', {
    name: 'listAnnouncements', tag: 'groups', summary: 'Announcements, the newest articles first', example: examples.announcement,
    description: `Statements by which somebody commits to, orders or forbids an action, with reports that may bear on them. ${order}`,
  }, shapes.announcement, announcementQuery), async (context) => {
    const query = context.req.valid('query');
    return given(context, await announcements(ledger, { ...query, today: clock().slice(0, 10) }, wantedOf(query)));
  });
  app.openapi(get('/announcements/{article}/{local}', {
    name: 'getAnnouncement', tag: 'groups', summary: 'An announcement', example: examples.announcement,
    description: 'One announcement, what a person decided to have come of it, and the reports that may bear on it.',
  }, shapes.announcement, { params: inArticle }), async (context) => {
    const { article: page, local } = context.req.valid('param');
    return given(context, there(await announcement(ledger, `${page}/${local}`), 'announcement'));
  });
  app.openapi(get('/board', {
    name: 'getBoard', tag: 'groups', summary: 'Announcements by how they stand today', example: examples.board,
    description: 'Overdue ones, those on which rival reports bear, open and settled ones: the newest of each, of those that repeat one another the one that most reports bear on.',
  }, shapes.board, { query: announcementQuery.omit({ state: true }) }), async (context) => {
    const { speaker, party: by, act, ...query } = context.req.valid('query');
    return given(context, await boardOf(desk, { ...articleFilterOf(query), speaker, party: by, act }));
  });

  app.openapi(list('/copies', {
    name: 'listCopies', tag: 'groups', summary: 'Articles with one text behind them', example: examples.copies,
    description: `Copies are not confirmations: each row is one origin. ${order}`,
  }, shapes.copiesRow, groupQuery), async (context) => {
    const query = context.req.valid('query');
    return given(context, await copies(ledger, query, wantedOf(query)));
  });
  app.openapi(get('/copies/{article}/{member}', {
    name: 'getCopies', tag: 'groups', summary: 'The copies of one text', example: { ...examples.copies, links: [] },
    description: 'Articles with one text behind them, the earliest first, and how much of each stands in the others.',
  }, shapes.copies, { params: inGroup }), async (context) => (
    given(context, there(await copiesOf(ledger, groupName(context.req.valid('param'), 'copies')), 'copies'))));

  bundles(app, desk);
}

function ofArticles(app: OpenAPIHono<DeskVariables>, { ledger, models }: Desk): void {
  app.openapi(list('/articles', {
    name: 'listArticles', tag: 'articles', summary: 'Articles, the newest first', example: examples.brief,
    description: `Every article on record; those without a date come last. ${order}`,
  }, shapes.brief, articleQuery), async (context) => {
    const query = context.req.valid('query');
    return given(context, await articles(ledger, articleFilterOf(query), wantedOf(query)));
  });
  app.openapi(get('/articles/{id}', {
    name: 'getArticle', tag: 'articles', summary: 'An article, read and corrected', example: examples.article,
    description: 'The article with its whole reading, the corrections laid over it, and which statement each of them made what it is.',
  }, shapes.article, { params: ofArticle }), async (context) => {
    const { article: brief, snapshot: page, reading, corrections, corrected, stray } = there(await article(ledger, context.req.valid('param').id), 'article');
    return given(context, { article: brief, snapshot: page, reading, corrections, corrected: Object.fromEntries(corrected), stray });
  });
  app.openapi(get('/articles/{id}/annotations', {
    name: 'getAnnotations', tag: 'articles', summary: 'Its statements as W3C Web Annotations', example: examples.annotations,
    description: 'An annotation page: each statement by its words, what stands around them, and their place in characters.',
  }, z.looseObject({ type: z.literal('AnnotationPage') }), { params: ofArticle }), async (context) => {
    const { id } = context.req.valid('param');
    return given(context, annotationsOf(id, there(await article(ledger, id), 'article').reading));
  });
  app.openapi(get('/articles/{id}/belongings', {
    name: 'listBelongings', tag: 'articles', summary: 'What its findings are part of', example: { rows: [examples.belonging] },
    description: 'For each finding of an article the party, claim, quotation, measure or copies that it belongs to, and how large these are.',
  }, z.object({ rows: z.array(shapes.belonging) }), { params: ofArticle }), async (context) => {
    const { id } = context.req.valid('param');
    const rows = await belongings(ledger, id);
    if (rows.length === 0) there(await article(ledger, id), 'article');
    return given(context, { rows });
  });
  app.openapi(get('/articles/{id}/unread', {
    name: 'listUnread', tag: 'articles', summary: 'What of its page was left unread, and why', example: { rows: [examples.leftOut] },
    description: 'Block by block in the order of the page: its role, its words, what the trained reader gave it, where that decided, and the reason.',
  }, z.object({ rows: z.array(shapes.leftOut) }), { params: ofArticle }), async (context) => {
    const { id } = context.req.valid('param');
    there(await article(ledger, id), 'article');
    return given(context, { rows: leftUnreadOf(there(await broughtPage(ledger, id), 'page'), models) });
  });
  app.openapi(bytes('/articles/{id}/page', {
    name: 'getPage', tag: 'articles', summary: 'The page as it came in', example: '<!doctype html>…',
    description: 'The bytes that the article was read from, unchanged; their SHA-256 is the article’s `snapshot`. They are not to be shown: what a page does when it is opened is its own.',
  }, ofArticle), async (context) => {
    const found = there(await article(ledger, context.req.valid('param').id), 'article');
    const body = there(await snapshot(ledger, found.snapshot), 'page');
    return context.body(new Uint8Array(body), 200, {
      'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename="${found.snapshot.slice(0, 16)}.page"`,
    });
  });
}

/** More passages than this are for `onrecord bundle`: each brings its whole page with it. */
const mostPassages = 100;

function bundles(app: OpenAPIHono<DeskVariables>, { ledger }: Desk): void {
  const about = (name: string, what: string) => ({
    name, tag: 'groups' as const, summary: `Everything behind a ${what}, in one piece`, example: examples.bundle,
    description: `The words of a ${what} with their articles, pages, copies and corrections, which \`onrecord verify\` checks offline; of at most ${mostPassages} places.`,
  });
  const answer = async (id: string, places: number | undefined): Promise<unknown> => {
    if (places !== undefined && places > mostPassages) throw new ApiFault(422, 'too-many', `This cannot be done: it stands in ${places} places, and a bundle takes ${mostPassages}; onrecord bundle makes larger ones.`);
    return there(await bundle(ledger, id), 'thing');
  };
  app.openapi(get('/claims/{article}/{member}/bundle', about('getBundleOfClaim', 'claim'), shapes.bundle, { params: inGroup }), async (context) => {
    const found = there(await claim(ledger, groupName(context.req.valid('param'), 'claims'), { limit: 1 }), 'claim');
    return given(context, await answer(found.id, found.statements));
  });
  app.openapi(get('/quotations/{article}/{member}/bundle', about('getBundleOfQuotation', 'quotation'), shapes.bundle, { params: inGroup }), async (context) => {
    const found = there(await quotation(ledger, groupName(context.req.valid('param'), 'quotations')), 'quotation');
    return given(context, await answer(found.id, found.witnesses.length));
  });
  app.openapi(get('/statements/{article}/{local}/bundle', { ...about('getBundleOfStatement', 'statement'), tag: 'statements' }, shapes.bundle, { params: inArticle }), async (context) => {
    const { article: page, local } = context.req.valid('param');
    there(await statement(ledger, `${page}/${local}`), 'statement');
    return given(context, await answer(`${page}/${local}`, undefined));
  });
}
