/** `npm run dev`: the server restarts on changes, the desk is served with hot reload at http://localhost:5173. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { environment, install, node, root } from './lib/prepare.mjs';

install();
const start = (args, cwd = root) => spawn(node(), args, { cwd, env: environment(), stdio: 'inherit' });
const children = [
  start(['--watch', path.join(root, 'apps/server/src/main.ts')]),
  start([path.join(root, 'node_modules/vite/bin/vite.js')], path.join(root, 'apps/desk')),
];
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
