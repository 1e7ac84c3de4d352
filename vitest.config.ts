import { defineConfig } from 'vitest/config';

/** Generous: a busy machine is slow, and slowness is nothing these tests are about. */
const common = { testTimeout: 90_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'server',
          include: ['apps/server/src/**/*.test.ts'],
          globalSetup: ['apps/server/src/testing/global-setup.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'clients',
          include: [
            'packages/**/*.test.ts',
            'apps/{desk,widget,simulator}/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
        },
      },
    ],
  },
});
