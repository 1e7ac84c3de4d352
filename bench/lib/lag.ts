import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How late this process itself is, milliseconds: what it measures is never more exact than that. */
export function watchLag(): { p99(): number } {
  const resolution = 2;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  return {
    p99() {
      delay.disable();
      return Math.max(0, delay.percentile(99) / 1e6 - resolution);
    },
  };
}

/** Milliseconds on a clock that all processes of this machine share. */
export const clock = (): number => Number(process.hrtime.bigint() / 1000n) / 1000;
