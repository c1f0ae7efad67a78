/*
 * npm run eval:attribution [-- --part train|dev] [-- --record]
 *
 * Reads the articles of PolNeAR with the engine as it is shipped, writes what it found to eval/out/, and scores it against the human
 * annotation with ../shared/tools/score-attribution.mjs. The test part is the exam and is not here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { read } from '../src/index.ts';
import { outermost } from './outermost.ts';
import { recordResult } from './results.ts';

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({ options: { part: { type: 'string', default: 'dev' }, record: { type: 'boolean', default: false } } });
const corpus = join(root, '../shared/corpora/polnear', options.part);
const scorer = join(root, '../shared/tools/score-attribution.mjs');
if (!existsSync(corpus) || !existsSync(scorer)) {
  console.error(`eval:attribution needs the corpus and the scorer at ../shared (corpora/polnear/${options.part}, tools/): not there, nothing measured.`);
  process.exit(2);
}

const lines = readdirSync(join(corpus, 'text')).filter((name) => name.endsWith('.txt')).sort().map((name) => {
  const { statements } = read({ text: readFileSync(join(corpus, 'text', name), 'utf8') });
  return JSON.stringify({ id: name.slice(0, -4), statements: outermost(statements) });
});
const out = join(root, 'eval/out');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, `attribution-${options.part}.jsonl`), lines.join('\n') + '\n');

const scores = join(out, `attribution-${options.part}.json`);
const run = spawnSync(process.execPath, [scorer, '--gold', corpus, '--pred', join(out, `attribution-${options.part}.jsonl`), '--json', scores], { encoding: 'utf8' });
process.stdout.write(run.stdout);
process.stderr.write(run.stderr);
if (run.status !== 0) process.exit(1);

if (options.record) {
  const { detection, full, spans, source, types } = JSON.parse(readFileSync(scores, 'utf8')) as Record<string, Record<string, Record<string, Record<string, number>>>>;
  const pc = (x: unknown): string => (100 * Number(x)).toFixed(1);
  recordResult('Attribution', {
    'part': options.part,
    'detection': pc(detection!['f']), 'full': pc(full!['f']),
    'content (soft)': `${pc(spans!['content']!['exactNP']!['f'])} (${pc(spans!['content']!['soft']!['f'])})`,
    'source': pc(spans!['source']!['exactNP']!['f']), 'cue': pc(spans!['cue']!['exactNP']!['f']), 'head': pc(source!['head']),
    'direct / mixed / indirect': ['direct', 'mixed', 'indirect'].map((t) => pc(types![t]!['detection']!['f'])).join(' / '),
    'speech cues': pc(types!['speech']!['detection']!['f']),
  });
}
