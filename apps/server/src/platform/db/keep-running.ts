/** Starts a child that must always run again whenever it ends without being asked to. */
import type { Logger } from '../log/index.ts';
import { isAlive } from './postmaster-file.ts';

export interface KeptProcess {
  /** Watches no more, and ends what runs. */
  stop(): Promise<void>;
}

/** How soon a process that ended is noticed, milliseconds. */
const lookEvery = 200;
const longestPause = 5_000;

/**
 * @param pid of the process that runs now; it need not be a child of ours
 * @param start starts it again; resolves with its pid when it is ready
 */
export function keepRunning(
  pid: number,
  start: () => Promise<number>,
  end: (pid: number) => Promise<void>,
  log: Logger,
): KeptProcess {
  const stopping = new AbortController();
  let current = pid;
  let restarting: Promise<void> | null = null;
  const look = setInterval(() => {
    if (restarting === null && !isAlive(current))
      restarting = restart().finally(() => {
        restarting = null;
      });
  }, lookEvery);
  look.unref();

  async function restart(): Promise<void> {
    log.error({ pid: current }, 'PostgreSQL ended unexpectedly; it is started again');
    for (let pause = 100; !stopping.signal.aborted; pause = Math.min(pause * 2, longestPause)) {
      try {
        current = await start();
        log.info({ pid: current }, 'PostgreSQL runs again');
        return;
      } catch (error) {
        // Processes of the one that was killed may still hold its memory for a moment.
        log.warn({ err: (error as Error).message, pause }, 'PostgreSQL could not be started again yet');
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  return {
    async stop() {
      stopping.abort();
      clearInterval(look);
      await restarting;
      await end(current);
    },
  };
}
