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

  it('puts the example record on an empty record when asked to, and on no other', async () => {
    const opened = async (at: string): Promise<string> => {
      const child = start(['serve', '--store', at, '--port', '0', '--examples']);
      let said = '';
      const url = await new Promise<string>((done, fail) => {
        child.stdout.on('data', (piece: Buffer) => {
          said += piece.toString();
          const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
          if (found !== undefined) done(found);
        });
        child.on('exit', () => { fail(new Error('it ended')); });
      });
      const page = await (await fetch(`${url}articles`)).text();
      child.kill('SIGTERM');
      return `${said}\n${page}`;
    };
    expect(await opened(join(folder, 'first.db'))).toMatch(/^The record was empty: 14 pages of an invented affair are on it now\.[\s\S]*Halvard/);
    expect(await opened(store)).not.toContain('Halvard');
  });

  it.each([['--host', '0.0.0.0'], ['--host', '::'], ['--host', '192.168.1.2'], ['--name', 'desk.example.org'], ['--https']])('does not open without an admin where others could reach it: %s %s', async (...args) => {
    const { code, stderr } = await onrecord(['serve', '--store', store, ...args.filter((arg) => arg !== undefined)]);
    expect(code).toBe(1);
    expect(stderr).toBe('onrecord: other machines can reach this desk, so it demands accounts, and there is no admin yet: make one: onrecord account add NAME --role admin\n');
  });

  it('does not open without an admin where accounts are asked for, and does not say that others could reach it', async () => {
    const { code, stderr } = await onrecord(['serve', '--store', store, '--accounts']);
    expect([code, stderr]).toEqual([1, 'onrecord: this desk is to demand accounts (--accounts), and there is no admin yet: make one: onrecord account add NAME --role admin\n']);
  });

  it('takes the password of the first admin from standard input, and never from the command line', async () => {
    const own = join(folder, 'team.db');
    const add = (args: readonly string[], input: string): ReturnType<typeof onrecord> => onrecord(['account', 'add', ...args, '--store', own], { input });
    expect((await add(['Ada Quill', '--role', 'admin'], 'short\n')).stderr).toMatch(/^onrecord: this password will not do: .+\n$/);
    expect((await add(['Ada Quill', '--role', 'king'], 'seven grey herons\n')).code).toBe(2);
    expect((await add(['Ada Quill', 'seven grey herons'], 'seven grey herons\n')).code).toBe(2);
    expect(await add(['Ada Quill', '--role', 'admin'], 'seven grey herons\n')).toMatchObject({ code: 0, stdout: 'Ada Quill is admin.\n' });
    expect((await onrecord(['account', 'off', 'ada quill', '--store', own])).stderr).toMatch(/last admin/);
    expect((await onrecord(['account', '--store', own])).stdout).toMatch(/^Ada Quill · admin · since \d{4}-\d\d-\d\d\n$/);
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
