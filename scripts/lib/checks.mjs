/** What `npm run check` and `npm test` run; the laws of the layout are among the tests. */
const workspaces = [
  'packages/filter',
  'packages/realtime',
  'packages/sdk',
  'packages/ui-tokens',
  'apps/server',
  'apps/desk',
  'apps/widget',
  'apps/simulator',
  'bench',
  'e2e',
];

export const checks = [
  { title: 'lint', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
  ...workspaces.map((place) => ({ title: `types ${place}`, command: 'tsc', args: ['-p', place] })),
  { title: 'dead code', command: 'knip', args: ['--no-progress'] },
];

export const tests = { title: 'tests', command: 'vitest', args: ['run'] };

export const endToEnd = {
  title: 'end-to-end tests',
  command: 'vitest',
  args: ['run', '--config', 'e2e/vitest.config.ts'],
};

/** Processes are killed and lines cut at random; `CRASH_ROUNDS` makes it longer. */
export const durability = {
  title: 'durability tests',
  command: 'vitest',
  args: ['run', '--config', 'e2e/durability/vitest.config.ts'],
};
