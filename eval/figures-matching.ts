/*
 * npx tsx eval/figures-matching.ts [--cached] [--errors] [--record]
 *
 * Figures of one measure on forty pages of `helsinki`, against the measures in eval/figures.tsv (see eval/README.md): pairs of figures that are joined,
 * directly or by way of others.
 */
import { parseArgs } from 'node:util';
import { figures, joinedGroups, matchAll } from '../src/matching/index.ts';
import { percent, readCorpus, rowsOf, scoreOf } from './read-corpus.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({ options: { cached: { type: 'boolean', default: false }, errors: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } } });

const gold = rowsOf('figures.tsv').map(([article, start, end, measure]) => ({ place: `${article}/${start}-${end}`, article: article!, measure: measure ?? '' }));
const pages = new Set(gold.map(({ article }) => article));
const { things, links } = matchAll(figures, readCorpus('helsinki', options).filter(({ id }) => pages.has(id)));
const placeOf = new Map(things.map(({ id, article, span }) => [id, `${article}/${span[0]}-${span[1]}`]));
const groupOf = new Map(joinedGroups(placeOf.keys(), links).flatMap((group, i) => group.map((id) => [placeOf.get(id)!, i] as const)));

function measure(name: string, rows: typeof gold): void {
  let [right, found, wanted] = [0, 0, 0];
  rows.forEach((a, i) => {
    for (const b of rows.slice(i + 1)) {
      const same = a.measure !== '' && a.measure === b.measure;
      const told = groupOf.has(a.place) && groupOf.get(a.place) === groupOf.get(b.place);
      if (same) wanted++;
      if (told) found++;
      if (same && told) right++;
      if (options.errors && name === 'all' && same !== told && !(same && a.measure === 'indicted-in-july')) console.log(told ? 'wrong' : 'missed', a.place, a.measure, b.place, b.measure);
    }
  });
  const { precision, recall, f1 } = scoreOf(right, found, wanted);
  console.log(`${name}: ${rows.length} figures, ${wanted} pairs of one measure: P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`);
  if (options.record) recordResult('Figures across articles', { figures: `${name}: ${rows.length}`, pairs: String(wanted), P: percent(precision), R: percent(recall), F1: percent(f1) });
}
measure('all', gold);
// One measure of the forty pages has most of the pairs.
measure('without the largest measure', gold.filter((row) => row.measure !== 'indicted-in-july'));
