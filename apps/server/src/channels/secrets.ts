import type { InstanceKey } from '../platform/crypto/index.ts';
import type { SettingField } from './contract/index.ts';

/** What the desk sees and sends back unchanged in place of a secret. */
export const secretMask = '••••';

/** Encrypts secret settings for the database. */
export function sealSettings(
  fields: SettingField[],
  settings: Record<string, unknown>,
  key: InstanceKey,
): Record<string, unknown> {
  return mapSecrets(fields, settings, (value) => key.encrypt(value));
}

export function openSettings(
  fields: SettingField[],
  stored: Record<string, unknown>,
  key: InstanceKey,
): Record<string, unknown> {
  return mapSecrets(fields, stored, (value) => (value.startsWith('v1:') ? key.decrypt(value) : value));
}

export function maskSettings(
  fields: SettingField[],
  settings: Record<string, unknown>,
): Record<string, unknown> {
  return mapSecrets(fields, settings, () => secretMask);
}

/** Secrets that came back masked keep their old value. */
export function keepMasked(
  fields: SettingField[],
  given: Record<string, unknown>,
  before: Record<string, unknown>,
): Record<string, unknown> {
  const secrets = new Set(fields.filter((field) => field.kind === 'secret').map((field) => field.name));
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      secrets.has(name) && value === secretMask ? before[name] : value,
    ]),
  );
}

function mapSecrets(
  fields: SettingField[],
  settings: Record<string, unknown>,
  change: (value: string) => string,
): Record<string, unknown> {
  const secrets = new Set(fields.filter((field) => field.kind === 'secret').map((field) => field.name));
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name,
      secrets.has(name) && typeof value === 'string' && value !== '' ? change(value) : value,
    ]),
  );
}
