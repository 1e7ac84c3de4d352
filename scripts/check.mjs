/** `npm run check`: lint, types, dead code, laws, unit and integration tests; everything but the browser. */
import { install, run } from './lib/prepare.mjs';

install();
run('lint', 'biome', ['check', '--error-on-warnings', '.']);
for (const project of [
  'packages/realtime',
  'packages/sdk',
  'packages/ui-tokens',
  'apps/server',
  'apps/desk',
  'apps/widget',
  'apps/simulator',
  'bench',
  'e2e',
]) {
  run(`types ${project}`, 'tsc', ['-p', project]);
}
run('dead code', 'knip', ['--no-progress']);
run('tests', 'vitest', ['run']);
