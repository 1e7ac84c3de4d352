/**
 * Where those who wait stand, and how long it may take: by the order in which routing gives their queue away, whether its
 * team is offered work or pulls. All of them together cost a handful of queries a queue, however many they are.
 */

import { readWaiting } from '../conversations/index.ts';
import { listTeams } from '../people/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { type ExpectedWait, expectedWait, pastRate, presentRate, presentSpan } from './core/expected-wait.ts';
import { priority } from './core/priority.ts';
import type { Work } from './core/types.ts';
import { type Queue, readDepartures } from './departure-store.ts';
import { policyOf, readRouting } from './policy.ts';
import { readWork } from './read-work.ts';
import type { ClassOf } from './types.ts';

export interface WaitingPlace {
  /** 1 is next. */
  position: number;
  /** Milliseconds; null while too little is known to say. */
  wait: ExpectedWait | null;
  /** Instant, milliseconds. */
  since: number;
}

const week = 7 * 86_400_000;

/** Places by conversation; one that does not wait for anybody is left out. */
export async function waitingPlaces(
  db: Reader,
  conversationIds: string[],
  classOf: ClassOf,
  now: Date,
): Promise<Map<string, WaitingPlace>> {
  const places = new Map<string, WaitingPlace>();
  if (conversationIds.length === 0) return places;
  const anyTeam = ['', ...(await listTeams(db)).map((team) => team.id)];
  const asked = await readWaiting(db, anyTeam, conversationIds);
  if (asked.length === 0) return places;
  const settings = await readRouting(db);
  const policy = policyOf(settings);
  const teamIds = [...new Set(asked.map(({ teamId }) => teamId))];
  const work = await readWork(db, settings, { modes: [], teamIds, ids: null, classOf, now });
  const wanted = new Set(asked.map(({ id }) => id));
  const queues = Map.groupBy(work, ({ teamId, channelClass }) => `${teamId}/${channelClass}`);
  for (const members of queues.values()) {
    const [first] = members;
    if (!first || !members.some(({ id }) => wanted.has(id))) continue;
    const rate = await rateOf(db, first, members, now.getTime());
    inOrder(members, (each) => priority(each, now.getTime(), policy)).forEach(({ id, enteredAt }, index) => {
      if (!wanted.has(id)) return;
      const position = index + 1;
      places.set(id, {
        position,
        wait: rate === null ? null : expectedWait(position, rate),
        since: enteredAt,
      });
    });
  }
  return places;
}

/** As the Router and `takeNext` have it: the highest priority first, of equals who came first. */
function inOrder(work: readonly Work[], priorityOf: (work: Work) => number): Work[] {
  return work
    .map((each) => ({ each, value: priorityOf(each) }))
    .sort(
      (a, b) => b.value - a.value || a.each.enteredAt - b.each.enteredAt || (a.each.id < b.each.id ? -1 : 1),
    )
    .map(({ each }) => each);
}

async function rateOf(
  db: Reader,
  queue: Queue,
  members: readonly Work[],
  now: number,
): Promise<number | null> {
  const recent = await readDepartures(db, queue, [{ from: now - presentSpan, to: now }]);
  const present = presentRate(
    recent,
    members.map(({ enteredAt }) => enteredAt),
    now,
  );
  if (present !== null) return present;
  const sameHour = [1, 2, 3, 4].map((weeks) => ({
    from: now - weeks * week - presentSpan / 2,
    to: now - weeks * week + presentSpan / 2,
  }));
  return pastRate(await readDepartures(db, queue, sameHour));
}
