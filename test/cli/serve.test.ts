import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ended, onrecord, start } from './onrecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
const store = join(folder, 'record.db');

describe('onrecord serve', () => {
  it('opens the desk on a free port, says where, and ends when told to', async () => {
    await onrecord(['add', '--store', store, 'examples/ministry-briefing.txt']);
    const child = start(['serve', '--store', store, '--port', '0']);
    const url = await new Promise<string>((done, fail) => {
      child.stdout.on('data', (piece: Buffer) => {
        const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(piece.toString()) ?? [];
        if (found !== undefined) done(found);
      });
      child.on('exit', () => { fail(new Error('it ended')); });
    });
    const body = await (await fetch(`${url}articles`)).text();
    expect(body).toMatch(/href="\/articles\/[0-9a-f]{32}"/);
    const whole = ended(child);
    child.kill('SIGTERM');
    expect((await whole).code).toBe(0);
  });

  it.each(['0.0.0.0', '::', '192.168.1.2', 'example.org'])('refuses %s, which other machines could reach', async (host) => {
    const { code, stderr } = await onrecord(['serve', '--store', store, '--host', host]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^onrecord: --host \S+ could be reached from other machines, and the desk has no accounts yet: .+\n$/);
  });

  it('tells in one line that a port is taken', async () => {
    const child = start(['serve', '--store', store, '--port', '0']);
    try {
      const port = await new Promise<string>((done) => {
        child.stdout.on('data', (piece: Buffer) => { const [, found] = /127\.0\.0\.1:(\d+)\//.exec(piece.toString()) ?? []; if (found) done(found); });
      });
      const { code, stderr } = await onrecord(['serve', '--store', store, '--port', port]);
      expect(code).toBe(1);
      expect(stderr).toBe(`onrecord: port ${port} of 127.0.0.1 is taken: close what uses it, or give another with --port\n`);
    } finally {
      child.kill('SIGTERM');
    }
  });
});
