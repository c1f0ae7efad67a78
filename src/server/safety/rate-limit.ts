/** Lets something be done so often in a while, by whoever it is told apart by: `burst` at once, and then as fast as these come back. */
export interface RateLimit {
  /** Whether it may be done once more; what is not let does not count. `now` in milliseconds. */
  readonly lets: (who: string, now: number) => boolean;
  /** Takes back what was let last: it does not count. */
  readonly returns: (who: string) => void;
}

/** So many are remembered; those that were seen longest ago are forgotten first. */
const most = 10_000;

export function rateLimit({ burst, everyMs }: { readonly burst: number; readonly everyMs: number }): RateLimit {
  const left = new Map<string, { readonly count: number; readonly at: number }>();
  return {
    lets: (who, now) => {
      const known = left.get(who);
      const count = known === undefined ? burst : Math.min(burst, known.count + Math.max(0, now - known.at) / everyMs);
      left.delete(who);
      left.set(who, { count: count >= 1 ? count - 1 : count, at: now });
      if (left.size > most) left.delete(left.keys().next().value!);
      return count >= 1;
    },
    returns: (who) => {
      const known = left.get(who);
      if (known) left.set(who, { ...known, count: Math.min(burst, known.count + 1) });
    },
  };
}
