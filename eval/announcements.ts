/*
 * npx tsx eval/announcements.ts [--cached] [--errors] [--record]
 *
 * Announcements found on forty pages of `helsinki` and in the example record, against eval/announcements.tsv, with their actors and acts (see eval/README.md).
 * Errors are shown of the half that rules are made on.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { read } from '../src/index.ts';
import { actOf, announcements, matchAll } from '../src/matching/index.ts';
import type { Announced, ReadArticle } from '../src/matching/index.ts';
import { percent, readCorpus, rowsOf, scoreOf } from './read-corpus.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({ options: { cached: { type: 'boolean', default: false }, errors: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } } });

const rows = rowsOf('announcements.tsv');
const gold = rows.filter(([,,, start]) => start !== undefined && start !== '').map(([half, , article, start, end, counts, , actor, act, due]) => (
  { half: half!, article: article!, start: Number(start), end: Number(end), counts: counts!, actor: actor!, act: act!, due: due ?? '' }));
const halfOf = new Map(rows.map(([half, , article]) => [article!, half!]));

const folder = join(import.meta.dirname, '../examples/record');
const examples = readdirSync(folder).filter((name) => name.endsWith('.html')).sort().map((name): ReadArticle => {
  const reading = read({ html: readFileSync(join(folder, name), 'utf8') });
  return { id: name.slice(0, -5), reading, outlet: reading.article.outlet, published: reading.article.published, url: reading.article.url };
});
const articles = [...readCorpus('helsinki', options).filter(({ id }) => halfOf.has(id)), ...examples];
const textOf = new Map(articles.map(({ id, reading }) => [id, reading.article.text]));
const found = matchAll(announcements, articles).things.filter((thing): thing is Announced => thing.part === 'announcement');

interface Place { readonly article: string; readonly start: number; readonly end: number }
const placeOf = ({ article, span }: Announced): Place => ({ article, start: span[0], end: span[1] });
/** Half of the shorter of the two at least. */
const isSamePlace = (a: Place, b: Place): boolean =>
  a.article === b.article && Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 0.5 * Math.min(a.end - a.start, b.end - b.start);
const words = ({ article, start, end }: Place): string => `${article}: ${textOf.get(article)!.slice(start, end).replace(/\s+/g, ' ').slice(0, 140)}`;
/** “Trump” for “Donald Trump”: the last words of the names agree. */
const isActor = (told: string | null, wanted: string): boolean => told?.split(' ').at(-1)?.toLowerCase() === wanted.split(' ').at(-1)!.toLowerCase();

for (const [name, half] of [['1 (made on)', '1'], ['2 (held out)', '2']] as const) {
  const told = found.filter(({ article }) => halfOf.get(article) === half);
  const wanted = gold.filter((row) => row.half === half);
  // What may be called an announcement or not counts for nothing.
  const judged = told.filter((thing) => !wanted.some((row) => row.counts === 'may' && isSamePlace(row, placeOf(thing))));
  const right = judged.filter((thing) => wanted.some((row) => isSamePlace(row, placeOf(thing))));
  const must = wanted.filter((row) => row.counts === 'must');
  const pairs = must.flatMap((row) => told.filter((thing) => isSamePlace(row, placeOf(thing))).slice(0, 1).map((thing) => ({ row, thing })));
  const { precision } = scoreOf(right.length, judged.length, 1);
  const recall = pairs.length / must.length;
  const actors = pairs.filter(({ row, thing }) => isActor(thing.actor, row.actor)).length / pairs.length;
  const acts = pairs.filter(({ row, thing }) => thing.act === actOf(row.act)).length / pairs.length;
  const due = must.filter((row) => row.due !== '');
  const dues = pairs.filter(({ row, thing }) => row.due !== '' && thing.due?.startsWith(row.due) === true).length;
  console.log(`half ${name}: ${must.length} announcements, ${judged.length} found: P ${percent(precision)} R ${percent(recall)}; actor ${percent(actors)}, act ${percent(acts)}, due ${dues} of ${due.length}`);
  if (options.errors && half === '1') {
    for (const thing of judged.filter((one) => !right.includes(one))) console.log(`  wrong ${thing.act} ${words(placeOf(thing))}`);
    for (const row of must.filter((one) => !pairs.some((pair) => pair.row === one))) console.log(`  missed ${row.act} ${words(row)}`);
    for (const { row, thing } of pairs) {
      if (!isActor(thing.actor, row.actor)) console.log(`  actor ${String(thing.actor)}, not ${row.actor}: ${words(row)}`);
      if (thing.act !== actOf(row.act)) console.log(`  act ${thing.act}, not ${row.act}: ${words(row)}`);
      if (row.due !== '' && thing.due?.startsWith(row.due) !== true) console.log(`  due ${String(thing.due)}, not ${row.due}: ${words(row)}`);
    }
  }
  if (options.record) {
    recordResult('Announcements', {
      half: name, announcements: String(must.length), found: String(judged.length), P: percent(precision), R: percent(recall),
      actor: percent(actors), act: percent(acts),
      due: `${dues} of ${due.length}`,
    });
  }
}
