import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { generated, lineOf } from '../../eval/generated.ts';
import { program } from '../cli/onrecord.ts';
import { chaos } from './chaos.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-chaos-'));
afterAll(() => rmSync(folder, { recursive: true }));

// The whole of it, 2,000 pages and 50 kills, is eval/chaos.ts.
it('loses nothing when it is killed while adding', async () => {
  const lines = Array.from({ length: 80 }, (_, n) => lineOf(generated(n)));
  const [pages, turned] = [join(folder, 'pages.jsonl'), join(folder, 'turned.jsonl')];
  writeFileSync(pages, lines.join('\n'));
  writeFileSync(turned, lines.reverse().join('\n'));
  const survived = await chaos({
    program, inputs: [pages, turned], stores: [join(folder, 'a.db'), join(folder, 'b.db'), join(folder, 'c.db')], kills: 3, options: ['--jobs', '0'],
  });
  expect(survived.differences).toEqual([]);
  expect(survived.kills).toBeGreaterThan(0);
  expect(survived.rows).toBeGreaterThan(80 * 30);
}, 180_000);
