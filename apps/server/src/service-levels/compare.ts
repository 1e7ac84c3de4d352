import { type Due, systemActor } from '../conversations/index.ts';
import type { NewEvent } from '../platform/events/index.ts';
import type { Clock } from './core/clocks.ts';
import type { StoredClock } from './types.ts';

export interface Outcome {
  /** Clocks that are to be written. */
  changed: StoredClock[];
  events: NewEvent[];
  due: Due | null;
}

/**
 * What the clocks of a conversation, as they are now, mean beside those that are kept of it: what has to be written,
 * and what has to be told, each once.
 * @param level of the clocks; null when no service level applies and there are none
 * @param heard entries of the timeline that are news: a promise that was over before is only recorded when one of them ended it
 */
export function compare(
  about: { conversationId: string; customerId: string },
  clocks: readonly Clock[],
  stored: readonly StoredClock[],
  level: string | null,
  heard: ReadonlySet<string>,
): Outcome {
  const left = new Map(stored.map((clock) => [keyOf(clock.kind, clock.startedAt.getTime()), clock]));
  const standing = clocks.map((clock) => {
    const before = left.get(keyOf(clock.kind, clock.startedAt)) ?? null;
    return { clock: remembering(clock, before), before };
  });
  const outcome: Outcome = { changed: [], events: [], due: dueOf(standing.map(({ clock }) => clock)) };
  for (const { clock, before } of standing) {
    left.delete(keyOf(clock.kind, clock.startedAt));
    if (level === null || isOver(clock, before, heard)) continue;
    const next = nextOf(about.conversationId, clock, before, level);
    const tell = newsOf(clock, before);
    if (tell !== null) outcome.events.push(eventOf(tell, about, next));
    if (before === null || !same(before, next)) outcome.changed.push(next);
  }
  for (const clock of left.values())
    if (clock.endedAt === null && clock.state !== 'void') outcome.changed.push({ ...clock, state: 'void' });
  return outcome;
}

const keyOf = (kind: string, startedAt: number): string => `${kind} ${startedAt}`;

/** What was told of an instant has been told, also when the wall clock went back behind it. */
function remembering(clock: Clock, before: StoredClock | null): Clock {
  if (before === null || clock.endedAt !== null) return clock;
  return {
    ...clock,
    warned: clock.warned || (before.warned && before.warnAt?.getTime() === clock.warnAt),
    breached: clock.breached || (before.breached && before.dueAt?.getTime() === clock.dueAt),
  };
}

/** What is over stays as it was judged, whatever becomes of the service level. */
function isOver(clock: Clock, before: StoredClock | null, heard: ReadonlySet<string>): boolean {
  if (clock.endedAt === null) return false;
  if (before === null) return clock.endedBy === null || !heard.has(clock.endedBy);
  return before.endedAt?.getTime() === clock.endedAt && before.state === clock.state;
}

function nextOf(
  conversationId: string,
  clock: Clock,
  before: StoredClock | null,
  serviceLevelId: string,
): StoredClock {
  const date = (at: number | null) => (at === null ? null : new Date(at));
  return {
    conversationId,
    kind: clock.kind,
    startedAt: new Date(clock.startedAt),
    serviceLevelId,
    dueAt: date(clock.dueAt),
    warnAt: date(clock.warnAt),
    endedAt: date(clock.endedAt),
    state: clock.state,
    warned: clock.warned,
    breached: clock.breached,
    toldMet: before?.toldMet === true || newsOf(clock, before) === 'met',
  };
}

/** A breach says more than the warning that nobody was there to give. */
function newsOf(clock: Clock, before: StoredClock | null): 'warned' | 'breached' | 'met' | null {
  if (clock.breached) return before?.breached ? null : 'breached';
  if (clock.state === 'met') return before?.toldMet ? null : 'met';
  if (clock.state !== 'running' || !clock.warned) return null;
  return before?.warned ? null : 'warned';
}

const eventOf = (
  tell: 'warned' | 'breached' | 'met',
  about: { conversationId: string; customerId: string },
  clock: StoredClock,
): NewEvent => ({
  type: `service_level.${tell}`,
  ...about,
  actor: systemActor.kind,
  data: {
    kind: clock.kind,
    serviceLevelId: clock.serviceLevelId,
    startedAt: clock.startedAt.toISOString(),
    dueAt: clock.dueAt?.toISOString() ?? null,
  },
});

/** Thousands are compared in the moment in which as many come due. */
function same(one: StoredClock, other: StoredClock): boolean {
  return (Object.keys(one) as (keyof StoredClock)[]).every((name) => plain(one[name]) === plain(other[name]));
}

const plain = (value: StoredClock[keyof StoredClock]) => (value instanceof Date ? value.getTime() : value);

/** What comes first of all that runs; hours that never come stand behind every instant. */
function dueOf(clocks: readonly Clock[]): Due | null {
  const first = clocks
    .filter((clock) => clock.state === 'running')
    .sort((one, other) => (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity))[0];
  if (!first) return null;
  return {
    at: first.dueAt === null ? null : new Date(first.dueAt).toISOString(),
    kind: first.kind,
    state: first.breached ? 'breached' : first.warned ? 'at_risk' : 'on_time',
  };
}
