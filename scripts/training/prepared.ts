import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftsOf, openContextOf } from '../../src/reading/attribution/attribute.ts';
import type { Context } from '../../src/reading/attribution/context.ts';
import { readCueLexicon } from '../../src/reading/attribution/cue-lexicon.ts';
import type { Facts } from '../../src/reading/attribution/finder/facts.ts';
import { factsOf } from '../../src/reading/attribution/finder/facts.ts';
import { findQuotations } from '../../src/reading/attribution/quotations.ts';
import { readNameModel } from '../../src/reading/language/index.ts';
import type { AnnotatedArticle } from './polnear.ts';

const root = join(import.meta.dirname, '../..');

/** All that the finder sees of an article. */
export interface Prepared {
  readonly article: AnnotatedArticle;
  readonly context: Context;
  readonly facts: Facts;
}

/** Everything the finder sees of an article, worked out once. */
export function preparer(): (article: AnnotatedArticle) => Prepared {
  const { words } = readNameModel(readFileSync(join(root, 'models/en/names.bin')));
  const cues = readCueLexicon(readFileSync(join(root, 'models/en/cues.tsv'), 'utf8'));
  return (article) => {
    const { doc, roles } = article;
    const context = openContextOf(doc, findQuotations(doc.text, doc.blocks), roles, cues);
    const facts = factsOf(context, words, draftsOf(context));
    return { article, context, facts };
  };
}
