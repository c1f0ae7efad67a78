export { attribute } from './attribute.ts';
export type { Attribution } from './attribution.ts';
export type { CueLexicon } from './cue-lexicon.ts';
export { readCueLexicon } from './cue-lexicon.ts';
export type { Quotation } from './quotations.ts';
export { findQuotations } from './quotations.ts';
