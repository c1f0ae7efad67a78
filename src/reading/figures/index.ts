export type { DateMention, ReferenceDate } from './dates.ts';
export { findDates } from './dates.ts';
export type { StatementContent } from './figures.ts';
export { findFigures } from './figures.ts';
export { referenceDate } from './reference-date.ts';
