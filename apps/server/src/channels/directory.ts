/** Configured channels, kept in memory and refreshed when one changes; every message asks here. */
import type { InstanceKey } from '../platform/crypto/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import type { Logger } from '../platform/log/index.ts';
import type { Adapters } from './adapters.ts';
import { openSettings } from './secrets.ts';
import { type ChannelRecord, listChannelRecords } from './store.ts';
import type { Channel } from './types.ts';

export interface ChannelDirectory {
  all(): Channel[];
  ofType(type: string): Channel[];
  /** @throws AppError `channel_not_found` */
  get(id: string): Channel;
  find(id: string): Channel | null;
  refresh(): Promise<void>;
  onChange(listener: () => void): void;
}

export async function openChannelDirectory(
  database: Database,
  adapters: Adapters,
  key: InstanceKey,
  log: Logger,
): Promise<ChannelDirectory> {
  let channels = new Map<string, Channel>();
  const listeners: (() => void)[] = [];

  async function refresh(): Promise<void> {
    const records = await listChannelRecords(database.db);
    channels = new Map(
      records.flatMap((record) => {
        const channel = readChannel(record, adapters, key, log);
        return channel ? [[channel.id, channel] as const] : [];
      }),
    );
    for (const listener of listeners) listener();
  }

  await refresh();
  return {
    all: () => [...channels.values()],
    ofType: (type) => [...channels.values()].filter((channel) => channel.type === type && channel.enabled),
    find: (id) => channels.get(id) ?? null,
    get(id) {
      const channel = channels.get(id);
      if (!channel) throw new AppError('channel_not_found');
      return channel;
    },
    refresh,
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

function readChannel(
  record: ChannelRecord,
  adapters: Adapters,
  key: InstanceKey,
  log: Logger,
): Channel | null {
  const adapter = adapters.find(record.type);
  if (!adapter) {
    log.error(
      { channelId: record.id, type: record.type },
      'a channel has a type this version does not know; it is left out',
    );
    return null;
  }
  const read = adapter.readSettings(openSettings(adapter.settingFields, record.settings, key));
  if ('problems' in read) {
    log.error(
      { channelId: record.id, problems: read.problems },
      'a channel has settings this version cannot read; it is off',
    );
    return { ...record, enabled: false, settings: null };
  }
  return { ...record, settings: read.settings };
}
