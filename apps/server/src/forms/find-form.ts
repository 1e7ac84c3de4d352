import type { Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { selectDefinition, selectForm, selectFormByAddress, selectOpenSubmission } from './store.ts';
import type { Form, FormDefinition, Submission } from './types.ts';

/** @throws AppError `form_not_found` */
export async function findForm(db: Reader, id: string): Promise<Form> {
  const form = await selectForm(db, id);
  if (!form) throw new AppError('form_not_found');
  return form;
}

/** The form people see under this slug (or its channel's id). @throws AppError `form_not_found`, also when switched off */
export async function findOpenForm(db: Reader, address: string): Promise<Form> {
  const form = /^[a-z0-9-]+$/.test(address) ? await selectFormByAddress(db, address) : null;
  if (!form?.enabled) throw new AppError('form_not_found');
  return form;
}

export interface Resumed {
  submission: Submission;
  definition: FormDefinition;
}

/** What this visitor began in this form and may continue, with the questions it was begun with. */
export async function resumeDraft(db: Reader, formId: string, visitorId: string): Promise<Resumed | null> {
  const submission = await selectOpenSubmission(db, formId, visitorId);
  const definition = submission && (await selectDefinition(db, submission.formId, submission.formVersion));
  return submission && definition ? { submission, definition } : null;
}

/** The questions of one version. @throws AppError `form_not_found` */
export async function findDefinition(db: Reader, formId: string, version: number): Promise<FormDefinition> {
  const definition = await selectDefinition(db, formId, version);
  if (!definition) throw new AppError('form_not_found');
  return definition;
}
