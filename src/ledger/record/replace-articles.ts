import type { Matcher, Thing } from '../../matching/matcher.ts';
import { insertRows } from '../engines/insert-rows.ts';
import { holdApart, replayAcross } from '../journal/replay.ts';
import type { Writer } from '../ledger.ts';
import { freeNumbers } from './article-numbers.ts';
import { articleOf, insertArticles } from './article.ts';
import type { NumberedArticle } from './article.ts';
import { grouped } from './groups.ts';
import { bearing, relieve } from './identities.ts';
import { drawOf } from './keys.ts';
import { lapsed } from './lapse.ts';
import { linked } from './link.ts';
import type { KeyedThing, Linked } from './link.ts';
import { mendGroups } from './mend-groups.ts';
import { originKind, setOrigins } from './origins.ts';
import { leaving, left, part } from './part.ts';
import { nameParties, partyKind } from './party-words.ts';
import type { Projection } from './projection.ts';
import { promoted } from './promote.ts';
import { removeArticle } from './remove-article.ts';
import { tallied } from './tallies.ts';
import { groupsAt, packedKeys } from './things.ts';

/** Puts the findings of some articles in place of what the tables hold of them; `anew` are those that the tables hold already. */
export async function replaceArticles(
  writer: Writer, projections: readonly { readonly projection: Projection; readonly engine: string }[], anew: readonly string[],
  matchers: readonly Matcher<Thing>[],
): Promise<void> {
  const { orphaned, risen: before } = await takeOut(writer, anew, matchers);

  const numbers = await freeNumbers(writer, projections.map(({ projection }) => projection.article));
  const articles = projections.map(({ projection, engine }, index): NumberedArticle => ({ no: numbers[index]!, projection, engine }));
  await insertArticles(writer, articles);
  const things = articles.flatMap(({ no, projection }) => projection.things.map(({ n, kind, ref, thing, keys, identity }): KeyedThing => (
    { article: no, n, kind, ref, thing, keys, identity, id: thing.id, grp: thing.id }
  )));

  const { bearers, relieved, joins: byIdentity } = await bearing(writer, things, orphaned);
  const { keys, parted: unbound } = await relieve(writer, relieved);
  const risen = await laidDown(writer, await promoted(writer, keys, matchers));
  const { links, joins, demoted } = await linked(writer, bearers, matchers);
  const parted = await lapsed(writer, demoted);
  const all = [...risen, ...byIdentity, ...joins];
  const { groups, grown } = await grouped(writer, things, all);
  await insertThings(writer, articles, things, groups, bearers);
  await tallied(writer, grown);
  await insertLinks(writer, links);

  await mend(writer, await groupsAt(writer, unbound));
  await part(writer, parted);
  await replayAcross(writer, projections.map(({ projection }) => projection.article.id));
  await holdApart(writer, [...before, ...all].flat());
}

/** Takes articles out, and lets what is left stand by itself. `orphaned`: identities that nothing bears for now. */
async function takeOut(
  writer: Writer, articles: readonly string[], matchers: readonly Matcher<Thing>[],
): Promise<{ readonly orphaned: ReadonlySet<number>; readonly risen: Linked['joins'] }> {
  const broken: { kind: string; grp: string }[] = [];
  const keys: number[] = [];
  const orphaned = new Set<number>();
  for (const id of articles) {
    const { no } = await articleOf(writer, id);
    const parting = await leaving(writer, no);
    const removed = await removeArticle(writer, no);
    const whole = new Set<string>();
    for (const group of parting) if (await left(writer, group)) whole.add(`${group.kind} ${group.grp}`);
    for (const group of removed.groups) if (!whole.has(`${group.kind} ${group.grp}`)) broken.push(group);
    for (const key of removed.keys) keys.push(key);
    for (const identity of removed.borne) orphaned.add(identity);
  }
  await mend(writer, broken);
  const risen = await laidDown(writer, await promoted(writer, [...new Set(keys)], matchers));
  await tallied(writer, (await grouped(writer, [], risen)).grown);
  return { orphaned, risen };
}

/** Makes each of some groups anew. */
async function mend(writer: Writer, broken: readonly { readonly kind: string; readonly grp: string }[]): Promise<void> {
  for (const kind of new Set(broken.map((group) => group.kind))) {
    await mendGroups(writer, kind, [...new Set(broken.filter((group) => group.kind === kind).map(({ grp }) => grp))]);
  }
}

async function laidDown(writer: Writer, { links, joins }: Linked): Promise<Linked['joins']> {
  await insertLinks(writer, links);
  return joins;
}

const insertLinks = (writer: Writer, links: Linked['links']): Promise<void> => insertRows(writer, 'link', [
  'kind', 'from_article', 'from_n', 'to_article', 'to_n', 'relation', 'joins', 'confidence', 'how', 'evidence',
], links);

async function insertThings(
  writer: Writer, articles: readonly NumberedArticle[], things: readonly KeyedThing[], groups: ReadonlyMap<string, string>, bearers: readonly KeyedThing[],
): Promise<void> {
  const bodies = articles.flatMap(({ projection }) => projection.things.map(({ body }) => body));
  await insertRows(writer, 'thing', ['article', 'n', 'id', 'kind', 'ref', 'grp', 'identity'],
    things.map(({ article, n, id, kind, ref, identity }) => ({ article, n, id, kind, ref, grp: groups.get(id)!, identity })));
  await insertRows(writer, 'thing_body', ['article', 'n', 'body', 'keys'],
    things.map(({ article, n, keys }, index) => ({ article, n, body: bodies[index]!, keys: packedKeys(keys) })));
  const names = new Map(articles.flatMap(({ no, projection }) => projection.rows.speakers.map(({ id, name }) => [`${no}/${id}`, name] as const)));
  await nameParties(writer, things.flatMap(({ kind, article, id, ref }) => {
    const name = kind === partyKind ? names.get(`${article}/${ref}`) : undefined;
    return name === undefined ? [] : [{ grp: groups.get(id)!, name }];
  }));
  await setOrigins(writer, things.filter(({ kind }) => kind === originKind).map(({ article, id }) => ({ article, origin: groups.get(id)! })));
  await insertRows(writer, 'thing_key', ['key', 'draw', 'article', 'n'],
    bearers.flatMap(({ article, n, id, keys }: KeyedThing) => keys.map((key) => ({ key, draw: drawOf(id), article, n }))).sort((a, b) => a.key - b.key));
}
