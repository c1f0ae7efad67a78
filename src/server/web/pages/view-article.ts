import { article, belongings, copiesOf } from '../../../ledger/index.ts';
import type { Ledger } from '../../../ledger/index.ts';
import type { ArticleView } from './article.ts';

/** Everything that the page of an article shows; null where there is no such article. */
export async function viewArticle(ledger: Ledger, id: string): Promise<ArticleView | null> {
  const found = await article(ledger, id);
  return found === null ? null : { ...found, belongings: await belongings(ledger, id), copies: await copiesOf(ledger, id) };
}
