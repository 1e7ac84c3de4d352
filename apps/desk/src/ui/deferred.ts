import { useEffect, useSyncExternalStore } from 'react';

export interface Deferred<Module> {
  /** Fetches the module, once. Rejects when the server cannot be reached; the next call tries again. */
  load: () => Promise<Module>;
  /** The module, or null as long as it is not there. It is fetched when the browser has nothing else to do. */
  use: () => Module | null;
}

/** A module the first page stands without: it comes behind it, or at once when somebody needs it earlier. */
export function deferred<Module>(fetch: () => Promise<Module>): Deferred<Module> {
  let module: Module | null = null;
  let coming: Promise<Module> | null = null;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const load = () => {
    coming ??= fetch().then(
      (arrived) => {
        module = arrived;
        for (const listener of listeners) listener();
        return arrived;
      },
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };
  return {
    load,
    use: () => {
      useEffect(() => keepTrying(load), []);
      return useSyncExternalStore(subscribe, () => module);
    },
  };
}

/** Milliseconds after which what could not be fetched is tried again. */
const retryAfter = 20_000;

/** Fetches when there is time, and again until it is there: nobody may ask for what shows itself. @returns stops it */
function keepTrying(load: () => Promise<unknown>): () => void {
  let stop: () => void;
  const attempt = () => {
    let stopped = false;
    stop = () => {
      stopped = true;
    };
    load().catch(() => {
      if (stopped) return;
      const timer = setTimeout(attempt, retryAfter);
      stop = () => clearTimeout(timer);
    });
  };
  stop = whenIdle(attempt);
  return () => stop();
}

/** Runs something when the browser has nothing else to do, two seconds from now at the latest. @returns undoes it */
export function whenIdle(run: () => void): () => void {
  // Safari has no idle time to offer.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, 300);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: 2000 });
  return () => cancelIdleCallback(request);
}
