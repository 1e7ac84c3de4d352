/**
 * What no event tells: everybody anew after a segment or the settings changed, in steps that each end by themselves, and
 * those for whom a length of time has passed. Several processes share the work by the rows they lock.
 */
import { dependsOnTime, durationOf, type Filter, isDuration } from '@throughline/filter';
import { readPeople } from '../customers/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { isUnavailable } from '../platform/errors/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { createNap } from '../platform/nap/index.ts';
import { passedBetween, profilesAfter } from './profile-store.ts';
import { treeOf } from './read-filter.ts';
import { filterContext, refreshProfiles, refreshSegments } from './refresh.ts';
import { beginSweep, lockSweep, moveSweep, putLookedAt, selectSegments } from './segment-store.ts';

/** So many profiles in one transaction. */
const step = 500;
/** More who are passed at once are looked at with everybody else. */
const mostPassed = 5000;
/** Conditions on time are looked at so often, milliseconds. */
const lookEvery = 30_000;
const longestRetry = 15_000;

export interface ProfileDeps {
  database: Database;
  now(): Date;
  log: Logger;
}

export interface Profiles {
  /** There is something to do. */
  wake(): void;
  stop(): Promise<void>;
}

export function startProfiles(deps: ProfileDeps): Profiles {
  let stopping = false;
  let failures = 0;
  const { sleep, rouse } = createNap();
  const done = run();

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        await deps.database.transaction((tx) => lookAtTime(tx, deps.now()));
        while (!stopping && (await deps.database.transaction((tx) => sweepStep(tx, deps.now()))));
        failures = 0;
        if (!stopping) await sleep(lookEvery);
      } catch (error) {
        failures++;
        if (stopping) return;
        deps.log.warn(
          { failures, err: (error as Error).message },
          'segments could not be kept current; they will be',
        );
        await sleep(isUnavailable(error) ? 1000 : Math.min(200 * 2 ** Math.min(failures, 10), longestRetry));
      }
    }
  }

  return {
    wake: rouse,
    async stop() {
      stopping = true;
      rouse();
      await done;
    },
  };
}

/** Makes the next profiles of a sweep anew. @returns whether there is more of it */
export async function sweepStep(tx: Tx, now: Date): Promise<boolean> {
  const sweep = await lockSweep(tx);
  if (!sweep) return false;
  const ids = await profilesAfter(tx, sweep.after, step);
  if (ids.length > 0) await refreshProfiles(tx, ids, now);
  const last = ids.length < step ? null : (ids.at(-1) as string);
  await moveSweep(tx, last);
  return last !== null;
}

/** Looks at those for whom a moment came to be so long ago since the last look, and at everybody when a day began. */
export async function lookAtTime(tx: Tx, now: Date): Promise<void> {
  const context = await filterContext(tx, now);
  const timed = (await selectSegments(tx))
    .map((segment) => ({ ...segment, tree: treeOf(segment.filter, context.facts) }))
    .filter(({ tree, lookedAt }) => dependsOnTime(tree) && lookedAt < now);
  if (timed.length === 0) return;
  const passed = new Set<string>();
  let everybody = false;
  for (const { tree, lookedAt } of timed)
    for (const { field, duration } of momentsIn(tree)) {
      if (duration === null) {
        everybody ||= dayIn(lookedAt, context.timeZone) !== dayIn(now, context.timeZone);
        continue;
      }
      const ids = await passedBetween(
        tx,
        field,
        new Date(lookedAt.getTime() - duration),
        new Date(now.getTime() - duration),
        mostPassed,
      );
      everybody ||= ids.length === mostPassed;
      for (const id of ids) passed.add(id);
    }
  if (everybody) await beginSweep(tx);
  else if (passed.size > 0) await refreshSegments(tx, await readPeople(tx, [...passed].sort()), now);
  await putLookedAt(
    tx,
    timed.map(({ id }) => id),
    now,
  );
}

/** Conditions that come to hold by themselves: after a length of time, or (null) when a day begins. */
function momentsIn(tree: Filter): { field: string; duration: number | null }[] {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return tree.parts.flatMap(momentsIn);
    case 'not':
      return momentsIn(tree.part);
    case 'compare':
      return [{ field: tree.field, duration: isDuration(tree.value) ? durationOf(tree.value) : null }];
    case 'is':
      return tree.values.some((value) => value === 'today' || value === 'yesterday')
        ? [{ field: tree.field, duration: null }]
        : [];
    case 'text':
      return [];
  }
}

const dayIn = (at: Date, timeZone: string): string => at.toLocaleDateString('en-CA', { timeZone });
