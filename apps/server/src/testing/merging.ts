/** What stands where, for tests of merging and splitting. */
import { timelineOf } from './bench-talk.ts';
import type { ChannelBench } from './channel-bench.ts';

/** The conversation whose subject this is. */
export async function idOf(bench: ChannelBench, subject: string): Promise<string> {
  const { rows } = await bench.database.pool.query<{ id: string }>(
    'select id from conversation where subject = $1',
    [subject],
  );
  if (rows.length !== 1) throw new Error(`${rows.length} conversations are called ${subject}`);
  return rows[0]?.id as string;
}

/** Texts of messages and notes of a conversation, in its order. */
export async function textsIn(bench: ChannelBench, id: string): Promise<string[]> {
  return (await timelineOf(bench, id)).filter(({ kind }) => kind !== 'activity').map(({ text }) => text);
}

/** Every conversation as people see it, with its messages; without numbers of events and entries of activities. */
export async function dumpOf(bench: ChannelBench): Promise<{ id: string; texts: string[] }[]> {
  const { rows } = await bench.database.pool.query<{ id: string }>(`
    select id, subject, state, awaiting, agent_id, team_id, channel_ids, channel_types, labels, preview, unread,
      delivery_failed, snoozed_until, closed_at, waiting_since, last_message_at, merged_into
    from conversation order by number`);
  return Promise.all(rows.map(async (row) => ({ ...row, texts: await textsIn(bench, row.id) })));
}
