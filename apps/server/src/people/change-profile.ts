import { renameAccount } from '../platform/auth/index.ts';
import type { Database } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { mergePreferences, selectPreferences, updateAgent } from './store.ts';
import type { Language } from './types.ts';

const preferencesBytes = 64 * 1024;

/** What agents may change about themselves. */
export interface ProfileChange {
  name?: string | undefined;
  language?: Language | undefined;
  /** Merged by name; null removes one. */
  preferences?: Record<string, unknown> | undefined;
}

/** @throws AppError `invalid_input` when the preferences grow beyond 64 KiB */
export async function changeProfile(database: Database, id: string, change: ProfileChange): Promise<void> {
  const { preferences, ...columns } = change;
  await database.transaction(async (tx) => {
    await updateAgent(tx, id, columns);
    if (columns.name !== undefined) await renameAccount(tx, id, columns.name);
    if (preferences !== undefined) {
      await mergePreferences(tx, id, preferences);
      const size = Buffer.byteLength(JSON.stringify(await selectPreferences(tx, id)));
      if (size > preferencesBytes) throw invalid('preferences', `must be at most ${preferencesBytes} bytes`);
    }
    if (columns.name !== undefined || columns.language !== undefined) {
      const data = { agentId: id, active: true };
      await appendEvents(tx, [{ type: 'agent.changed', actor: `agent:${id}`, data }]);
    }
  });
}
