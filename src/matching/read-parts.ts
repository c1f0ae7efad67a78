import { readRoles } from '../reading/index.ts';
import type { Article, Span } from '../reading/index.ts';

/** The spans of the parts whose words are read for statements, in order. */
export const readSpans = (article: Article): readonly Span[] =>
  article.parts.filter((part) => (readRoles as readonly string[]).includes(part.role)).map((part) => part.span);

/** Running text: what a copy carries along, where headlines are written anew and captions belong to pictures. */
export const proseSpans = (article: Article): readonly Span[] =>
  article.parts.filter(({ role }) => role === 'paragraph' || role === 'quotation' || role === 'list-item').map((part) => part.span);
