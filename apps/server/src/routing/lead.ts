/**
 * Which process runs the engine: the one whose connection holds the advisory lock; the others wait for it. It sleeps
 * until something happens or the next moment comes at which something changes by itself.
 */
import { type Database, startLeader, type Turn } from '../platform/db/index.ts';
import { type EventFeed, headSequence } from '../platform/events/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { createEngine, type EngineDeps } from './engine.ts';

const lockId = 7_305_020;
/** The leader looks for processes that died this often, and sleeps no longer, milliseconds. */
const lookEvery = 2000;
const batchSize = 500;

export interface RoutingLoop {
  state(): 'leading' | 'following' | 'disconnected';
  stop(): Promise<void>;
}

export function startRouting(
  url: string,
  deps: EngineDeps & { database: Database; feed: EventFeed; log: Logger },
): RoutingLoop {
  let news = false;
  const leader = startLeader(url, { lockId, paused: 'routing paused; it will go on', log: deps.log, lead });
  const unsubscribe = deps.feed.onAdvance(() => {
    news = true;
    leader.rouse();
  });

  async function lead({ held, ended, sleep }: Turn): Promise<void> {
    const engine = createEngine(deps);
    // Read before the world is: what happens in between is heard of again, which does no harm.
    let cursor = await headSequence(deps.database.db);
    // By a clock that never jumps: one on the wall set back would put this off for as long.
    let looked = Number.NEGATIVE_INFINITY;
    while (!ended()) {
      news = false;
      if (performance.now() - looked >= lookEvery) {
        await held.query('select 1');
        await engine.checkProcesses();
        looked = performance.now();
      }
      for (;;) {
        const events = await deps.feed.read(deps.database.db, cursor, batchSize);
        engine.hear(events);
        cursor = events.at(-1)?.seq ?? cursor;
        if (events.length < batchSize) break;
      }
      const next = await engine.step();
      const until = next === null ? lookEvery : next.getTime() - deps.now().getTime();
      if (!news) await sleep(Math.max(0, Math.min(until, lookEvery)));
    }
  }

  return {
    state: leader.state,
    stop() {
      unsubscribe();
      return leader.stop();
    },
  };
}
