import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { lockSubmission, updateSubmission } from './store.ts';

/**
 * Remembers where the submission went: whose it is and which conversation carries it.
 * @throws AppError `submission_not_found`
 */
export async function attachConversation(
  tx: Tx,
  submissionId: string,
  to: { conversationId: string; customerId: string },
): Promise<void> {
  const submission = await lockSubmission(tx, submissionId);
  if (!submission) throw new AppError('submission_not_found');
  await updateSubmission(tx, {
    ...submission,
    conversationId: to.conversationId,
    customerId: to.customerId,
  });
}
