import { afterEach, beforeEach, expect, test } from 'vitest';
import { findCustomer } from '../customers/index.ts';
import { benchAgent, queueReply, timelineOf, writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { customerAt, joinIn, misplaced, saidTo } from '../testing/joining.ts';
import { idOf } from '../testing/merging.ts';
import { divideCustomer, type Share } from './divide-customer.ts';

let bench: ChannelBench;
let both: string;
const jan = 'jan@example.com';
const ewa = 'ewa@example.com';

/** Jan and Ewa were joined by mistake, and nobody knows how any more. */
beforeEach(async () => {
  bench = await openChannelBench();
  await letter({ id: 'lamp', from: jan, name: 'Jan', subject: 'Lamp', text: 'Where is my lamp?' });
  both = await customerAt(bench, jan);
  await bench.database.pool.query(
    `insert into identity (id, customer_id, type, value, source) values (gen_random_uuid(), $1, 'email', $2, 'import shop')`,
    [both, ewa],
  );
  await letter({ id: 'desk', from: ewa, subject: 'Desk', text: 'A desk, please.' });
  await letter({ id: 'shade', from: ewa, text: 'And a shade.', answers: ['lamp'] });
  await queueReply(bench, await idOf(bench, 'Lamp'), 'Here is a shade.', { type: 'email', value: ewa });
  await letter({ id: 'bulb', from: jan, text: 'A bulb.', answers: ['lamp'] });
});
afterEach(() => bench.close());

async function letter(given: Parameters<typeof writeLetter>[1]): Promise<void> {
  bench.clock.now = new Date(bench.clock.now.getTime() + 60_000);
  await writeLetter(bench, given);
}
const divide = async (share: Partial<Share>) => {
  const made = await bench.database.transaction((tx) =>
    divideCustomer(
      tx,
      both,
      { name: 'Ewa', identityIds: [], conversationIds: [], ...share },
      benchAgent,
      bench.clock.now,
    ),
  );
  return made.customerId;
};
const identityOf = async (value: string) =>
  (await findCustomer(bench.database.db, both)).identities.find((each) => each.value === value)?.id ?? '';

test('what was written from a chosen address goes with it, with our answers; what comes later follows', async () => {
  const second = await divide({ identityIds: [await identityOf(ewa)] });
  expect(await saidTo(bench, both)).toEqual(['Where is my lamp?', 'A bulb.']);
  expect((await saidTo(bench, second)).sort()).toEqual(['A desk, please.', 'And a shade.']);
  const answered = (await timelineOf(bench, await idOf(bench, 'Lamp'))).map(({ text }) => text);
  expect(answered).not.toContain('Here is a shade.');
  expect(await findCustomer(bench.database.db, second)).toMatchObject({
    name: 'Ewa',
    identities: [{ value: ewa, source: 'import shop' }],
  });
  await letter({ id: 'rug', from: ewa, subject: 'Rug', text: 'A rug.' });
  await letter({ id: 'sofa', from: jan, subject: 'Sofa', text: 'A sofa.' });
  expect([(await saidTo(bench, second)).at(-1), (await saidTo(bench, both)).at(-1)]).toEqual([
    'A rug.',
    'A sofa.',
  ]);
  expect(await misplaced(bench)).toBe(0);
});

test('a chosen conversation goes whole, whoever wrote in it', async () => {
  const second = await divide({ conversationIds: [await idOf(bench, 'Lamp')] });
  expect(await saidTo(bench, second)).toEqual(['Where is my lamp?', 'And a shade.', 'A bulb.']);
  expect(await saidTo(bench, both)).toEqual(['A desk, please.']);
});

test('joining the two again undoes it, and both timelines tell it', async () => {
  const second = await divide({ identityIds: [await identityOf(ewa)] });
  const told = (await timelineOf(bench, await idOf(bench, 'Lamp'))).map(({ activity }) => activity?.type);
  expect(told).toContain('customer_parted');
  await joinIn(bench, both, second);
  expect((await saidTo(bench, both)).length).toBe(4);
  expect(await customerAt(bench, ewa)).toBe(both);
});

test('what is not theirs and nothing at all are refused, and nothing is changed', async () => {
  await expect(divide({})).rejects.toMatchObject({ fields: [{ field: 'identityIds' }] });
  await expect(divide({ identityIds: [both] })).rejects.toMatchObject({ fields: [{ field: 'identityIds' }] });
  await expect(divide({ conversationIds: [both] })).rejects.toMatchObject({
    fields: [{ field: 'conversationIds' }],
  });
  expect((await saidTo(bench, both)).length).toBe(4);
});
