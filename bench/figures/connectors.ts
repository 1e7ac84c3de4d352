import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { Client } from '@throughline/sdk';
import pg from 'pg';
import { agentPassword, foundCompany, hire, signInCookie } from '../lib/company.ts';
import type { Figure, Measurement } from '../lib/figure.ts';
import { openCaller } from '../lib/http.ts';
import { type Server, startServer } from '../lib/server.ts';
import { percentile } from '../lib/statistics.ts';

/** Looks at customers that are measured, and systems that are asked for each. */
const looks = 150;
const systems = 4;
/** An agent goes from customer to customer, milliseconds; much faster than anybody does. */
const pace = 200;
/** How long a system takes that answers, milliseconds. */
const slow = 50;

export const connectors: Measurement = {
  name: 'connectors',
  what: `panels of ${systems} back-office systems: what they cost the desk, alive and dead`,
  async run(context) {
    const server = await startServer({
      dataDir: path.join(context.folder, 'data'),
      profiles: context.profiles,
    });
    let dead = false;
    const held: ServerResponse[] = [];
    const backOffice = createServer((_request, response) => {
      // Takes the call and never answers.
      if (dead) return void held.push(response);
      setTimeout(() => response.setHeader('content-type', 'application/json').end(answer), slow);
    });
    const port = await new Promise<number>((done) =>
      backOffice.listen(0, '127.0.0.1', () => done((backOffice.address() as { port: number }).port)),
    );
    const client = new pg.Client({ connectionString: server.databaseUrl });
    await client.connect();
    try {
      const { api } = await foundCompany(server);
      const [email = ''] = await hire(api, 1);
      const caller = openCaller(server.address, await signInCookie(server.address, email, agentPassword));
      await addCustomers(client);
      const customers = (await client.query<{ id: string }>(`select id from customer where name = 'Bench'`))
        .rows;
      // Each customer alone, then with panels: what the machine does meanwhile happens to both.
      const look = async () => {
        const pairs: { alone: number; own: number }[] = [];
        for (const { id } of customers) {
          const { took: alone } = await caller.get(`/api/v1/customers/${id}`);
          const { took } = await caller.get(`/api/v1/customers/${id}/panels`);
          pairs.push({ alone, own: took - alone });
          await new Promise((resolve) => setTimeout(resolve, pace));
        }
        return pairs;
      };
      await look();
      await connect(server, api, port);
      const first = await look();
      await settled(client, customers.length);
      const known = await look();
      dead = true;
      await client.query(`update connector_reading set due_at = now() - interval '1 second'`);
      const during = await look();
      caller.close();
      return [
        ...figures('panels that are known', known),
        ...figures(`first look, systems take ${slow} ms`, first),
        ...figures('systems that take calls and never answer', during),
      ];
    } finally {
      await client.end();
      for (const response of held) response.destroy();
      backOffice.closeAllConnections();
      backOffice.close();
      await server.stop();
    }
  },
};

function figures(what: string, looks: { alone: number; own: number }[]): Figure[] {
  const own = looks.map((each) => each.own);
  const alone = looks.map((each) => each.alone);
  const of = (name: string, at: number, aim: Pick<Figure, 'aim'>): Figure => ({
    name: `${what}: own overhead ${name}`,
    value: Math.max(0, percentile(own, at)),
    unit: 'ms',
    ...aim,
    reference: { what: `the customer alone, ${name}`, value: percentile(alone, at), unit: 'ms' },
  });
  return [of('p50', 0.5, { aim: { atMost: 10 } }), of('p95', 0.95, {})];
}

const answer = JSON.stringify({
  customer: { id: 1, since: '2021-03-04' },
  orders: Array.from({ length: 30 }, (_, place) => ({
    number: `10${place}`,
    total: 19.9 + place,
    at: '2026-01-02T03:04:05Z',
  })),
});

async function connect(server: Server, api: Client, port: number): Promise<void> {
  const { key } = await api.createApiKey({ name: 'Bench', scopes: ['connectors:manage', 'settings:manage'] });
  for (let count = 1; count <= systems; count++) {
    const response = await fetch(`${server.address}/api/v1/connectors`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ name: `System ${count}`, config: configOf(port) }),
    });
    if (!response.ok) throw new Error(`connector: ${response.status} ${await response.text()}`);
  }
  // Told through the event log.
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

const configOf = (port: number) => ({
  baseUrl: `http://127.0.0.1:${port}`,
  allowPrivate: true,
  limits: { timeoutMs: 5000, concurrency: 20 },
  endpoints: [{ key: 'one', path: '/customers', query: [{ name: 'by', value: '{{identity.value}}' }] }],
  lookups: [
    { key: 'one', identities: ['email'], steps: [{ endpoint: 'one', as: 'one' }], freshSeconds: 3600 },
  ],
  panels: [
    {
      key: 'who',
      kind: 'facts',
      title: 'Who',
      lookup: 'one',
      fields: [{ label: 'Since', value: 'customer.since', format: 'date' }],
    },
    {
      key: 'orders',
      kind: 'table',
      title: 'Orders',
      lookup: 'one',
      rows: 'orders',
      columns: [
        { key: 'number', label: 'No.', value: 'number' },
        { key: 'total', label: 'Total', value: 'total', format: 'money', currency: '"EUR"' },
        { key: 'at', label: 'At', value: 'at', format: 'datetime' },
      ],
    },
  ],
});

async function addCustomers(client: pg.Client): Promise<void> {
  const id = `('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`;
  await client.query(
    `insert into customer (id, name) select ${id}, 'Bench' from generate_series(1, $1::int) as n`,
    [looks],
  );
  await client.query(
    `insert into identity (id, customer_id, type, value, source)
     select ${id}, ${id}, 'email', 'bench' || n || '@home.example', 'bench' from generate_series(1, $1::int) as n`,
    [looks],
  );
}

/** Until every system has answered for every customer. */
async function settled(client: pg.Client, customers: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from connector_reading where state = 'ready'`,
    );
    if (rows[0]?.count === customers * systems) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the systems did not answer');
}
