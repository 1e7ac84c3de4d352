import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import type { Figure, Measurement } from '../lib/figure.ts';
import { familyOf } from '../lib/processes.ts';
import { runningTime } from '../lib/running-time.ts';
import { root, startServer } from '../lib/server.ts';
import { percentile } from '../lib/statistics.ts';
import { copy } from '../seed/copy.ts';
import { seedId } from '../seed/ids.ts';

/** `RECOGNITION_IDENTITIES=100000` for a quick look. */
const identities = Number(process.env.RECOGNITION_IDENTITIES ?? 5_000_000);
/** Every customer has a mail address, and every fourth a phone number as well. */
const customers = Math.ceil(identities / 1.25);
const arrivals = Number(process.env.RECOGNITION_ARRIVALS ?? 5000);
const since = Date.parse('2022-01-01T00:00:00Z');

export const recognition: Measurement = {
  name: 'recognition',
  what: `who a message is from, among ${identities.toLocaleString('en')} identities`,
  async run(context) {
    const server = await startServer({
      dataDir: path.join(context.folder, 'data'),
      profiles: context.profiles,
    });
    try {
      context.say(`writing ${customers} customers`);
      await seed(server.databaseUrl);
      context.say(`${arrivals} arrivals`);
      return await measure(server.databaseUrl, server.pid, context.say);
    } finally {
      await server.stop();
    }
  },
};

async function seed(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await copy(client, 'customer (id, name, name_derived, language)', customerRows());
    await copy(client, 'identity (id, customer_id, type, value, verified, source)', identityRows());
    // What the database does by itself within minutes in a company that grows.
    await client.query('vacuum analyze customer, identity');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

const customerId = (number: number) => seedId('customer', since, number);

function* customerRows() {
  for (let number = 0; number < customers; number++)
    yield [customerId(number), `Customer ${number}`, false, 'en'];
}

function* identityRows() {
  for (let number = 0; number < identities; number++) {
    const phone = number >= customers;
    const owner = phone ? (number - customers) * 4 : number;
    const value = phone ? `+4860${String(1_000_000 + number).padStart(7, '0')}` : address(owner);
    yield [
      seedId('identity', since, number),
      customerId(owner),
      phone ? 'phone' : 'email',
      value,
      number % 3 === 0,
      'seed',
    ];
  }
}

const address = (number: number): string => `customer${number}@mail${number % 97}.example`;

/** Of ten arrivals eight are of somebody known, anywhere in the table; the others are new. */
const handleOf = (arrival: number): string =>
  arrival % 5 === 4 ? `new${arrival}@elsewhere.example` : address((arrival * 1_000_003) % customers);

interface Took {
  /** Milliseconds from asking until it is known who it is, and until that is on the disk. */
  known: number;
  committed: number;
  /** Processor time of the process that asks, milliseconds. */
  processor: number;
  /** What a transaction that does nothing took just afterwards, milliseconds. */
  rest: number;
  created: boolean;
}

async function measure(url: string, serverPid: number, say: (line: string) => void): Promise<Figure[]> {
  const child = spawn(
    process.execPath,
    [path.join(root, 'apps/server/src/customers/testing/recognise-many.ts')],
    {
      env: { ...process.env, DATABASE_URL: url },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  const family = familyOf(serverPid);
  const before = runningTime(family);
  child.stdin.end(Array.from({ length: arrivals }, (_, each) => `${handleOf(each)}\n`).join(''));
  const took: Took[] = [];
  for await (const line of createInterface({ input: child.stdout })) took.push(JSON.parse(line) as Took);
  const [code] = (await ended) as [number];
  if (code !== 0) throw new Error(`recognise-many ended with ${code}`);
  // The database's connections are told apart from nothing else: the server rests meanwhile.
  const database = (runningTime(familyOf(serverPid)) - before) / took.length;
  const [known, made] = [took.filter(({ created }) => !created), took.filter(({ created }) => created)];
  const figures = [
    ['somebody known', known, 5],
    ['somebody new', made, 5],
  ] as const;
  return figures.flatMap(([what, some, aim]) => {
    const wall = (share: number) =>
      percentile(
        some.map((each) => each.known),
        share,
      );
    const own = (share: number) =>
      percentile(
        some.map((each) => each.processor),
        share,
      );
    say(`${what}: p50 ${wall(0.5).toFixed(2)} p99 ${wall(0.99).toFixed(2)} ms`);
    return [
      {
        name: `recognising ${what}, p99`,
        value: wall(0.99),
        unit: 'ms',
        aim: { atMost: aim },
        reference: {
          what: 'an empty transaction, p99',
          value: percentile(
            some.map(({ rest }) => rest),
            0.99,
          ),
          unit: 'ms',
        },
        note: `p50 ${wall(0.5).toFixed(2)} ms, with its commit ${percentile(
          some.map((each) => each.committed),
          0.5,
        ).toFixed(2)} and p99 ${percentile(
          some.map((each) => each.committed),
          0.99,
        ).toFixed(2)} ms; of an empty transaction ${percentile(
          some.map(({ rest }) => rest),
          0.5,
        ).toFixed(
          2,
        )} ms; processor time of Node.js p50 ${own(0.5).toFixed(2)} and p99 ${own(0.99).toFixed(2)} ms; of the database and all that stands beside it ${database.toFixed(2)} ms an arrival`,
      },
    ];
  });
}
