/** What the end-to-end tests need beside npm's packages: Chromium and Dovecot, found or, on Debian as root, installed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];
const chromiumPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a browser, or null. `CHROMIUM_PATH` names one that stands elsewhere. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return onPath(chromiumNames) ?? chromiumPlaces.find((file) => existsSync(file)) ?? null;
}

/** Path of the IMAP server, or null. */
export const findDovecot = () => onPath(['dovecot'], ['/usr/sbin', '/usr/local/sbin']);

/** Asks Debian's package manager for what is missing; false where there is none, or where it fails. */
export function installDebian(packages) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0 || !onPath(['apt-get'])) return false;
  console.log(`Installing ${packages.join(' and ')} with apt-get…`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 600_000,
    }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}

function onPath(names, more = []) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...more];
  for (const name of names)
    for (const folder of folders) {
      const file = path.join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      if (isExecutable(file)) return file;
    }
  return null;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
