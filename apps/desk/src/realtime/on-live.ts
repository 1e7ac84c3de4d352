/** Those who wait for the connection to be back; kept apart so that they need not know the stream. */
const listeners = new Set<() => void>();

export const onLive = {
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  tell: (): void => {
    for (const listener of listeners) listener();
  },
};
