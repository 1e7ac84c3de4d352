/**
 * The one door to DuckDB. The library is loaded with the first store that is opened: a process that is asked nothing
 * pays nothing.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';
import type { Logger } from '../../platform/log/index.ts';

export interface Duck {
  /** The file was made just now, or anew because it could not be read. */
  fresh: boolean;
  run(statement: string, values?: Values): Promise<void>;
  rows<Row extends object>(query: string, values?: Values): Promise<Row[]>;
  /** All or nothing; one at a time, while readers go on seeing what was there before. */
  transaction(
    work: (write: (statement: string, values?: Values) => Promise<void>) => Promise<void>,
  ): Promise<void>;
  close(): Promise<void>;
}

export type Values = Record<string, DuckDBValue>;

const fileName = 'journeys.duckdb';

/**
 * Opens the file of a data folder. Where another process holds it, one of our own beside it, which goes when we close.
 * One that is damaged is thrown away: whoever opens fills it again.
 * @param file in tests, its name
 */
export async function openDuck(dataDir: string, log: Logger): Promise<Duck> {
  const folder = path.join(dataDir, 'journeys');
  mkdirSync(folder, { recursive: true });
  dropLeftovers(folder);
  const shared = path.join(folder, fileName);
  try {
    return await open(shared, folder);
  } catch (error) {
    const { message } = error as Error;
    if (isHeld(message)) {
      const own = path.join(folder, `copy-${process.pid}.duckdb`);
      remove(own);
      log.info('another process holds the journey store; this one keeps a copy of its own');
      return open(own, folder, true);
    }
    log.error({ err: message }, 'the journey store cannot be read; it is built again from the touchpoints');
    remove(shared);
    return open(shared, folder);
  }
}

async function open(file: string, folder: string, leaves = false): Promise<Duck> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(file, {
    memory_limit: '600MB',
    threads: String(Math.max(2, Math.min(4, availableParallelism()))),
    temp_directory: path.join(folder, 'temporary'),
    // What is not written cannot be told apart from what is damaged: journeys are read out of the touchpoints again.
    preserve_insertion_order: 'false',
  });
  const writer = await instance.connect();
  return duckOf(instance, writer, () => {
    if (leaves) remove(file);
  });
}

function duckOf(instance: DuckDBInstance, writer: DuckDBConnection, onClosed: () => void): Duck {
  let turn: Promise<unknown> = Promise.resolve();
  let readers: DuckDBConnection[] = [];
  const write = async (statement: string, values?: Values): Promise<void> => {
    await writer.run(statement, values);
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };
  return {
    fresh: false,
    run: (statement, values) => inTurn(() => write(statement, values)),
    async rows<Row extends object>(query: string, values?: Values): Promise<Row[]> {
      const reader = readers.pop() ?? (await instance.connect());
      try {
        const found = await reader.runAndReadAll(query, values);
        return found.getRowObjectsJS() as Row[];
      } finally {
        readers.push(reader);
      }
    },
    transaction: (work) =>
      inTurn(async () => {
        await write('begin');
        try {
          await work(write);
          await write('commit');
        } catch (error) {
          await write('rollback').catch(() => {});
          throw error;
        }
      }),
    async close() {
      await turn;
      for (const each of readers) each.closeSync();
      readers = [];
      writer.closeSync();
      instance.closeSync();
      onClosed();
    },
  };
}

const isHeld = (message: string): boolean =>
  /could not set lock|being used by another process/i.test(message);

/** Copies of processes that ended without closing. */
function dropLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^copy-(\d+)\.duckdb$/.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) remove(path.join(folder, name));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

function remove(file: string): void {
  rmSync(file, { force: true });
  rmSync(`${file}.wal`, { force: true });
}
