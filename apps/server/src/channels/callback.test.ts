/** A visitor who waits leaves a phone number: it is a claim, the place is kept, and an agent ticks the call off. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteCallback, readRows } from '../conversations/index.ts';
import { listClaims, selectIdentities } from '../customers/index.ts';
import { benchAgent, onlyConversation, timelineOf } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { rawOf } from '../testing/sample-channels.ts';

let bench: ChannelBench;
beforeEach(async () => {
  bench = await openChannelBench();
});
afterEach(() => bench.close());

const visitor = (name: string) => ({ type: 'device', value: name });
async function whisper(from: string): Promise<void> {
  await bench.inbound.accept(
    bench.whisper.id,
    rawOf({ id: `from ${from}`, from, text: 'anybody there?' }, from),
  );
  await bench.settle();
}
const rowOf = async (id: string) => (await readRows(bench.database.db, [id])).get(id);

test('the number is noted in one form, the place stays, and a call is ticked off', async () => {
  await whisper('d1');
  const id = await onlyConversation(bench);
  const before = await rowOf(id);
  bench.clock.now = new Date(bench.clock.now.getTime() + 600_000);
  // Again, as after a lost connection.
  for (const typed of ['030 1234567', '+49 30 1234567'])
    await bench.live.callback(bench.whisper.id, visitor('d1'), typed, 'de');
  expect(await rowOf(id)).toEqual({ ...before, callback: '+49301234567' });
  await bench.database.transaction((tx) => noteCallback(tx, id, null, benchAgent, bench.clock.now));
  expect((await rowOf(id))?.callback).toBeNull();
  const activities = (await timelineOf(bench, id)).flatMap((item) => item.activity?.type ?? []);
  expect(activities.filter((type) => type.startsWith('callback')).sort()).toEqual([
    'callback_done',
    'callback_wanted',
  ]);
});

test('a number of somebody else is a claim and joins nobody', async () => {
  await whisper('d1');
  await bench.live.callback(bench.whisper.id, visitor('d1'), '+49301234567', 'de');
  const first = (await rowOf(await onlyConversation(bench)))?.customer.id ?? '';
  await whisper('d2');
  await bench.live.callback(bench.whisper.id, visitor('d2'), '+49301234567', 'de');
  const { rows } = await bench.database.pool.query<{ id: string }>('select id from customer where id <> $1', [
    first,
  ]);
  const second = rows[0]?.id ?? '';
  const identities = async (id: string) =>
    (await selectIdentities(bench.database.db, id)).map(({ type, verified }) => [type, verified]).sort();
  expect(await identities(first)).toContainEqual(['phone', false]);
  expect((await identities(second)).map(([type]) => type)).not.toContain('phone');
  expect(await listClaims(bench.database.db, second)).toEqual([{ type: 'phone', value: '+49301234567' }]);
});

test('what nobody can call is refused by its field, and so is a visitor who wrote nothing', async () => {
  await expect(
    bench.live.callback(bench.whisper.id, visitor('d1'), '+49301234567', 'de'),
  ).rejects.toMatchObject({
    code: 'conversation_not_found',
  });
  await expect(bench.live.callback(bench.whisper.id, visitor('d1'), '12', 'de')).rejects.toMatchObject({
    fields: [{ field: 'phone' }],
  });
});
