import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database, Reader } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { readSetting, writeSetting } from '../platform/settings/index.ts';
import { compileReferences, type ReferencePattern, usualReferences } from './references.ts';

/** How a company tells that two conversations are about one matter. */
export interface MatterSettings {
  /** Conversations further apart are not compared, hours. */
  windowHours: number;
  /** Whether certain evidence joins; without it, it only suggests. */
  joins: boolean;
  references: ReferencePattern[];
  /** Over how many days contacts of a customer are counted. */
  contactDays: number;
}

export const usualSettings: MatterSettings = {
  windowHours: 72,
  joins: true,
  references: usualReferences,
  contactDays: 30,
};

const name = 'same_matter';

export const readMatterSettings = async (db: Reader): Promise<MatterSettings> =>
  ((await readSetting(db, name)) as MatterSettings | null) ?? usualSettings;

/** @throws AppError `invalid_input` naming the pattern that cannot be read */
export async function changeMatterSettings(
  database: Database,
  settings: MatterSettings,
  actor: string,
): Promise<void> {
  compileReferences(settings.references);
  await database.transaction(async (tx) => {
    const before = await readMatterSettings(tx);
    await writeSetting(tx, name, settings);
    await appendEvents(tx, [{ type: 'matter.settings_changed', actor }]);
    await audit(tx, 'same_matter.changed', { id: name, name: '' }, changesBetween(before, settings));
  });
}
