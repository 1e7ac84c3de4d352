import { appendEvents } from '../platform/events/index.ts';
import { answersOf } from './answers.ts';
import { answered, assertOpen, keepDraft, openSubmission } from './change-submission.ts';
import { submissionEvent } from './events.ts';
import { updateSubmission } from './store.ts';
import type {
  FieldChanges,
  FieldErrors,
  FormsDeps,
  SpamVerdict,
  Submission,
  SubmissionContext,
  SubmissionKey,
} from './types.ts';
import { checkVisible } from './validate-values.ts';
import { visibleSteps } from './visible-fields.ts';

export type SubmitResult =
  | { outcome: 'submitted' | 'already'; submission: Submission }
  /** Kept as a draft; `errors` names every shown field that is wrong or missing. */
  | { outcome: 'invalid'; submission: Submission; errors: FieldErrors };

/**
 * Sends the form. The same submission a second time changes nothing. What is held as spam is kept without an event
 * until somebody releases it.
 * @throws AppError `form_not_found`, `submission_not_found`, `submission_closed`, `invalid_input`, `too_large`
 */
export async function submit(
  deps: FormsDeps,
  key: SubmissionKey,
  context: SubmissionContext,
  changes: FieldChanges,
  spam: SpamVerdict,
): Promise<SubmitResult> {
  return deps.database.transaction(async (tx): Promise<SubmitResult> => {
    const open = await openSubmission(tx, deps, key, context);
    if (open.submission.state === 'submitted') return { outcome: 'already', submission: open.submission };
    assertOpen(open.submission);
    const changed = answered(open, changes, context, deps.now());
    const answers = answersOf(changed);
    const errors = checkVisible(visibleSteps(open.definition, answers), answers);
    if (Object.keys(errors).length > 0)
      return { outcome: 'invalid', submission: await keepDraft(tx, deps, open, changed), errors };

    const sent: Submission = {
      ...changed,
      state: 'submitted',
      settlement: changed.settlement + 1,
      errors: {},
      spam,
      unannounced: false,
      submittedAt: deps.now(),
    };
    await updateSubmission(tx, sent);
    if (spam.verdict === 'clean')
      await appendEvents(tx, [submissionEvent('submission.submitted', sent, open.form.channelId)]);
    return { outcome: 'submitted', submission: sent };
  });
}
