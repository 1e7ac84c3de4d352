/**
 * Keeps views of personal data: a request only puts one into a list, which is written in one statement every few
 * seconds and when the process stops in an orderly way. A process that is killed loses what it saw in these seconds.
 */
import type { Database } from '../db/index.ts';
import type { Logger } from '../log/index.ts';
import { append, type NewEntry } from './chain.ts';
import type { SeenView } from './context.ts';
import { readAuditPolicy } from './policy.ts';

export interface ViewLog {
  see(view: SeenView): void;
  /** Writes what has been seen so far. */
  flush(): Promise<void>;
  /** Writes the rest and takes no more. */
  stop(): Promise<void>;
}

/** Milliseconds between two writes. */
const every = 3000;
/** A desk asks for what it shows again and again: the same person seeing the same thing is one view so long, milliseconds. */
const once = 10 * 60_000;
/** More than this waits only while the database is away; then the oldest go, and the log says so. */
const most = 20_000;
const batch = 500;

export function startViewLog(database: Database, log: Logger): ViewLog {
  let waiting: SeenView[] = [];
  let writing: Promise<void> = Promise.resolve();
  const seen = new Map<string, number>();

  function see(view: SeenView): void {
    const key = JSON.stringify([view.context.who.id, view.action, view.thing.id, view.thing.name]);
    const last = seen.get(key);
    if (last !== undefined && view.at.getTime() - last < once) return;
    if (seen.size >= most) seen.clear();
    seen.set(key, view.at.getTime());
    waiting.push(view);
    if (waiting.length > most) {
      waiting.splice(0, batch);
      log.error({ lost: batch }, 'views of personal data could not be written and were dropped');
    }
  }

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const views = waiting.slice(0, batch);
      const policy = await readAuditPolicy(database.db);
      const kept = views.filter((view) => policy.views[view.action]);
      if (kept.length > 0) await database.transaction((tx) => append(tx, kept.map(entryOf)));
      waiting = waiting.slice(views.length);
    }
  }

  const flush = (): Promise<void> => {
    writing = writing.then(write, write);
    return writing;
  };
  const timer = setInterval(() => {
    flush().catch((error: Error) =>
      log.warn({ err: error.message }, 'views of personal data wait for the database'),
    );
  }, every);
  timer.unref();

  return {
    see,
    flush,
    async stop() {
      clearInterval(timer);
      await flush().catch((error: Error) =>
        log.error({ err: error.message, lost: waiting.length }, 'views of personal data are lost'),
      );
    },
  };
}

const entryOf = ({ at, context, action, thing }: SeenView): NewEntry => ({
  at,
  who_kind: context.who.kind,
  who_id: context.who.id,
  who_name: context.who.name,
  address: context.address,
  request_id: context.requestId,
  action,
  thing_id: thing.id,
  thing_name: thing.name,
  changes: null,
});
