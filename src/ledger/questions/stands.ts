import { standOf } from '../../matching/index.ts';
import type { PositionKind } from './position-in.ts';
import type { StatementRow } from './statement-row.ts';

/** Where one statement stands on a claim. */
export interface Position {
  /** The thing that stands for the statement in matching: for merging and splitting. */
  readonly id: string;
  readonly position: PositionKind;
  readonly statement: StatementRow;
}

/** Where a party stands on a claim, whatever else it said of it. */
export interface PartyStand {
  /** As the first of its statements names it. */
  readonly party: string;
  /** Null where the record does not know who it is. */
  readonly id: string | null;
  /** The latest that it took itself: only who did nothing else reports. */
  readonly position: PositionKind;
  /** The positions that it left one for another, the last with them; none where it changed nothing. */
  readonly turns: readonly { readonly position: PositionKind; readonly statement: string; readonly published: string | null }[];
  /** What else it did: what it reported too, what one article tells beside that. */
  readonly also: readonly PositionKind[];
}

/** What a statement names as the one who says it. */
export const namedParty = ({ speaker, sources }: StatementRow): string => speaker?.name ?? sources[0]?.words ?? 'unsaid';

/** Every party once, in the order of their first words. `positions`: the earliest first. */
export function standsOf(positions: readonly Position[]): readonly PartyStand[] {
  const byParty = new Map<string, [Position, ...Position[]]>();
  for (const one of positions) {
    const own = byParty.get(partyKey(one));
    if (own) own.push(one);
    else byParty.set(partyKey(one), [one]);
  }
  return [...byParty.values()].map((own) => {
    const [first, ...later] = own;
    const { now, changes, also } = standOf([takenIn(first), ...later.map(takenIn)]);
    const { statement } = first;
    return {
      party: namedParty(statement), id: statement.speaker?.party ?? null, position: now.position,
      turns: [...changes.slice(0, 1).map(({ from }) => from), ...changes.map(({ to }) => to)]
        .map(({ position, statement: said, published }) => ({ position, statement: said, published })),
      also,
    };
  });
}

const takenIn = ({ position, statement: { id, article } }: Position) => ({ position, article: article.id, published: article.published, statement: id });

/** Whom the record does not know may be another each time: “officials” who assert and “officials” who doubt are two, and nobody changed. */
const partyKey = ({ position, statement }: Position): string => (
  statement.speaker?.party ?? JSON.stringify([namedParty(statement).toLowerCase(), position]));
