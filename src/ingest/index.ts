/*
 * The one place that does read → match → record.
 */
export { addPages } from './add-pages.ts';
export type { AddedPage } from './add-pages.ts';
export { readHere, readInProcesses } from './reading-pool.ts';
export type { Readers } from './reading-pool.ts';
export { leftUnreadOf, prepare, readingOf } from './reader.ts';
