import { firstDated } from '../article-number.ts';
import type { Asked } from '../engines/insert-rows.ts';
import type { Listed, Wanted } from './cursor.ts';
import { backingOf } from './backing.ts';
import { bodiesOf, groupNamed, groupsShown, membersNamed, membersOf, sizeOf, someMembers } from './groups.ts';
import type { Backing } from './backing.ts';
import type { GroupFilter, Member, MembersWanted } from './groups.ts';
import { linksOf } from './links.ts';
import type { LinkRow } from './links.ts';
import { baseOf, mostEarliest, positionIn } from './position-in.ts';
import type { PositionBody } from './position-in.ts';
import { standsOf } from './stands.ts';
import type { PartyStand, Position } from './stands.ts';
import { findTerms, wordQueryOf } from '../search/query.ts';
import type { StatementRow } from './statement-row.ts';
import { statementsAt } from './statements-by-place.ts';

/** What several statements are about. */
export interface ClaimRow extends Backing {
  readonly id: string;
  /** The content of the earliest statement that makes it, exactly. */
  readonly words: string;
  readonly statements: number;
  /** Who stands where, each party once, in the order of their first words; of many statements the earliest are looked at. */
  readonly positions: readonly PartyStand[];
}

export interface Claim extends Omit<ClaimRow, 'positions'> {
  /** The earliest first: so many as were asked for. */
  readonly positions: readonly Position[];
  /** Each party once, by all of its statements; on a claim of many, by those that are given. */
  readonly stands: readonly PartyStand[];
  /** How to ask for those after them; null where there are none. */
  readonly next: string | null;
  /** Where not all positions are given, those between the ones that are. */
  readonly links: readonly LinkRow[];
}

const looked = 50;

/** Of a claim with more statements than this, where parties stand is told of those that are given. */
const mostStood = 200;

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
      const base = found.find(({ isBase }) => isBase) ?? found[0];
      return [[id, { id, words: base ? contentOf(base.statement) : '', statements: things, positions: standsOf(found), ...backing.get(id)! }]];
    }));
  });
}

/** One claim, by its id or by that of anything in it, with some of its positions: the earliest unless told otherwise. */
export async function claim(asked: Asked, id: string, wanted: MembersWanted = {}): Promise<Claim | null> {
  const group = await groupNamed(asked, 'claims', id);
  if (group === null) return null;
  const { rows: members, next } = await someMembers(asked, 'claims', group, wanted);
  const isAll = next === null && wanted.after === undefined;
  const count = isAll ? members.length : await sizeOf(asked, 'claims', group);
  const stood = isAll || count > mostStood ? members : (await membersOf(asked, 'claims', [group], mostStood)).get(group)!;
  const earliest = (await someMembers(asked, 'claims', group, { limit: mostEarliest })).rows;
  const byMember = await positionsOf(asked, [...members, ...stood], earliest);
  const shown = (some: readonly Member[]) => some.flatMap((member) => shownOf(byMember.get(member.id)) ?? []);
  const positions = shown(members);
  const base = [...byMember.values()].find(({ isBase }) => isBase);
  return {
    id: group, words: base ? contentOf(base.statement) : '',
    statements: isAll ? positions.length : count, ...(await backingOf(asked, 'claims', [group])).get(group)!,
    positions, stands: standsOf(shown(inOrder(stood))), next, links: await linksOf(asked, members, { within: !isAll }),
  };
}

/** One position on a claim, by the id of the thing that stands for it. */
export async function position(asked: Asked, id: string): Promise<Position | null> {
  const [member] = await membersNamed(asked, 'claims', id);
  if (member === undefined) return null;
  const { rows: earliest } = await someMembers(asked, 'claims', member.grp, { limit: mostEarliest });
  return shownOf((await positionsOf(asked, [member], earliest)).get(member.id));
}

/** The earliest first; what has no date comes last. */
const inOrder = (members: readonly Member[]): readonly Member[] => [...members].sort((a, b) => (
  Number(a.article < firstDated) - Number(b.article < firstDated) || a.article - b.article || a.n - b.n));

const contentOf = ({ content }: StatementRow): string => content.map(({ words }) => words).join(' … ');

/** A position, and whether it is that of the statement that its claim goes by. */
type Found = Position & { readonly isBase: boolean };

const shownOf = (found: Found | undefined): Position | null => (
  found === undefined ? null : { id: found.id, position: found.position, statement: found.statement });

/** The positions of some members, and of the earliest, by their ids; on what the base of each claim says, which is among its earliest members. */
async function positionsOf(asked: Asked, members: readonly Member[], earliest = members): Promise<ReadonlyMap<string, Found>> {
  const all = [...new Map([...members, ...earliest].map((member) => [member.id, member])).values()];
  const statements = await statementsAt(asked, all);
  const bodies = await bodiesOf<NonNullable<PositionBody>>(asked, all);
  const bodyOf = ({ article, n }: Member): PositionBody => bodies.get(`${article}/${n}`);
  const byClaim = new Map<string, Member[]>();
  for (const member of earliest) {
    const same = byClaim.get(member.grp);
    if (same) same.push(member);
    else byClaim.set(member.grp, [member]);
  }
  const bases = new Map([...byClaim].map(([grp, same]) => [grp, baseOf(same, bodyOf)!]));
  return new Map(all.flatMap((member) => {
    const statement = statements.get(`${member.article}/${member.ref}`);
    const base = bases.get(member.grp);
    if (!statement) return [];
    return [[member.id, { id: member.id, position: positionIn(bodyOf(member), statement, base && bodyOf(base)), statement, isBase: member.id === base?.id }]];
  }));
}
