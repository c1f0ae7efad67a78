/*
 * Names on the fifth of the outlets of `ner-worldwide` that is kept out of training: every fifth in the order of their names. A name is
 * right where its first and last character and its kind are. `npm run eval:language` calls this; alone: `npx tsx eval/names.ts`.
 */
import { readFileSync } from 'node:fs';
import { readGumNames, readWorldwide, splitByOutlet, type NamedArticle } from '../scripts/training/names/corpora.ts';
import { NameScores } from '../scripts/training/names/score.ts';
import { findNames, nameKinds, readLanguageModel, readNameModel, tag, type LanguageModel, type NameModel } from '../src/reading/language/index.ts';

const readModel = (name: string): Uint8Array => readFileSync(new URL(`../models/en/${name}`, import.meta.url));

const scoresOn = (articles: readonly NamedArticle[], language: LanguageModel, model: NameModel, kinds: ReadonlySet<number> | null = null): NameScores => {
  const scores = new NameScores();
  for (const { doc, names } of articles) {
    const own = findNames(tag(doc, language), model).names.map(({ first, last, kind }) => ({ start: doc.starts[first]!, end: doc.ends[last]!, kind }));
    const keys = (list: readonly { start: number; end: number; kind: number }[]): Set<string> => new Set(list
      .filter(({ kind }) => kinds === null || kinds.has(kind)).map(({ start, end, kind }) => `${start} ${end} ${kind}`));
    scores.add(keys(names), keys(own));
  }
  return scores;
};

/** Measures names, shows the table, and gives the row to be kept. */
export const measureNames = (): Record<string, string> => {
  const language = readLanguageModel(readModel('language.bin'));
  const model = readNameModel(readModel('names.bin'));
  const { kept } = splitByOutlet(readWorldwide());
  const raw = scoresOn(kept, language, model);
  const given = scoresOn(splitByOutlet(readWorldwide('gold')).kept, language, model);
  const person = ['person', 'organisation', 'place'].map((kind) => (nameKinds as readonly string[]).indexOf(kind));
  const gum = scoresOn(readGumNames('dev'), language, model, new Set(person));
  const f1 = (scores: NameScores, kind?: number): string => scores.f1(kind).toFixed(2);
  console.table(Object.fromEntries([...nameKinds, 'all'].map((name, kind) => [name, {
    'raw text': f1(raw, kind), 'gold tokens': f1(given, kind), 'names': raw.rows[kind]!.gold,
    'precision': (100 * raw.rows[kind]!.right / raw.rows[kind]!.own).toFixed(1), 'recall': (100 * raw.rows[kind]!.right / raw.rows[kind]!.gold).toFixed(1),
  }])));
  console.log(`${kept.length} articles of ${[...new Set(kept.map(({ outlet }) => outlet))].join(', ')}`);
  console.log(`GUM dev, persons, organisations and places: ${f1(gum)}`);
  return { 'F1, raw text': f1(raw), 'F1, gold tokens': f1(given), 'F1, GUM dev (3 kinds)': f1(gum) };
};

if (process.argv[1]?.endsWith('names.ts')) console.table([measureNames()]);
