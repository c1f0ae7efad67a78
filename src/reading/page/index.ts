export { looksLikeHtml } from './looks-like-html.ts';
export type { Page, PageFacts, PageReader, PageReading } from './page.ts';
export { blockScorer } from './html/page-model.ts';
export { leftOutOfHtml, readHtml, trainedHtmlReader } from './html/read-html.ts';
export type { LeftOutOfHtml } from './html/read-html.ts';
export { leftOutOfPage } from './left-out.ts';
export type { PageModel } from './html/page-model.ts';
export { readPage } from './read-page.ts';
