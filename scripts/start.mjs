/** `npm start [-- --demo]`: everything on one machine. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, environment, install, node, root } from './lib/prepare.mjs';

install();
build();

const demo = process.argv.includes('--demo');
const server = spawn(node(), [path.join(root, 'apps/server/src/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  env: environment(),
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
let simulator = null;
server.on('message', (message) => {
  if (!demo || !message.ready || simulator) return;
  simulator = spawn(node(), [path.join(root, 'apps/simulator/src/main.ts')], {
    cwd: root,
    env: environment(),
    stdio: 'inherit',
  });
});
// A signal from the terminal reaches the whole group; one sent to us alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => {
  simulator?.kill('SIGTERM');
  process.exit(code ?? (signal ? 1 : 0));
});
