/**
 * PostgreSQL refuses to run as root. As root it runs as the system user `postgres` (made when missing), who must be
 * able to reach both the binaries and the data folder; a home folder of mode 0700 on the way forbids that, so both
 * move below /var/lib/throughline then.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

export interface SystemUser {
  initdb: string;
  postgres: string;
  /** Folder for the cluster and its log. */
  dataDir: string;
  ids: { uid?: number; gid?: number };
  own(file: string): void;
}

const sharedRoot = '/var/lib/throughline';

export function chooseSystemUser(
  dataDir: string,
  binaries: { initdb: string; postgres: string },
): SystemUser {
  if (process.getuid?.() !== 0) {
    return { ...binaries, dataDir, ids: {}, own: () => {} };
  }
  const ids = findOrMakeUser();
  const reachable = reachableBinaries(binaries);
  const place = canTraverse(dataDir)
    ? dataDir
    : path.join(sharedRoot, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  mkdirSync(place, { recursive: true, mode: 0o755 });
  return { ...reachable, dataDir: place, ids, own: (file) => chownSync(file, ids.uid, ids.gid) };
}

function findOrMakeUser(): { uid: number; gid: number } {
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
      { stdio: 'pipe' },
    );
    return { uid: idOf('-u'), gid: idOf('-g') };
  }
}

/** Everybody may pass through every folder above (and into) `folder`. */
function canTraverse(folder: string): boolean {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    if ((statSync(current).mode & 0o001) === 0) return false;
    if (current === path.dirname(current)) return true;
  }
}

function reachableBinaries(binaries: { initdb: string; postgres: string }): {
  initdb: string;
  postgres: string;
} {
  const native = path.dirname(path.dirname(binaries.postgres));
  if (canTraverse(path.dirname(binaries.postgres))) return binaries;
  const stamp = createHash('sha256')
    .update(`${native}:${statSync(binaries.postgres).mtimeMs}`)
    .digest('hex')
    .slice(0, 12);
  const copy = path.join(sharedRoot, `postgres-${stamp}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    mkdirSync(sharedRoot, { recursive: true, mode: 0o755 });
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(partial, copy);
    } catch {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return { initdb: path.join(copy, 'bin', 'initdb'), postgres: path.join(copy, 'bin', 'postgres') };
}
