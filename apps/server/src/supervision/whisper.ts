import { type Actor, addNote, lockConversation } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';

/**
 * A note for whoever has the conversation, shown where they write. It is a note and nothing else: no customer ever sees
 * it. The same `clientId` again says nothing new.
 * @throws AppError `nobody_to_whisper_to` when nobody else has it; `conversation_not_found`, `conversation_merged`
 */
export async function whisper(
  database: Database,
  said: { conversationId: string; clientId: string; text: string },
  actor: Actor,
  now: Date,
): Promise<string> {
  return database.transaction(async (tx) => {
    const conversation = await lockConversation(tx, said.conversationId);
    if (conversation.agentId === null || conversation.agentId === actor.id)
      throw new AppError('nobody_to_whisper_to');
    const note = { ...said, files: [], whisperTo: conversation.agentId, now };
    return (await addNote(tx, note, actor)).messageId;
  });
}
