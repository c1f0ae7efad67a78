import { matterRoles, readRoles } from '../../reading/index.ts';
import type { Article } from '../../reading/index.ts';
import { wordsIn } from './words.ts';

/** Parts of a page that do not belong to the article are not searched: a teaser is found in its own article. */
export const searchedRoles: readonly string[] = [...readRoles, ...matterRoles];

/** The words by which an article is found, each once. */
export function searchedWords({ text, parts }: Pick<Article, 'text' | 'parts'>): readonly string[] {
  const words = new Set<string>();
  for (const { role, span } of parts) {
    if (searchedRoles.includes(role)) for (const { word } of wordsIn(text, span[0], span[1])) words.add(word);
  }
  return [...words];
}
