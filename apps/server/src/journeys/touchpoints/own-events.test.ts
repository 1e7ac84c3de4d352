import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvents } from '../../platform/events/index.ts';
import { writeLetter } from '../../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../../testing/channel-bench.ts';
import { ownTouchpoints } from './own-events.ts';

let bench: ChannelBench;
beforeAll(async () => {
  bench = await openChannelBench();
});
afterAll(() => bench.close());

test('what customers write is a touchpoint of theirs on its channel, once', async () => {
  await writeLetter(bench, { id: 'e1', from: 'ewa@post.example', name: 'Ewa Mazur', text: 'Where is it?' });
  const all = await readEvents(bench.database.db, 0, 1000);
  const events = all.filter(({ type }) => ownTouchpoints.types.includes(type));
  for (let twice = 0; twice < 2; twice++)
    await bench.database.transaction((tx) => ownTouchpoints.handle(events, tx));
  const { rows } = await bench.database.pool.query(`
    select touchpoint_type.key as type, customer.name, channel.name is not null as "onChannel"
    from touchpoint join touchpoint_type on touchpoint_type.number = touchpoint.type
      join customer on customer.id = touchpoint.customer_id
      left join touchpoint_channel on touchpoint_channel.number = touchpoint.channel
      left join channel on channel.id::text = touchpoint_channel.key
    order by touchpoint.seq`);
  expect(rows).toEqual([
    { type: 'conversation_opened', name: 'Ewa Mazur', onChannel: false },
    { type: 'message_received', name: 'Ewa Mazur', onChannel: true },
  ]);
});
