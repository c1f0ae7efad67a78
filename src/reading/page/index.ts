export { looksLikeHtml } from './looks-like-html.ts';
export type { Page, PageFacts, PageReader, PageReading } from './page.ts';
export { readHtml, trainedHtmlReader } from './html/read-html.ts';
export type { PageModel } from './html/page-model.ts';
export { readPage } from './read-page.ts';
