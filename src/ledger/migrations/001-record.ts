import { sql } from 'kysely';
import type { ColumnTypes } from '../engines/columns.ts';
import type { Writer } from '../ledger.ts';

/** What came in, what was read in it, what matchers made of it, and the journal of corrections. */
export async function record({ db }: Writer, { text, integer, real, blob, clustered }: ColumnTypes): Promise<void> {
  for (const statement of [
    `create table snapshot (sha256 ${text} primary key, size ${integer} not null, body ${blob} not null)`,
    `create table page (
      id ${text} primary key, snapshot ${text} not null references snapshot, kind ${text} not null, content_type ${text},
      url ${text}, published ${text}, outlet ${text})`,
    `create table engine (id ${text} primary key, version ${text} not null, models ${text} not null)`,
    `create table reading (
      page ${text} not null references page, engine ${text} not null references engine, text ${blob} not null, body ${blob} not null,
      primary key (page, engine))`,
    `create table arrival (page ${text} primary key references page, name ${text} not null, at ${text} not null)`,

    `create table article (
      no ${integer} primary key, id ${text} not null unique, engine ${text} not null, title ${text}, outlet ${text}, outlet_key ${text},
      published ${text}, url ${text}, language ${text}, text_sha256 ${text} not null, origin ${text}, corrected ${integer} not null)`,
    `create index article_of_outlet on article (outlet_key, no)`,
    `create index article_of_origin on article (origin)`,
    `create table outlet (key ${text} primary key, name ${text} not null) ${clustered}`,
    `create table statement (
      article ${integer} not null, n ${integer} not null, id ${text} not null, parent ${text}, speaker ${text}, attitude ${text} not null,
      form ${text} not null, negated ${integer} not null, source_kind ${text} not null, said_on ${text}, confidence ${real} not null,
      how ${text} not null, spans ${text} not null, correction ${text}, primary key (article, n)) ${clustered}`,
    `create index statement_by_attitude on statement (attitude, article)`,
    `create index statement_by_source_kind on statement (source_kind, article)`,
    `create table speaker (
      article ${integer} not null, n ${integer} not null, id ${text} not null, name ${text} not null, kind ${text} not null, roles ${text} not null,
      mentions ${text} not null, primary key (article, n)) ${clustered}`,
    `create table speaker_word (
      word ${text} not null, article ${integer} not null, speaker ${text} not null, primary key (word, article, speaker)) ${clustered}`,
    `create index speaker_word_of_article on speaker_word (article)`,
    `create table figure (
      article ${integer} not null, n ${integer} not null, id ${text} not null, start_at ${integer} not null, end_at ${integer} not null,
      value ${real} not null, bounds ${text} not null, unit ${text}, unit_key ${text}, counted ${text}, place ${text}, as_of ${text}, statement ${text},
      primary key (article, n)) ${clustered}`,
    `create index figure_by_unit on figure (unit_key, article)`,
    `create table announcement (
      article ${integer} not null, n ${integer} not null, id ${text} not null, statement ${text} not null, actor ${text}, act ${text} not null,
      start_at ${integer} not null, end_at ${integer} not null, due ${text}, primary key (article, n)) ${clustered}`,
    `create index announcement_by_act on announcement (act, article)`,

    `create table thing (
      article ${integer} not null, n ${integer} not null, id ${text} not null, kind ${text} not null, ref ${text} not null, grp ${text} not null,
      primary key (article, n)) ${clustered}`,
    `create table thing_body (
      article ${integer} not null, n ${integer} not null, body ${blob} not null, keys ${blob} not null, primary key (article, n)) ${clustered}`,
    `create index thing_in_group on thing (kind, grp, article)`,
    `create table thing_key (
      key ${integer} not null, article ${integer} not null, n ${integer} not null, primary key (key, article, n)) ${clustered}`,
    `create table link (
      kind ${text} not null, from_article ${integer} not null, from_n ${integer} not null, to_article ${integer} not null, to_n ${integer} not null,
      relation ${text} not null, joins ${integer} not null, confidence ${real} not null, how ${text} not null, evidence ${text} not null,
      primary key (from_article, from_n, to_article, to_n)) ${clustered}`,
    `create index link_to on link (to_article, to_n)`,
    `create table thing_group (
      kind ${text} not null, id ${text} not null, things ${integer} not null, first ${integer} not null, last ${integer} not null,
      primary key (kind, id)) ${clustered}`,
    `create index thing_group_by_last on thing_group (kind, last, id)`,
    `create index thing_group_by_things on thing_group (kind, things, id)`,

    `create table correction (
      id ${text} primary key, kind ${text} not null, page ${text} not null, other ${text}, anchor ${text} not null, change ${text} not null, who ${text} not null,
      at ${text} not null, why ${text} not null, undoes ${text}) ${clustered}`,
    `create index correction_of_page on correction (page, at, id)`,
    `create index correction_by_time on correction (at, id)`,
    `create index correction_of_other on correction (other)`,
    `create table apart (
      kind ${text} not null, a_article ${integer} not null, a_n ${integer} not null, b_article ${integer} not null, b_n ${integer} not null,
      correction ${text} not null, primary key (kind, a_article, a_n, b_article, b_n, correction)) ${clustered}`,
    `create table outcome (
      article ${integer} not null, announcement ${text} not null, state ${text} not null, by_page ${text}, by_statement ${text},
      correction ${text} not null, primary key (article, announcement)) ${clustered}`,
  ]) {
    await sql.raw(statement).execute(db);
  }
}
