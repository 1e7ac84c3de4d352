import { appendEvents } from '../platform/events/index.ts';
import { dropFiles } from '../platform/files/index.ts';
import { openSubmission } from './change-submission.ts';
import { submissionEvent } from './events.ts';
import { deleteSubmissionFiles, updateSubmission } from './store.ts';
import type { FormsDeps, Submission, SubmissionContext, SubmissionKey } from './types.ts';

/**
 * "Delete what I typed": nothing of the answers stays, and a save still on its way cannot bring it back. What was
 * already sent stays sent. Erasing twice, or before anything was saved, is fine.
 * @throws AppError `form_not_found`, `submission_not_found`
 */
export async function eraseDraft(
  deps: FormsDeps,
  key: SubmissionKey,
  context: SubmissionContext,
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const { submission, form } = await openSubmission(tx, deps, key, context);
    if (submission.state === 'submitted' || submission.erasedAt) return;
    await deleteSubmissionFiles(tx, submission.id);
    await dropFiles(
      tx,
      submission.files.map((file) => file.fileId),
      'submission',
      submission.id,
    );
    const erased: Submission = {
      ...submission,
      state: 'abandoned',
      values: {},
      revisions: {},
      errors: {},
      consents: [],
      pageUrl: null,
      referrer: null,
      files: [],
      unannounced: false,
      erasedAt: deps.now(),
    };
    await updateSubmission(tx, erased);
    if (submission.announcedAt)
      await appendEvents(tx, [submissionEvent('submission.changed', erased, form.channelId)]);
  });
}
