import { AppError, invalid } from '../platform/errors/index.ts';
import { dropFiles, saveFile } from '../platform/files/index.ts';
import { assertOpen, keepDraft, openSubmission } from './change-submission.ts';
import { deleteSubmissionFiles, insertSubmissionFile } from './store.ts';
import type { FormsDeps, Submission, SubmissionContext, SubmissionFile, SubmissionKey } from './types.ts';
import { defaultMaxFiles } from './validate-values.ts';

/**
 * Adds a file to a draft.
 * @throws AppError `invalid_input` when the field takes no (more) files, and as `saveDraft`
 */
export async function attachFile(
  deps: FormsDeps,
  key: SubmissionKey,
  context: SubmissionContext,
  file: { field: string; filename: string; contentType: string; content: Uint8Array },
): Promise<Submission> {
  return deps.database.transaction(async (tx) => {
    const open = await openSubmission(tx, deps, key, context);
    assertOpen(open.submission);
    const { submission, definition } = open;
    const field = definition.steps.flatMap((step) => step.fields).find((one) => one.name === file.field);
    if (field?.kind !== 'file') throw invalid(file.field, 'is not a file field of this form');
    const most = field.maxFiles ?? defaultMaxFiles;
    if (submission.files.filter((one) => one.field === file.field).length >= most)
      throw invalid(file.field, `takes at most ${most} files`);

    const saved = await saveFile(tx, deps.files, {
      filename: file.filename,
      contentType: file.contentType,
      content: file.content,
      ownerType: 'submission',
      ownerId: submission.id,
    });
    const attached: SubmissionFile = {
      field: file.field,
      fileId: saved.id,
      filename: saved.filename,
      contentType: saved.contentType,
      size: saved.size,
    };
    const now = deps.now();
    await insertSubmissionFile(tx, submission.id, attached, now);
    return keepDraft(tx, deps, open, {
      ...submission,
      files: [...submission.files, attached],
      revisions: { ...submission.revisions, [file.field]: (submission.revisions[file.field] ?? 0) + 1 },
      changedAt: now,
    });
  });
}

/** Takes a file out of a draft again. @throws AppError `file_not_found` and as `saveDraft` */
export async function detachFile(
  deps: FormsDeps,
  key: SubmissionKey,
  context: SubmissionContext,
  fileId: string,
): Promise<Submission> {
  return deps.database.transaction(async (tx) => {
    const open = await openSubmission(tx, deps, key, context);
    assertOpen(open.submission);
    const { submission } = open;
    if (!submission.files.some((file) => file.fileId === fileId)) throw new AppError('file_not_found');
    await deleteSubmissionFiles(tx, submission.id, fileId);
    await dropFiles(tx, [fileId], 'submission', submission.id);
    return keepDraft(tx, deps, open, {
      ...submission,
      files: submission.files.filter((file) => file.fileId !== fileId),
      changedAt: deps.now(),
    });
  });
}
