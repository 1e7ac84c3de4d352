import type { DeskEvent } from '@throughline/sdk';
import { meQuery } from '../api/people.ts';
import { queryClient } from '../api/query-client.ts';
import { rows } from '../rows/rows.ts';

type Listener = (event: DeskEvent, meId: string) => void;

const listeners = new Set<Listener>();
/** What somebody missed for longer is in the timeline, and no news, milliseconds. */
const freshFor = 120_000;

/** What colleagues did about the work of the signed-in agent: whispered, moved, took over, joined in. */
export const supervisionNews = {
  listen: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  tell: (event: DeskEvent): void => {
    const meId = queryClient.getQueryData(meQuery.queryKey)?.id;
    const { item, data, type } = event;
    if (!meId || item?.author.kind !== 'agent' || item.author.id === meId) return;
    const mine =
      item.whisperTo === meId ||
      (type === 'conversation.assigned' && [data.fromAgentId, data.agentId].includes(meId)) ||
      (type === 'supervision.joined' && rows.get(item.conversationId)?.agentId === meId);
    if (!mine || Date.now() - Date.parse(event.at) > freshFor) return;
    for (const listener of listeners) listener(event, meId);
  },
};
