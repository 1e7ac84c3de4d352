/** The product as a child process that can be killed at any moment and started again on the same data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';

export interface ServerSettings {
  dataDir: string;
  port: number;
  smtpPort: number;
  /** Absent: the embedded one. */
  databaseUrl?: string;
}

export interface RunningServer {
  address: string;
  databaseUrl: string;
  /** One-time; null once it was used. */
  setupToken: string | null;
  /** What it printed so far. */
  output(): string;
  /** SIGKILL: nothing is finished, nothing is flushed. */
  kill(): Promise<void>;
  /** SIGTERM, as an operator stops it. */
  stop(): Promise<void>;
  /** Stops its clock (SIGSTOP) or lets it run on: a machine that hangs. */
  pause(on: boolean): void;
  readonly ended: boolean;
}

const main = path.resolve(import.meta.dirname, '../../apps/server/src/main.ts');

/** Starts it and kills it while it is still starting. */
export async function runBriefly(settings: ServerSettings, milliseconds: number): Promise<void> {
  const child = launch(settings);
  const gone = once(child, 'exit');
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, milliseconds))]);
  child.kill('SIGKILL');
  await gone;
}

function launch(settings: ServerSettings): ChildProcess {
  return spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATA_DIR: settings.dataDir,
      PORT: String(settings.port),
      SMTP_PORT: String(settings.smtpPort),
      LOG_LEVEL: process.env.SERVER_LOG ?? 'warn',
      ...(settings.databaseUrl === undefined ? {} : { DATABASE_URL: settings.databaseUrl }),
    },
  });
}

/** Resolves when it is ready. @throws with its output when it ends before */
export async function runServer(settings: ServerSettings): Promise<RunningServer> {
  const child = launch(settings);
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => printed.push(String(data)));
  const gone = once(child, 'exit');
  const ready = await Promise.race([
    once(child, 'message').then(([message]) => message as { address: string; databaseUrl: string }),
    gone.then(([code, signal]) => {
      throw new Error(`the server ended before it was ready (${code ?? signal}):\n${printed.join('')}`);
    }),
  ]);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  };
  await settled(child, printed);
  return {
    ...ready,
    setupToken: /setup\?token=([\w-]+)/.exec(printed.join(''))?.[1] ?? null,
    output: () => printed.join(''),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    pause: (on) => void child.kill(on ? 'SIGSTOP' : 'SIGCONT'),
    get ended() {
      return child.exitCode !== null || child.signalCode !== null;
    },
  };
}

/** The link is printed right after the message that it is ready. */
async function settled(child: ChildProcess, printed: string[]): Promise<void> {
  while (!printed.join('').includes('Throughline is ready') && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 10));
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
