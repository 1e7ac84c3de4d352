import type { Database } from '../platform/db/index.ts';
import type { FileStore } from '../platform/files/index.ts';
import type { ScopeName } from './classification.ts';

export type Language = 'en' | 'de' | 'pl' | 'nl';

/** What belongs to one person, as ids and handles; a person may be several customers that were found to be one. */
export type Scope = Record<ScopeName, string[]>;

export interface PrivacyDeps {
  database: Database;
  files: FileStore;
  now(): Date;
}

export interface AskedBy {
  kind: 'agent' | 'api_key' | 'system';
  id: string | null;
  name: string;
}

export interface PrivacyRequest {
  id: string;
  kind: 'export' | 'erasure';
  /** The survivor, when customers were found to be one. */
  customerId: string;
  /** Their name by now. */
  customerName: string;
  state: 'waiting' | 'swept' | 'done' | 'failed';
  askedBy: AskedBy;
  askedAt: Date;
  finishedAt: Date | null;
  problem: string | null;
  fileId: string | null;
  /** Bytes of the archive. */
  size: number | null;
  expiresAt: Date | null;
  /** Of an erasure: table → rows deleted or emptied. */
  touched: Record<string, number> | null;
}
