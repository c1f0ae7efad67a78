/*
 * npx tsx eval/claims.ts [--cached] [--errors] [--record]
 *
 * Statements of one claim on twenty-nine pages of `helsinki`, against eval/claims.tsv (see eval/README.md): pairs that are joined, directly or by way
 * of others. Pairs of which the one lies within the other in one page are left out: that they are about the same is no finding.
 */
import { parseArgs } from 'node:util';
import { claims, joinedGroups, matchAll } from '../src/matching/index.ts';
import type { Claimed } from '../src/matching/index.ts';
import { percent, readCorpus, rowsOf, scoreOf } from './read-corpus.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({ options: { cached: { type: 'boolean', default: false }, errors: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } } });

const rows = rowsOf('claims.tsv');
const pages = new Set(rows.map(([article]) => article!));
const gold = rows.filter(([, start]) => start !== undefined && start !== '')
  .map(([article, start, end, claim]) => ({ article: article!, start: Number(start), end: Number(end), claim: claim! }));
const articles = readCorpus('helsinki', options).filter(({ id }) => pages.has(id));
const { things, links } = matchAll(claims, articles);
const groupOf = new Map(joinedGroups(things.map(({ id }) => id), links).flatMap((group, i) => group.map((id) => [id, i] as const)));

interface Place { readonly article: string; readonly start: number; readonly end: number }
const placeOf = ({ article, content }: Claimed): Place => ({ article, start: content[0]![0], end: content.at(-1)![1] });
/** Half of the longer of the two at least. */
const isSamePlace = (a: Place, b: Place): boolean =>
  a.article === b.article && Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 0.5 * Math.max(a.end - a.start, b.end - b.start);
const isNested = (a: Place, b: Place): boolean => a.article === b.article && a.start < b.end && b.start < a.end;
const claimOf = (place: Place): string | null => gold.find((row) => isSamePlace(row, place))?.claim ?? null;
const textOf = new Map(articles.map(({ id, reading }) => [id, reading.article.text]));
const words = ({ article, start, end }: Place): string => `${article}: ${textOf.get(article)!.slice(start, end).replace(/\s+/g, ' ').slice(0, 140)}`;

let [right, found] = [0, 0];
things.forEach((a, i) => {
  for (const b of things.slice(i + 1)) {
    if (groupOf.get(a.id) !== groupOf.get(b.id) || isNested(placeOf(a), placeOf(b))) continue;
    found++;
    const [one, other] = [claimOf(placeOf(a)), claimOf(placeOf(b))];
    if (one !== null && one === other) right++;
    else if (options.errors) console.log(`wrong ${words(placeOf(a))} | ${words(placeOf(b))}`);
  }
});
let [reached, wanted] = [0, 0];
gold.forEach((a, i) => {
  for (const b of gold.slice(i + 1)) {
    if (a.claim !== b.claim || isNested(a, b)) continue;
    wanted++;
    const groups = (row: Place): readonly (number | undefined)[] => things.filter((thing) => isSamePlace(placeOf(thing), row)).map(({ id }) => groupOf.get(id));
    if (groups(a).some((group) => groups(b).includes(group))) reached++;
    else if (options.errors) console.log(`missed ${words(a)} | ${words(b)}`);
  }
});
const precision = scoreOf(right, found, 1).precision;
const recall = scoreOf(reached, 1, wanted).recall;
console.log(`${pages.size} pages, ${wanted} pairs of one claim, ${found} found: P ${percent(precision)} R ${percent(recall)}`);
if (options.record) recordResult('Claims across articles', { pages: String(pages.size), pairs: String(wanted), found: String(found), P: percent(precision), R: percent(recall) });
