/**
 * Tells warnings and breaches in the moment they come: the one process whose connection holds the advisory lock sleeps
 * until the earliest; the others wait for its lock. Two that believe to lead, after an outage, tell nothing twice: what
 * is told is written in the same transaction.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, startLeader, type Turn } from '../platform/db/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { refresh } from './refresh.ts';
import { clockChannel, dueConversations, earliestLook } from './store.ts';
import { sweepOn } from './sweep.ts';

const lockId = 7_305_021;
/** The leader sees whether it still is one this often, milliseconds. */
const lookEvery = 2000;
/** Longest sleep, milliseconds: the clock on the wall may jump, which no timer hears of. */
const longestSleep = 500;
const batchSize = 500;
/**
 * After something was told the next look waits this long, so that what comes meanwhile is told together: the work of a
 * look is nearly the same for one conversation as for twenty. What comes after a pause is told at once, milliseconds.
 */
const restMs = 40;

export interface ServiceLevelTimer {
  state(): 'leading' | 'following' | 'disconnected';
  stop(): Promise<void>;
}

export interface TimerDeps {
  database: Database;
  now(): Date;
  log: Logger;
}

export function startServiceLevels(url: string, deps: TimerDeps): ServiceLevelTimer {
  let news = false;
  return startLeader(url, {
    lockId,
    paused: 'service levels paused; they will go on',
    log: deps.log,
    listen: {
      channel: clockChannel,
      heard: () => {
        news = true;
      },
    },
    lead,
  });

  async function lead({ held, ended, sleep }: Turn): Promise<void> {
    let next: Date | null = null;
    let looked = Number.NEGATIVE_INFINITY;
    news = true;
    while (!ended()) {
      const passed = performance.now() - looked;
      if (passed >= lookEvery) {
        await held.query('select 1');
        looked = performance.now();
      }
      const heard = news || passed >= lookEvery;
      if (heard || (next !== null && next.getTime() <= deps.now().getTime())) {
        news = false;
        const told = await tellDue(deps);
        next = await earliestLook(deps.database.db);
        if (heard && (await sweepOn(deps.database, deps.now))) {
          news = true;
          continue;
        }
        if (told) await pause(restMs);
      }
      const until = next === null ? longestSleep : next.getTime() - deps.now().getTime();
      if (!news) await sleep(Math.max(0, Math.min(until, longestSleep)));
    }
  }
}

/** Everything that has come by now, the longest overdue first. @returns whether there was anything */
export async function tellDue({ database, now }: Pick<TimerDeps, 'database' | 'now'>): Promise<boolean> {
  for (let any = false; ; any = true) {
    const at = now();
    const ids = await dueConversations(database.db, at, batchSize);
    if (ids.length === 0) return any;
    await database.transaction((tx) => refresh(tx, ids, new Set(), at));
  }
}
