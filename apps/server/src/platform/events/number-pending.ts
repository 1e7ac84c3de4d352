import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../db/index.ts';
import type { Logger } from '../log/index.ts';
import { startSequencer } from './sequencer.ts';

/** How often it is looked at, milliseconds. */
const every = 20;

/**
 * Waits until everything committed so far has its number, and numbers it where no running instance does: for tools that
 * read the log of a stopped one.
 */
export async function numberPending(database: Database, url: string, log: Logger): Promise<void> {
  const pending = async () => {
    const { rows } = await sql<{
      there: boolean;
    }>`select exists (select 1 from event_pending) as there`.execute(database.db);
    return rows[0]?.there ?? false;
  };
  if (!(await pending())) return;
  const sequencer = startSequencer(url, log, () => {});
  try {
    while (await pending()) await pause(every);
  } finally {
    await sequencer.stop();
  }
}
