import type { Jobs } from '../../platform/jobs/index.ts';
import { dropForgotten } from './drop-table.ts';
import { runImport } from './run-import.ts';
import { listUnfinishedImports } from './uploaded-store.ts';
import type { ImportDeps } from './uploaded-types.ts';

const job = 'customer-import';
const tidying = 'customer-import-tidying';
const hour = 3_600_000;

export interface Imports {
  /** Takes up a dry run or an import. One whose process ends before its end is taken up at the next start. */
  take(importId: string): Promise<void>;
  /** Imports end after the batch they are at. */
  stop(): void;
}

export async function startImports(deps: ImportDeps, jobs: Jobs): Promise<Imports> {
  let stopping = false;
  const at = (id: string, when: Date) => jobs.at(job, when, { id }, id);
  await jobs.handle<{ id: string }>(job, async ({ id }) => {
    const again = await runImport(deps, id, () => stopping);
    if (again !== null) await at(id, again);
  });
  for (const id of await listUnfinishedImports(deps.database.db)) await at(id, new Date());
  await jobs.handle(tidying, async () => {
    await dropForgotten(deps);
    await jobs.at(tidying, new Date(deps.now().getTime() + hour), {}, 'hourly');
  });
  await jobs.at(tidying, new Date(deps.now().getTime() + 60_000), {}, 'hourly');
  return {
    take: (id) => at(id, new Date()),
    stop() {
      stopping = true;
    },
  };
}
