import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database, Reader } from '../platform/db/index.ts';
import { invalid, sentence } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { readSetting, writeSetting } from '../platform/settings/index.ts';
import { readFormula } from './formula/read-formula.ts';
import { beginSweep } from './segment-store.ts';
import type { ProfileSettings, Tier } from './types.ts';

/** What is answered to what a customer asked needs nobody's yes; advertising does, by law. */
export const usualSettings: ProfileSettings = {
  formula: '',
  tiers: [],
  purposes: [
    { key: 'service', name: 'Service', needsConsent: false },
    { key: 'marketing', name: 'Marketing', needsConsent: true },
  ],
};

const name = 'profiles';

export const readProfileSettings = async (db: Reader): Promise<ProfileSettings> =>
  ((await readSetting(db, name)) as ProfileSettings | null) ?? usualSettings;

/**
 * Values, tiers and all segments are worked out anew after it.
 * @throws AppError `invalid_input` naming the formula, tier or purpose
 */
export async function changeProfileSettings(
  database: Database,
  settings: ProfileSettings,
  actor: string,
): Promise<ProfileSettings> {
  if (settings.formula.trim() !== '') readFormula(settings.formula);
  requireDifferent('tiers', settings.tiers);
  requireDifferent('purposes', settings.purposes);
  const kept = {
    formula: settings.formula.trim(),
    tiers: settings.tiers.toSorted((one, other) => one.from - other.from),
    purposes: settings.purposes,
  };
  if (new Set(kept.tiers.map(({ from }) => from)).size < kept.tiers.length)
    throw invalid('tiers', sentence('same_beginning'));
  if (!kept.purposes.some(({ key }) => key === 'service'))
    throw invalid('purposes', 'must keep “service”: answers and messages about it go by it');
  await database.transaction(async (tx) => {
    const before = await readProfileSettings(tx);
    await writeSetting(tx, name, kept);
    await beginSweep(tx);
    await appendEvents(tx, [{ type: 'profiles.settings_changed', actor }]);
    await audit(tx, 'profiles.settings_changed', { id: name, name: '' }, changesBetween(before, kept));
  });
  return kept;
}

function requireDifferent(field: string, list: readonly { key: string; name: string }[]): void {
  const names = list.map((each) => each.name.trim().toLowerCase());
  const twice = list.findIndex(
    ({ key }, index) =>
      list.findIndex((each) => each.key === key) !== index || names.indexOf(names[index] as string) !== index,
  );
  if (twice >= 0) throw invalid(`${field}.${twice}`, sentence('is_twice'));
}

/** The highest tier whose beginning the value reaches; null below the first and for those without a value. */
export const tierOf = (tiers: readonly Tier[], value: number | null): Tier | null =>
  value === null
    ? null
    : (tiers.filter(({ from }) => value >= from).sort((one, other) => other.from - one.from)[0] ?? null);
