/*
 * How well chains of mentions agree with those of people: B3 (Bagga and Baldwin 1998) and LEA (Moosavi and Strube 2016), over mentions that both sides have.
 * A mention that we leave open is a chain of its own: that costs recall, and never precision.
 */
import type { Score } from './read-corpus.ts';

/** One mention: the chain that people put it in, and ours; `own` null where it is left open. Names of chains differ from document to document. */
export interface Chained { readonly gold: string; readonly own: string | null }

interface Sums { right: number; all: number }

/** Chains as lists of places in `mentions`. */
function chainsBy(mentions: readonly Chained[], nameOf: (mention: Chained, at: number) => string): readonly (readonly number[])[] {
  const chains = new Map<string, number[]>();
  mentions.forEach((mention, at) => {
    const name = nameOf(mention, at);
    const chain = chains.get(name);
    if (chain) chain.push(at);
    else chains.set(name, [at]);
  });
  return [...chains.values()];
}

const goldOf = ({ gold }: Chained): string => gold;
const ownOf = ({ own }: Chained, at: number): string => own ?? `open ${at}`;

/** Of each mention, the share of its chain that the other side's chain has too; the mean over mentions. */
export function bCubed(mentions: readonly Chained[]): Score {
  const side = (chains: readonly (readonly number[])[], other: (mention: Chained, at: number) => string): Sums => {
    const sums = { right: 0, all: mentions.length };
    for (const chain of chains) {
      const shared = new Map<string, number>();
      for (const at of chain) shared.set(other(mentions[at]!, at), (shared.get(other(mentions[at]!, at)) ?? 0) + 1);
      for (const count of shared.values()) sums.right += count * count / chain.length;
    }
    return sums;
  };
  return joined(side(chainsBy(mentions, goldOf), ownOf), side(chainsBy(mentions, ownOf), goldOf));
}

/** Of each chain, the share of its links that the other side has, weighed by its length; a chain of one links to itself. */
export function lea(mentions: readonly Chained[]): Score {
  const linksOf = (size: number): number => size * (size - 1) / 2;
  const side = (chains: readonly (readonly number[])[], others: readonly (readonly number[])[], other: (mention: Chained, at: number) => string): Sums => {
    const sizes = new Map(others.map((chain) => [other(mentions[chain[0]!]!, chain[0]!), chain.length]));
    const sums = { right: 0, all: 0 };
    for (const chain of chains) {
      sums.all += chain.length;
      const shared = new Map<string, number>();
      for (const at of chain) shared.set(other(mentions[at]!, at), (shared.get(other(mentions[at]!, at)) ?? 0) + 1);
      if (chain.length === 1) sums.right += [...shared.keys()].every((name) => sizes.get(name) === 1) ? 1 : 0;
      else sums.right += chain.length * [...shared.values()].reduce((sum, count) => sum + linksOf(count), 0) / linksOf(chain.length);
    }
    return sums;
  };
  const gold = chainsBy(mentions, goldOf);
  const own = chainsBy(mentions, ownOf);
  return joined(side(gold, own, ownOf), side(own, gold, goldOf));
}

/**
 * Mentions that are right: each of our chains stands for the one of theirs that it shares most mentions with, and each of theirs is stood for by one of ours
 * alone, the likest first. Of what is answered, that share is right.
 */
export function rightlyNamed(mentions: readonly Chained[]): ReadonlySet<number> {
  const counts = new Map<string, { gold: string; own: string; places: number[] }>();
  mentions.forEach(({ gold, own }, at) => {
    if (own === null) return;
    const key = `${gold}\t${own}`;
    const entry = counts.get(key);
    if (entry) entry.places.push(at);
    else counts.set(key, { gold, own, places: [at] });
  });
  const taken = new Set<string>();
  const right = new Set<number>();
  for (const { gold, own, places } of [...counts.values()].sort((a, b) => b.places.length - a.places.length || a.places[0]! - b.places[0]!)) {
    if (taken.has(`gold ${gold}`) || taken.has(`own ${own}`)) continue;
    taken.add(`gold ${gold}`).add(`own ${own}`);
    for (const at of places) right.add(at);
  }
  return right;
}

const joined = (recall: Sums, precision: Sums): Score => {
  const r = recall.all === 0 ? 1 : recall.right / recall.all;
  const p = precision.all === 0 ? 1 : precision.right / precision.all;
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : 2 * p * r / (p + r) };
};
