/** A submission as others read it: labels, texts and what they mean, in the person's language. */
import type { Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { answersOf } from './answers.ts';
import { type Meanings, matterOf, meaningsOf } from './meaning.ts';
import { answerText, textIn } from './shown-text.ts';
import {
  type SubmissionFilter,
  selectDefinition,
  selectForm,
  selectSubmission,
  selectSubmissions,
} from './store.ts';
import type { Form, FormDefinition, Language, Submission, SubmissionFile, SubmissionState } from './types.ts';
import { isFilled, visibleSteps } from './visible-fields.ts';

export interface DescribedSubmission {
  submissionId: string;
  formId: string;
  channelId: string;
  conversationId: string | null;
  customerId: string | null;
  visitorId: string;
  title: string;
  state: SubmissionState;
  /** Counts how often it was abandoned or sent: the same number is the same delivery. */
  settlement: number;
  /** Where the person is or stopped, e.g. `2/3`; null once sent. */
  step: string | null;
  language: Language;
  /** Shown and answered, in order; `error` is a code such as `not_email`. */
  fields: { name: string; label: string; value: string; error?: string }[];
  meanings: Meanings;
  /** What it is about in the person's answers: the subject, else the first that is neither who they are nor a text; null when none. */
  matter: string | null;
  files: SubmissionFile[];
  consents: Submission['consents'];
  pageUrl: string | null;
  referrer: string | null;
  spam: Submission['spam'];
  erased: boolean;
  /** ISO 8601: when it began, was last changed, was sent. */
  createdAt: string;
  changedAt: string;
  submittedAt: string | null;
}

/** @throws AppError `submission_not_found` */
export async function describeSubmission(db: Reader, id: string): Promise<DescribedSubmission> {
  const submission = await selectSubmission(db, id);
  const described = submission && (await describeAll(db, [submission]))[0];
  if (!described) throw new AppError('submission_not_found');
  return described;
}

/** Newest first. */
export async function listSubmissions(
  db: Reader,
  filter: SubmissionFilter,
  limit: number,
): Promise<DescribedSubmission[]> {
  return describeAll(db, await selectSubmissions(db, filter, limit));
}

async function describeAll(db: Reader, submissions: Submission[]): Promise<DescribedSubmission[]> {
  const forms = new Map<string, Form | null>();
  const definitions = new Map<string, FormDefinition | null>();
  const described: DescribedSubmission[] = [];
  for (const submission of submissions) {
    const { formId, formVersion } = submission;
    const version = `${formId}/${formVersion}`;
    if (!forms.has(formId)) forms.set(formId, await selectForm(db, formId));
    if (!definitions.has(version)) definitions.set(version, await selectDefinition(db, formId, formVersion));
    const form = forms.get(formId);
    const definition = definitions.get(version);
    if (form && definition) described.push(describe(submission, definition, form.channelId));
  }
  return described;
}

function describe(
  submission: Submission,
  definition: FormDefinition,
  channelId: string,
): DescribedSubmission {
  const { language, state } = submission;
  const answers = answersOf(submission);
  const steps = visibleSteps(definition, answers);
  const fields = steps.flatMap((step) => step.fields);
  return {
    submissionId: submission.id,
    formId: submission.formId,
    channelId,
    conversationId: submission.conversationId,
    customerId: submission.customerId,
    visitorId: submission.visitorId,
    title: textIn(definition.title, language),
    state,
    settlement: submission.settlement,
    step:
      state === 'submitted'
        ? null
        : `${Math.max(1, steps.filter((step) => step.index <= submission.step).length)}/${steps.length}`,
    language,
    fields: fields
      .filter((field) => isFilled(answers[field.name]))
      .map((field) => {
        const error = submission.errors[field.name]?.code;
        return {
          name: field.name,
          label: textIn(field.label, language) || field.name,
          value: answerText(field, answers[field.name], language),
          ...(error ? { error } : {}),
        };
      }),
    meanings: meaningsOf(fields, answers, language),
    matter: matterOf(fields, answers, language),
    files: submission.files,
    consents: submission.consents,
    pageUrl: submission.pageUrl,
    referrer: submission.referrer,
    spam: submission.spam,
    erased: submission.erasedAt !== null,
    createdAt: submission.createdAt.toISOString(),
    changedAt: submission.changedAt.toISOString(),
    submittedAt: submission.submittedAt?.toISOString() ?? null,
  };
}
