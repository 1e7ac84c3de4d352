/** `npm start [-- --demo [--pace N] [--seed N]]`: everything on one machine. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, environment, install, node, root } from './lib/prepare.mjs';

install();
build();

const given = process.argv.slice(2);
const demo = given.includes('--demo');
const server = spawn(node(), [path.join(root, 'apps/server/src/main.ts'), ...(demo ? ['--demo'] : given)], {
  cwd: root,
  env: environment(),
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
let simulator = null;
server.on('message', (message) => {
  if (!demo || !message.ready || simulator) return;
  const wishes = given.filter((word) => word !== '--demo');
  simulator = spawn(node(), [path.join(root, 'apps/simulator/src/main.ts'), ...wishes], {
    cwd: root,
    env: environment(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // By this way and not as words: other users of the machine could read those.
  const { address, smtpPort, setupToken } = message;
  simulator.send({ address, smtpPort, setupToken });
});
// A signal from the terminal reaches the whole group; one sent to us alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => {
  simulator?.kill('SIGTERM');
  process.exit(code ?? (signal ? 1 : 0));
});
