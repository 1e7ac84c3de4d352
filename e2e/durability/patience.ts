import type { Timers } from '@throughline/realtime';

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again until it is so. @throws what was waited for, when it does not come within a minute */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  within = 60_000,
): Promise<void> {
  for (const end = Date.now() + within; Date.now() < end; await pause(50)) if (await isSo()) return;
  throw new Error(`waited in vain: ${what}`);
}

/** Repeats what a fault on the way prevented, as a client does that keeps what it could not send. */
export async function insist<T>(work: () => Promise<T>, isFault: (error: unknown) => boolean): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isFault(error)) throw error;
      await pause(100);
    }
  }
}

/** A clock for clients whose waits would make a test long. */
export const hurriedTimers = (times: number): Timers => ({
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds / times);
    return () => clearTimeout(timer);
  },
});
