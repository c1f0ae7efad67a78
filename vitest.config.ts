import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // SQLite and Chromium live in processes of their own; threads are no home for them.
    pool: 'forks',
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A page in a browser takes as long as the machine lets it; what never comes still fails.
    expect: { poll: { timeout: 20_000 } },
  },
});
