import type { Browser, BrowserContext, Page as Tab } from 'playwright-core';
import { expect } from 'vitest';
import type { TestDesk } from '../server/desk/example-desk.ts';

/** Opens a tab on a desk, and sees that nothing went wrong in it but what was answered as a fault of the asker. */
export async function visit(browser: Browser, on: TestDesk, act: (tab: Tab, context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: on.url });
  try {
    const tab = await context.newPage();
    const happened: string[] = [];
    tab.on('pageerror', (error) => happened.push(`error ${error.message}`));
    tab.on('console', (message) => { if (message.type() === 'error' && !/40[134]|422/.test(message.text())) happened.push(message.text()); });
    await act(tab, context);
    expect(happened).toEqual([]);
  } finally {
    await context.close();
  }
}
