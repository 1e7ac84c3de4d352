/** Database rows → words of the domain. */
import type { FormRow, SubmissionRow } from './tables.ts';
import type { Form, FormDefinition, Submission, SubmissionFile } from './types.ts';

export const formOf = (row: FormRow & { definition: unknown }): Form => ({
  id: row.id,
  slug: row.slug,
  channelId: row.channel_id,
  definition: row.definition as FormDefinition,
  version: row.version,
  enabled: row.enabled,
  updatedAt: row.updated_at,
});

export const submissionOf = (row: SubmissionRow, files: SubmissionFile[]): Submission => ({
  id: row.id,
  formId: row.form_id,
  formVersion: row.form_version,
  visitorId: row.visitor_id,
  customerId: row.customer_id,
  conversationId: row.conversation_id,
  state: row.state,
  settlement: row.settlement,
  values: row.values as Submission['values'],
  revisions: row.revisions as Submission['revisions'],
  errors: row.errors as Submission['errors'],
  step: row.step,
  language: row.language as Submission['language'],
  consents: row.consents as Submission['consents'],
  notice: row.notice as Submission['notice'],
  pageUrl: row.page_url,
  referrer: row.referrer,
  spam: { score: row.spam_score, verdict: row.spam_verdict, reasons: row.spam_reasons },
  erasedAt: row.erased_at,
  announcedAt: row.announced_at,
  unannounced: row.unannounced,
  timerAt: row.timer_at,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  submittedAt: row.submitted_at,
  abandonedAt: row.abandoned_at,
  files,
});
