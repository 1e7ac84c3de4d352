/** What every command does first, under whatever Node is at hand: install when needed, find Node 24, build when stale. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from './pack.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const bin = (name) =>
  path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** Node 24 as npm brought it; the machine's own may be older. */
export const node = () =>
  path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The environment in which `node` and the tools' own shebangs mean Node 24. */
export const environment = () => ({
  ...process.env,
  PATH: `${path.dirname(node())}${path.delimiter}${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH}`,
});

/** Installs exactly what package-lock.json names, unless that was done already. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(root, 'node_modules', '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(node())) return;
  // On standard error: standard output belongs to what was asked for.
  console.error('Installing packages (first start, or they changed)…');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  if (!existsSync(node())) {
    console.error(
      'The npm package "node" did not bring Node 24: its install script must be allowed to run (allowScripts in package.json).',
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** Builds desk and widget when a source is newer than the build. */
export function build() {
  for (const app of ['apps/desk', 'apps/widget']) {
    const stamp = path.join(root, app, 'dist', '.built');
    const sources = digest([
      'packages/realtime/src',
      'packages/ui-tokens/src',
      'packages/sdk/src',
      `${app}/src`,
      `${app}/index.html`,
      `${app}/public`,
      `${app}/vite.config.ts`,
      `${app}/compile-texts.ts`,
      `${app}/start-chunk.ts`,
      'package-lock.json',
      'scripts/lib/compress.mjs',
    ]);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) continue;
    console.log(`Building ${app}…`);
    execFileSync(
      node(),
      [path.join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
      { cwd: path.join(root, app), stdio: 'inherit', env: environment() },
    );
    pack(path.dirname(stamp));
    writeFileSync(stamp, sources);
  }
}

function digest(places) {
  const hash = createHash('sha256');
  for (const place of places) visit(path.join(root, place));
  return hash.digest('hex');

  function visit(place) {
    if (!existsSync(place)) return;
    if (statSync(place).isDirectory())
      for (const name of readdirSync(place).sort()) visit(path.join(place, name));
    else hash.update(path.relative(root, place)).update(readFileSync(place));
  }
}

/** Runs a tool from node_modules under Node 24; false when it failed. */
export function attempt({ title, command, args }, variables = {}) {
  const began = Date.now();
  const done = spawnSync(bin(command), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...environment(), ...variables },
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (done.status === 0) console.log(`${title}: ok (${seconds} s)`);
  else console.error(`\n${title}: failed (${seconds} s)`);
  return done.status === 0;
}
