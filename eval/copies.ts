/*
 * npx tsx eval/copies.ts [--cached] [--errors] [--record]
 *
 * Copies against the labels in eval/copies.tsv (pages of `helsinki` by their ids; see eval/README.md), and on `ecbplus`, where two
 * articles of different events may not be joined.
 */
import { parseArgs } from 'node:util';
import { copies, matchAll } from '../src/matching/index.ts';
import { percent, readCorpus, rowsOf, scoreOf } from './read-corpus.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({ options: { cached: { type: 'boolean', default: false }, errors: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } } });

const { links } = matchAll(copies, readCorpus('helsinki', options));
const found = new Map(links.map((link) => [[link.from, link.to].map((id) => id.split('/')[0]).sort().join(' '), link]));
const nameOf = { 'copy': 'copy', 'embeds': 'copy', 'part-copy': 'part copy' } as Readonly<Record<string, string>>;

for (const set of ['1', '2']) {
  const pairs = rowsOf('copies.tsv').filter((row) => row[0] === set).map(([, a, b, label]) => {
    const link = found.get([a, b].sort().join(' '));
    return { a: a!, b: b!, label: label!, told: link === undefined ? 'independent' : nameOf[link.relation]!, link };
  });
  if (pairs.length === 0) continue;
  const count = (test: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(test).length;
  const score = (isIt: (label: string) => boolean) =>
    scoreOf(count((p) => isIt(p.label) && isIt(p.told)), count((p) => isIt(p.told)), count((p) => isIt(p.label)));
  const copied = score((label) => label === 'copy');
  const shared = score((label) => label !== 'independent');
  const same = count((p) => p.label === p.told);
  const joined = count((p) => p.label === 'independent' && p.link?.joins === true);
  console.log(`set ${set}: ${pairs.length} pairs; copies P ${percent(copied.precision)} R ${percent(copied.recall)} F1 ${percent(copied.f1)}; `
    + `text in common P ${percent(shared.precision)} R ${percent(shared.recall)} F1 ${percent(shared.f1)}; of three kinds right ${percent(same / pairs.length)}; independent but joined ${joined}`);
  if (options.errors) for (const p of pairs) if (p.label !== p.told) console.log(`  ${p.a} ${p.b}: ${p.label}, told ${p.told} ${JSON.stringify(p.link?.evidence ?? null)}`);
  if (options.record) {
    recordResult('Copies', {
      'pairs': `set ${set}: ${pairs.length} of helsinki`, 'copies P': percent(copied.precision), 'copies R': percent(copied.recall), 'copies F1': percent(copied.f1),
      'text in common P': percent(shared.precision), 'text in common R': percent(shared.recall), 'text in common F1': percent(shared.f1), 'right of three kinds': percent(same / pairs.length),
      'wrongly joined': String(joined),
    });
  }
}

const look = matchAll(copies, readCorpus('ecbplus', options)).links;
const eventOf = (id: string): string => id.split('/').slice(0, 2).join('/');
const across = look.filter(({ from, to }) => eventOf(from) !== eventOf(to));
const wrongly = across.filter(({ joins }) => joins);
console.log(`ecbplus: ${look.length} links, ${look.filter(({ joins }) => joins).length} of them join; across events ${across.length}, of them joined ${wrongly.length}`);
for (const link of across) console.log(`  ${link.from} ${link.to} ${link.relation}`);
if (options.record) recordResult('Copies', { 'pairs': `ecbplus: all, ${look.length} links`, 'wrongly joined': String(wrongly.length) });
