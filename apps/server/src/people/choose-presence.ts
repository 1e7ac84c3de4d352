import type { Database } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import type { PresenceBoard } from './presence-board.ts';
import { updateAgent } from './store.ts';
import type { PresenceState } from './types.ts';

/** Keeps what the agent chose, and why, and lets the board tell everybody who looks. */
export async function choosePresence(
  database: Database,
  board: PresenceBoard,
  id: string,
  { state, reason }: { state: PresenceState; reason: string },
): Promise<void> {
  await database.transaction(async (tx) => {
    await updateAgent(tx, id, { presence: state, presenceReason: reason });
    await appendEvents(tx, [
      { type: 'presence.chosen', actor: `agent:${id}`, data: { agentId: id, state, reason } },
    ]);
  });
  board.announce(id);
}
