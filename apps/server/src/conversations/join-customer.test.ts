import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeCustomer, claimHandles, findCustomer, listClaims } from '../customers/index.ts';
import { readEvents } from '../platform/events/index.ts';
import { benchAgent as anna, queueReply, timelineOf, writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { customerAt, joinIn, misplaced, partIn, saidTo } from '../testing/joining.ts';
import { idOf } from '../testing/merging.ts';
import { merge } from './merge.ts';

let bench: ChannelBench;
let kasia: string;
let work: string;
const home = 'kasia@home.example';
const office = 'k.wisniewska@work.example';

beforeEach(async () => {
  bench = await openChannelBench();
  await letter({ id: 'lamp', from: home, name: 'Kasia', subject: 'Lamp', text: 'Where is my lamp?' });
  await letter({ id: 'desk', from: office, subject: 'Desk', text: 'A desk, please.' });
  kasia = await customerAt(bench, home);
  work = await customerAt(bench, office);
});
afterEach(() => bench.close());

async function letter(given: Parameters<typeof writeLetter>[1]): Promise<void> {
  bench.clock.now = new Date(bench.clock.now.getTime() + 60_000);
  await writeLetter(bench, given);
}
const find = (id: string) => findCustomer(bench.database.db, id);
const change = (id: string, attributes: Record<string, string>) =>
  changeCustomer(bench.database, id, { attributes }, 'system');

test('joined customers have one name, one set of values and all conversations; parted ones have their own again', async () => {
  await change(kasia, { city: 'Gdańsk' });
  await change(work, { city: 'Berlin', tier: 'gold' });
  const joinId = await joinIn(bench, kasia, work);
  const one = await find(work);
  expect(one).toMatchObject({ id: kasia, name: 'Kasia', attributes: { city: 'Gdańsk', tier: 'gold' } });
  expect(one.identities.map(({ value }) => value).sort()).toEqual([office, home]);
  expect(await saidTo(bench, kasia)).toEqual(['Where is my lamp?', 'A desk, please.']);

  await change(work, { tier: 'silver' });
  expect((await find(kasia)).attributes).toEqual({ city: 'Gdańsk', tier: 'silver' });
  await partIn(bench, kasia, joinId);
  expect((await find(work)).attributes).toEqual({ city: 'Berlin', tier: 'gold' });
  // What people said of both stays with the one they said it of.
  expect((await find(kasia)).attributes).toEqual({ city: 'Gdańsk', tier: 'silver' });
  expect(await saidTo(bench, work)).toEqual(['A desk, please.']);
  expect((await find(work)).identities.map(({ value }) => value)).toEqual([office]);
});

test('a customer without a name of their own is called as the other, and by their address again afterwards', async () => {
  const before = (await find(work)).name;
  const joinId = await joinIn(bench, work, kasia);
  expect((await find(work)).name).toBe('Kasia');
  await partIn(bench, work, joinId);
  expect([(await find(work)).name, (await find(kasia)).name]).toEqual([before, 'Kasia']);
});

test('what comes in meanwhile goes with its address: conversations, messages among others, addresses and claims', async () => {
  const joinId = await joinIn(bench, kasia, work);
  await letter({
    id: 'chair',
    from: office,
    subject: 'Chair',
    text: 'And a chair.',
    also: [{ type: 'phone', value: '+48501502503' }],
  });
  await letter({ id: 'shade', from: office, text: 'The lamp shade, too.', answers: ['lamp'] });
  await letter({ id: 'bulb', from: home, text: 'And a bulb.', answers: ['lamp'] });
  expect((await saidTo(bench, kasia)).length).toBe(5);
  await partIn(bench, kasia, joinId);
  expect(await saidTo(bench, kasia)).toEqual(['Where is my lamp?', 'And a bulb.']);
  expect(await saidTo(bench, work)).toEqual(['A desk, please.', 'And a chair.', 'The lamp shade, too.']);
  expect(await customerAt(bench, '+48501502503')).toBe(work);
  await letter({ id: 'rug', from: office, subject: 'Rug', text: 'A rug.' });
  expect((await saidTo(bench, work)).at(-1)).toBe('A rug.');
});

test('claims are read with those of the joined, and stay with whoever made them', async () => {
  const claim = (customerId: string, value: string) =>
    bench.database.transaction((tx) =>
      claimHandles(tx, { customerId, homeId: customerId }, [{ type: 'email', value }], 'test'),
    );
  await letter({ id: 'x', from: 'other@example.com', text: 'Hello' });
  await claim(work, 'other@example.com');
  const joinId = await joinIn(bench, kasia, work);
  const claims = () => listClaims(bench.database.db, kasia);
  expect(await claims()).toEqual([{ type: 'email', value: 'other@example.com' }]);
  await partIn(bench, kasia, joinId);
  expect(await claims()).toEqual([]);
});

test('conversations merged meanwhile are parted, and an answer of ours goes with what it answers', async () => {
  const joinId = await joinIn(bench, kasia, work);
  const lamp = await idOf(bench, 'Lamp');
  const desk = await idOf(bench, 'Desk');
  await bench.database.transaction((tx) =>
    merge(tx, lamp, { id: desk, meant: false }, anna, bench.clock.now),
  );
  await letter({ id: 'more', from: office, text: 'In oak.', answers: ['desk'] });
  await queueReply(bench, lamp, 'Oak it is.', { type: 'email', value: office });
  await partIn(bench, kasia, joinId);
  expect(await saidTo(bench, kasia)).toEqual(['Where is my lamp?']);
  expect(await saidTo(bench, work)).toEqual(['A desk, please.', 'In oak.']);
  expect((await timelineOf(bench, desk)).map(({ text }) => text)).toContain('Oak it is.');
});

test('the same join again is the same; a joined customer is joined with nobody else; undoing twice changes nothing', async () => {
  await letter({ id: 'third', from: 'third@example.com', text: 'Hello' });
  const third = await customerAt(bench, 'third@example.com');
  const joinId = await joinIn(bench, kasia, work);
  expect(await joinIn(bench, kasia, work)).toBe(joinId);
  await expect(joinIn(bench, third, work)).rejects.toMatchObject({ code: 'customer_joined' });
  await expect(joinIn(bench, work, kasia)).rejects.toMatchObject({ code: 'customer_joined' });
  await expect(joinIn(bench, kasia, kasia)).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(partIn(bench, third, joinId)).rejects.toMatchObject({ code: 'join_not_found' });
  await partIn(bench, work, joinId);
  await partIn(bench, kasia, joinId);
  await joinIn(bench, work, kasia);
  expect(await misplaced(bench)).toBe(0);
});

test('a join inside a join is undone first or last', async () => {
  await letter({ id: 'third', from: 'third@example.com', text: 'Hello' });
  const third = await customerAt(bench, 'third@example.com');
  const inner = await joinIn(bench, kasia, work);
  const outer = await joinIn(bench, third, kasia);
  await partIn(bench, third, inner);
  expect(await customerAt(bench, office)).toBe(work);
  expect(await customerAt(bench, home)).toBe(third);
  await partIn(bench, third, outer);
  expect(await customerAt(bench, home)).toBe(kasia);
});

test('of two joins at once, also against each other, one is made; arrivals beside them are not lost', async () => {
  const outcomes = await Promise.allSettled([
    joinIn(bench, kasia, work),
    joinIn(bench, work, kasia),
    writeLetter(bench, { id: 'c1', from: home, subject: 'One', text: 'One' }),
    writeLetter(bench, { id: 'c2', from: office, subject: 'Two', text: 'Two' }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
  ]);
  expect(await misplaced(bench)).toBe(0);
  const standing = await customerAt(bench, home);
  expect((await saidTo(bench, standing)).sort()).toEqual([
    'A desk, please.',
    'One',
    'Two',
    'Where is my lamp?',
  ]);
});

test('both timelines tell it, and so does the log', async () => {
  const joinId = await joinIn(bench, kasia, work);
  const told = async (subject: string) =>
    (await timelineOf(bench, await idOf(bench, subject))).map(({ activity }) => activity).filter(Boolean);
  expect(await told('Desk')).toEqual([{ type: 'customer_joined', data: { joinId, name: 'Kasia' } }]);
  expect((await told('Lamp')).length).toBe(1);
  await partIn(bench, kasia, joinId);
  expect((await told('Desk')).at(-1)).toEqual({ type: 'customer_parted', data: { joinId, name: 'Kasia' } });
  await bench.settle();
  const events = await readEvents(bench.database.db, 0, 1000);
  const ofJoin = events.filter(({ type }) => ['customer.joined', 'customer.parted'].includes(type));
  expect(ofJoin.map(({ type, customerId, actor, data }) => [type, customerId, actor, data.from])).toEqual([
    ['customer.joined', kasia, `agent:${anna.id}`, work],
    ['customer.parted', kasia, `agent:${anna.id}`, work],
  ]);
});
