export {
  type Database,
  type Db,
  type NoTables,
  openDatabase,
  type Reader,
  type Tx,
  whenAvailable,
} from './database.ts';
export { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
export { startLeader, type Turn, tryToLead } from './leader.ts';
export { type Migration, migrate, statements } from './migrate.ts';
export { type ProcessLock, takeProcessLock } from './process-lock.ts';
