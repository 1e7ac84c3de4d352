/** How long a decision takes: 2,000 agents online, 20,000 matters waiting, 40 skills. */
import { Router } from '../core/router.ts';
import type { RoutingPolicy, Seat, Work } from '../core/types.ts';
import { minute } from './day.ts';

export interface Latency {
  what: string;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

const agents = 2000;
const waiting = 20_000;
const skills = 40;
const teams = 20;
const decisions = 2000;

const policy: RoutingPolicy = {
  weights: { deadline: 4, urgency: 2, value: 1, waiting: 1 },
  deadlineHalfLife: 30 * minute,
  capacity: { capacity: 1, classes: { live: { units: 1, interruptible: false } } },
  relaxation: new Map(),
};

/** Everybody is busy and much waits: the worst case for whoever becomes free. Random, but the same every time. */
export function measureLatency(): Latency[] {
  let state = 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const router = new Router(policy);
  const busy: Seat[] = Array.from({ length: agents }, (_, index) => ({
    agentId: `agent-${index}`,
    teamIds: new Set([`team-${index % teams}`]),
    skills: new Map(Array.from({ length: 8 }, () => [`skill-${random(skills)}`, 1 + random(5)])),
    presence: 'online',
    onHold: false,
    idleSince: index,
    load: new Map([['live', 1]]),
    capacity: null,
  }));
  for (const seat of busy) router.putSeat(seat);
  const work = (index: number): Work => ({
    id: `work-${index}`,
    teamId: `team-${random(teams)}`,
    channelClass: 'live',
    enteredAt: random(60 * minute),
    dueAt: random(120 * minute),
    urgency: random(4),
    value: random(100) / 100,
    required: [{ skill: `skill-${random(skills)}`, level: 1 + random(3) }],
    preferred: [{ skill: `skill-${random(skills)}`, level: 3 }],
    sticky: null,
    passedBy: new Map(),
  });
  const now = 60 * minute;
  for (let index = 0; index < waiting; index++) router.putWork(work(index), now);
  router.settle(now);

  const arriving = timed((turn) => {
    router.putWork(work(waiting + turn), now + turn);
    router.settle(now + turn);
  });
  const freeing = timed((turn) => {
    router.putSeat({ ...(busy[random(agents)] as Seat), load: new Map() });
    router.settle(now + turn);
  });
  return [
    { what: 'somebody writes while all are busy', ...arriving },
    { what: 'an agent becomes free', ...freeing },
  ];
}

function timed(decide: (turn: number) => void): { p50: number; p99: number } {
  const times: number[] = [];
  for (let turn = 0; turn < decisions; turn++) {
    const before = performance.now();
    decide(turn);
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  return {
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}
