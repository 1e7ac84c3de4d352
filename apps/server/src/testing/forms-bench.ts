/** A database, a clock that stands still and jobs that wait until asked: what the integration tests stand on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuid } from 'uuid';
import { abandon, abandonJob } from '../forms/abandon.ts';
import { announceChange } from '../forms/announce-change.ts';
import { createForm } from '../forms/create-form.ts';
import type { Form, FormsDeps, SubmissionContext, SubmissionKey } from '../forms/types.ts';
import { openLocalFileStore } from '../platform/files/index.ts';
import { repairForm } from './forms-fixtures.ts';
import { createTestDatabase } from './test-database.ts';

export const context: SubmissionContext = {
  language: 'en',
  notice: 'What you type is saved.',
  pageUrl: 'https://shop.example/help',
  referrer: null,
};
export const clean = { score: 0, verdict: 'clean' as const, reasons: [] };

export async function createBench() {
  const database = await createTestDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-forms-'));
  let now = new Date('2026-03-02T10:00:00Z').getTime();
  /** Waiting jobs by name and key; like the real ones, a second job under a waiting key is dropped. */
  const waiting = new Map<string, { name: string; when: Date; submissionId: string }>();
  const deps: FormsDeps = {
    database,
    files: openLocalFileStore(folder),
    now: () => new Date(now),
    jobs: {
      async at(name, when, data, key) {
        const id = `${name}/${key}`;
        if (!waiting.has(id))
          waiting.set(id, { name, when, submissionId: (data as { submissionId: string }).submissionId });
      },
    },
  };

  return {
    database,
    deps,
    waiting: () => [...waiting.values()],
    async newForm(definition = repairForm): Promise<Form> {
      const { form } = await createForm({ ...deps, openChannel: async () => {} }, { definition });
      return form;
    },
    keyFor: (form: Form, visitorId = 'visitor-1'): SubmissionKey => ({
      submissionId: uuid(),
      formId: form.id,
      formVersion: form.version,
      visitorId,
    }),
    /** Lets time pass and runs what becomes due, in order. */
    async pass(seconds: number): Promise<void> {
      const end = now + seconds * 1000;
      for (;;) {
        const due = [...waiting.entries()]
          .filter(([, job]) => job.when.getTime() <= end)
          .sort(([, a], [, b]) => a.when.getTime() - b.when.getTime())[0];
        if (!due) break;
        const [id, job] = due;
        waiting.delete(id);
        now = Math.max(now, job.when.getTime());
        await (job.name === abandonJob ? abandon : announceChange)(deps, job.submissionId);
      }
      now = end;
    },
    /** What was told about this submission so far. */
    async events(submissionId: string): Promise<string[]> {
      const { rows } = await database.pool.query<{ type: string }>(
        `select type from event_pending where data->>'submissionId' = $1 order by id`,
        [submissionId],
      );
      return rows.map((row) => row.type.replace('submission.', ''));
    },
    async close(): Promise<void> {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type Bench = Awaited<ReturnType<typeof createBench>>;
