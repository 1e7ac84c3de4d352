import type { DueKind, History } from '../../conversations/index.ts';
import type { ServiceLevel } from '../types.ts';
import type { OpenHours } from './open-hours.ts';
import { type Run, runsOf } from './runs.ts';

/** What a service level makes of a run. Instants are milliseconds. */
export interface Clock {
  kind: DueKind;
  startedAt: number;
  /** Null while it is paused before it is due, and when its hours never come. */
  dueAt: number | null;
  warnAt: number | null;
  endedAt: number | null;
  endedBy: string | null;
  state: 'running' | 'paused' | 'met' | 'ended';
  /** Its end, or now while it has none, is past the warning, or past the moment it was due. */
  warned: boolean;
  breached: boolean;
}

type Promises = Pick<ServiceLevel, 'firstAnswer' | 'nextAnswer' | 'resolution' | 'warnAt' | 'pauses'>;

/** The clocks of a conversation, in the order they began. */
export function clocksOf(history: History, level: Promises, hours: OpenHours, now: number): Clock[] {
  return runsOf(history, level.pauses).flatMap((run) => {
    const minutes = targetOf(level, run.kind);
    return minutes === null ? [] : [clockOf(run, minutes * 60_000, level.warnAt, hours, now)];
  });
}

const targetOf = (level: Promises, kind: DueKind): number | null =>
  kind === 'first_answer' ? level.firstAnswer : kind === 'next_answer' ? level.nextAnswer : level.resolution;

function clockOf(run: Run, target: number, warnPercent: number, hours: OpenHours, now: number): Clock {
  const last = run.spans.at(-1)?.[1] ?? null;
  const paused = last !== null && (run.end === null || last < run.end.at);
  // What ran until its end would have run on: so one that was kept tells when it was due.
  const spans = paused
    ? run.spans
    : run.spans.map(([from, to], place): Run['spans'][number] => [
        from,
        place === run.spans.length - 1 ? null : to,
      ]);
  const dueAt = reach(hours, spans, target);
  const warnAt = reach(hours, spans, Math.floor((target * warnPercent) / 100));
  // Answered in the very moment it is due is answered in time.
  const past = (at: number | null) => at !== null && (run.end === null ? now >= at : run.end.at > at);
  return {
    kind: run.kind,
    startedAt: run.startedAt,
    dueAt,
    warnAt,
    endedAt: run.end?.at ?? null,
    endedBy: run.end?.by ?? null,
    state: run.end?.how ?? (paused ? 'paused' : 'running'),
    warned: past(warnAt),
    breached: past(dueAt),
  };
}

/** When so much open time has run; null when it has not, and nothing runs that would make it. */
function reach(hours: OpenHours, spans: Run['spans'], amount: number): number | null {
  let left = amount;
  for (const [from, to] of spans) {
    const at = hours.add(from, left);
    // It stands still in the very moment it would be due: then it is due when it goes on.
    if (to === null || (at !== null && at < to)) return at;
    left -= hours.between(from, to);
  }
  return null;
}
