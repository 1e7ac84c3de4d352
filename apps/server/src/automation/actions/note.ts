import { z } from 'zod';
import { addNote } from '../../conversations/index.ts';
import { fill } from '../../replies/index.ts';
import { valuesOf } from '../values.ts';
import { type ActionKind, done } from './action.ts';

const schema = z.object({
  kind: z.literal('note'),
  text: z.string().trim().min(1).max(5000).describe('may name variables'),
});

export const note: ActionKind<typeof schema> = {
  schema,
  plan: (_, facts) => done(facts),
  async carryOut(action, { tx, facts, actor, now, clientId, circumstances }) {
    const text = fill(action.text, valuesOf(facts, circumstances));
    const { messageId } = await addNote(
      tx,
      { conversationId: facts.id, clientId, text, files: [], now },
      actor,
    );
    return { messageId };
  },
};
