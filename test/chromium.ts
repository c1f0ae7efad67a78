import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** A real Chromium. Throws, naming what to do, where there is none: a test that is skipped proves nothing. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.ONRECORD_CHROMIUM || '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(`No Chromium at ${executablePath}: install it (Debian: apt-get install chromium) or name yours in ONRECORD_CHROMIUM`);
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
