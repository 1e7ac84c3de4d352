/** A running server with connected widgets and desks, and the processes that play them. */
import path from 'node:path';
import { agentPassword, foundCompany, hire, signInCookie } from '../lib/company.ts';
import type { Context } from '../lib/figure.ts';
import { type Server, startServer } from '../lib/server.ts';
import { startWorker, type Worker } from '../lib/worker.ts';
import type { CustomersAnswer, CustomersTask } from '../load/customers.ts';
import type { DatabaseAnswer, DatabaseTask } from '../load/database.ts';
import type { DesksAnswer, DesksTask } from '../load/desks.ts';

export interface LiveCompany {
  server: Server;
  customers: Worker<CustomersTask, CustomersAnswer>;
  desks: Worker<DesksTask, DesksAnswer>;
  database: Worker<DatabaseTask, DatabaseAnswer>;
  stop(): Promise<void>;
}

export async function openLiveCompany(
  context: Context,
  counts: { widgets: number; desks: number },
): Promise<LiveCompany> {
  const server = await startServer({
    dataDir: path.join(context.folder, 'data'),
    profiles: context.profiles,
  });
  const company = await foundCompany(server);
  const customers = startWorker<CustomersTask, CustomersAnswer>('load/customers.ts');
  const desks = startWorker<DesksTask, DesksAnswer>('load/desks.ts');
  const database = startWorker<DatabaseTask, DatabaseAnswer>('load/database.ts');
  context.say(`signing in ${counts.desks} agents, opening ${counts.widgets} widgets`);
  const cookies: string[] = [];
  for (const address of await hire(company.api, counts.desks))
    cookies.push(await signInCookie(server.address, address, agentPassword));
  await desks.ask({ do: 'connect', address: server.address, cookies });
  await customers.ask({
    do: 'connect',
    address: server.address,
    channelId: company.chatChannelId,
    widgets: counts.widgets,
    smtpPort: server.smtpPort,
    mailTo: company.mailAddress,
  });
  return {
    server,
    customers,
    desks,
    database,
    async stop() {
      await Promise.all([customers.stop(), desks.stop(), database.stop()]);
      await server.stop();
    },
  };
}
