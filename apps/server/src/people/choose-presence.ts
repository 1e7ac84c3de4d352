import type { Database } from '../platform/db/index.ts';
import type { PresenceBoard } from './presence-board.ts';
import { updateAgent } from './store.ts';
import type { PresenceState } from './types.ts';

/** Keeps what the agent chose and lets the board tell everybody who looks. */
export async function choosePresence(
  database: Database,
  board: PresenceBoard,
  id: string,
  state: PresenceState,
): Promise<void> {
  await database.transaction((tx) => updateAgent(tx, id, { presence: state }));
  board.announce(id);
}
