/*
 * npx tsx eval/claims.ts [--cached] [--errors] [--half-1] [--record]
 *
 * Statements of one claim on pages of `helsinki` and events of `ecbplus` and `basil`, against eval/claims.tsv (see eval/README.md): pairs that are joined,
 * directly or by way of others. Pairs of which the one lies within the other in one page are left out: that they are about the same is no finding. Errors
 * are shown of the half that rules are made on; of the held-out half with `--held-out` only, for judging what the labels left open. `--half-1`: nothing is
 * looked at but that half.
 */
import { parseArgs } from 'node:util';
import { claims, joinedGroups, matchAll } from '../src/matching/index.ts';
import type { Claimed, ReadArticle } from '../src/matching/index.ts';
import type { Corpus } from './read-corpus.ts';
import { percent, readCorpus, rowsOf, scoreOf } from './read-corpus.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({ options: {
  'cached': { type: 'boolean', default: false }, 'errors': { type: 'boolean', default: false }, 'half-1': { type: 'boolean', default: false }, 'held-out': { type: 'boolean', default: false },
  'record': { type: 'boolean', default: false },
} });

interface Place { readonly article: string; readonly start: number; readonly end: number }
/** When a label was made: before any output was seen; when errors were read; when readings had changed. */
type Made = 'first' | 'later' | 'anew';
interface Row extends Place { readonly claim: string; readonly made: Made }

const rows = rowsOf('claims.tsv').map(([half, corpus, article, start, end, claim, added]) => (
  { half: half!, corpus: corpus as Corpus, article: article!, start: start ?? '', end: Number(end), claim: claim!, made: (added ?? 'first') as Made }));
const corpora = [...new Set(rows.map(({ corpus }) => corpus))];
const articlesOf = new Map<Corpus, readonly ReadArticle[]>(corpora.map((corpus) => [corpus, readCorpus(corpus, options)]));

const placeOf = ({ article, content }: Claimed): Place => ({ article, start: content[0]![0], end: content.at(-1)![1] });
/** Half of the longer of the two at least. */
const isSamePlace = (a: Place, b: Place): boolean =>
  a.article === b.article && Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 0.5 * Math.max(a.end - a.start, b.end - b.start);
const isNested = (a: Place, b: Place): boolean => a.article === b.article && a.start < b.end && b.start < a.end;

interface Counts { readonly right: number; readonly found: number; readonly reached: number; readonly wanted: number }

/** By all labels, and by those made up to an earlier time. */
const labelSets = { all: ['first', 'later', 'anew'], before: ['first', 'later'], first: ['first'] } as const satisfies Readonly<Record<string, readonly Made[]>>;
type LabelSet = keyof typeof labelSets;

function measure(half: string, corpus: Corpus): Readonly<Record<LabelSet, Counts>> {
  const own = rows.filter((row) => row.half === half && row.corpus === corpus);
  const pages = new Set(own.map(({ article }) => article));
  const gold = own.filter(({ start }) => start !== '').map((row): Row => ({ article: row.article, start: Number(row.start), end: row.end, claim: row.claim, made: row.made }));
  const articles = articlesOf.get(corpus)!.filter(({ id }) => pages.has(id));
  const { things, links } = matchAll(claims, articles);
  const groupOf = new Map(joinedGroups(things.map(({ id }) => id), links).flatMap((group, i) => group.map((id) => [id, i] as const)));
  const textOf = new Map(articles.map(({ id, reading }) => [id, reading.article.text]));
  const words = ({ article, start, end }: Place): string => `${article} ${start} ${end}: ${textOf.get(article)!.slice(start, end).replace(/\s+/g, ' ').slice(0, 150)}`;

  const countBy = (set: LabelSet): Counts => {
    const labels = gold.filter(({ made }) => (labelSets[set] as readonly Made[]).includes(made));
    const isShown = set === 'all' && options.errors && (half === '1' || options['held-out']);
    const claimsAt = (place: Place): readonly string[] => labels.filter((row) => isSamePlace(row, place)).map(({ claim }) => claim);
    let [right, found, reached, wanted] = [0, 0, 0, 0];
    things.forEach((a, i) => {
      for (const b of things.slice(i + 1)) {
        if (groupOf.get(a.id) !== groupOf.get(b.id) || isNested(placeOf(a), placeOf(b))) continue;
        found++;
        const other = claimsAt(placeOf(b));
        if (claimsAt(placeOf(a)).some((claim) => other.includes(claim))) right++;
        else if (isShown) console.log(`wrong ${words(placeOf(a))} | ${words(placeOf(b))}`);
      }
    });
    const seen = new Set<string>();
    labels.forEach((a, i) => {
      for (const b of labels.slice(i + 1)) {
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
    return { right, found, reached, wanted };
  };
  return { all: countBy('all'), before: countBy('before'), first: countBy('first') };
}

const none: Counts = { right: 0, found: 0, reached: 0, wanted: 0 };
const plus = (a: Counts, b: Counts): Counts => (
  { right: a.right + b.right, found: a.found + b.found, reached: a.reached + b.reached, wanted: a.wanted + b.wanted });
const precisionOf = ({ right, found }: Counts): string => percent(scoreOf(right, found, 1).precision);
const recallOf = ({ reached, wanted }: Counts): string => percent(scoreOf(reached, 1, wanted).recall);

for (const [name, half] of [['1 (made on)', '1'], ['2 (held out)', '2']] as const) {
  if (half === '2' && options['half-1']) continue;
  let [all, before, first] = [none, none, none];
  for (const corpus of corpora) {
    const counts = measure(half, corpus);
    [all, before, first] = [plus(all, counts.all), plus(before, counts.before), plus(first, counts.first)];
    console.log(`half ${name}, ${corpus}: ${counts.all.wanted} pairs of one claim, ${counts.all.found} found: P ${precisionOf(counts.all)} R ${recallOf(counts.all)}`);
  }
  const pages = new Set(rows.filter((row) => row.half === half).map(({ article }) => article)).size;
  console.log(`half ${name}: ${pages} articles, ${all.wanted} pairs, ${all.found} found: P ${precisionOf(all)} R ${recallOf(all)} `
    + `(by the labels before the last: P ${precisionOf(before)} R ${recallOf(before)}; by the first labels: P ${precisionOf(first)} R ${recallOf(first)})`);
  if (options.record) recordResult('Claims across articles', { pages: `half ${name}: ${pages}`, pairs: String(all.wanted), found: String(all.found), P: precisionOf(all), R: recallOf(all) });
}
