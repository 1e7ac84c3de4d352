/**
 * `npm run cli -- …`: tools for administrators. Only what the command says reaches standard output from here; npm's
 * own two lines before it are avoided by `npm run -s cli -- …` or `node scripts/cli.mjs …`.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { environment, install, node, root } from './lib/prepare.mjs';

install();
const child = spawn(node(), [path.join(root, 'apps/server/src/cli/main.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: environment(),
});
// Ctrl-C reaches the whole group; the command decides when it is done.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => process.exit(code ?? 1));
