import type { Jobs } from '../platform/jobs/index.ts';
import { dropExpired } from './drop-expired.ts';
import { listUnfinished } from './request-store.ts';
import { runRequest } from './run-request.ts';
import type { PrivacyDeps } from './types.ts';

const job = 'privacy-request';
const expiry = 'privacy-expiry';
const hour = 3_600_000;

export interface Privacy {
  /** Takes up what was asked for. A request whose process ends before this is taken up at the next start. */
  take(requestId: string): Promise<void>;
}

export async function startPrivacy(deps: PrivacyDeps, jobs: Jobs): Promise<Privacy> {
  const take = (id: string) => jobs.at(job, new Date(), { id }, id);
  await jobs.handle<{ id: string }>(job, async ({ id }) => {
    await runRequest(deps, id);
  });
  for (const id of await listUnfinished(deps.database.db)) await take(id);
  await jobs.handle(expiry, async () => {
    await dropExpired(deps);
    await jobs.at(expiry, new Date(deps.now().getTime() + hour), {}, 'hourly');
  });
  await jobs.at(expiry, new Date(deps.now().getTime() + 60_000), {}, 'hourly');
  return { take };
}
