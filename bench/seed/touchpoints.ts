/** Writes touchpoints straight into the tables: five million through the door would measure the door. */
import pg from 'pg';

/** Types and channels there are, and touchpoints a customer has. */
const types = 14;
const channels = 5;
export const touchpointsEach = 10;

/**
 * Customers who each went through ten touchpoints of the goal `bench` within some weeks, in the order of time and not of
 * customers, as they come in. Most go on to the next type, some go back or skip, some change the channel.
 */
export async function seedTouchpoints(url: string, customers: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`
      insert into touchpoint_type (key) select 'step ' || lpad(number::text, 2, '0') from generate_series(1, ${types}) number;
      insert into touchpoint_channel (key) select 'channel ' || number from generate_series(1, ${channels}) number`);
    await client.query(
      `insert into touchpoint (id, goal, subject, customer_id, home_id, at, channel, type, change)
       select 'bench:' || customer || ':' || place, goal.number, who, who, who,
         timestamptz '2026-01-01' + (customer % 40000 + place * 90 + abs(hashint8(customer * 16 + place)) % 80) * interval '1 minute',
         channel.number, type.number, 0
       from generate_series(1, $1::int) place cross join generate_series(1, $2::bigint) customer
         cross join lateral (select md5(customer::text)::uuid as who, abs(hashint8(customer * 64 + place)) % 100 as chance) person
         join goal on goal.key = 'bench'
         join touchpoint_type type on type.key = 'step ' || lpad((1 + (place
           + case when chance < 12 then 1 when chance < 18 then -1 else 0 end + customer % 3) % ${types})::text, 2, '0')
         join touchpoint_channel channel
           on channel.key = 'channel ' || (1 + (customer + case when chance < 15 then place else 0 end) % ${channels})`,
      [touchpointsEach, customers],
    );
    await client.query('vacuum analyze touchpoint');
  } finally {
    await client.end();
  }
}

/** Milliseconds PostgreSQL takes for the same graph with medians, asked of the touchpoints themselves. */
export async function graphInPostgres(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const began = performance.now();
    await client.query(`
      select type, next_type, count(*), percentile_cont(0.5) within group (order by next_at - at)
      from (select type, at, lead(type) over journey as next_type, lead(at) over journey as next_at
        from touchpoint window journey as (partition by subject order by at, seq)) step
      where next_type is not null group by 1, 2`);
    return performance.now() - began;
  } finally {
    await client.end();
  }
}
