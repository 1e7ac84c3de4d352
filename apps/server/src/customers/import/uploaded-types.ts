import type { Database } from '../../platform/db/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { TableField } from '../table/map-columns.ts';
import type { TableDelimiter, TableEncoding } from '../table/read-table.ts';
import type { ImportCounts, ImportSettings } from './types.ts';

export interface ImportDeps {
  database: Database;
  files: FileStore;
  now(): Date;
}

/** How an uploaded table is read. */
export interface Reading extends ImportSettings {
  encoding: TableEncoding;
  delimiter: TableDelimiter;
  columns: string[];
  /** What is in a column; columns that are not in it are left out. */
  map: Record<string, TableField>;
}

export const importStates = [
  'uploaded',
  'checking',
  'checked',
  'running',
  'cancelled',
  'done',
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];

/** What a dry run found. */
export interface Trial {
  rows: number;
  counts: ImportCounts;
  /** False when only the beginning of a long table was looked at. */
  whole: boolean;
}

export interface CustomerImport {
  id: string;
  fileName: string;
  state: ImportState;
  madeBy: { kind: 'agent' | 'api_key' | 'system'; id: string | null; name: string };
  /** Of the table that was uploaded; null when it is not here: imported, expired, or of the command line. */
  fileId: string | null;
  /** bytes */
  size: number | null;
  /** Null when it was read from the command line. */
  reading: Reading | null;
  trial: Trial | null;
  rowsDone: number;
  bytesDone: number;
  counts: ImportCounts;
  /** Why it failed: a code. */
  problem: string | null;
  startedAt: Date;
  updatedAt: Date;
  finishedAt: Date | null;
}

export interface ImportActor {
  kind: 'agent' | 'api_key' | 'system';
  id: string | null;
  name: string;
}

/** As events name them. */
export const actorText = ({ kind, id }: ImportActor): string => (id === null ? 'system' : `${kind}:${id}`);
