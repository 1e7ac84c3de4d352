import { v7 as uuid } from 'uuid';
import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { findFiles, takeFiles } from '../platform/files/index.ts';
import { insertReply, lockReply, removeReply, updateReply } from './store.ts';
import type { CannedReply, ReplyContent, ReplyLanguage } from './types.ts';
import { checkVariables } from './variables.ts';

/**
 * Keeps a text for repeated use. The caller has checked that the team exists.
 * @throws AppError `invalid_input`, `file_not_found`, `already_exists` when another has the shortcut
 */
export async function createReply(
  database: Database,
  content: ReplyContent,
  actor: string,
): Promise<CannedReply> {
  const checked = check(content);
  const id = uuid();
  await database.transaction(async (tx) => {
    await write(tx, id, checked, () => insertReply(tx, id, checked));
    await tell(tx, id, actor, false);
    await audit(tx, 'canned_reply.created', { id, name: checked.name }, changesBetween({}, checked));
  });
  return { id, ...checked, usedCount: 0, lastUsedAt: null };
}

/** @throws AppError `canned_reply_not_found` and what `createReply` throws */
export async function changeReply(
  database: Database,
  id: string,
  change: Partial<ReplyContent>,
  actor: string,
): Promise<CannedReply> {
  return database.transaction(async (tx) => {
    const before = await lockReply(tx, id);
    if (!before) throw new AppError('canned_reply_not_found');
    const { usedCount: _count, lastUsedAt: _at, id: _id, ...content } = before;
    const checked = check({ ...content, ...change });
    await write(tx, id, checked, () => updateReply(tx, id, checked));
    await tell(tx, id, actor, false);
    const changes = changesBetween(content, checked);
    await audit(tx, 'canned_reply.changed', { id, name: before.name }, changes);
    return { ...before, ...checked };
  });
}

/** Messages that were written with it keep their words. @throws AppError `canned_reply_not_found` */
export async function deleteReply(database: Database, id: string, actor: string): Promise<void> {
  await database.transaction(async (tx) => {
    const reply = await lockReply(tx, id);
    if (!reply) throw new AppError('canned_reply_not_found');
    await removeReply(tx, id);
    await tell(tx, id, actor, true);
    await audit(tx, 'canned_reply.deleted', { id, name: reply.name });
  });
}

function check(content: ReplyContent): ReplyContent {
  const texts = withoutEmpty(content.texts);
  const html = withoutEmpty(content.html);
  const subjects = withoutEmpty(content.subjects);
  if (Object.keys(texts).length === 0) throw invalid('texts', 'needs a text in one language at least');
  const lonely = Object.keys(html).find((language) => texts[language as ReplyLanguage] === undefined);
  if (lonely) throw invalid(`html.${lonely}`, 'needs its plain text beside it');
  checkVariables(texts);
  checkVariables(html, 'html');
  checkVariables(subjects, 'subjects');
  return { ...content, name: content.name.trim(), shortcut: content.shortcut.trim(), texts, html, subjects };
}

const withoutEmpty = (texts: ReplyContent['texts']): ReplyContent['texts'] =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));

async function write(
  tx: Tx,
  id: string,
  { fileIds }: ReplyContent,
  save: () => Promise<void>,
): Promise<void> {
  if ((await findFiles(tx, fileIds)).length !== new Set(fileIds).size) throw new AppError('file_not_found');
  await takeFiles(tx, fileIds, 'canned_reply', id);
  try {
    await save();
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
    throw new AppError('already_exists', {
      detail: 'shortcut: is taken',
      fields: [{ field: 'shortcut', message: 'is taken' }],
    });
  }
}

async function tell(tx: Tx, replyId: string, actor: string, deleted: boolean): Promise<void> {
  await appendEvents(tx, [{ type: 'canned_reply.changed', actor, data: { replyId, deleted } }]);
}
