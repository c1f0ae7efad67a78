export type { DateMention, ReferenceDate } from './dates.ts';
export { findDates } from './dates.ts';
export type { StatementContent } from './figures.ts';
export { findFigures } from './figures.ts';
export type { TypedDate } from './typed-date.ts';
export { typedDate } from './typed-date.ts';
export { referenceDate } from './reference-date.ts';
