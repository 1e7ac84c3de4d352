/** What this domain tells the others. Events carry ids only; readers ask `describeSubmission`. */
import type { NewEvent } from '../platform/events/index.ts';
import type { Submission } from './types.ts';

export type SubmissionEvent = 'submission.changed' | 'submission.submitted' | 'submission.abandoned';

export const submissionEvent = (
  type: SubmissionEvent,
  submission: Submission,
  channelId: string,
): NewEvent => ({
  type,
  conversationId: submission.conversationId,
  customerId: submission.customerId,
  actor: submission.customerId ? `customer:${submission.customerId}` : 'system',
  data: { submissionId: submission.id, channelId },
});
