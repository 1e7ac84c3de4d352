/** The real server as its own process, as `npm start -- --demo` starts it: on free ports, with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface RealServer {
  address: string;
  smtpPort: number;
  dataDir: string;
  /** Of the first start; null once the company was founded. */
  setupToken: string | null;
  /** As a crash does, then starts it again on the same ports and data. */
  crashAndRestart(): Promise<void>;
  close(): Promise<void>;
}

/** @throws with the log when it does not come up */
export async function startRealServer(): Promise<RealServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'demo-server-'));
  const [port, smtpPort] = await freePorts();
  const env = {
    ...process.env,
    PORT: String(port),
    SMTP_PORT: String(smtpPort),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  };
  let { child, setupToken } = await boot(env);
  return {
    address: `http://127.0.0.1:${port}`,
    smtpPort,
    dataDir,
    setupToken,
    async crashAndRestart() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      ({ child, setupToken } = await boot(env));
    },
    async close() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function boot(
  env: Record<string, string | undefined>,
): Promise<{ child: ChildProcess; setupToken: string | null }> {
  const main = path.resolve(import.meta.dirname, '../../../server/src/main.ts');
  const child = spawn(process.execPath, [main, '--demo'], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => log.push(String(data)));
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the server did not come up:\n${log.join('')}`)));
    child.on('message', (message: { ready?: boolean; setupToken: string | null }) => {
      if (message.ready) resolve({ child, setupToken: message.setupToken });
    });
  });
}

async function freePorts(): Promise<[number, number]> {
  const servers = await Promise.all(
    [0, 1].map(async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  for (const server of servers) server.close();
  return ports as [number, number];
}
