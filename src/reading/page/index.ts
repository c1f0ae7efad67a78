export { looksLikeHtml } from './looks-like-html.ts';
export type { Page, PageFacts, PageReader, PageReading } from './page.ts';
export { readPage } from './read-page.ts';
