/** What one answer costs, however busy the machine is, to the microsecond: `processorTime` counts in hundredths of a second. */
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds all threads of these processes have run so far; NaN where the kernel does not say. */
export function runningTime(pids: readonly number[]): number {
  let nanoseconds = 0;
  for (const pid of pids) {
    try {
      for (const thread of readdirSync(`/proc/${pid}/task`))
        nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // A process that has ended since works no more.
      if (process.platform !== 'linux') return Number.NaN;
    }
  }
  return nanoseconds / 1e6;
}
