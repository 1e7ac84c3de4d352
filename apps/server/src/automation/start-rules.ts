/**
 * Works off what rules have to look at: events in the order of the log, moments in the order of their time, each in a
 * short transaction of its own that also forgets it. A process that ends in between leaves it to be taken again, whole.
 */
import type { Tx } from '../platform/db/index.ts';
import { isUnavailable } from '../platform/errors/index.ts';
import { createNap } from '../platform/nap/index.ts';
import { answerBy } from './answer.ts';
import type { AutomationDeps } from './deps.ts';
import { pruneMacroRuns } from './macro-store.ts';
import { ready } from './ready-rule.ts';
import { rememberSurroundings, type SurroundingsReader } from './remember-surroundings.ts';
import { selectLiveRules } from './rule-store.ts';
import { pruneRuns } from './run-store.ts';
import { readSnapshots } from './snapshot.ts';
import { takeDue, takeTask } from './take-task.ts';
import {
  nextDue,
  nextMoment,
  removeTasks,
  selectTasks,
  type Task,
  takeLane,
  withPassedDues,
} from './task-store.ts';

/** Events looked at in one transaction as long as none changes anything. */
const mostAtOnce = 50;
/** Another process works on them; it may end. */
const lookAgainMs = 1000;
/** Moments that another process wrote down are found this late at most. */
const longestSleepMs = 30_000;
const longestRetryMs = 15_000;
/** What runs did is kept so long. */
const keptDays = 30;
const pruneEveryMs = 3_600_000;

export interface Rules {
  /** There is something new. */
  wake(): void;
  state(): { failures: number; error: string | null };
  stop(): Promise<void>;
}

export function startRules(deps: AutomationDeps): Rules {
  let failures = 0;
  let error: string | null = null;
  let stopping = false;
  let woken = false;
  const { sleep, rouse } = createNap();
  let prunedAt = 0;
  const work = beginWork();
  const done = run();

  async function run(): Promise<void> {
    while (!stopping) {
      woken = false;
      try {
        const outcome = await workOff(deps, work);
        failures = 0;
        error = null;
        if (outcome === 'worked') continue;
        await prune();
        if (woken || stopping) continue;
        await sleep(outcome === 'held' ? lookAgainMs : await untilNext());
      } catch (thrown) {
        failures++;
        error = (thrown as Error).message;
        if (stopping) return;
        deps.log.warn({ failures, err: error }, 'rules could not be run; they will be');
        const longest = isUnavailable(thrown) ? 1000 : longestRetryMs;
        await sleep(Math.min(200 * 2 ** Math.min(failures, 10), longest));
      }
    }
  }

  async function untilNext(): Promise<number> {
    const next = await nextMoment(deps.database.db);
    if (next === null) return longestSleepMs;
    return Math.min(Math.max(0, next.getTime() - deps.now().getTime()), longestSleepMs);
  }

  async function prune(): Promise<void> {
    const now = deps.now().getTime();
    if (now - prunedAt < pruneEveryMs) return;
    const before = new Date(now - keptDays * 86_400_000);
    await pruneMacroRuns(deps.database.db, before);
    while ((await pruneRuns(deps.database.db, before, 5000)) === 5000 && !stopping);
    prunedAt = now;
  }

  return {
    wake() {
      woken = true;
      rouse();
    },
    state: () => ({ failures, error }),
    async stop() {
      stopping = true;
      rouse();
      await done;
    },
  };
}

/** What a worker keeps from one transaction to the next. */
export interface Work {
  readSurroundings: SurroundingsReader;
  /**
   * Events looked at together: twice as many as it took until one changed something, so that little is read of those
   * that come after it and have to be read again.
   */
  atOnce: number;
}

export const beginWork = (): Work => ({ readSurroundings: rememberSurroundings(), atOnce: mostAtOnce });

/**
 * Takes what comes next. @returns `idle` when there was nothing, `held` while another process is at it
 */
export function workOff(deps: AutomationDeps, work: Work): Promise<'worked' | 'idle' | 'held'> {
  return deps.database.transaction(async (tx) => {
    if (!(await takeLane(tx))) return 'held';
    const events = await takeEvents(tx, deps, work);
    if (events) return 'worked';
    const now = deps.now();
    const due = await nextDue(tx, now);
    if (!due) return 'idle';
    await takeDue(tx, due, await contextOf(tx, deps, work, now));
    return 'worked';
  });
}

async function takeEvents(tx: Tx, deps: AutomationDeps, work: Work): Promise<boolean> {
  const tasks = await selectTasks(tx, work.atOnce);
  if (tasks.length === 0) return false;
  const now = deps.now();
  const context = await contextOf(tx, deps, work, now);
  const rules = (await selectLiveRules(tx)).map(ready);
  const looks = await readSnapshots(tx, tasks, now);
  const passed = await withPassedDues(
    tx,
    tasks.map((task) => task.conversationId),
  );
  let taken = 0;
  for (const [index, task] of tasks.entries()) {
    taken = index + 1;
    const look = looks[index] ?? null;
    const changed = await takeTask(
      tx,
      { task, look, passed: passed.has(task.conversationId) },
      rules,
      context,
    );
    // Conversations are not held longer than it takes to change one.
    if (changed) break;
  }
  await removeTasks(tx, (tasks[taken - 1] as Task).seq);
  work.atOnce = Math.min(2 * taken, mostAtOnce);
  return true;
}

const contextOf = async (tx: Tx, deps: AutomationDeps, work: Work, now: Date) => ({
  surroundings: await work.readSurroundings(tx),
  send: answerBy(deps),
  now,
});
