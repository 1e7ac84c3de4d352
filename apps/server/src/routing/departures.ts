/** Keeps what was taken out of which queue, for as long as it is used to say how fast the queue moves. */
import { latestChannelType } from '../conversations/index.ts';
import type { Consumer } from '../platform/events/index.ts';
import { forgetDepartures, insertDeparture } from './departure-store.ts';
import type { ClassOf } from './types.ts';

/** As far back as the same hour of earlier weeks is looked at, and a little more, milliseconds. */
const keptFor = 30 * 86_400_000;

export function departureConsumer(classOf: ClassOf): Consumer {
  return {
    name: 'departures',
    types: ['conversation.assigned'],
    async handle(events, tx) {
      let latest: Date | null = null;
      for (const { conversationId, at, data } of events) {
        const { agentId, fromAgentId, waitingSince, teamId } = data;
        // From one agent to another, or nobody waited: it left no queue.
        if (conversationId === null || typeof agentId !== 'string' || fromAgentId !== null) continue;
        if (typeof waitingSince !== 'string') continue;
        await insertDeparture(tx, {
          conversationId,
          teamId: typeof teamId === 'string' ? teamId : '',
          channelClass: classOf(await latestChannelType(tx, conversationId)),
          since: Date.parse(waitingSince),
          at: at.getTime(),
        });
        latest = at;
      }
      if (latest) await forgetDepartures(tx, new Date(latest.getTime() - keptFor));
    },
  };
}
