import type { Timers } from '@throughline/realtime';

const REPEAT_MS = 3_000;
const QUIET_MS = 5_000;

/** Tells that the visitor types: now and then while they do, and once when they stop. */
export function typingSignal(timers: Timers, tell: (on: boolean) => void) {
  let toldAt = Number.NEGATIVE_INFINITY;
  let cancel = () => {};
  const stop = () => {
    cancel();
    if (toldAt > 0) tell(false);
    toldAt = Number.NEGATIVE_INFINITY;
  };
  return {
    typed() {
      if (timers.now() - toldAt >= REPEAT_MS) {
        toldAt = timers.now();
        tell(true);
      }
      cancel();
      cancel = timers.after(QUIET_MS, stop);
    },
    stop,
  };
}
