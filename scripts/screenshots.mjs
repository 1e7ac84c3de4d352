/** `node scripts/screenshots.mjs`: takes the pictures in docs/screenshots anew. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build, environment, install, node, root } from './lib/prepare.mjs';
import { findChromium } from './lib/system.mjs';

install();
build();
const chromium = findChromium();
if (!chromium) {
  console.error('No Chromium was found: install it, or set CHROMIUM_PATH to one.');
  process.exit(1);
}
const done = spawnSync(node(), [path.join(root, 'e2e/screenshots.ts')], {
  cwd: root,
  stdio: 'inherit',
  env: { ...environment(), CHROMIUM_PATH: chromium },
});
process.exit(done.status ?? 1);
