import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { isUnavailable } from '../errors/index.ts';
import type { Logger } from '../log/index.ts';

/** Tables are typed by the store that owns them: `tx.withTables<MyTables>()`. */
export type NoTables = Record<never, never>;
export type Db = Kysely<NoTables>;
export type Tx = Transaction<NoTables>;
/** For reads that may run inside or outside a transaction. */
export type Reader = Db | Tx;

export interface Database {
  readonly db: Db;
  readonly pool: pg.Pool;
  /**
   * One transaction. A serialisation failure or deadlock is tried again up to three times, so `work` must only touch
   * the transaction.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One prepared statement that is its own transaction; the short way for what happens most. */
  statement<Row extends object>(name: string, text: string, values: unknown[]): Promise<Row[]>;
  /** Called after every committed transaction of this process. */
  onCommit(listener: () => void): void;
  ping(): Promise<void>;
  close(): Promise<void>;
}

// Timestamps as Date, bigint as number: sequences and sizes stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export function openDatabase(url: string, size: number, log: Logger): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // A process that hangs inside a transaction must not hold up the others for good.
    idle_in_transaction_session_timeout: 60_000,
  });
  // Without a listener an idle connection that breaks would end the process.
  pool.on('error', (error) => log.warn({ err: error.message }, 'an idle database connection broke'));
  // The same for one that is in use but between two queries; the next query on it fails and says so.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });
  const listeners: (() => void)[] = [];

  return {
    db,
    pool,
    async transaction(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          const result = await db.transaction().execute(work);
          for (const listener of listeners) listener();
          return result;
        } catch (error) {
          if (attempt >= 4 || !isConflict(error)) throw error;
        }
      }
    },
    async statement<Row extends object>(name: string, text: string, values: unknown[]) {
      const { rows } = await pool.query<Row>({ name, text, values });
      for (const listener of listeners) listener();
      return rows;
    },
    onCommit: (listener) => {
      listeners.push(listener);
    },
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}

const isConflict = (error: unknown): boolean =>
  ['40001', '40P01'].includes((error as { code?: string }).code ?? '');

/** Repeats `work` while the database is away, backing off up to two seconds; other errors pass through. */
export async function whenAvailable<T>(
  work: () => Promise<T>,
  options: { signal: AbortSignal; onWait?: (error: unknown) => void },
): Promise<T> {
  for (let wait = 50; ; wait = Math.min(wait * 2, 2000)) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error) || options.signal.aborted) throw error;
      options.onWait?.(error);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
