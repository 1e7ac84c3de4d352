import type { Agent, DeskSignal, Me } from '@throughline/sdk';
import { patchDraft } from '../api/conversation.ts';
import { agentsQuery, meQuery } from '../api/people.ts';
import { queryClient } from '../api/query-client.ts';
import { statusQuery } from '../api/status.ts';
import { onDraft } from './on-draft.ts';
import { others } from './others.ts';

/** Takes ephemeral news: who looks at what, who types, who is there, what does not work. */
export function applySignal(signal: DeskSignal): void {
  switch (signal.kind) {
    case 'viewing':
    case 'typing':
    case 'reading':
      if (signal.agentId === queryClient.getQueryData(meQuery.queryKey)?.id) return;
      others.set(signal.conversationId, signal.agentId, signal.kind, signal.on);
      return;
    case 'customer_typing':
      others.setCustomerTyping(signal.conversationId, signal.on);
      return;
    case 'draft':
      patchDraft(signal.conversationId, signal.draft, signal.gone);
      onDraft.tell(signal);
      return;
    case 'presence':
      queryClient.setQueryData<Agent[]>(agentsQuery.queryKey, (agents) =>
        agents?.map((agent) => (agent.id === signal.agentId ? { ...agent, ...presenceOf(signal) } : agent)),
      );
      queryClient.setQueryData<Me>(meQuery.queryKey, (me) =>
        me?.id === signal.agentId ? { ...me, ...presenceOf(signal) } : me,
      );
      return;
    case 'status':
      queryClient.setQueryData(statusQuery.queryKey, { problems: signal.problems });
      return;
  }
}

const presenceOf = (signal: Extract<DeskSignal, { kind: 'presence' }>) => ({
  presence: signal.state,
  presenceReason: signal.reason,
});
