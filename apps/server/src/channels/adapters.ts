import type { ChannelAdapter } from './contract/index.ts';

/** Adapters by type. Settings and payloads are opaque here: only the adapter that made them reads them. */
export interface Adapters {
  all(): readonly ChannelAdapter[];
  /** @throws RangeError for a type nobody registered */
  of(type: string): ChannelAdapter;
  find(type: string): ChannelAdapter | null;
}

export function adapterSet(list: readonly ChannelAdapter<never, never>[]): Adapters {
  const byType = new Map(
    (list as readonly unknown[] as readonly ChannelAdapter[]).map((adapter) => [adapter.type, adapter]),
  );
  return {
    all: () => [...byType.values()],
    find: (type) => byType.get(type) ?? null,
    of(type) {
      const adapter = byType.get(type);
      if (!adapter) throw new RangeError(`no channel type ${type}`);
      return adapter;
    },
  };
}
