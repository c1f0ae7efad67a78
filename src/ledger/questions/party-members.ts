import { sql } from 'kysely';
import { placesOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import type { ArticleBrief } from './article-brief.ts';
import type { Listed, Wanted } from './cursor.ts';
import { groupNamed, sizeOf, someMembers } from './groups.ts';

/** A speaker of one article, as one of those that are held to be the same party. */
export interface PartyMember {
  /** The thing that stands for it in matching: for merging and splitting. */
  readonly id: string;
  readonly name: string;
  readonly article: ArticleBrief;
}

/** Those who are held to be this party, the earliest articles first, and how many they are in all. */
export async function partyMembers(asked: Asked, id: string, wanted: Wanted): Promise<Listed<PartyMember> & { readonly count: number }> {
  const group = await groupNamed(asked, 'parties', id);
  if (group === null) return { rows: [], next: null, count: 0 };
  const { rows: members, next } = await someMembers(asked, 'parties', group, wanted);
  if (members.length === 0) return { rows: [], next, count: 0 };
  const { rows } = await sql<ArticleBrief & { thing: string; name: string }>`
    select thing.id as thing, speaker.name, article.id, article.title, article.outlet, article.published, article.url, article.origin
    from ${placesOf(asked.engine, members)} as place cross join thing join article on article.no = thing.article
    join speaker on speaker.article = thing.article and speaker.id = thing.ref
    where thing.article = place.article and thing.n = place.n`.execute(asked.db);
  const byThing = new Map(rows.map(({ thing, name, ...article }) => [thing, { id: thing, name, article }]));
  return { rows: members.flatMap((member) => byThing.get(member.id) ?? []), next, count: await sizeOf(asked, 'parties', group) };
}
