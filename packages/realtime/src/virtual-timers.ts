import type { Timers } from './resuming-client.ts';

export interface VirtualTimers extends Timers {
  /** Runs everything due within the next `ms`, in order of time, then of setting. */
  advance(ms: number): void;
}

/** A clock that moves only when told: tests and simulations run in no time and always alike. */
export function virtualTimers(start = 0): VirtualTimers {
  let now = start;
  let count = 0;
  let due: { at: number; id: number; run: () => void }[] = [];
  return {
    now: () => now,
    after(ms, run) {
      const id = count++;
      due.push({ at: now + Math.max(0, ms), id, run });
      return () => {
        due = due.filter((timer) => timer.id !== id);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = due.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at || a.id - b.id)[0];
        if (!next) break;
        due = due.filter((timer) => timer !== next);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}
