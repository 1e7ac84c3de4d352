/** The one way answers change: begin or find the submission, hold it, change it, tell about it, wind the timer. */
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { wound } from './abandon.ts';
import { announcement } from './announce-change.ts';
import { answersOf, consentEntries, draftErrors, readChanges } from './answers.ts';
import { mergeChanges } from './merge-changes.ts';
import { insertSubmission, lockSubmission, selectDefinition, selectForm, updateSubmission } from './store.ts';
import type {
  FieldChanges,
  Form,
  FormDefinition,
  FormsDeps,
  Submission,
  SubmissionContext,
  SubmissionKey,
} from './types.ts';

export interface OpenSubmission {
  submission: Submission;
  /** The questions of the submission's own version. */
  definition: FormDefinition;
  form: Form;
}

/**
 * The submission under lock, begun if this is its first save.
 * @throws AppError `form_not_found`; `submission_not_found` when the id belongs to another visitor or form
 */
export async function openSubmission(
  tx: Tx,
  deps: FormsDeps,
  key: SubmissionKey,
  context: SubmissionContext,
): Promise<OpenSubmission> {
  const form = await selectForm(tx, key.formId);
  if (!form) throw new AppError('form_not_found');
  const existing = await lockSubmission(tx, key.submissionId);
  if (!existing) {
    if (!(await selectDefinition(tx, key.formId, key.formVersion))) throw new AppError('form_not_found');
    // Two first saves at once: one inserts, the other waits here and finds it.
    await insertSubmission(tx, begun(key, context, deps.now()));
  }
  const submission = existing ?? (await lockSubmission(tx, key.submissionId));
  if (!submission || submission.visitorId !== key.visitorId || submission.formId !== key.formId)
    throw new AppError('submission_not_found');
  const definition = await selectDefinition(tx, submission.formId, submission.formVersion);
  if (!definition) throw new AppError('form_not_found');
  return { submission, definition, form };
}

function begun(key: SubmissionKey, context: SubmissionContext, now: Date): Submission {
  return {
    id: key.submissionId,
    formId: key.formId,
    formVersion: key.formVersion,
    visitorId: key.visitorId,
    customerId: null,
    conversationId: null,
    state: 'draft',
    settlement: 0,
    values: {},
    revisions: {},
    errors: {},
    step: 0,
    language: context.language,
    consents: [],
    notice: {
      wording: context.notice,
      version: key.formVersion,
      language: context.language,
      at: now.toISOString(),
    },
    pageUrl: context.pageUrl,
    referrer: context.referrer,
    spam: { score: 0, verdict: 'clean', reasons: [] },
    erasedAt: null,
    announcedAt: null,
    unannounced: false,
    timerAt: null,
    createdAt: now,
    changedAt: now,
    submittedAt: null,
    abandonedAt: null,
    files: [],
  };
}

/** The answers merged in; nothing is written yet. @throws AppError `invalid_input`, `too_large` */
export function answered(
  open: OpenSubmission,
  changes: FieldChanges,
  context: Pick<SubmissionContext, 'language'>,
  now: Date,
): Submission {
  const { submission, definition } = open;
  const merged = mergeChanges(submission, readChanges(definition, changes));
  const consents = consentEntries(definition, merged.values, merged.changed, {
    version: submission.formVersion,
    language: context.language,
    at: now,
  });
  return {
    ...submission,
    values: merged.values,
    revisions: merged.revisions,
    language: context.language,
    consents: [...submission.consents, ...consents],
    changedAt: now,
  };
}

/** Writes a draft that was changed: it is open (again), its errors follow its answers, its timer runs. */
export async function keepDraft(
  tx: Tx,
  deps: FormsDeps,
  open: OpenSubmission,
  changed: Submission,
): Promise<Submission> {
  const draft: Submission = {
    ...changed,
    state: 'draft',
    abandonedAt: null,
    errors: draftErrors(open.definition, answersOf(changed)),
  };
  const { submission, events } = await announcement(deps, draft, open.form.channelId);
  const kept = await wound(deps, submission, open.definition);
  await updateSubmission(tx, kept);
  await appendEvents(tx, events);
  return kept;
}

/** @throws AppError `submission_closed` when it was sent or its content deleted */
export function assertOpen(submission: Submission): void {
  if (submission.state === 'submitted' || submission.erasedAt) throw new AppError('submission_closed');
}
