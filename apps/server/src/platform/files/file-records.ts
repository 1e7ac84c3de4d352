import { fileTypeFromBuffer } from 'file-type';
import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../db/index.ts';
import { AppError } from '../errors/index.ts';
import type { FileStore } from './file-store.ts';

/** Who a file belongs to decides who may read it. */
export type FileOwner =
  | 'upload'
  | 'message'
  | 'submission'
  | 'inbound'
  | 'canned_reply'
  | 'privacy_export'
  | 'customer_import';

export interface FileRecord {
  id: string;
  sha256: string;
  filename: string;
  contentType: string;
  /** bytes */
  size: number;
  ownerType: FileOwner;
  ownerId: string | null;
}

type FileTables = {
  file: {
    id: string;
    sha256: string;
    filename: string;
    content_type: string;
    size: number;
    owner_type: FileOwner;
    owner_id: string | null;
  };
};

/** Stores bytes (durable first) and records them under a safe name with a sniffed type. */
export async function saveFile(
  tx: Reader,
  store: FileStore,
  file: {
    filename: string;
    contentType: string;
    content: Uint8Array;
    ownerType: FileOwner;
    ownerId: string | null;
  },
): Promise<FileRecord> {
  const sniffed = await fileTypeFromBuffer(file.content).catch(() => undefined);
  const record: FileRecord = {
    id: uuid(),
    sha256: await store.put(file.content),
    filename: safeFilename(file.filename),
    contentType: sniffed?.mime ?? file.contentType,
    size: file.content.byteLength,
    ownerType: file.ownerType,
    ownerId: file.ownerId,
  };
  await tx
    .withTables<FileTables>()
    .insertInto('file')
    .values({
      id: record.id,
      sha256: record.sha256,
      filename: record.filename,
      content_type: record.contentType,
      size: record.size,
      owner_type: record.ownerType,
      owner_id: record.ownerId,
    })
    .execute();
  return record;
}

/** Records bytes that are in the store already, as what whoever sent them says they are. */
export async function recordFile(
  tx: Tx,
  file: Omit<FileRecord, 'id' | 'ownerId'> & { ownerId: string },
): Promise<FileRecord> {
  const record = { ...file, id: uuid(), filename: safeFilename(file.filename) };
  await tx
    .withTables<FileTables>()
    .insertInto('file')
    .values({
      id: record.id,
      sha256: record.sha256,
      filename: record.filename,
      content_type: record.contentType,
      size: record.size,
      owner_type: record.ownerType,
      owner_id: record.ownerId,
    })
    .execute();
  return record;
}

/** Whether a record names these bytes. */
export async function isRecorded(db: Reader, sha256: string): Promise<boolean> {
  const row = await db
    .withTables<FileTables>()
    .selectFrom('file')
    .select('id')
    .where('sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** @throws AppError `file_not_found` */
export async function findFile(db: Reader, id: string): Promise<FileRecord> {
  const row = await db
    .withTables<FileTables>()
    .selectFrom('file')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('file_not_found');
  return {
    id: row.id,
    sha256: row.sha256,
    filename: row.filename,
    contentType: row.content_type,
    size: Number(row.size),
    ownerType: row.owner_type,
    ownerId: row.owner_id,
  };
}

/** Files by id, in the order asked for; unknown ids are left out. */
export async function findFiles(db: Reader, ids: string[]): Promise<FileRecord[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .withTables<FileTables>()
    .selectFrom('file')
    .selectAll()
    .where('id', 'in', ids)
    .execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    return row
      ? [
          {
            id: row.id,
            sha256: row.sha256,
            filename: row.filename,
            contentType: row.content_type,
            size: Number(row.size),
            ownerType: row.owner_type,
            ownerId: row.owner_id,
          },
        ]
      : [];
  });
}

/** Gives uploads to what now carries them. */
export async function takeFiles(tx: Tx, ids: string[], ownerType: FileOwner, ownerId: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .withTables<FileTables>()
    .updateTable('file')
    .set({ owner_type: ownerType, owner_id: ownerId })
    .where('id', 'in', ids)
    .execute();
}

/** The same bytes under records of their own, as if they had been uploaded anew; in the order asked for. */
export async function copyFiles(tx: Tx, ids: string[]): Promise<FileRecord[]> {
  const copies = (await findFiles(tx, ids)).map((file) => ({
    ...file,
    id: uuid(),
    ownerType: 'upload' as const,
    ownerId: null,
  }));
  if (copies.length === 0) return [];
  await tx
    .withTables<FileTables>()
    .insertInto('file')
    .values(
      copies.map((copy) => ({
        id: copy.id,
        sha256: copy.sha256,
        filename: copy.filename,
        content_type: copy.contentType,
        size: copy.size,
        owner_type: copy.ownerType,
        owner_id: copy.ownerId,
      })),
    )
    .execute();
  return copies;
}

/** A name without path, control or direction characters, at most 150 characters, never empty. */
export function safeFilename(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .trim();
  if (clean === '') return 'file';
  if (clean.length <= 150) return clean;
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(clean)?.[0] ?? '';
  return clean.slice(0, 150 - extension.length) + extension;
}

/**
 * Forgets files of this owner: nobody can read them any more. Files that something else took over stay. The bytes
 * stay in the store, where other records may share them.
 */
export async function dropFiles(tx: Tx, ids: string[], ownerType: FileOwner, ownerId: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .withTables<FileTables>()
    .deleteFrom('file')
    .where('id', 'in', ids)
    .where('owner_type', '=', ownerType)
    .where('owner_id', '=', ownerId)
    .execute();
}
