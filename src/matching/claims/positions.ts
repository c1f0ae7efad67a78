import { compareText } from '../match-all.ts';
import { joinedGroups } from '../joined.ts';
import type { Link } from '../matcher.ts';
import type { Claimed } from './claims.ts';
import { relativePosition } from './claims.ts';
import type { Position } from './position.ts';

/** The proposition that several statements are about, with who takes which position on it. */
export interface Claim {
  /** Ids of the statements' things, in order. */
  readonly statements: readonly string[];
  /** On what the earliest of them says; by date, then by party. */
  readonly positions: readonly { readonly party: string | null; readonly position: Position; readonly on: string | null; readonly statement: string }[];
}

const dateOf = ({ saidOn, published }: Claimed): string | null => saidOn ?? published?.slice(0, 10) ?? null;

/** Claims with two statements at least. `partyOf`: one name for a party in all articles; by default the name that the article gives. */
export function claimsOf(
  things: readonly Claimed[], links: readonly Link[], partyOf: (thing: Claimed) => string | null = ({ party }) => party,
): readonly Claim[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return joinedGroups(byId.keys(), links).filter((group) => group.length > 1).map((group): Claim => {
    const members = group.map((id) => byId.get(id)!);
    const base = members.filter(({ about }) => about === null).sort((a, b) => compareText(dateOf(a) ?? '~', dateOf(b) ?? '~') || compareText(a.id, b.id))[0] ?? members[0]!;
    const positions = members.map((thing) => (
      { party: partyOf(thing), position: relativePosition(thing, base), on: dateOf(thing), statement: thing.id }
    )).sort((a, b) => compareText(a.on ?? '~', b.on ?? '~') || compareText(a.party ?? '', b.party ?? '') || compareText(a.statement, b.statement));
    return { statements: group, positions };
  });
}
