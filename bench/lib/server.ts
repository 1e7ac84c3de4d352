/** The product as a user starts it: a child process through its entry point, with the defaults of `npm start`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Server {
  address: string;
  smtpPort: number;
  databaseUrl: string;
  pid: number;
  /** From the start of the process until it takes requests, milliseconds. */
  startedIn: number;
  /** One-time token while nobody has set it up, else null. */
  setupToken: string | null;
  stop(): Promise<void>;
}

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface ServerOptions {
  dataDir: string;
  /** Folder for a CPU profile of the process, or null. */
  profiles?: string | null;
  settings?: Record<string, string>;
}

/** Rejects with the server's own words when it does not come up. */
export async function startServer({
  dataDir,
  profiles = null,
  settings = {},
}: ServerOptions): Promise<Server> {
  mkdirSync(dataDir, { recursive: true });
  const [port, smtpPort] = [await freePort(), await freePort()];
  const logFile = path.join(dataDir, 'server.log');
  const log = openSync(logFile, 'a');
  const before = readFileSync(logFile).length;
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...(profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : []),
      path.join(root, 'apps/server/src/main.ts'),
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(port),
        SMTP_PORT: String(smtpPort),
        DATA_DIR: dataDir,
        ...settings,
      },
      stdio: ['ignore', log, log, 'ipc'],
    },
  );
  closeSync(log);
  // A bench that is called off must not leave a server behind.
  process.once('exit', () => child.kill('SIGTERM'));
  const ready = await readyOf(child, () => readFileSync(logFile, 'utf8').slice(before));
  const startedIn = performance.now() - began;
  return {
    address: ready.address,
    smtpPort,
    databaseUrl: ready.databaseUrl,
    pid: child.pid as number,
    startedIn,
    setupToken: await tokenIn(() => readFileSync(logFile).subarray(before).toString()),
    stop: () => stop(child),
  };
}

function readyOf(
  child: ChildProcess,
  words: () => string,
): Promise<{ address: string; databaseUrl: string }> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as { address: string; databaseUrl: string }));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${words().slice(-2000)}`)));
  });
}

/** It is written right after the server says it is ready. */
async function tokenIn(words: () => string): Promise<string | null> {
  for (let tries = 0; tries < 100 && !words().includes('Throughline is ready'); tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return /setup\?token=(\S+)/.exec(words())?.[1] ?? null;
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
