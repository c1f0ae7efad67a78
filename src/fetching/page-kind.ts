import { looksLikeHtml } from '../reading/index.ts';
import { decodePage } from './decode.ts';

/** Whether a page is HTML: by what the server says of it, or else by how its text looks. */
export const isHtml = (contentType: string | null, text: string): boolean => saysHtml(contentType) || looksLikeHtml(text);

/** The same of bytes as they came: HTML, or the flattened text of a page. Bytes are decoded only where nobody says what they are. */
export const pageKindOf = (bytes: Uint8Array, contentType: string | null): 'html' | 'page' =>
  (saysHtml(contentType) || looksLikeHtml(decodePage(bytes, { contentType: contentType ?? undefined }).text) ? 'html' : 'page');

const saysHtml = (contentType: string | null): boolean => /^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? '');
