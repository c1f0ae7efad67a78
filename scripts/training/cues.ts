import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, readLanguageModel, tag, tokenise } from '../../src/reading/language/index.ts';
import { readHtml, readPage } from '../../src/reading/page/index.ts';
import { partsToRead } from '../../src/reading/parts-to-read.ts';
import type { Annotated } from './cue-shares.ts';
import { readAttitudes, trainCues } from './cue-shares.ts';

/** What ../shared/tools/score-attribution.mjs gives of an article's annotation. */
interface Gold { readonly id: string; readonly text: string; readonly statements: Annotated['statements'] }

const root = join(import.meta.dirname, '../..');
const corpus = join(root, '../shared/corpora/polnear/train');
const scorer = join(root, '../shared/tools/score-attribution.mjs');

/** Counts the shares of the cue lexicon on the train part of PolNeAR, by our own parser, and writes models/en/cues.tsv. */
export const train = async (): Promise<void> => {
  if (!existsSync(corpus) || !existsSync(scorer)) {
    console.error('train cues: needs ../shared/corpora/polnear/train and ../shared/tools: not there, nothing trained.');
    process.exit(2);
  }
  const { loadGold } = await import(pathToFileURL(scorer).href) as { loadGold: (folder: string, options: { annotator: string }) => readonly Gold[] };
  const attitudes = readAttitudes(readFileSync(join(import.meta.dirname, 'cue-attitudes.txt'), 'utf8'));
  const lexicon = trainCues(annotated(loadGold(corpus, { annotator: 'all' })), attitudes);
  writeFileSync(join(root, 'models/en/cues.tsv'), lexicon);
  console.log(`models/en/cues.tsv: ${lexicon.split('\n').length} lines, ${lexicon.length} bytes`);
};

/** Every annotator's copy of every article, parsed; an article that several annotated is parsed once. */
function* annotated(golds: readonly Gold[]): Generator<Annotated> {
  const model = readLanguageModel(readFileSync(join(root, 'models/en/language.bin')));
  const byArticle = new Map<string, Gold[]>();
  for (const gold of golds) byArticle.set(gold.id, [...byArticle.get(gold.id) ?? [], gold]);
  for (const copies of byArticle.values()) {
    const { text } = copies[0]!;
    const { parts } = partsToRead(readPage({ text }, readHtml).article);
    const doc = parse(tag(tokenise(text, parts.map((part) => part.span)), model), model);
    const roles = parts.map((part) => part.role);
    for (const { statements } of copies) yield { doc, roles, statements };
  }
}
