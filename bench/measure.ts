/*
 * How things are timed: contestants take turns over the same inputs, in one thread, so that what else the machine does hits
 * all of them alike; whole programs are run in processes of their own.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One way to do a job. */
export interface Contestant<Input> {
  readonly name: string;
  /** How much of the job it does: figures of unlike jobs are not to be compared blindly. */
  readonly does: string;
  /** Does it, and says how much it found, so that no engine can leave the work out. May throw. */
  readonly run: (input: Input) => number;
}

export interface Timing {
  readonly name: string;
  readonly does: string;
  /** For one round over all inputs: the median of the rounds, the fastest and the slowest. */
  readonly seconds: number;
  readonly fastest: number;
  readonly slowest: number;
  readonly found: number;
  /** How many inputs it threw on, and what it threw first. */
  readonly failed: number;
  readonly failure: string | null;
}

export interface Rules {
  readonly rounds: number;
  /** For each contestant, before the first round. */
  readonly warmUpSeconds?: number;
  /** For each contestant, before each of its rounds: engines throw away machine code when they collect garbage. */
  readonly runInSeconds?: number;
  /** Tells how it goes. */
  readonly say: (line: string) => void;
}

/** Times every contestant over all inputs: first warm-ups, then rounds in which each has its turn. */
export function race<Input>(
  contestants: readonly Contestant<Input>[], inputs: readonly Input[], { rounds, warmUpSeconds = 2, runInSeconds = 0.5, say }: Rules,
): Timing[] {
  for (const contestant of contestants) {
    say(`${contestant.name}: warming up`);
    runFor(warmUpSeconds, contestant, inputs);
  }
  const seconds = contestants.map((): number[] => []);
  const last = contestants.map(() => ({ found: 0, failed: 0, failure: null as string | null }));
  for (let round = 1; round <= rounds; round++) {
    for (const [c, contestant] of contestants.entries()) {
      collectGarbage();
      runFor(runInSeconds, contestant, inputs);
      const result = { found: 0, failed: 0, failure: null as string | null };
      const start = performance.now();
      for (const input of inputs) {
        const outcome = attempt(contestant, input);
        if (typeof outcome === 'number') {
          result.found += outcome;
        } else {
          result.failed++;
          result.failure ??= outcome.message;
        }
      }
      seconds[c]!.push((performance.now() - start) / 1000);
      last[c] = result;
      say(`${contestant.name}: round ${round} of ${rounds}, ${seconds[c]!.at(-1)!.toFixed(2)} s`);
    }
  }
  return contestants.map(({ name, does }, c) => ({
    name, does, seconds: median(seconds[c]!), fastest: Math.min(...seconds[c]!), slowest: Math.max(...seconds[c]!), ...last[c]!,
  }));
}

function runFor<Input>(seconds: number, contestant: Contestant<Input>, inputs: readonly Input[]): void {
  const until = performance.now() + seconds * 1000;
  for (let i = 0; performance.now() < until; i++) attempt(contestant, inputs[i % inputs.length]!);
}

function attempt<Input>(contestant: Contestant<Input>, input: Input): number | Error {
  try {
    return contestant.run(input);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

// Nobody pays for the rubbish of the contestant before.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

export interface Run {
  readonly seconds: number;
  /** What it printed, where that was wanted. */
  readonly output: string;
  /** The most memory that it ever held, in bytes, where that was wanted. */
  readonly peakMemory: number;
  /** Null where it ended well; else how it ended. */
  readonly failure: string | null;
}

const root = path.join(import.meta.dirname, '..');
const limitSeconds = 120;

// Said by the process itself at its end, through a pipe of its own: its output and its errors are left alone.
const tellMemory = 'data:text/javascript,' + encodeURIComponent(
  `import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`,
);

/** Runs Node from the root of the package, in a process of its own. */
export function runNode(args: readonly string[], wanted: 'output' | 'memory'): Run {
  const watch = wanted === 'memory' ? ['--import', tellMemory] : [];
  const start = performance.now();
  const { status, signal, error, output } = spawnSync(process.execPath, [...watch, ...args], {
    cwd: root, timeout: limitSeconds * 1000, encoding: 'utf8', stdio: ['ignore', wanted === 'output' ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  const seconds = (performance.now() - start) / 1000;
  const timedOut = (error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT';
  const failure = timedOut ? `not done after ${limitSeconds} s`
    : status === 0 ? null
      : `${signal ?? `exit code ${status}`}: ${complaintIn(output?.[2] ?? '')}`;
  return { seconds, output: output?.[1] ?? '', peakMemory: Number(output?.[3] ?? NaN) * 1024, failure };
}

/** What a program said went wrong, without the stack around it. */
const complaintIn = (errors: string): string => {
  const lines = errors.trim().split('\n');
  return lines.find((line) => /^(?:(?:fatal )?\w*error\b|onrecord:)/i.test(line)) ?? lines[0]!;
};
