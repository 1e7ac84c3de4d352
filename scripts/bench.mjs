/** `npm run bench [-- NAME…]`: prints a table and writes bench/results/latest.json. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build, environment, install, node, root } from './lib/prepare.mjs';
import { findChromium } from './lib/system.mjs';

install();
build();
const done = spawnSync(node(), [path.join(root, 'bench/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...environment(), ...(findChromium() && { CHROMIUM_PATH: findChromium() }) },
});
process.exit(done.status ?? 1);
