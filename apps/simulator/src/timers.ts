/** The clock customers live by; tests give one that moves when they say so. */
export interface Timers {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs once after `ms`; the returned function calls it off. */
  after(ms: number, run: () => void): () => void;
}

export const realTimers: Timers = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Resolves after `ms`, or at once when `signal` ends it. */
export function pause(timers: Timers, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const cancel = timers.after(ms, done);
    function done() {
      signal?.removeEventListener('abort', stop);
      resolve();
    }
    function stop() {
      cancel();
      done();
    }
    signal?.addEventListener('abort', stop, { once: true });
  });
}
