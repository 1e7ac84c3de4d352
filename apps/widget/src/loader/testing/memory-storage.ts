/** A page's localStorage, which may also be blocked (every access throws) or full (every write throws). */
export function memoryStorage({ blocked = false, full = false } = {}): globalThis.Storage {
  const values: Record<string, string> = {};
  const use = <T>(run: () => T): T => {
    if (blocked) throw new Error('SecurityError');
    return run();
  };
  const methods = {
    getItem: (key: string) => use(() => values[key] ?? null),
    setItem: (key: string, value: string) =>
      use(() => {
        if (full) throw new Error('QuotaExceededError');
        values[key] = value;
      }),
    removeItem: (key: string) =>
      use(() => {
        delete values[key];
      }),
  };
  return new Proxy(methods, {
    ownKeys: () => use(() => Object.keys(values)),
    getOwnPropertyDescriptor: (_, key) =>
      key in values ? { enumerable: true, configurable: true, value: values[String(key)] } : undefined,
  }) as unknown as globalThis.Storage;
}
