/** The only SQL on form, form_version, submission and submission_file. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import { formOf, submissionOf } from './rows.ts';
import type { FormTables, SubmissionRow } from './tables.ts';
import type { Form, FormDefinition, Submission, SubmissionFile, SubmissionState } from './types.ts';

const tables = (db: Reader) => db.withTables<FormTables>();

const forms = (db: Reader) =>
  tables(db)
    .selectFrom('form')
    .innerJoin('form_version as v', (join) =>
      join.onRef('v.form_id', '=', 'form.id').onRef('v.version', '=', 'form.version'),
    )
    .selectAll('form')
    .select('v.definition');

export async function selectForms(db: Reader): Promise<Form[]> {
  return (await forms(db).orderBy('form.id', 'desc').execute()).map(formOf);
}

export async function selectForm(db: Reader, id: string): Promise<Form | null> {
  const row = await forms(db).where('form.id', '=', id).executeTakeFirst();
  return row ? formOf(row) : null;
}

/** By slug, or by the id of its channel: that is all a channel's embed code knows. */
export async function selectFormByAddress(db: Reader, address: string): Promise<Form | null> {
  const row = await forms(db)
    .where((eb) =>
      eb.or([eb('form.slug', '=', address), eb(sql<string>`form.channel_id::text`, '=', address)]),
    )
    .executeTakeFirst();
  return row ? formOf(row) : null;
}

export async function lockForm(tx: Tx, id: string): Promise<Form | null> {
  const row = await forms(tx).where('form.id', '=', id).forUpdate('form').executeTakeFirst();
  return row ? formOf(row) : null;
}

