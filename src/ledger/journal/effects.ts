import type { Found, GivenBy, Grouped, Related, Stand, StandsOn } from './stand.ts';

export type { Found };

/** What something was, and what it is; null where there is, or was, none. */
interface Turned<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** What a correction changes. */
export interface Effects {
  /** Findings of the corrected articles, as their rows were and are. */
  readonly findings: readonly ({ readonly id: string } & Turned<Found>)[];
  /** Figures and announcements that stay as they are but for who gives them, by their ids. */
  readonly givers: readonly ({ readonly id: string } & Turned<GivenBy>)[];
  /** Where statements stand on claims that are about more than one, by the ids of the things that stand for the statements. */
  readonly positions: readonly ({ readonly id: string } & Turned<StandsOn>)[];
  /** Figures that conflict, follow upon or take back one another; reports that bear on announcements. */
  readonly relations: readonly ({ readonly kind: string; readonly from: string; readonly to: string } & Turned<Related['relation']>)[];
  /** Groups that are made otherwise: their members, by the ids of things; of a group of thousands those that are in the articles which were looked at. */
  readonly groups: readonly { readonly kind: string; readonly before: readonly (readonly string[])[]; readonly after: readonly (readonly string[])[] }[];
}

/** What is not the same in both. */
export function effectsBetween(before: Stand, after: Stand): Effects {
  const [was, is] = [groupsIn(before.members), groupsIn(after.members)];
  const kinds = [...new Set([...was, ...is].map(([, { kind }]) => kind))].sort();
  const groups = kinds.map((kind) => ({
    kind,
    before: [...was].filter(([key, group]) => group.kind === kind && !is.has(key)).map(([, group]) => group.members),
    after: [...is].filter(([key, group]) => group.kind === kind && !was.has(key)).map(([, group]) => group.members),
  }));
  return {
    findings: turned(before.findings, after.findings),
    // A finding that is new or gone is told as such, its giver with it.
    givers: turned(before.givers, after.givers)
      .filter((giver) => giver.before !== null && giver.after !== null && giver.before.speaker !== giver.after.speaker),
    positions: turned(before.positions, after.positions).filter((position) => stanceOf(position.before) !== stanceOf(position.after)),
    relations: turned(before.relations, after.relations).map(({ before: one, after: other }) => {
      const { kind, from, to } = (one ?? other)!;
      return { kind, from, to, before: one?.relation ?? null, after: other?.relation ?? null };
    }),
    // What stands alone before and is gone after is told among the findings.
    groups: groups.filter((change) => [...change.before, ...change.after].some((members) => members.length > 1)),
  };
}

/** What of a position is another when it changes: the claim goes by its first statement, which may be another though the claim is the same. */
const stanceOf = (position: StandsOn | null): string | null => (position === null ? null : JSON.stringify([position.position, position.party]));

function turned<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): readonly ({ readonly id: string } & Turned<T>)[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter((pair) => JSON.stringify(pair.before) !== JSON.stringify(pair.after));
}

/** Groups by all their members, in order. */
function groupsIn(members: readonly Grouped[]): ReadonlyMap<string, { readonly kind: string; readonly members: readonly string[] }> {
  const byName = new Map<string, { kind: string; members: string[] }>();
  for (const { id, kind, grp } of members) {
    const group = byName.get(`${kind} ${grp}`);
    if (group) group.members.push(id);
    else byName.set(`${kind} ${grp}`, { kind, members: [id] });
  }
  return new Map([...byName.values()].map(({ kind, members: ids }) => [`${kind} ${ids.sort().join(' ')}`, { kind, members: ids }]));
}
