import type { Jobs } from '../platform/jobs/index.ts';
import { runRetention } from './run-retention.ts';
import type { PrivacyDeps } from './types.ts';

const job = 'retention';
const day = 24 * 3_600_000;

/** Once a day, beginning soon after the start. @returns stop: it ends after the batch it is at */
export async function startRetention(deps: PrivacyDeps, jobs: Jobs): Promise<{ stop(): void }> {
  let stopping = false;
  await jobs.handle(job, async () => {
    await runRetention(deps, () => stopping);
    await jobs.at(job, new Date(deps.now().getTime() + day), {}, 'daily');
  });
  await jobs.at(job, new Date(deps.now().getTime() + 2 * 60_000), {}, 'daily');
  return {
    stop() {
      stopping = true;
    },
  };
}
