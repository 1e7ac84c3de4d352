/** Opens the front door of every channel type and keeps it told of changes. */
import type { FastifyInstance } from 'fastify';
import type { InstanceKey } from '../platform/crypto/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError, sentence } from '../platform/errors/index.ts';
import type { Logger } from '../platform/log/index.ts';
import type { Adapters } from './adapters.ts';
import {
  type ChannelHealth,
  type FrontDoor,
  type FrontDoorRuntime,
  type LiveSide,
  visitorTokenPurpose,
} from './contract/index.ts';
import type { ChannelDirectory } from './directory.ts';
import type { Inbound } from './inbound.ts';
import { readState, writeState } from './store.ts';

export interface Doors {
  health(): ChannelHealth[];
  /** Which doors could not be opened, in words. */
  problems(): string[];
  close(): Promise<void>;
}

export interface DoorDeps {
  database: Database;
  adapters: Adapters;
  directory: ChannelDirectory;
  inbound: Inbound;
  live: LiveSide;
  http: FastifyInstance;
  key: InstanceKey;
  config: FrontDoorRuntime<unknown>['config'];
  log: Logger;
  now(): Date;
}

export async function openDoors(deps: DoorDeps): Promise<Doors> {
  const doors: FrontDoor[] = [];
  const problems: string[] = [];
  for (const adapter of deps.adapters.all()) {
    if (!adapter.door) continue;
    try {
      doors.push(await adapter.door(runtimeOf(deps, adapter.type)));
    } catch (error) {
      // One door that does not open (a port in use) must not keep the others shut.
      problems.push(sentence('door_shut', { type: adapter.type, detail: (error as Error).message }));
      deps.log.error({ channelType: adapter.type, err: error }, 'a channel type could not open its door');
    }
  }
  deps.directory.onChange(() => {
    for (const door of doors)
      void door
        .refresh()
        .catch((error: unknown) =>
          deps.log.error({ err: error }, 'a door could not take up changed channels'),
        );
  });
  return {
    health: () => doors.flatMap((door) => door.health()),
    problems: () => problems,
    close: async () => {
      await Promise.allSettled(doors.map((door) => door.close()));
    },
  };
}

function runtimeOf(deps: DoorDeps, type: string): FrontDoorRuntime<unknown> {
  return {
    channels: async () =>
      deps.directory.ofType(type).map(({ id, name, settings }) => ({ id, name, settings })),
    async accept(channelId, raw) {
      if (!deps.directory.get(channelId).enabled) throw new AppError('channel_disabled');
      return deps.inbound.accept(channelId, raw);
    },
    state: {
      get: (key) => readState(deps.database.db, type, key),
      set: (key, value) => writeState(deps.database.db, type, key, value),
    },
    live: deps.live,
    http: deps.http,
    config: deps.config,
    // A visitor is one and the same to every door; all other keys are the channel type's own.
    secret: (purpose) => deps.key.derive(purpose === visitorTokenPurpose ? purpose : `${type}:${purpose}`),
    log: deps.log.child({ channelType: type }),
    now: deps.now,
  };
}
