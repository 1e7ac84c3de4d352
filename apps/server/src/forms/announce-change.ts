/**
 * `submission.changed` at most once in three seconds a submission: people type faster than anyone reads. The last
 * change of a burst is announced by a timer, so that nobody is left with an old picture.
 */
import { appendEvents, type NewEvent } from '../platform/events/index.ts';
import { submissionEvent } from './events.ts';
import { lockSubmission, selectForm, updateSubmission } from './store.ts';
import type { FormsDeps, Submission } from './types.ts';

export const announceJob = 'forms.announce';
const pause = 3_000;

/** The event to append now, if any, and the submission that remembers it. */
export async function announcement(
  deps: FormsDeps,
  submission: Submission,
  channelId: string,
): Promise<{ submission: Submission; events: NewEvent[] }> {
  const now = deps.now();
  const next = (submission.announcedAt?.getTime() ?? 0) + pause;
  if (now.getTime() >= next) {
    const announced = { ...submission, announcedAt: now, unannounced: false };
    return { submission: announced, events: [submissionEvent('submission.changed', announced, channelId)] };
  }
  if (!submission.unannounced)
    await deps.jobs.at(announceJob, new Date(next), { submissionId: submission.id }, submission.id);
  return { submission: { ...submission, unannounced: true }, events: [] };
}

/** The timer's side: announces what is still unannounced. Harmless when there is nothing. */
export async function announceChange(deps: FormsDeps, submissionId: string): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const submission = await lockSubmission(tx, submissionId);
    const form = submission && (await selectForm(tx, submission.formId));
    if (!form || !submission.unannounced) return;
    const announced = { ...submission, announcedAt: deps.now(), unannounced: false };
    await updateSubmission(tx, announced);
    await appendEvents(tx, [submissionEvent('submission.changed', announced, form.channelId)]);
  });
}
