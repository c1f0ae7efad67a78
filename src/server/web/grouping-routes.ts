import { z } from '@hono/zod-openapi';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { BadCorrection, belongings, claim, parties, partyMembers, partyNames, quotation, statements } from '../../ledger/index.ts';
import type { Wanted } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { optional, wanted } from '../filters.ts';
import { asked, formOf, missing } from './asked.ts';
import { deciding } from './decisions.ts';
import { handOf } from './hand.ts';
import { apart, counted, html } from './markup.ts';
import type { Piece } from './markup.ts';
import { groupIdOf, groupPath } from './paths.ts';
import { decisionPage } from './pages/decision.ts';
import { mergeDecision, splitDecision } from './pages/grouping.ts';
import type { Grouped, Member } from './pages/grouping.ts';
import { whereFrom, wordsOf } from './pages/lists.ts';
import { shown } from './shown.ts';

/** Kinds that people join and part by hand. */
const kinds = ['parties', 'claims', 'quotations'] as const;
type Kind = (typeof kinds)[number];

/** So many are offered to be one with, and so many members at once to be parted. */
const [most, mostMembers] = [40, 100] as const;

/** Some members; `words` find what a group may be one with. */
const membersQuery = wanted.extend({ words: optional(z.string(), 'Words of another.') });

/** Making one of two, and two of one: of parties, claims and quotations. */
export function groupingPages(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();
  for (const kind of kinds) {
    const idOf = (context: Context): string => groupIdOf(kind, context.req.param('article')!, context.req.param('rest')!);
    const named = async (context: Context, members: number): Promise<Grouped> => {
      const found = await groupOf(desk, kind, idOf(context), { limit: members, after: asked(context, membersQuery).after });
      if (found === null) throw missing('There is nothing of this name on record.');
      return found;
    };

    app.get(`/${kind}/:article/:rest/merge`, async (context) => {
      const group = await named(context, 1);
      const words = (context.req.query('words') ?? '').trim().slice(0, 200);
      return shown(context, decisionPage(mergeDecision(kind, group, words, await candidatesOf(desk, kind, group, words), {}), handOf(context), null, null));
    });
    app.post(`/${kind}/:article/:rest/merge`, async (context) => {
      const { fields } = await formOf(context);
      const group = await named(context, 1);
      const words = (fields['words'] ?? '').trim().slice(0, 200);
      const candidates = await candidatesOf(desk, kind, group, words);
      return deciding(desk, context, fields, {
        draft: () => {
          if (!fields['other']) throw new BadCorrection('nothing was chosen');
          return { kind: 'merge', a: group.id, b: fields['other'] };
        },
        again: (effects, told) => decisionPage(mergeDecision(kind, group, words, candidates, fields), handOf(context), effects, told),
        behind: () => groupPath(group.id) ?? '/',
      });
    });

    app.get(`/${kind}/:article/:rest/split`, async (context) => (
      shown(context, decisionPage(splitDecision(kind, await named(context, mostMembers), context.req.query('after'), {}), handOf(context), null, null))));
    app.post(`/${kind}/:article/:rest/split`, async (context) => {
      const { fields } = await formOf(context);
      const group = await named(context, mostMembers);
      return deciding(desk, context, fields, {
        draft: () => {
          const { a, b } = fields;
          if (!a || !b) throw new BadCorrection('choose the two that are not one');
          if (a === b) throw new BadCorrection('the same was chosen twice');
          return { kind: 'split', a, b };
        },
        again: (effects, told) => decisionPage(splitDecision(kind, group, context.req.query('after'), fields), handOf(context), effects, told),
        behind: () => groupPath(fields['a'] ?? group.id) ?? '/',
      });
    });
  }
  return app;
}

/** A group with some of its members, the earliest first. */
async function groupOf({ ledger }: Desk, kind: Kind, id: string, some: Wanted): Promise<Grouped | null> {
  switch (kind) {
    case 'parties': {
      const found = (await partyNames(ledger, [id])).get(id);
      if (found === undefined) return null;
      const { rows, next, count } = await partyMembers(ledger, id, some);
      const members = rows.map(({ id: thing, name, article }): Member => ({ id: thing, words: apart(name), where: whereFrom(article) }));
      return { ...found, next, count, members };
    }
    case 'claims': {
      const found = await claim(ledger, id, some);
      if (found === null) return null;
      const members = found.positions.map(({ id: thing, position, statement: { content, speaker, article } }): Member => ({
        id: thing, words: html`${wordsOf(content)} <span class="meta">· ${position}, ${apart(speaker?.name ?? 'speaker unresolved')}</span>`, where: whereFrom(article),
      }));
      return { id: found.id, name: found.words, members, next: found.next, count: found.statements };
    }
    case 'quotations': {
      const found = await quotation(ledger, id);
      if (found === null) return null;
      const members = found.witnesses.map(({ id: thing, words, article, speaker }): Member => ({
        id: thing, words: html`${apart(words)}${speaker === null ? null : html` <span class="meta">· ${apart(speaker)}</span>`}`, where: whereFrom(article),
      }));
      return { id: found.id, name: found.words, members, next: null, count: members.length };
    }
  }
}

/** What it may be one with: what the words find, each group once. */
async function candidatesOf({ ledger }: Desk, kind: Kind, own: Grouped, words: string): Promise<readonly Member[]> {
  if (words === '') return [];
  const found: { id: string; words: Piece; where: Piece }[] = [];
  if (kind === 'parties') {
    for (const { id, name, kind: sort, roles, statements: count } of (await parties(ledger, { speaker: words, order: 'largest' }, { limit: most })).rows) {
      if (id !== own.id) found.push({ id, words: apart(name), where: [sort, roles[0] === undefined ? '' : `, ${roles[0].title}`, ` · ${counted(count, 'statement')}`].join('') });
    }
    return found;
  }
  const { rows } = await statements(ledger, { words }, { limit: most });
  const known = new Map<string, Awaited<ReturnType<typeof belongings>>>();
  for (const row of rows) {
    const [, local] = row.id.split('/');
    if (!known.has(row.article.id)) known.set(row.article.id, await belongings(ledger, row.article.id));
    const group = known.get(row.article.id)!.find((thing) => thing.kind === kind && thing.ref === local)?.group;
    if (group === undefined || group === own.id || found.some(({ id }) => id === group)) continue;
    found.push({ id: group, words: html`${wordsOf(row.content)} <span class="meta">· ${apart(row.speaker?.name ?? 'speaker unresolved')}</span>`, where: whereFrom(row.article) });
  }
  return found;
}
