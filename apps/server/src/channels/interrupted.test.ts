/** What a killed process left half processed: all of it is taken up again, and only what is alone at fault is held. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readQueue } from '../conversations/index.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { rawOf } from '../testing/sample-channels.ts';
import { listInbound } from './store.ts';

let bench: ChannelBench;

beforeEach(async () => {
  bench = await openChannelBench();
});
afterEach(() => bench.close());

describe('an item that was being processed when the process was killed', () => {
  /** Three of them, as processes leave them that died so often. @returns what is held afterwards */
  const takeUp = async (attempts: number) => {
    for (const id of ['m1', 'm2', 'm3']) {
      await bench.inbound.accept(bench.letter.id, rawOf('rubbish', id));
      await bench.settle();
      await bench.database.pool.query(
        `update inbound set state = 'received', problems = '{}', attempts = $1, body = $2 where provider_id = $3`,
        [attempts, Buffer.from(JSON.stringify({ id, from: 'a@example.com', text: 'hello' })), id],
      );
    }
    bench.clock.now = new Date(Date.now() + 60_000);
    await bench.inbound.recover();
    await bench.settle();
    return listInbound(bench.database.db, 'failed', 10);
  };

  test('is taken up again, also after four times: another one may have ended it', async () => {
    expect(await takeUp(4)).toEqual([]);
    const query = { agentId: '', view: 'open' as const, sort: 'newest' as const, limit: 10 };
    expect((await readQueue(bench.database.db, query)).rows).toHaveLength(3);
  });

  test('is held once that happened three times more while it was alone', async () => {
    expect((await takeUp(7)).map(({ problems }) => problems)).toEqual(
      Array(3).fill(['processing it was interrupted several times']),
    );
  });

  test.each([
    [3, 3],
    [4, 1],
  ])('after %i times %i are processed at once', async (attempts, expected) => {
    let inHand = 0;
    let most = 0;
    bench.samples.parsing.before = async () => {
      most = Math.max(most, ++inHand);
      await new Promise((resolve) => setTimeout(resolve, 50));
      inHand--;
    };
    await takeUp(attempts);
    expect(most).toBe(expected);
  });
});
