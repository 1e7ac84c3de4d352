/**
 * Recognises whoever the lines of its input say wrote, one after the other, each in a transaction of its own as inbound
 * does, and prints what each took. For the bench `recognition`.
 */
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { openDatabase } from '../../platform/db/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { recognise } from '../recognise.ts';

const database = openDatabase(process.env.DATABASE_URL ?? '', 4, createLogger('warn', false));

/** What a transaction that does nothing takes on this machine now. */
async function rest(): Promise<number> {
  const began = performance.now();
  await database.transaction((tx) => sql`select 1`.execute(tx));
  return performance.now() - began;
}

interface Took {
  /** Until it is known who it is, and until that is on the disk, milliseconds. Arrivals share the latter with their message. */
  known: number;
  committed: number;
  processor: number;
  created: boolean;
}

async function arrive(value: string): Promise<Took> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  let known = 0;
  const { created } = await database.transaction(async (tx) => {
    const found = await recognise(tx, {
      from: { type: 'email', value, name: 'Anna Muster' },
      also: [],
      language: 'en',
      source: 'bench',
    });
    known = performance.now() - began;
    return found;
  });
  const { user, system } = process.cpuUsage(used);
  return { known, committed: performance.now() - began, processor: (user + system) / 1000, created };
}

let arrived = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const took = { ...(await arrive(line)), rest: await rest() };
  // The first ones find plans and pages that are not there yet.
  if (arrived++ >= 100) process.stdout.write(`${JSON.stringify(took)}\n`);
}
await database.close();
