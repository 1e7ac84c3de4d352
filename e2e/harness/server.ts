/** The product as people run it: a process of its own, a data folder of its own, ports of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';

export interface Server {
  /** e.g. `http://127.0.0.1:41234` */
  address: string;
  /** Port of the built-in mail reception. */
  smtpPort: number;
  /** As printed at the first start; null when it is set up. */
  setupLink: string | null;
  /** Ends the process; the data folder stays. */
  stop(): Promise<void>;
  /** Starts it again on the same ports and data. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  dispose(): Promise<void>;
}

const entry = path.resolve(import.meta.dirname, '../../apps/server/src/main.ts');

/** @param settings further environment variables. Rejects with what it printed when it does not come up. */
export async function startServer(settings: Record<string, string> = {}): Promise<Server> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-e2e-'));
  // The database runs as another user and has to reach its folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const smtpPort = await freePort();
  let child: ChildProcess | null = null;

  const server: Server = {
    address: `http://127.0.0.1:${port}`,
    smtpPort,
    setupLink: null,
    async start() {
      child = spawn(process.execPath, [entry], {
        env: {
          ...process.env,
          DATA_DIR: path.join(folder, 'data'),
          PORT: String(port),
          SMTP_PORT: String(smtpPort),
          PUBLIC_URL: server.address,
          LOG_LEVEL: 'warn',
          ...settings,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const printed = await readyOutput(child);
      server.setupLink = /http\S+\/setup\?token=\S+/.exec(printed)?.[0] ?? null;
    },
    async stop() {
      const running = child;
      child = null;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      running.kill('SIGTERM');
      await once(running, 'exit');
    },
    async dispose() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

/** Everything printed up to the line that ends the start; later output is kept in memory no more. */
function readyOutput(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += String(chunk);
      if (/Throughline is ready[\s\S]*\n\n$/.test(printed)) resolve(printed);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', (chunk: Buffer) => {
      printed += String(chunk);
      process.stderr.write(chunk);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)));
  });
}
