/*
 * npx tsx eval/names-matching.ts [--half 1|2] [--errors] [--record]
 *
 * Names against the pairs of `names`. Lines 1, 3, 5, … are the half that rules are tuned on, lines 2, 4, 6, … are held out; only totals of those are looked at.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { compareNames, namesMatch } from '../src/matching/index.ts';
import { percent, scoreOf } from './read-corpus.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({ options: { half: { type: 'string', default: '1' }, errors: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } } });
const file = join(import.meta.dirname, '../../shared/corpora/names/name-bench-nk.jsonl.gz');
if (!existsSync(file)) {
  console.error('This measurement needs ../shared/corpora/names: not there, nothing measured.');
  process.exit(2);
}
interface Row { schema: string; name1: string; name2: string; is_match: string }
const rows = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').map((line) => JSON.parse(line) as Row)
  .filter((_, i) => i % 2 === Number(options.half) - 1);
const told = rows.map((row) => ({ row, match: compareNames(row.name1, row.name2, row.schema === 'Person' ? 'person' : 'body') }));
const isSame = ({ row }: (typeof told)[number]): boolean => row.is_match === 'true';
const isFound = ({ match }: (typeof told)[number]): boolean => match.likeness >= namesMatch;
const score = scoreOf(told.filter((t) => isSame(t) && isFound(t)).length, told.filter(isFound).length, told.filter(isSame).length);
console.log(`half ${options.half}: ${rows.length} pairs: P ${percent(score.precision)} R ${percent(score.recall)} F1 ${percent(score.f1)}`);
if (options.errors && options.half === '1') for (const t of told) if (isSame(t) !== isFound(t)) console.log(isSame(t) ? 'missed' : 'wrong', t.row.schema, '|', t.row.name1, '|', t.row.name2, '|', t.match.likeness, t.match.by);
if (options.record) recordResult('Names across articles', { half: options.half === '1' ? '1 (tuned on)' : '2 (held out)', pairs: String(rows.length), P: percent(score.precision), R: percent(score.recall), F1: percent(score.f1) });
