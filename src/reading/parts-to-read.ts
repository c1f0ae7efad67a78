import type { PageReading } from './page/page.ts';
import { readRoles } from './reading.ts';
import type { Part } from './reading.ts';

/** How much of one article is read for statements, in UTF-16 code units: ten times the longest reports that are published as one page. */
export const longestRead = 2_000_000;

export interface PartsToRead {
  readonly parts: readonly Part[];
  /** The first part that is left out because the article is too long, if any. */
  readonly leftOut: Part | null;
}

/**
 * The parts whose words are read for statements: none where the article is in a language that this engine does not read, and
 * none behind the longest stretch that is read, so that a hostile page cannot take an hour.
 */
export function partsToRead({ parts, language }: PageReading['article']): PartsToRead {
  if (!isRead(language)) return { parts: [], leftOut: null };
  const readable = parts.filter((part) => (readRoles as readonly string[]).includes(part.role));
  let length = 0;
  const end = readable.findIndex(({ span }) => (length += span[1] - span[0]) > longestRead);
  return end < 0 ? { parts: readable, leftOut: null } : { parts: readable.slice(0, end), leftOut: readable[end]! };
}

/** English in all its kinds; a page that does not tell its language is taken for English. */
export const isRead = (language: string | null): boolean => language === null || /^en(?:$|[-_])/i.test(language);
