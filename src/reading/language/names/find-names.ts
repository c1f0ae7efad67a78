import type { Tagged } from '../tokens.ts';
import { addClassSums, classSumsOf } from './class-sums.ts';
import { nameFactsOf, type NameFacts } from './facts.ts';
import { mostNameFeatures, writeNameFeatures } from './features.ts';
import { inArticle, writeArticleFeatures } from './in-article.ts';
import type { NameModel } from './name-model.ts';
import { begins, classes, ends, kindOfClass, outside, placeIn, type Name, type Named } from './named.ts';
import { joinParticles } from './particles.ts';
import { searchWith } from './search.ts';
import { segmentsIn } from './segments.ts';

/**
 * How many tokens are looked at together: within them, a name is taken for what it is taken for elsewhere. Longer than nearly any
 * article, short enough that the scores of a long text need no more room.
 */
const lookedAtTogether = 8192;

/** Finds the names: first by the words around each, then again with what the rest of the article says of them. */
export const findNames = <Doc extends Tagged>(doc: Doc, model: NameModel): Doc & Named => {
  const facts = nameFactsOf(doc, model.words);
  const found = new Uint8Array(doc.length);
  const search = searchWith(model);
  for (let first = 0, sentence = 0; first < doc.length;) {
    sentence += 1;
    while (sentence + 1 < doc.sentenceStarts.length && doc.sentenceStarts[sentence + 1]! - first <= lookedAtTogether) sentence += 1;
    const end = doc.sentenceStarts[sentence]!;
    lookTwice(doc, facts, model, search, first, end, found);
    first = end;
  }
  return { ...doc, names: joinParticles(doc, namesOf(found)) };
};

const lookTwice = (
  doc: Tagged, facts: NameFacts, model: NameModel, search: ReturnType<typeof searchWith>, first: number, end: number, found: Uint8Array,
): void => {
  const segments = segmentsIn(doc, facts.live, first, end);
  const last = segments.at(-1);
  if (last === undefined) return;
  const scores = new Int32Array(last.row + (last.to - last.from) * classes);
  const features = new Int32Array(mostNameFeatures);
  const weights = classSumsOf(model);
  const look = (write: (at: number, from: number, to: number) => number): void => {
    for (const segment of segments) {
      const sentence = doc.sentenceOf[segment.from]!;
      const from = doc.sentenceStarts[sentence]!;
      const to = doc.sentenceStarts[sentence + 1]!;
      for (let at = segment.from, place = segment.row; at < segment.to; at += 1, place += classes) {
        addClassSums(weights, features, write(at, from, to), scores, place);
      }
      search(scores, segment.row, segment.to - segment.from, found, segment.from);
    }
  };
  look((at, from, to) => writeNameFeatures(facts, at, from, to, features));
  const article = inArticle(facts, first, found.slice(first, end));
  look((at, from, to) => writeArticleFeatures(facts, article, at, from, to, features, 0));
};

const namesOf = (found: Uint8Array): readonly Name[] => {
  const names: Name[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const cls = found[at]!;
    if (cls === outside) continue;
    const first = at;
    if (placeIn(cls) === begins) while (placeIn(found[at]!) !== ends) at += 1;
    names.push({ first, last: at, kind: kindOfClass(cls) });
  }
  return names;
};
