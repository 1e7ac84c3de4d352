import { v7 as uuid } from 'uuid';
import { requireCalendar } from '../calendar/index.ts';
import { audit, changesBetween } from '../platform/audit/index.ts';
import type { InstanceKey } from '../platform/crypto/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, sentence } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import type { Adapters } from './adapters.ts';
import type { ChannelAdapter } from './contract/index.ts';
import { keepMasked, openSettings, sealSettings } from './secrets.ts';
import {
  type ChannelRecord,
  findChannelRecord,
  findTakenAddress,
  insertChannel,
  updateChannel,
} from './store.ts';

export interface ChannelDeps {
  database: Database;
  adapters: Adapters;
  key: InstanceKey;
}

/**
 * Connects a channel.
 * @returns its id
 * @throws AppError `invalid_input` naming the setting, `channel_address_taken`, `calendar_not_found`
 */
export async function createChannel(
  deps: ChannelDeps,
  input: {
    type: string;
    name: string;
    teamId: string | null;
    calendarId?: string | null | undefined;
    settings: Record<string, unknown>;
    id?: string;
  },
  actor: string,
): Promise<string> {
  const adapter = deps.adapters.find(input.type);
  if (!adapter)
    throw new AppError('invalid_input', {
      fields: [{ field: 'type', message: sentence('not_channel_type') }],
    });
  const checked = check(adapter, input.settings);
  const id = input.id ?? uuid();
  await deps.database.transaction(async (tx) => {
    if (input.calendarId) await requireCalendar(tx, input.calendarId);
    await ensureFree(tx, checked.addresses, null);
    await insertChannel(tx, {
      id,
      type: input.type,
      name: input.name.trim(),
      teamId: input.teamId,
      calendarId: input.calendarId ?? null,
      enabled: true,
      settings: sealSettings(adapter.settingFields, input.settings, deps.key),
      addresses: checked.addresses,
    });
    await appendEvents(tx, [{ type: 'channel.changed', actor, data: { channelId: id } }]);
    const name = input.name.trim();
    const { type, teamId, calendarId = null, settings } = input;
    const changes = changesBetween({}, { type, name, teamId, calendarId, settings }, secretsOf(adapter));
    await audit(tx, 'channel.connected', { id, name }, changes);
  });
  return id;
}

export interface ChannelChange {
  name?: string | undefined;
  teamId?: string | null | undefined;
  calendarId?: string | null | undefined;
  enabled?: boolean | undefined;
  settings?: Record<string, unknown> | undefined;
}

/** @throws AppError `channel_not_found`, `invalid_input`, `channel_address_taken`, `calendar_not_found` */
export async function changeChannel(
  deps: ChannelDeps,
  id: string,
  change: ChannelChange,
  actor: string,
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const before = await findChannelRecord(tx, id);
    if (!before) throw new AppError('channel_not_found');
    if (change.calendarId) await requireCalendar(tx, change.calendarId);
    const adapter = deps.adapters.of(before.type);
    const plain = openSettings(adapter.settingFields, before.settings, deps.key);
    const settings =
      change.settings === undefined ? plain : keepMasked(adapter.settingFields, change.settings, plain);
    const { addresses } = check(adapter, settings);
    await ensureFree(tx, addresses, id);
    const after: ChannelRecord = {
      ...before,
      name: change.name?.trim() ?? before.name,
      teamId: change.teamId === undefined ? before.teamId : change.teamId,
      calendarId: change.calendarId === undefined ? before.calendarId : change.calendarId,
      enabled: change.enabled ?? before.enabled,
      settings: sealSettings(adapter.settingFields, settings, deps.key),
      addresses,
    };
    await updateChannel(tx, after);
    await appendEvents(tx, [{ type: 'channel.changed', actor, data: { channelId: id } }]);
    const changes = changesBetween(shown(before, plain), shown(after, settings), secretsOf(adapter));
    await audit(tx, 'channel.changed', { id, name: before.name }, changes);
  });
}

const shown = ({ name, teamId, calendarId, enabled }: ChannelRecord, settings: Record<string, unknown>) => ({
  name,
  teamId,
  calendarId,
  enabled,
  settings,
});

const secretsOf = (adapter: ChannelAdapter): string[] =>
  adapter.settingFields.filter((field) => field.kind === 'secret').map(({ name }) => `settings.${name}`);

function check(adapter: ChannelAdapter, input: Record<string, unknown>): { addresses: string[] } {
  const read = adapter.readSettings(input);
  if ('problems' in read) {
    throw new AppError('invalid_input', {
      detail: read.problems.map((problem) => `${problem.field}: ${problem.message}`).join('; '),
      fields: read.problems.map((problem) => ({
        field: `settings.${problem.field}`,
        message: problem.message,
      })),
    });
  }
  return { addresses: adapter.addresses(read.settings).map((address) => address.toLowerCase()) };
}

async function ensureFree(tx: Tx, addresses: string[], exceptId: string | null): Promise<void> {
  const taken = await findTakenAddress(tx, addresses, exceptId);
  if (taken !== null)
    throw new AppError('channel_address_taken', { detail: `${taken} is already used by another channel` });
}
