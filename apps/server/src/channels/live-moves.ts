/**
 * Messages of a live exchange were split off: its visitor goes on where their latest one stands. A merge needs nothing
 * of the kind, because a session keeps leading to what it was bound to.
 */
import { latestBetween, relativesOf } from '../conversations/index.ts';
import type { Consumer } from '../platform/events/index.ts';
import { bindLiveSession, listLiveSessions } from './live-session-store.ts';

export function liveMoveConsumer(): Consumer {
  return {
    name: 'live-moves',
    types: ['conversation.split'],
    async handle(events, tx) {
      for (const { conversationId } of events) {
        if (conversationId === null) continue;
        const places = await relativesOf(tx, conversationId);
        for (const { channelId, handle } of await listLiveSessions(tx, places)) {
          const latest = await latestBetween(tx, channelId, handle.value, places);
          if (latest !== null) await bindLiveSession(tx, channelId, handle, latest);
        }
      }
    },
  };
}
