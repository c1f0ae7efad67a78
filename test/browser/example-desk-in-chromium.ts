import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { openExampleDesk } from '../server/desk/example-desk.ts';
import type { TestDesk } from '../server/desk/example-desk.ts';

/**
 * Opens a browser and the desk on the example record before the tests of a file and hands them over, sees after each test that the desk has
 * no fault, and closes both.
 */
export function exampleDeskInChromium(take: (browser: Browser, desk: TestDesk) => void): void {
  let browser: Browser | undefined;
  let desk: TestDesk | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
    desk = await openExampleDesk();
    take(browser, desk);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });
  afterEach(() => { expect(desk?.faults).toEqual([]); });
}
