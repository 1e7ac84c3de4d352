import { afterAll, beforeAll, expect, test } from 'vitest';
import { benchAgent, queueReply, writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { idOf } from '../testing/merging.ts';
import { rawOf } from '../testing/sample-channels.ts';
import { contactsIn, contactsOf, countContacts, merge, readRows, undoMerge } from './index.ts';

let bench: ChannelBench;
const from = 'anna@home.example';

beforeAll(async () => {
  bench = await openChannelBench();
});
afterAll(() => bench.close());

const later = (hours: number) => {
  bench.clock.now = new Date(bench.clock.now.getTime() + hours * 3_600_000);
};
const whisper = async (id: string, text: string) => {
  const also = [{ type: 'email', value: from, verified: true }];
  await bench.inbound.accept(bench.whisper.id, rawOf({ id, from: 'device', text, also }, id));
  await bench.settle();
};
const contacts = async (id: string) => (await countContacts(bench.database.db, [id])).get(id);

test('what turns to us anew is a contact; what goes on or answers is none; merging adds up and parts again', async () => {
  await writeLetter(bench, { id: 'l1', from, subject: 'Chair', text: 'It broke' });
  await writeLetter(bench, { id: 'l2', from, text: 'A picture', answers: ['l1'] });
  const chair = await idOf(bench, 'Chair');
  expect(await contacts(chair)).toBe(1);
  later(5);
  await writeLetter(bench, { id: 'l3', from, text: 'Anybody there?', answers: ['l1'] });
  expect(await contacts(chair)).toBe(2);
  await whisper('w1', 'Is somebody there?');
  expect(await contacts(chair)).toBe(3);
  await queueReply(bench, chair, 'Yes', { type: 'email', value: from });
  later(9);
  await writeLetter(bench, { id: 'l4', from, text: 'Thanks', answers: ['l1'] });
  await writeLetter(bench, { id: 'a1', from, text: 'I am away', answers: ['l1'], automatic: true });
  expect(await contacts(chair)).toBe(3);

  await writeLetter(bench, { id: 'l5', from, subject: 'Once more', text: 'The chair' });
  const other = await idOf(bench, 'Once more');
  const merging = { id: other, meant: false };
  const changeId = await bench.database.transaction((tx) =>
    merge(tx, chair, merging, benchAgent, bench.clock.now),
  );
  expect([await contacts(chair), await contacts(other)]).toEqual([4, undefined]);
  expect((await contactsIn(bench.database.db, chair, 10)).map(({ text }) => text)).toEqual([
    'The chair',
    'Is somebody there?',
    'Anybody there?',
    'It broke',
  ]);
  await bench.database.transaction((tx) => undoMerge(tx, chair, changeId, benchAgent, bench.clock.now));
  expect([await contacts(chair), await contacts(other)]).toEqual([3, 1]);

  const customerId = (await readRows(bench.database.db, [chair])).get(chair)?.customer.id as string;
  const since = new Date(bench.clock.now.getTime() - 10 * 3_600_000);
  const recent = await contactsOf(bench.database.db, customerId, since, 10);
  expect(recent.map(({ text }) => text)).toEqual(['The chair', 'Is somebody there?', 'Anybody there?']);
});
