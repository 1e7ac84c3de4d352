import { z } from 'zod';
import { reopen as reopenConversation } from '../../conversations/index.ts';
import { type ActionKind, done, nothing } from './action.ts';

const schema = z.object({ kind: z.literal('reopen') });

export const reopen: ActionKind<typeof schema> = {
  schema,
  plan: (_, facts) =>
    facts.state === 'closed' ? done({ ...facts, state: 'open', closedAt: null }) : nothing(facts),
  async carryOut(_, { tx, facts, actor, now }) {
    await reopenConversation(tx, facts.id, actor, now);
    return {};
  },
};
