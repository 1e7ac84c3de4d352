import { afterEach, beforeEach, expect, test } from 'vitest';
import { close, findConversation, reopen, systemActor } from '../conversations/index.ts';
import { createTeam, deleteTeam } from '../people/index.ts';
import { readEvents } from '../platform/events/index.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { rawOf } from '../testing/sample-channels.ts';
import { adapterSet } from './adapters.ts';
import { deletedTeamConsumer } from './deleted-teams.ts';
import { findChannelRecord, updateChannel } from './store.ts';

let bench: ChannelBench;
beforeEach(async () => {
  bench = await openChannelBench();
});
afterEach(() => bench.close());

const names = { en: 'x', de: 'x', pl: 'x', nl: 'x' };
const teamField = { name: 'team', kind: 'text', format: 'team', label: names, required: false } as const;

/** Reads everything that has happened, as often as asked: it must be idempotent. */
async function consume(): Promise<void> {
  await bench.settle();
  const [letter, whisper] = bench.samples.adapters;
  const withTeam = { ...letter, settingFields: [teamField] } as unknown as NonNullable<typeof letter>;
  const adapters = adapterSet([withTeam, whisper as NonNullable<typeof whisper>]);
  const consumer = deletedTeamConsumer({ adapters, now: () => bench.clock.now });
  const events = (await readEvents(bench.database.db, 0, 1000)).filter(({ type }) =>
    consumer.types.includes(type),
  );
  await bench.database.transaction((tx) => consumer.handle(events, tx));
  await bench.settle();
}

/** A conversation of the team, whose channel was given to it. */
async function conversationOf(teamId: string, from: string): Promise<string> {
  await bench.inbound.accept(bench.letter.id, rawOf({ id: from, from, text: 'Hello' }, from));
  await bench.settle();
  const { rows } = await bench.database.pool.query<{ id: string }>(
    'update conversation set team_id = $1 where id = (select conversation_id from message where author_handle = $2) returning id',
    [teamId, from],
  );
  return rows[0]!.id;
}
const read = (id: string) => findConversation(bench.database.db, id, 50);
const activities = async (id: string) => (await read(id)).timeline.flatMap(({ activity }) => activity ?? []);

test('channels and conversations of a deleted team move to no team, and the timeline says why', async () => {
  const [repair, sales] = [
    await createTeam(bench.database, { name: 'Repair', agentIds: [] }, 'system'),
    await createTeam(bench.database, { name: 'Sales', agentIds: [] }, 'system'),
  ];
  await bench.database.transaction(async (tx) => {
    const channel = (await findChannelRecord(tx, bench.letter.id))!;
    await updateChannel(tx, {
      ...channel,
      teamId: repair.id,
      settings: { ...channel.settings, team: repair.id },
    });
    const other = (await findChannelRecord(tx, bench.whisper.id))!;
    await updateChannel(tx, { ...other, teamId: sales.id });
  });
  const open = await conversationOf(repair.id, 'jan@example.com');
  const closed = await conversationOf(repair.id, 'ewa@example.com');
  const others = await conversationOf(sales.id, 'tom@example.com');
  await bench.database.transaction((tx) => close(tx, closed, systemActor, bench.clock.now));

  await deleteTeam(bench.database, repair.id, 'system');
  await consume();
  await consume();

  const channel = await findChannelRecord(bench.database.db, bench.letter.id);
  expect(channel).toMatchObject({ teamId: null });
  expect(channel?.settings).not.toHaveProperty('team');
  expect(channel?.settings).toHaveProperty('address');
  expect(await findChannelRecord(bench.database.db, bench.whisper.id)).toMatchObject({ teamId: sales.id });
  expect((await read(open)).conversation.teamId).toBeNull();
  expect(await activities(open)).toEqual([
    { type: 'team_deleted', data: { teamId: repair.id, teamName: 'Repair' } },
  ]);
  expect((await read(others)).conversation.teamId).toBe(sales.id);

  await bench.database.transaction((tx) => reopen(tx, closed, systemActor, bench.clock.now));
  await consume();
  expect((await read(closed)).conversation).toMatchObject({ state: 'open', teamId: null });
});
