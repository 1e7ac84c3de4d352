// The store and not the door: a list needs no adapter, and loading them all takes longer than asking.
import { listChannelRecords, listInbound } from '../channels/store.ts';
import type { InboundState } from '../channels/types.ts';
import { withDatabase } from './with-database.ts';

export interface ListedInbound {
  id: string;
  channelId: string;
  channelType: string;
  /** Its id where the channel is gone. */
  channelName: string;
  state: InboundState;
  /** ISO 8601. */
  receivedAt: string;
  /** Bytes. */
  size: number;
  problems: string[];
  attempts: number;
}

/** Items in a state, newest first, at most `limit`. */
export function listHeld(state: InboundState, limit: number): Promise<ListedInbound[]> {
  return withDatabase(async ({ db }) => {
    const [items, channels] = await Promise.all([listInbound(db, state, limit), listChannelRecords(db)]);
    const names = new Map(channels.map((channel) => [channel.id, channel.name]));
    return items.map((item) => ({
      id: item.id,
      channelId: item.channelId,
      channelType: item.channelType,
      channelName: names.get(item.channelId) ?? item.channelId,
      state: item.state,
      receivedAt: item.receivedAt.toISOString(),
      size: item.size,
      problems: item.problems,
      attempts: item.attempts,
    }));
  });
}
