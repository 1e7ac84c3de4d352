/** Which conversation a visitor of a live channel is in. */
import type { Reader, Tx } from '../platform/db/index.ts';

type Tables = {
  live_session: {
    channel_id: string;
    handle_type: string;
    handle_value: string;
    conversation_id: string;
    updated_at: Date;
  };
};

const tables = (db: Reader) => db.withTables<Tables>();

export async function findLiveSession(
  db: Reader,
  channelId: string,
  handle: { type: string; value: string },
): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('live_session')
    .select('conversation_id')
    .where('channel_id', '=', channelId)
    .where('handle_type', '=', handle.type)
    .where('handle_value', '=', handle.value)
    .executeTakeFirst();
  return row?.conversation_id ?? null;
}

export async function bindLiveSession(
  tx: Tx,
  channelId: string,
  handle: { type: string; value: string },
  conversationId: string,
): Promise<void> {
  await tables(tx)
    .insertInto('live_session')
    .values({
      channel_id: channelId,
      handle_type: handle.type,
      handle_value: handle.value,
      conversation_id: conversationId,
      updated_at: new Date(),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['channel_id', 'handle_type', 'handle_value'])
        .doUpdateSet({ conversation_id: conversationId, updated_at: new Date() })
        .where('live_session.conversation_id', '!=', conversationId),
    )
    .execute();
}

/** Sessions of visitors who are in one of the conversations. */
export async function listLiveSessions(
  db: Reader,
  conversationIds: string[],
): Promise<{ channelId: string; handle: { type: string; value: string } }[]> {
  const rows = await tables(db)
    .selectFrom('live_session')
    .select(['channel_id', 'handle_type', 'handle_value'])
    .where('conversation_id', 'in', conversationIds)
    .execute();
  return rows.map((row) => ({
    channelId: row.channel_id,
    handle: { type: row.handle_type, value: row.handle_value },
  }));
}

/** SQL of the conversation a visitor's live session is bound to. Inputs are SQL expressions. */
export const sessionConversation = (channelId: string, type: string, value: string): string =>
  `select conversation_id from live_session where channel_id = ${channelId} and handle_type = ${type} and handle_value = ${value}`;
