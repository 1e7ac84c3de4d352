import type { Outbox, PendingOperation, VisitorFile, VisitorOperation } from '@throughline/realtime';
import type { Storage } from './storage.ts';

/** An operation of ours until it is seen in the stream. */
export interface OwnEntry extends PendingOperation<VisitorOperation> {
  /** Milliseconds since the epoch; also the order. */
  at: number;
  state: 'waiting' | 'sent' | 'failed';
  /** Why it waits or failed: a code of the server. */
  code?: string;
  files: VisitorFile[];
}

export interface OwnMessages extends Outbox<VisitorOperation> {
  all(): OwnEntry[];
  save(entry: OwnEntry): void;
  drop(clientId: string): void;
}

const PREFIX = 'own:';

/** One key an entry, so that two tabs of one visitor never overwrite each other's words. */
export function ownMessages(storage: Storage, now: () => number): OwnMessages {
  const read = (key: string): OwnEntry | null => {
    try {
      return JSON.parse(storage.get(key) ?? 'null');
    } catch {
      return null;
    }
  };
  const find = (clientId: string) => read(PREFIX + clientId);
  const save = (entry: OwnEntry) => storage.set(PREFIX + entry.clientId, JSON.stringify(entry));
  const drop = (clientId: string) => storage.remove(PREFIX + clientId);
  const all = () =>
    storage
      .keys()
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => read(key) ?? [])
      .sort((a, b) => a.at - b.at);
  return {
    all,
    save,
    drop,
    list: () =>
      all()
        .filter(({ state }) => state === 'waiting')
        .map(({ clientId, operation }) => ({ clientId, operation })),
    put(pending) {
      if (!find(pending.clientId)) save({ ...pending, at: now(), state: 'waiting', files: [] });
    },
    // A sent message stays to be shown until the stream brings it; other operations are done with.
    remove(clientId) {
      const entry = find(clientId);
      if (entry?.operation.kind === 'send') {
        const { code: _, ...rest } = entry;
        save({ ...rest, state: 'sent' });
      } else drop(clientId);
    },
  };
}
