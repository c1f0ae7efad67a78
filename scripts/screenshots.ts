/*
 * Pictures of every page of the desk: light, dark and narrow, on the example record. `npx tsx scripts/screenshots.ts [PAGE…]` puts them into test/out/desk/.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../test/chromium.ts';
import { openExampleDesk, pathsOfDesk } from '../test/server/desk/example-desk.ts';

const out = join(import.meta.dirname, '../test/out/desk');
const looks = [
  { name: 'light', width: 1360, scheme: 'light' }, { name: 'dark', width: 1360, scheme: 'dark' }, { name: 'narrow', width: 360, scheme: 'light' },
] as const;

mkdirSync(out, { recursive: true });
const wanted = process.argv.slice(2);
const desk = await openExampleDesk();
const browser = await launchChromium();
try {
  for (const { name, width, scheme } of looks) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    const tab = await context.newPage();
    for (const [page, path] of await pathsOfDesk(desk)) {
      if (wanted.length > 0 && !wanted.includes(page)) continue;
      await tab.goto(new URL(path, desk.url).href);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await tab.screenshot({ path: join(out, `${page}-${name}.png`), fullPage: true });
      console.log(`${page}-${name}.png${wide > 0 ? `: ${wide} pixels too wide` : ''}`);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await desk.close();
}
