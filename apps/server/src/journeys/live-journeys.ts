import type { Database } from '../platform/db/index.ts';
import type { EventFeed } from '../platform/events/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { type JourneyStore, openJourneyStore } from './store/journey-store.ts';

export interface LiveJourneys {
  /** Answers a question; the first one opens the store. */
  ask<T>(question: (store: JourneyStore) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** What comes fast is brought in together, milliseconds. */
const restMs = 250;
/** A question waits this long for what has just happened; it is answered from what was there before otherwise. */
const patienceMs = 100;

/**
 * The journeys of a running server. The store is opened with the first question and follows the event log from then on:
 * until somebody asks it costs nothing.
 */
export function liveJourneys({
  database,
  feed,
  dataDir,
  log,
}: {
  database: Database;
  feed: EventFeed;
  dataDir: string;
  log: Logger;
}): LiveJourneys {
  let opening: Promise<JourneyStore> | null = null;
  let following: Promise<void> | null = null;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let unsubscribe = () => {};
  let stopped = false;

  async function open(): Promise<JourneyStore> {
    const store = await openJourneyStore(database, dataDir, log);
    try {
      await store.catchUp();
    } catch (error) {
      await store.close();
      throw error;
    }
    unsubscribe = feed.onAdvance(() => follow(store));
    return store;
  }

  /** One at a time; whatever comes meanwhile is brought in by the next. */
  function follow(store: JourneyStore): Promise<void> {
    if (following) {
      again = true;
      return following;
    }
    again = false;
    following = store
      .catchUp()
      .catch((error: Error) => log.warn({ err: error.message }, 'journeys could not be brought up to date'))
      .finally(() => {
        following = null;
        if (again && !stopped) timer = setTimeout(() => void follow(store), restMs);
      });
    return following;
  }

  return {
    async ask(question) {
      opening ??= open().catch((error) => {
        opening = null;
        throw error;
      });
      const store = await opening;
      await Promise.race([follow(store), new Promise((resolve) => setTimeout(resolve, patienceMs).unref())]);
      return question(store);
    },
    async stop() {
      stopped = true;
      unsubscribe();
      clearTimeout(timer);
      const store = await opening?.catch(() => null);
      await following;
      await store?.close();
    },
  };
}
