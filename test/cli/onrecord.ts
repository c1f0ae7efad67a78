import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * The real program in a process of its own: what was built, or, where the sources have changed since, the sources themselves.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = `${root}dist/cli/main.js`;

const isFresh = (): boolean => {
  if (!existsSync(built)) return false;
  const newest = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.ts'))
    .reduce((latest, entry) => Math.max(latest, statSync(`${entry.parentPath}/${entry.name}`).mtimeMs), 0);
  // What a build leaves as it was keeps its old time, so the build's own record tells when it was.
  const record = ['rim', 'pure'].map((name) => `${root}dist/${name}.tsbuildinfo`).filter(existsSync);
  return Math.max(...[built, ...record].map((file) => statSync(file).mtimeMs)) >= newest;
};

/** The command that starts the program, without its arguments. */
export const program: readonly string[] = isFresh()
  ? [process.execPath, built]
  : [process.execPath, '--import', import.meta.resolve('tsx'), `${root}src/cli/main.ts`];

export interface Ended { readonly code: number | null; readonly stdout: string; readonly stderr: string }

interface Run {
  /** What is piped in; without it, standard input is empty. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Without what the test runner, or whoever runs it, says of colour and debugging. */
const plainEnv = (env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, ...env };
};

/** Runs `onrecord` and waits for its end, while servers in this process can answer it. */
export const onrecord = (args: readonly string[], { input, env }: Run = {}): Promise<Ended> => {
  const child = start(args, env);
  child.stdin.on('error', () => undefined).end(input ?? '');
  return ended(child);
};

/** Starts `onrecord` and leaves its streams to the test. */
export const start = (args: readonly string[], env?: Readonly<Record<string, string>>) =>
  spawn(program[0]!, [...program.slice(1), ...args], { cwd: root, env: plainEnv(env), stdio: 'pipe' });

/** Waits for a started `onrecord`, and gathers what it writes. */
export const ended = (child: ReturnType<typeof start>): Promise<Ended> => new Promise((done, fail) => {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => out.push(piece));
  child.stderr.on('data', (piece: Buffer) => err.push(piece));
  child.on('error', fail);
  child.on('close', (code) => done({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }));
});
