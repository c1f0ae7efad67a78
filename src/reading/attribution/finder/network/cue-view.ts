import type { Facts } from '../facts.ts';
import type { View } from './run-network.ts';
import { bucketOf } from './buckets.ts';

/** Of each table as many bits as its rows are counted with: the rule's pattern, what hangs from the token, the attitude in the list of cues. */
const [patternBits, kindBits, attitudeBits] = [8, 10, 6];

/** What is looked at to tell whether a token is a cue. */
export const cueView = {
  /** Itself, what it hangs from, its subject, its object, the tokens before and after it. */
  roles: 6,
  tables: [1 << patternBits, 1 << kindBits, 1 << attitudeBits],
} as const;

/** Looks at token `t` of the sentence `[from, to)`. */
export function lookAtToken(facts: Facts, t: number, from: number, to: number, { tokens, rows }: View): void {
  const { heads, subjects, objects, patterns, kinds, attitudes } = facts;
  const place = (token: number): number => (token < from || token >= to ? -1 : token - from);
  tokens[0] = t - from;
  tokens[1] = place(heads[t]!);
  tokens[2] = place(subjects[t]!);
  tokens[3] = place(objects[t]!);
  tokens[4] = place(t - 1);
  tokens[5] = place(t + 1);
  rows[0] = bucketOf(patterns[t]!, patternBits);
  rows[1] = bucketOf(kinds[t]!, kindBits);
  rows[2] = bucketOf(attitudes[t]!, attitudeBits);
}
