/*
 * The record: what came in, what was read in it, what it has to do with the rest, and what people corrected. One function a question; rows are plain data.
 */
export type { Ledger } from './ledger.ts';
export { defaultAddress, isServer, openLedger } from './open.ts';
export { NewerStore } from './migrations/migrate.ts';

// Adding.
export { engineIdOf, namesOf } from './record/page.ts';
export type { BroughtPage, PageNames } from './record/page.ts';
export { preparedPage } from './record/prepare.ts';
export type { PreparedPage } from './record/prepare.ts';
export { record } from './record/record.ts';
export type { Outcome, RecordedPage } from './record/record.ts';
export { knownPages } from './questions/known-pages.ts';

// Questions.
export { BadCursor } from './questions/cursor.ts';
export type { Listed, Wanted } from './questions/cursor.ts';
export type { ArticleBrief } from './questions/article-brief.ts';
export type { ArticleFilter } from './questions/filter.ts';
export { statements } from './questions/statements.ts';
export type { StatementFilter } from './questions/statements.ts';
export type { StatementRow, Words } from './questions/statement-row.ts';
export { search } from './questions/search.ts';
export type { Excerpt, SearchFilter, SearchRow } from './questions/search.ts';
export { articles } from './questions/articles.ts';
export type { ArticleRow } from './questions/articles.ts';
export { readArticle } from './questions/read-article.ts';
export type { ArticleOnRecord, ThingOfArticle } from './questions/read-article.ts';
