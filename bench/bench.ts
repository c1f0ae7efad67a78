/*
 * Speed and memory of reading, beside peers, in one run and one thread.
 *
 *   npm run bench [-- --rounds N] [--json] [--record]
 *
 * `--json` prints the same for programs: seconds, bytes, words or pages a second. `--record` adds a row to the section “Speed”
 * of eval/RESULTS.md. Progress goes to stderr. A contestant that throws on an input goes on with the next, and how often is
 * told. Takes some five minutes, most of them the peers'.
 * Exit code 1: a program that was to be timed failed. 2: there is nothing to read, or the command line is wrong.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { bundledModels } from '../dist/index.js';
import { measuredCode, recordResult } from '../eval/results.ts';
import { loadInputs, wordsIn } from './inputs.ts';
import { race } from './measure.ts';
import { pageContestants } from './page-peers.ts';
import { inWords, rowOf, standings } from './report.ts';
import type { Report } from './report.ts';
import { measureStartUp } from './start-up.ts';
import { textContestants } from './text-peers.ts';

const { values: given } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, json: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } },
});
const rounds = Number(given.rounds);
const say = (line: string): void => void process.stderr.write(`bench: ${line}\n`);
const stop = (why: string): never => {
  say(why);
  process.exit(2);
};

if (!Number.isInteger(rounds) || rounds < 1) stop(`--rounds ${given.rounds} is no number of rounds`);
const inputs = loadInputs() ?? stop('neither the corpora (../shared/corpora) nor pages in examples/ are there; nothing was measured.');
const { texts, pages, from } = inputs;
if (given.record && !inputs.worthKeeping) stop(`--record is for the corpora, and here are only ${from}; nothing was measured.`);
say(`reads ${from}`);

const load = loadavg()[0]!;
const startUp = measureStartUp(say);
const models = bundledModels();
const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
const report: Report = {
  ...measuredCode(),
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  load,
  cores: cpus().length,
  from,
  rounds,
  text: standings('words', words, texts.length, race(textContestants(models), texts, { rounds, say })),
  pages: standings('pages', pages.length, pages.length, race(pageContestants(models), pages, { rounds, say })),
  startUp,
};

process.stdout.write(given.json ? `${JSON.stringify(report, null, 2)}\n` : `${inWords(report)}\n`);
if (given.record) recordResult('Speed', rowOf(report));
if (report.startUp.failures.length > 0) process.exitCode = 1;
