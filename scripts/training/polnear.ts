import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, readLanguageModel, tag, tokenise } from '../../src/reading/language/index.ts';
import type { Parsed } from '../../src/reading/language/tokens.ts';
import { readHtml, readPage } from '../../src/reading/page/index.ts';
import { partsToRead } from '../../src/reading/parts-to-read.ts';
import type { Role } from '../../src/reading/reading.ts';
import type { Span } from '../../src/reading/text/span.ts';

/** One attribution by one annotator; only outermost ones are annotated. */
export interface GoldStatement {
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
  readonly content: readonly Span[];
}

/** An annotated article: its parse, the roles of its blocks, and each annotator's copy of the attributions. */
export interface AnnotatedArticle {
  readonly id: string;
  readonly doc: Parsed;
  readonly roles: readonly Role[];
  readonly copies: readonly (readonly GoldStatement[])[];
}

/** What ../shared/tools/score-attribution.mjs gives of an article's annotation. */
interface Gold { readonly id: string; readonly text: string; readonly statements: readonly GoldStatement[] }

const root = join(import.meta.dirname, '../..');
const corpus = join(root, '../shared/corpora/polnear/train');
const scorer = join(root, '../shared/tools/score-attribution.mjs');

/** The train part of PolNeAR in our own parse, by name. Says so and stops with code 2 where the corpus is absent. */
export async function* annotatedArticles(): AsyncGenerator<AnnotatedArticle> {
  if (!existsSync(corpus) || !existsSync(scorer)) {
    console.error('This training needs ../shared/corpora/polnear/train and ../shared/tools: not there, nothing trained.');
    process.exit(2);
  }
  const { loadGold } = await import(pathToFileURL(scorer).href) as { loadGold: (folder: string, options: { annotator: string }) => readonly Gold[] };
  const model = readLanguageModel(readFileSync(join(root, 'models/en/language.bin')));
  const byArticle = new Map<string, Gold[]>();
  for (const gold of loadGold(corpus, { annotator: 'all' })) byArticle.set(gold.id, [...byArticle.get(gold.id) ?? [], gold]);
  for (const [id, copies] of [...byArticle].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { text } = copies[0]!;
    const { parts } = partsToRead(readPage({ text }, readHtml).article);
    const doc = parse(tag(tokenise(text, parts.map((part) => part.span)), model), model);
    yield { id, doc, roles: parts.map((part) => part.role), copies: copies.map(({ statements }) => statements) };
  }
}
