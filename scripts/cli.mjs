/** `npm run cli -- …`: tools for administrators. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { environment, install, node, root } from './lib/prepare.mjs';

install();
const done = spawnSync(node(), [path.join(root, 'apps/server/src/cli/main.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: environment(),
});
process.exit(done.status ?? 1);
