import { audit, auditNothing } from '../platform/audit/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { submissionEvent } from './events.ts';
import { lockSubmission, selectForm, updateSubmission } from './store.ts';
import type { FormsDeps, Submission } from './types.ts';

/**
 * Somebody says that what was held as spam is none: it goes its way as if just sent. A second release does nothing.
 * @throws AppError `submission_not_found`
 */
export async function releaseHeld(deps: FormsDeps, formId: string, id: string): Promise<Submission> {
  return deps.database.transaction(async (tx) => {
    const submission = await lockSubmission(tx, id);
    const form = await selectForm(tx, formId);
    if (!form || submission?.formId !== formId) throw new AppError('submission_not_found');
    if (submission.spam.verdict !== 'held') {
      auditNothing('it was released before');
      return submission;
    }
    const released: Submission = { ...submission, spam: { ...submission.spam, verdict: 'clean' } };
    await updateSubmission(tx, released);
    await appendEvents(tx, [submissionEvent('submission.submitted', released, form.channelId)]);
    await audit(tx, 'submission.released', { id, name: form.slug });
    return released;
  });
}
