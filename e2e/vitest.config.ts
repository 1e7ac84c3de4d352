import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'end-to-end',
    root: import.meta.dirname,
    include: ['journeys/**/*.test.ts'],
    setupFiles: ['harness/setup.ts'],
    // Each file starts a server, a database and a browser of its own.
    maxWorkers: 2,
    // A browser, two servers and a mail world on a busy machine: what passes only the second time is named as such.
    retry: 1,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000, interval: 50 } },
  },
});
