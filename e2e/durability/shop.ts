/** The demo company on a server of its own, with the rest of the world's mail beside it. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Client } from '@throughline/sdk';
import { type Company, openCompany } from '@throughline/simulator/company';
import { type OutsideMail, openOutsideMail } from '@throughline/simulator/outside-mail';
import { freePort, type RunningServer, runServer } from './run-server.ts';

export interface Shop {
  address: string;
  port: number;
  smtpPort: number;
  databaseUrl: string;
  company: Company;
  /** Signed in as the administrator. */
  api: Client;
  outside: OutsideMail;
  readonly server: RunningServer;
  /** Kills the server and starts it again on the same data. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/** @param databaseUrl absent: the embedded database; `outgoingMailPort` absent: the outside mail server's */
export async function openShop(
  options: { databaseUrl?: string; outgoingMailPort?: number } = {},
): Promise<Shop> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'throughline-shop-'));
  // The database runs as another user where we are root.
  chmodSync(dataDir, 0o755);
  const { databaseUrl } = options;
  const settings = {
    dataDir,
    port: await freePort(),
    smtpPort: await freePort(),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  };
  let server = await runServer(settings);
  const outside = await openOutsideMail({ company: { host: '127.0.0.1', port: settings.smtpPort } });
  const company = await openCompany({
    address: server.address,
    setupToken: server.setupToken,
    outgoingMailPort: options.outgoingMailPort ?? outside.port,
  });
  return {
    address: server.address,
    port: settings.port,
    smtpPort: settings.smtpPort,
    databaseUrl: server.databaseUrl,
    company,
    api: company.api,
    outside,
    get server() {
      return server;
    },
    async crash() {
      await server.kill();
      server = await runServer(settings);
    },
    async close() {
      await server.stop();
      await outside.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
