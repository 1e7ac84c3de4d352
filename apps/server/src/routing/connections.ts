/** Who has a desk open, known to every server process. */
import type { PresenceBoard } from '../people/index.ts';
import type { Database } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { deleteConnection, insertConnection, lockSeat, updateSeat } from './store.ts';

/** A desk of the agent is open at this process. */
export async function connect(
  database: Database,
  agentId: string,
  process: number,
  now: Date,
): Promise<void> {
  await database.transaction(async (tx) => {
    const seat = await lockSeat(tx, agentId);
    await insertConnection(tx, agentId, process);
    await updateSeat(tx, agentId, { left_at: null, ...(seat.connected ? {} : { turned_at: now }) });
    if (!seat.connected)
      await appendEvents(tx, [{ type: 'presence.came', actor: `agent:${agentId}`, data: { agentId } }]);
  });
}

/** None is open at this process any more, or the process is gone. */
export async function disconnect(
  database: Database,
  agentId: string,
  process: number,
  now: Date,
): Promise<void> {
  await database.transaction(async (tx) => {
    await lockSeat(tx, agentId);
    await deleteConnection(tx, agentId, process);
    const seat = await lockSeat(tx, agentId);
    if (seat.connected || seat.leftAt !== null) return;
    await updateSeat(tx, agentId, { left_at: now, turned_at: now });
    await appendEvents(tx, [{ type: 'presence.left', actor: `agent:${agentId}`, data: { agentId } }]);
  });
}

/** How long after a failure it is tried again, milliseconds. */
const retryAfter = 1000;

/**
 * Writes down what the board of this process sees, one agent after the other so that the last word is the latest.
 * @returns stops: everybody who was here has left
 */
export function recordConnections(deps: {
  database: Database;
  board: PresenceBoard;
  process: number;
  now(): Date;
  log: Logger;
}): () => Promise<void> {
  const { database, board, process } = deps;
  const here = new Set<string>();
  let stopping = false;
  let work: Promise<void> = Promise.resolve();

  const stopListening = board.onChange(look);

  function look(agentId: string): void {
    work = work.then(async () => {
      const there = !stopping && board.isConnected(agentId);
      if (there === here.has(agentId)) return;
      try {
        await write(agentId, there);
      } catch (error) {
        deps.log.warn({ err: (error as Error).message }, 'a presence could not be recorded');
        if (!stopping) setTimeout(() => look(agentId), retryAfter).unref();
      }
    });
  }

  async function write(agentId: string, there: boolean): Promise<void> {
    if (there) await connect(database, agentId, process, deps.now());
    else await disconnect(database, agentId, process, deps.now());
    if (there) here.add(agentId);
    else here.delete(agentId);
  }

  return () => {
    stopping = true;
    stopListening();
    for (const agentId of here) look(agentId);
    return work;
  };
}
