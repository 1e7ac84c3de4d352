/** Who stands where, for tests of customers who are joined and parted. */
import { joinCustomer, partCustomer } from '../conversations/index.ts';
import { benchAgent } from './bench-talk.ts';
import type { ChannelBench } from './channel-bench.ts';

export const joinIn = (bench: ChannelBench, into: string, from: string): Promise<string> =>
  bench.database.transaction((tx) => joinCustomer(tx, into, from, benchAgent, bench.clock.now));

export const partIn = (bench: ChannelBench, customerId: string, joinId: string): Promise<void> =>
  bench.database.transaction((tx) => partCustomer(tx, customerId, joinId, benchAgent, bench.clock.now));

/** The customer an address stands with. */
export async function customerAt(bench: ChannelBench, address: string): Promise<string> {
  const { rows } = await bench.database.pool.query<{ customer_id: string }>(
    'select customer_id from identity where value = $1',
    [address],
  );
  if (rows.length !== 1) throw new Error(`${rows.length} identities are called ${address}`);
  return rows[0]?.customer_id as string;
}

/** Texts of what customers wrote, in order, by the customer whose conversation they stand in. */
export async function saidTo(bench: ChannelBench, customerId: string): Promise<string[]> {
  const { rows } = await bench.database.pool.query<{ text: string }>(
    `select text from message join conversation on conversation.id = message.conversation_id
     where conversation.customer_id = $1 and kind = 'message' and direction = 'in' order by message.id`,
    [customerId],
  );
  return rows.map((row) => row.text);
}

/** What stands with a customer who was joined into another one: always nothing. */
export async function misplaced(bench: ChannelBench): Promise<number> {
  const { rows } = await bench.database.pool.query<{ count: number }>(
    `select ((select count(*) from identity join customer on customer.id = identity.customer_id where joined_into is not null)
       + (select count(*) from conversation join customer on customer.id = conversation.customer_id where joined_into is not null))::int as count`,
  );
  return rows[0]?.count as number;
}
