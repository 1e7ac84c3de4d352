import { answered, assertOpen, keepDraft, openSubmission } from './change-submission.ts';
import type { FieldChanges, FormsDeps, Submission, SubmissionContext, SubmissionKey } from './types.ts';

/**
 * Keeps what a person typed so far. Late and repeated saves do no harm (see merge-changes.ts); a bad answer is kept
 * beside its error; a draft that counted as abandoned is a draft again.
 * @param step index of the step the person is at, when the save knows it
 * @throws AppError `form_not_found`, `submission_not_found`, `submission_closed`, `invalid_input`, `too_large`
 */
export async function saveDraft(
  deps: FormsDeps,
  key: SubmissionKey,
  context: SubmissionContext,
  changes: FieldChanges,
  step?: number,
): Promise<Submission> {
  return deps.database.transaction(async (tx) => {
    const open = await openSubmission(tx, deps, key, context);
    assertOpen(open.submission);
    const changed = answered(open, changes, context, deps.now());
    const last = open.definition.steps.length - 1;
    return keepDraft(tx, deps, open, { ...changed, step: Math.min(step ?? changed.step, last) });
  });
}
