import { z } from 'zod';
import { close as closeConversation } from '../../conversations/index.ts';
import { type ActionKind, done, nothing } from './action.ts';

const schema = z.object({ kind: z.literal('close') });

export const close: ActionKind<typeof schema> = {
  schema,
  plan: (_, facts, { now }) =>
    facts.state === 'closed'
      ? nothing(facts)
      : done({ ...facts, state: 'closed', closedAt: now, waitingSince: null, unread: false }),
  async carryOut(_, { tx, facts, actor, now }) {
    await closeConversation(tx, facts.id, actor, now);
    return {};
  },
};
