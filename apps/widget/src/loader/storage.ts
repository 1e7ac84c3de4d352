/** What outlives a page: localStorage where there is one, else memory. Never throws. */
export interface Storage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

/** @param shared the page's localStorage; reading it may throw where cookies are blocked */
export function openStorage(prefix: string, shared: () => globalThis.Storage): Storage {
  // What could not be written (blocked, full) lives here until the page goes.
  const memory = new Map<string, string>();
  const attempt = <T>(run: (storage: globalThis.Storage) => T, otherwise: T): T => {
    try {
      return run(shared());
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(prefix + key), null),
    set(key, value) {
      const written = attempt((storage) => {
        storage.setItem(prefix + key, value);
        return true;
      }, false);
      if (written) memory.delete(key);
      else memory.set(key, value);
    },
    remove(key) {
      memory.delete(key);
      attempt((storage) => storage.removeItem(prefix + key), undefined);
    },
    keys: () => [
      ...new Set([
        ...memory.keys(),
        ...attempt((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix)), []).map((key) =>
          key.slice(prefix.length),
        ),
      ]),
    ],
  };
}
