/** Short words for what happens in tests of channels: a customer writes, an agent answers. */
import type { Channel } from '../channels/index.ts';
import { findConversation, readQueue, reply, type TimelineItem } from '../conversations/index.ts';
import type { ChannelBench } from './channel-bench.ts';
import { type Letter, rawOf } from './sample-channels.ts';

export const benchAgent = {
  kind: 'agent' as const,
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna Kowalska',
};

/** A stored-first message arrives and everything that follows from it has happened. */
export async function writeLetter(bench: ChannelBench, letter: Letter): Promise<void> {
  await bench.inbound.accept(bench.letter.id, rawOf(letter, letter.id));
  await bench.settle();
}

/** The id of the only open conversation. */
export async function onlyConversation(bench: ChannelBench): Promise<string> {
  const query = { agentId: '', sort: 'newest' as const, limit: 100, view: 'open' as const };
  const { rows } = await readQueue(bench.database.db, query);
  if (rows.length !== 1) throw new Error(`${rows.length} open conversations`);
  return rows[0]?.id as string;
}

/** Queues a reply without waiting for it to be sent. */
export async function queueReply(
  bench: ChannelBench,
  conversationId: string,
  text: string,
  to: { type: string; value: string },
  channel: Channel = bench.letter,
): Promise<string> {
  const queued = await bench.database.transaction((tx) =>
    reply(
      tx,
      {
        conversationId,
        clientId: `reply ${text}`,
        channelId: channel.id,
        channelType: channel.type,
        to: [to],
        cc: [],
        bcc: [],
        subject: null,
        text,
        html: null,
        files: [],
        now: bench.clock.now,
      },
      benchAgent,
    ),
  );
  return queued.messageId;
}

export const timelineOf = async (bench: ChannelBench, id: string): Promise<TimelineItem[]> =>
  (await findConversation(bench.database.db, id, 100)).timeline;
