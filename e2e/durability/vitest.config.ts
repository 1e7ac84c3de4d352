import { defineConfig } from 'vitest/config';

/** `vitest run --config e2e/durability/vitest.config.ts`; `CRASH_ROUNDS=50` for the long crash test. */
export default defineConfig({
  test: {
    name: 'durability',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    // Each file starts servers and databases of its own and measures nothing.
    maxWorkers: 1,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
