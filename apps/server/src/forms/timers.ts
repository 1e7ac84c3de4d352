import type { Jobs } from '../platform/jobs/index.ts';
import { abandon, abandonJob } from './abandon.ts';
import { announceChange, announceJob } from './announce-change.ts';
import type { FormsDeps } from './types.ts';

/** Lets this process do the waiting work of forms: abandoned drafts, late announcements. */
export async function startFormTimers(deps: FormsDeps, jobs: Jobs): Promise<void> {
  await jobs.handle<{ submissionId: string }>(abandonJob, (data) => abandon(deps, data.submissionId));
  await jobs.handle<{ submissionId: string }>(announceJob, (data) => announceChange(deps, data.submissionId));
}
