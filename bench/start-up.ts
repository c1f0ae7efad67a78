/*
 * What is paid before and around the reading: starting, loading the models, the memory for huge pages. Each in a process
 * of its own, from the built package.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inventedPage } from './inputs.ts';
import { median, runNode } from './measure.ts';
import type { Run } from './measure.ts';

/** All in seconds and bytes. NaN: it did not run, and `failures` says why. */
export interface StartUp {
  /** Node with nothing to do: the part of the next two that is not ours. */
  readonly node: number;
  readonly version: number;
  /** The command line reading one small page, from its start to its end. */
  readonly smallPage: number;
  readonly modelsLoaded: number;
  /** The part of it that is the language floor's: its files are read, checked and made ready. */
  readonly languageLoaded: number;
  readonly hugePages: readonly HugePage[];
  readonly failures: readonly string[];
}

/** A page of a size that none should have, read by the command line to JSON. */
export interface HugePage {
  readonly made: 'of clutter' | 'of prose';
  readonly bytes: number;
  readonly seconds: number;
  readonly peakMemory: number;
  /** The same for the page reader alone, with the models and Node in it: the part that grows with the page as HTML. */
  readonly alone: { readonly seconds: number; readonly peakMemory: number };
}

const readPageAlone = `const { readFileSync } = await import('node:fs');
const { bundledModels } = await import('./dist/index.js');
bundledModels().readHtml(readFileSync(process.argv[1], 'utf8'), {});`;

const program = 'dist/cli/main.js';
const times = 9;
const hugeBytes = 50_000_000;

const loadModels = `const { bundledModels } = await import('./dist/index.js');
const start = performance.now();
bundledModels();
process.stdout.write(String((performance.now() - start) / 1000));`;

const loadLanguage = `const { readFileSync } = await import('node:fs');
const { createHash } = await import('node:crypto');
const { readLanguageModel, readNameModel } = await import('./dist/reading/language/index.js');
const start = performance.now();
const [language, names] = ['language', 'names'].map((name) => readFileSync(\`models/en/\${name}.bin\`));
createHash('sha256').update(language).update(names).digest('hex');
readLanguageModel(language);
readNameModel(names);
process.stdout.write(String((performance.now() - start) / 1000));`;

export function measureStartUp(say: (line: string) => void): StartUp {
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-bench-'));
  const failures: string[] = [];
  const run = (what: string, args: readonly string[], wanted: 'output' | 'memory'): Run => {
    const done = runNode(args, wanted);
    if (done.failure !== null) {
      failures.push(`${what}: ${done.failure}`);
      say(`${what}: ${done.failure}`);
    }
    return done;
  };
  const repeated = (what: string, args: readonly string[], of: (run: Run) => number = (done) => done.seconds): number => {
    say(what);
    const values: number[] = [];
    for (let i = 0; i < times; i++) {
      const done = run(what, args, 'output');
      if (done.failure !== null) return NaN;
      values.push(of(done));
    }
    return median(values);
  };
  try {
    const small = path.join(folder, 'small.html');
    writeFileSync(small, inventedPage(2_000));
    const node = repeated('node alone', ['-e', '0']);
    const version = repeated('onrecord --version', [program, '--version']);
    const smallPage = repeated('a small page', [program, 'read', small]);
    const modelsLoaded = repeated('loading the models', ['--input-type=module', '-e', loadModels], ({ output }) => Number(output));
    const languageLoaded = repeated('loading the language floor alone', ['--input-type=module', '-e', loadLanguage], ({ output }) => Number(output));
    const hugePages = (['of clutter', 'of prose'] as const).map((made): HugePage => {
      const file = path.join(folder, 'huge.html');
      writeFileSync(file, inventedPage(hugeBytes, made));
      const what = `${hugeBytes / 1e6} MB ${made}`;
      say(what);
      const { failure, seconds, peakMemory } = run(what, [program, 'read', file, '--json'], 'memory');
      const alone = run(`${what}, page alone`, ['--input-type=module', '-e', readPageAlone, file], 'memory');
      return { made, bytes: hugeBytes, ...measured({ failure, seconds, peakMemory }), alone: measured(alone) };
    });
    return { node, version, smallPage, modelsLoaded, languageLoaded, hugePages, failures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const measured = ({ failure, seconds, peakMemory }: Pick<Run, 'failure' | 'seconds' | 'peakMemory'>): { seconds: number; peakMemory: number } =>
  (failure === null ? { seconds, peakMemory } : { seconds: NaN, peakMemory: NaN });
