/**
 * A draft nobody changes for a while is abandoned, and its conversation carries what was entered. One timer a
 * submission: a save does not move it; when it wakes too early it goes back to sleep until the draft would be due.
 */
import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { answersOf } from './answers.ts';
import { submissionEvent } from './events.ts';
import { lockSubmission, selectDefinition, selectForm, updateSubmission } from './store.ts';
import type { Form, FormDefinition, FormsDeps, Submission } from './types.ts';
import { isFilled } from './visible-fields.ts';

export const abandonJob = 'forms.abandon';

/** The submission with a timer that runs. Set before the commit: a timer that finds nothing does no harm. */
export async function wound(
  deps: FormsDeps,
  submission: Submission,
  definition: FormDefinition,
): Promise<Submission> {
  if (submission.timerAt && submission.timerAt > deps.now()) return submission;
  return { ...submission, timerAt: await setTimer(deps, submission, dueAt(submission, definition)) };
}

/** The timer's side. Abandons once for each time the person left; one that was empty all along tells nobody. */
export async function abandon(deps: FormsDeps, submissionId: string): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const submission = await lockSubmission(tx, submissionId);
    if (!submission) return;
    const form = await selectForm(tx, submission.formId);
    const definition = await selectDefinition(tx, submission.formId, submission.formVersion);
    if (!form || !definition) return;
    if (submission.state !== 'draft' || submission.erasedAt) {
      await updateSubmission(tx, { ...submission, timerAt: null });
      return;
    }
    const due = dueAt(submission, definition);
    if (due > deps.now()) {
      await updateSubmission(tx, { ...submission, timerAt: await setTimer(deps, submission, due) });
      return;
    }
    await leave(tx, submission, form, deps.now());
  });
}

/**
 * The person turned elsewhere: their draft is left where it stands, before its time is over. They may go on with it.
 * @param at when they did; what they have changed since stays open
 */
export async function leaveDraft(
  deps: Pick<FormsDeps, 'database' | 'now'>,
  submissionId: string,
  at: Date,
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const submission = await lockSubmission(tx, submissionId);
    if (submission?.state !== 'draft' || submission.erasedAt || submission.changedAt > at) return;
    const form = await selectForm(tx, submission.formId);
    if (form) await leave(tx, submission, form, deps.now());
  });
}

async function leave(tx: Tx, submission: Submission, form: Form, now: Date): Promise<void> {
  const tells = submission.settlement > 0 || Object.values(answersOf(submission)).some(isFilled);
  const left: Submission = {
    ...submission,
    state: 'abandoned',
    settlement: submission.settlement + (tells ? 1 : 0),
    timerAt: null,
    unannounced: false,
    abandonedAt: now,
  };
  await updateSubmission(tx, left);
  if (tells) await appendEvents(tx, [submissionEvent('submission.abandoned', left, form.channelId)]);
}

const dueAt = (submission: Submission, definition: FormDefinition): Date =>
  new Date(submission.changedAt.getTime() + definition.abandonAfterMinutes * 60_000);

async function setTimer(deps: FormsDeps, submission: Submission, when: Date): Promise<Date> {
  await deps.jobs.at(abandonJob, when, { submissionId: submission.id }, submission.id);
  return when;
}
