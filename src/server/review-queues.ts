import type { StatementFilter } from '../ledger/index.ts';

/** What the machine doubts, by kind. */
export const queues = [
  ['speakers', 'Unresolved speakers', 'It is told that somebody says it, and not known who that is. What somebody has decided on is here no more.'],
  ['doubtful', 'Low confidence', 'The machine is less than 60 % sure that this is a statement.'],
  ['parties', 'Parties that may be one', 'Names that are alike. The machine proposes, and joins nothing by itself.'],
  ['claims', 'Claims that may be one', 'Statements that may be about the same.'],
  ['quotations', 'Quotations that may be one', 'Words that are alike.'],
] as const;
export type Queue = (typeof queues)[number][0];
export const isQueue = (word: string | undefined): word is Queue => queues.some(([queue]) => queue === word);

/** Below this, a statement is worth a look. */
const doubtful = 0.6;

/** Which statements stand in the queues that are of statements; what a person has decided on is in none. */
export const statementsIn = {
  speakers: { resolved: false, corrected: false },
  doubtful: { confidenceUpTo: doubtful, corrected: false },
} as const satisfies Readonly<Record<string, StatementFilter>>;
