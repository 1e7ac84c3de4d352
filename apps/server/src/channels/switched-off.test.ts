import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { rawOf } from '../testing/sample-channels.ts';
import { adapterSet } from './adapters.ts';
import type { ChannelAdapter, FrontDoorRuntime } from './contract/index.ts';
import { type DoorDeps, openDoors } from './doors.ts';
import { findChannelRecord, updateChannel } from './store.ts';

let bench: ChannelBench;
beforeEach(async () => {
  bench = await openChannelBench();
  await bench.database.transaction(async (tx) => {
    const channel = await findChannelRecord(tx, bench.letter.id);
    await updateChannel(tx, { ...channel!, enabled: false });
  });
  await bench.directory.refresh();
});
afterEach(() => bench.close());

const hello = rawOf({ id: 'm1', from: 'jan@example.com', text: 'Hello' }, 'm1');

test('what was given to us before a channel was switched off still arrives', async () => {
  await bench.inbound.accept(bench.letter.id, hello);
  await bench.settle();
  const { rows } = await bench.database.pool.query('select text from message');
  expect(rows).toEqual([{ text: 'Hello' }]);
});

test('the door of a channel that is switched off takes nothing', async () => {
  let runtime: FrontDoorRuntime<never> | undefined;
  const letter = {
    ...bench.samples.adapters[0],
    door: async (given: FrontDoorRuntime<never>) => {
      runtime = given;
      return { refresh: async () => {}, health: () => [], close: async () => {} };
    },
  } as ChannelAdapter<never, never>;
  await openDoors({
    adapters: adapterSet([letter]),
    directory: bench.directory,
    inbound: bench.inbound,
    log: { child: () => ({}) },
  } as unknown as DoorDeps);
  await expect(runtime?.accept(bench.letter.id, hello)).rejects.toMatchObject({ code: 'channel_disabled' });
});