/** @returns false when the slug is taken */
export async function insertForm(tx: Tx, form: Form): Promise<boolean> {
  const made = await tables(tx)
    .insertInto('form')
    .values({
      id: form.id,
      slug: form.slug,
      channel_id: form.channelId,
      version: form.version,
      enabled: form.enabled,
      created_at: form.updatedAt,
      updated_at: form.updatedAt,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst();
  if (Number(made.numInsertedOrUpdatedRows) === 0) return false;
  await insertVersion(tx, form);
  return true;
}

export async function updateForm(tx: Tx, form: Form, newVersion: boolean): Promise<void> {
  if (newVersion) await insertVersion(tx, form);
  await tables(tx)
    .updateTable('form')
    .set({ version: form.version, enabled: form.enabled, updated_at: form.updatedAt })
    .where('id', '=', form.id)
    .execute();
}

async function insertVersion(tx: Tx, form: Form): Promise<void> {
  await tables(tx)
    .insertInto('form_version')
    .values({
      form_id: form.id,
      version: form.version,
      definition: JSON.stringify(form.definition),
      created_at: form.updatedAt,
    })
    .execute();
}

/** The questions as they were in this version. */
export async function selectDefinition(
  db: Reader,
  formId: string,
  version: number,
): Promise<FormDefinition | null> {
  const row = await tables(db)
    .selectFrom('form_version')
    .select('definition')
    .where('form_id', '=', formId)
    .where('version', '=', version)
    .executeTakeFirst();
  return (row?.definition as FormDefinition | undefined) ?? null;
}

export async function selectSubmission(db: Reader, id: string): Promise<Submission | null> {
  const row = await tables(db).selectFrom('submission').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? withFiles(db, row) : null;
}

/** The submission, held by this transaction: saves of one submission happen one after another. */
export async function lockSubmission(tx: Tx, id: string): Promise<Submission | null> {
  const row = await tables(tx)
    .selectFrom('submission')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? withFiles(tx, row) : null;
}

async function withFiles(db: Reader, row: SubmissionRow): Promise<Submission> {
  const files = await selectFiles(db, [row.id]);
  return submissionOf(row, files.get(row.id) ?? []);
}

export async function insertSubmission(tx: Tx, submission: Submission): Promise<void> {
  await tables(tx)
    .insertInto('submission')
    .values({
      id: submission.id,
      form_id: submission.formId,
      form_version: submission.formVersion,
      visitor_id: submission.visitorId,
      created_at: submission.createdAt,
      ...changeable(submission),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function updateSubmission(tx: Tx, submission: Submission): Promise<void> {
  await tables(tx)
    .updateTable('submission')
    .set(changeable(submission))
    .where('id', '=', submission.id)
    .execute();
}

const changeable = (submission: Submission) => ({
  customer_id: submission.customerId,
  conversation_id: submission.conversationId,
  state: submission.state,
  settlement: submission.settlement,
  values: JSON.stringify(submission.values),
  revisions: JSON.stringify(submission.revisions),
  errors: JSON.stringify(submission.errors),
  step: submission.step,
  language: submission.language,
  consents: JSON.stringify(submission.consents),
  notice: JSON.stringify(submission.notice),
  page_url: submission.pageUrl,
  referrer: submission.referrer,
  spam_score: submission.spam.score,
  spam_verdict: submission.spam.verdict,
  spam_reasons: submission.spam.reasons,
  erased_at: submission.erasedAt,
  announced_at: submission.announcedAt,
  unannounced: submission.unannounced,
  timer_at: submission.timerAt,
  changed_at: submission.changedAt,
  submitted_at: submission.submittedAt,
  abandoned_at: submission.abandonedAt,
});

export interface SubmissionFilter {
  formId?: string;
  /** Whose it is, by customer or by visitor: either is enough, and an empty list of visitors finds nobody. */
  customerIds?: string[];
  visitorIds?: string[];
  states?: SubmissionState[];
  verdict?: 'clean' | 'held' | undefined;
  /** Only those with an id below it: the next page. */
  before?: string | undefined;
}

/** Newest first; erased ones and those without an answer are left out. */
export async function selectSubmissions(
  db: Reader,
  filter: SubmissionFilter,
  limit: number,
): Promise<Submission[]> {
  let query = tables(db)
    .selectFrom('submission')
    .selectAll()
    .where('erased_at', 'is', null)
    .where(sql<boolean>`revisions <> '{}'`);
  if (filter.formId) query = query.where('form_id', '=', filter.formId);
  if (filter.before) query = query.where('id', '<', filter.before);
  if (filter.states) query = query.where('state', 'in', filter.states);
  if (filter.verdict) query = query.where('spam_verdict', '=', filter.verdict);
  const { customerIds, visitorIds } = filter;
  if (customerIds || visitorIds)
    query = query.where((eb) =>
      eb.or([
        ...(customerIds?.length ? [eb('customer_id', 'in', customerIds)] : []),
        ...(visitorIds?.length ? [eb('visitor_id', 'in', visitorIds)] : []),
      ]),
    );
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  const files = await selectFiles(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => submissionOf(row, files.get(row.id) ?? []));
}

/** How many submissions begun since then are in which state, by form; leaves out what `selectSubmissions` does. */
export async function selectCounts(
  db: Reader,
  since: Date,
  formId?: string,
): Promise<{ formId: string; state: SubmissionState; held: boolean; count: number }[]> {
  let query = tables(db)
    .selectFrom('submission')
    .select([
      'form_id',
      'state',
      sql<boolean>`spam_verdict = 'held'`.as('held'),
      sql<string>`count(*)`.as('count'),
    ])
    .where('created_at', '>=', since)
    .where('erased_at', 'is', null)
    .where(sql<boolean>`revisions <> '{}'`)
    .groupBy(['form_id', 'state', 'spam_verdict']);
  if (formId) query = query.where('form_id', '=', formId);
  const rows = await query.execute();
  return rows.map((row) => ({
    formId: row.form_id,
    state: row.state,
    held: row.held,
    count: Number(row.count),
  }));
}

/** The submission this visitor may still continue. */
export async function selectOpenSubmission(
  db: Reader,
  formId: string,
  visitorId: string,
): Promise<Submission | null> {
  const row = await tables(db)
    .selectFrom('submission')
    .selectAll()
    .where('form_id', '=', formId)
    .where('visitor_id', '=', visitorId)
    .where('state', 'in', ['draft', 'abandoned'])
    .where('erased_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? withFiles(db, row) : null;
}

async function selectFiles(db: Reader, ids: string[]): Promise<Map<string, SubmissionFile[]>> {
  const files = new Map<string, SubmissionFile[]>();
  if (ids.length === 0) return files;
  const rows = await tables(db)
    .selectFrom('submission_file')
    .selectAll()
    .where('submission_id', 'in', ids)
    .orderBy('file_id')
    .execute();
  for (const row of rows) {
    const file = {
      field: row.field,
      fileId: row.file_id,
      filename: row.filename,
      contentType: row.content_type,
      size: Number(row.size),
    };
    files.set(row.submission_id, [...(files.get(row.submission_id) ?? []), file]);
  }
  return files;
}

export async function insertSubmissionFile(
  tx: Tx,
  submissionId: string,
  file: SubmissionFile,
  at: Date,
): Promise<void> {
  await tables(tx)
    .insertInto('submission_file')
    .values({
      submission_id: submissionId,
      field: file.field,
      file_id: file.fileId,
      filename: file.filename,
      content_type: file.contentType,
      size: file.size,
      created_at: at,
    })
    .execute();
}

/** @param fileId only this file; all of the submission when absent */
export async function deleteSubmissionFiles(tx: Tx, submissionId: string, fileId?: string): Promise<void> {
  let query = tables(tx).deleteFrom('submission_file').where('submission_id', '=', submissionId);
  if (fileId) query = query.where('file_id', '=', fileId);
  await query.execute();
}

export async function giveTo(
  tx: Tx,
  family: readonly string[],
  conversationIds: readonly string[],
  customerId: string,
): Promise<void> {
  await tables(tx)
    .updateTable('submission')
    .set({ customer_id: customerId })
    .where('conversation_id', 'in', conversationIds)
    .where('customer_id', 'in', family)
    .execute();
}
