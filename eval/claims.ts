/*
 * npx tsx eval/claims.ts [--cached] [--errors] [--record]
 *
 * Statements of one claim on pages of `helsinki` and events of `ecbplus` and `basil`, against eval/claims.tsv (see eval/README.md): pairs that are joined,
 * directly or by way of others. Pairs of which the one lies within the other in one page are left out: that they are about the same is no finding. Errors
 * are shown of the half that rules are made on; of the held-out half with `--held-out` only, for judging what the labels left open.
 */
import { parseArgs } from 'node:util';
import { claims, joinedGroups, matchAll } from '../src/matching/index.ts';
import type { Claimed, ReadArticle } from '../src/matching/index.ts';
import type { Corpus } from './read-corpus.ts';
import { percent, readCorpus, rowsOf, scoreOf } from './read-corpus.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({ options: {
  'cached': { type: 'boolean', default: false }, 'errors': { type: 'boolean', default: false }, 'held-out': { type: 'boolean', default: false }, 'record': { type: 'boolean', default: false },
} });

interface Place { readonly article: string; readonly start: number; readonly end: number }
interface Row extends Place { readonly claim: string; readonly isLater: boolean }

const rows = rowsOf('claims.tsv').map(([half, corpus, article, start, end, claim, added]) => (
  { half: half!, corpus: corpus as Corpus, article: article!, start: start ?? '', end: Number(end), claim: claim!, isLater: added === 'later' }));
const corpora = [...new Set(rows.map(({ corpus }) => corpus))];
const articlesOf = new Map<Corpus, readonly ReadArticle[]>(corpora.map((corpus) => [corpus, readCorpus(corpus, options)]));

const placeOf = ({ article, content }: Claimed): Place => ({ article, start: content[0]![0], end: content.at(-1)![1] });
/** Half of the longer of the two at least. */
const isSamePlace = (a: Place, b: Place): boolean =>
  a.article === b.article && Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 0.5 * Math.max(a.end - a.start, b.end - b.start);
const isNested = (a: Place, b: Place): boolean => a.article === b.article && a.start < b.end && b.start < a.end;

/** `first`: right by the labels that were made before any output was seen. */
interface Counts { readonly first: number; readonly right: number; readonly found: number; readonly reached: number; readonly wanted: number }

function measure(half: string, corpus: Corpus): Counts {
  const own = rows.filter((row) => row.half === half && row.corpus === corpus);
  const pages = new Set(own.map(({ article }) => article));
  const gold = own.filter(({ start }) => start !== '').map((row): Row => ({ article: row.article, start: Number(row.start), end: row.end, claim: row.claim, isLater: row.isLater }));
  const articles = articlesOf.get(corpus)!.filter(({ id }) => pages.has(id));
  const { things, links } = matchAll(claims, articles);
  const groupOf = new Map(joinedGroups(things.map(({ id }) => id), links).flatMap((group, i) => group.map((id) => [id, i] as const)));
  const claimsAt = (place: Place, first = false): readonly string[] =>
    gold.filter((row) => !(first && row.isLater) && isSamePlace(row, place)).map(({ claim }) => claim);
  const textOf = new Map(articles.map(({ id, reading }) => [id, reading.article.text]));
  const words = ({ article, start, end }: Place): string => `${article} ${start} ${end}: ${textOf.get(article)!.slice(start, end).replace(/\s+/g, ' ').slice(0, 150)}`;
  const isShown = options.errors && (half === '1' || options['held-out']);

  let [first, right, found] = [0, 0, 0];
  things.forEach((a, i) => {
    for (const b of things.slice(i + 1)) {
      if (groupOf.get(a.id) !== groupOf.get(b.id) || isNested(placeOf(a), placeOf(b))) continue;
      found++;
      const other = claimsAt(placeOf(b));
      if (claimsAt(placeOf(a), true).some((claim) => claimsAt(placeOf(b), true).includes(claim))) first++;
      if (claimsAt(placeOf(a)).some((claim) => other.includes(claim))) right++;
      else if (isShown) console.log(`wrong ${words(placeOf(a))} | ${words(placeOf(b))}`);
    }
  });
  let [reached, wanted] = [0, 0];
  const seen = new Set<string>();
  gold.forEach((a, i) => {
    for (const b of gold.slice(i + 1)) {
      const pair = `${a.article} ${a.start} ${b.article} ${b.start} ${a.end} ${b.end}`;
      if (a.claim !== b.claim || isNested(a, b) || seen.has(pair)) continue;
      seen.add(pair);
      wanted++;
      const groups = (row: Place): readonly (number | undefined)[] =>
        things.filter((thing) => isSamePlace(placeOf(thing), row)).map(({ id }) => groupOf.get(id));
      if (groups(a).some((group) => groups(b).includes(group))) reached++;
      else if (isShown) console.log(`missed ${a.claim} ${words(a)} | ${words(b)}`);
    }
  });
  return { first, right, found, reached, wanted };
}

const plus = (a: Counts, b: Counts): Counts => (
  { first: a.first + b.first, right: a.right + b.right, found: a.found + b.found, reached: a.reached + b.reached, wanted: a.wanted + b.wanted });

for (const [name, half] of [['1 (made on)', '1'], ['2 (held out)', '2']] as const) {
  let all: Counts = { first: 0, right: 0, found: 0, reached: 0, wanted: 0 };
  for (const corpus of corpora) {
    const counts = measure(half, corpus);
    all = plus(all, counts);
    console.log(`half ${name}, ${corpus}: ${counts.wanted} pairs of one claim, ${counts.found} found: P ${percent(scoreOf(counts.right, counts.found, 1).precision)} R ${percent(scoreOf(counts.reached, 1, counts.wanted).recall)}`);
  }
  const precision = scoreOf(all.right, all.found, 1).precision;
  const recall = scoreOf(all.reached, 1, all.wanted).recall;
  const pages = new Set(rows.filter((row) => row.half === half).map(({ article }) => article)).size;
  console.log(`half ${name}: ${pages} articles, ${all.wanted} pairs, ${all.found} found: P ${percent(precision)} (by the first labels alone ${percent(all.first / all.found)}) R ${percent(recall)}`);
  if (options.record) recordResult('Claims across articles', { pages: `half ${name}: ${pages}`, pairs: String(all.wanted), found: String(all.found), P: percent(precision), R: percent(recall) });
}
