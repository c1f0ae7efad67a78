import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/*
 * A real PostgreSQL server for tests: the one that ONRECORD_TEST_POSTGRES names (the URL of a database in which schemas may be made), else one that is
 * started here, in a folder of its own and on a free port, and stopped afterwards.
 */

export interface TestServer {
  /** The URL of an empty place: a schema of its own in one database, which takes a hundredth of the time that a database takes. */
  readonly freshDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Debian keeps the server's programs out of the way, by version. */
const debian = '/usr/lib/postgresql';

export async function startPostgres(): Promise<TestServer> {
  const given = process.env['ONRECORD_TEST_POSTGRES'];
  if (given) return serverAt(given, null);

  const bin = binaries();
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-postgres-'));
  const port = await freePort();
  // The server refuses to run as root: then it runs as the user that Debian's package makes.
  const user = process.getuid?.() === 0 ? userOf('postgres') : null;
  chmodSync(folder, 0o755);
  if (user) chownSync(folder, user.uid, user.gid);
  const run = (name: string, ...args: string[]): void => {
    const { status, stderr, stdout } = spawnSync(join(bin, name), args, { encoding: 'utf8', cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' }, ...user ?? {}, stdio: ['ignore', 'pipe', 'pipe'] });
    if (status !== 0) throw new Error(`${name} failed:\n${stdout}${stderr}`);
  };
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'onrecord', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off -c full_page_writes=off -c max_connections=300`, 'start');
  return serverAt(`postgres://onrecord@127.0.0.1:${port}/postgres`, () => {
    run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
    rmSync(folder, { recursive: true, force: true });
  });
}

let made = 0;

/** `stop`: null for a server that goes on, and gets back what was made in it. */
function serverAt(url: string, stop: (() => void) | null): TestServer {
  const schemas: string[] = [];
  const ask = async (question: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(question);
    } finally {
      await client.end();
    }
  };
  return {
    freshDatabase: async () => {
      const name = `onrecord_test_${process.pid}_${made++}`;
      await ask(`create schema ${name}`);
      schemas.push(name);
      const fresh = new URL(url);
      fresh.searchParams.set('options', `-c search_path=${name}`);
      return fresh.href;
    },
    stop: async () => {
      if (stop === null) for (const name of schemas) await ask(`drop schema if exists ${name} cascade`);
      else stop();
    },
  };
}

function binaries(): string {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const bin = versions.map((version) => join(debian, version, 'bin')).find((path) => existsSync(join(path, 'initdb')));
  if (bin !== undefined) return bin;
  throw new Error(`No PostgreSQL below ${debian}: install it (Debian: apt-get install postgresql) or name a server in ONRECORD_TEST_POSTGRES`);
}

const userOf = (name: string): { uid: number; gid: number } => ({
  uid: Number(execFileSync('id', ['-u', name], { encoding: 'utf8' })), gid: Number(execFileSync('id', ['-g', name], { encoding: 'utf8' })),
});

const freePort = (): Promise<number> => new Promise((done, fail) => {
  const server = createServer();
  server.once('error', fail);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as { port: number };
    server.close(() => { done(port); });
  });
});
