/** One visitor's look at one form: what they began, or something new to begin. */
import { v7 as uuid } from 'uuid';
import type { Visitor } from '../../channels/contract/index.ts';
import {
  type Answers,
  answersOf,
  type FieldErrors,
  type Form,
  type FormDefinition,
  type Language,
  resumeDraft,
  type Submission,
  textIn,
  visibleSteps,
} from '../../forms/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { positionOf } from './next-step.ts';
import type { PageToken } from './page-token.ts';
import { fill, pageTexts } from './texts.ts';
import type { FormView, PageOptions } from './view.ts';

export interface FormVisit {
  definition: FormDefinition;
  token: PageToken;
  /** Null before the first save. */
  submission: Submission | null;
}

export async function openVisit(db: Db, form: Form, visitor: Visitor, now: Date): Promise<FormVisit> {
  const resumed = await resumeDraft(db, form.id, visitor.visitorId);
  return {
    definition: resumed?.definition ?? form.definition,
    submission: resumed?.submission ?? null,
    token: {
      submissionId: resumed?.submission.id ?? uuid(),
      formId: form.id,
      formVersion: resumed?.submission.formVersion ?? form.version,
      visitorId: visitor.visitorId,
      shownAt: now.getTime(),
    },
  };
}

export interface Shown {
  /** Among the visible steps; where the person was when absent. */
  position?: number;
  errors?: Record<string, string>;
  hint?: string | null;
  /** Answers that could not be saved. */
  answers?: Answers;
}

export function viewOf(
  visit: FormVisit,
  options: PageOptions,
  signedToken: string,
  maxFileBytes: number,
  shown: Shown = {},
): FormView {
  const { definition, submission, token } = visit;
  const answers = shown.answers ?? (submission ? answersOf(submission) : {});
  const steps = visibleSteps(definition, answers);
  return {
    ...options,
    definition,
    steps,
    position: shown.position ?? positionOf(steps, submission?.step ?? 0),
    answers,
    files: submission?.files ?? [],
    errors: shown.errors ?? {},
    hint: shown.hint ?? null,
    notice: noticeOf(definition, options.language),
    token: signedToken,
    submissionId: token.submissionId,
    revision: Math.max(0, ...Object.values(submission?.revisions ?? {})),
    maxFileBytes,
  };
}

/** What people are told about saving; kept with the submission as it was shown. */
export const noticeOf = (definition: FormDefinition, language: Language): string =>
  textIn(definition.draftNotice, language) || pageTexts[language].draftNotice;

export const errorTexts = (errors: FieldErrors, language: Language): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).map(([name, error]) => [
      name,
      fill(pageTexts[language].errors[error.code], { limit: error.limit ?? '' }),
    ]),
  );
