import type { Asked } from '../engines/insert-rows.ts';
import type { Listed, Wanted } from './cursor.ts';
import { backingOf } from './backing.ts';
import { bodiesOf, groupNamed, groupsShown, membersNamed, membersOf, sizeOf, someMembers } from './groups.ts';
import type { Backing } from './backing.ts';
import type { GroupFilter, Member, MembersWanted } from './groups.ts';
import { linksOf } from './links.ts';
import type { LinkRow } from './links.ts';
import { positionIn } from './position-in.ts';
import type { PositionKind } from './position-in.ts';
import { findTerms, wordQueryOf } from '../search/query.ts';
import type { StatementRow } from './statement-row.ts';
import { statementsAt } from './statements-by-place.ts';

/** What several statements are about. */
export interface ClaimRow extends Backing {
  readonly id: string;
  /** The content of the earliest statement about it, exactly. */
  readonly words: string;
  readonly statements: number;
  /** Who stands where, in the order of their first words. */
  readonly positions: readonly { readonly position: PositionKind; readonly party: string }[];
}

export interface Claim extends Omit<ClaimRow, 'positions'> {
  /** The earliest first: so many as were asked for. */
  readonly positions: readonly Position[];
  /** How to ask for those after them; null where there are none. */
  readonly next: string | null;
  /** Where not all positions are given, those between the ones that are. */
  readonly links: readonly LinkRow[];
}

/** Where one statement stands on the claim. */
export interface Position {
  /** The thing that stands for the statement in matching: for merging and splitting. */
  readonly id: string;
  readonly position: PositionKind;
  readonly statement: StatementRow;
}

const looked = 50;

export function claims(asked: Asked, filter: GroupFilter = {}, wanted: Wanted = {}): Promise<Listed<ClaimRow>> {
  const query = filter.words === undefined ? null : wordQueryOf(filter.words);
  return groupsShown(asked, 'claims', filter, wanted, async (groups) => {
    const ids = groups.map(({ id }) => id);
    const members = await membersOf(asked, 'claims', ids, looked);
    const positions = await positionsOf(asked, [...members.values()].flat());
    const backing = await backingOf(asked, 'claims', ids);
    return new Map(groups.flatMap(({ id, things }): [string, ClaimRow][] => {
      const found = (members.get(id) ?? []).flatMap((member) => positions.get(member.id) ?? []);
      // The article has the words; whether the claim has them is seen here.
      if (query && !found.some(({ statement }) => findTerms(query, contentOf(statement)))) return [];
      const parties = new Map(found.map(({ position, statement }) => {
        const party = statement.speaker?.name ?? statement.sources[0]?.words ?? '(unsaid)';
        return [JSON.stringify([position, party.toLowerCase()]), { position, party }];
      }));
      return [[id, { id, words: found[0] ? contentOf(found[0].statement) : '', statements: things, positions: [...parties.values()], ...backing.get(id)! }]];
    }));
  });
}

/** One claim, by its id or by that of anything in it, with some of its positions: the earliest unless told otherwise. */
export async function claim(asked: Asked, id: string, wanted: MembersWanted = {}): Promise<Claim | null> {
  const group = await groupNamed(asked, 'claims', id);
  if (group === null) return null;
  const { rows: members, next } = await someMembers(asked, 'claims', group, wanted);
  const isAll = next === null && wanted.after === undefined;
  const startsIt = wanted.after === undefined && wanted.newest !== true;
  const earliest = startsIt ? [] : (await someMembers(asked, 'claims', group, { limit: 1 })).rows;
  const byMember = await positionsOf(asked, [...members, ...earliest]);
  const positions = members.flatMap((member) => byMember.get(member.id) ?? []);
  const first = byMember.get((earliest[0] ?? members[0])?.id ?? '');
  return {
    id: group, words: first ? contentOf(first.statement) : '',
    statements: isAll ? positions.length : await sizeOf(asked, 'claims', group), ...(await backingOf(asked, 'claims', [group])).get(group)!,
    positions, next, links: await linksOf(asked, members, { within: !isAll }),
  };
}

/** One position on a claim, by the id of the thing that stands for it. */
export async function position(asked: Asked, id: string): Promise<Position | null> {
  const [member] = await membersNamed(asked, 'claims', id);
  return member === undefined ? null : (await positionsOf(asked, [member])).get(member.id) ?? null;
}

const contentOf = ({ content }: StatementRow): string => content.map(({ words }) => words).join(' … ');

async function positionsOf(asked: Asked, members: readonly Member[]): Promise<ReadonlyMap<string, Position>> {
  const statements = await statementsAt(asked, members);
  const bodies = await bodiesOf<{ readonly position?: unknown }>(asked, members);
  return new Map(members.flatMap(({ id, article, n, ref }) => {
    const statement = statements.get(`${article}/${ref}`);
    if (!statement) return [];
    return [[id, { id, position: positionIn(bodies.get(`${article}/${n}`), statement), statement }]];
  }));
}
