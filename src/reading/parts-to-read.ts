import type { PageReading } from './page/page.ts';
import { readRoles } from './reading.ts';
import type { Part } from './reading.ts';

/** The parts whose words are read for statements: none where the article is in a language that this engine does not read. */
export function partsToRead({ parts, language }: PageReading['article']): readonly Part[] {
  if (!isRead(language)) return [];
  return parts.filter((part) => (readRoles as readonly string[]).includes(part.role));
}

/** English in all its kinds; a page that does not tell its language is taken for English. */
export const isRead = (language: string | null): boolean => language === null || /^en(?:$|[-_])/i.test(language);
