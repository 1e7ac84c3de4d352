/**
 * Tells visitors who wait where they stand. All of them are asked for together, at most once a second however much
 * happens, and a visitor hears of it only when what they would read changes.
 */
import type { LiveEvent, LivePlace } from './contract/index.ts';

/** A place as it is measured: lengths in milliseconds, `since` an instant. */
export interface MeasuredPlace {
  position: number;
  wait: { low: number; high: number } | null;
  since: number;
}

export type AskPlaces = (conversationIds: string[]) => Promise<ReadonlyMap<string, MeasuredPlace>>;

interface Listening {
  conversationId: string | null;
  listener(event: LiveEvent): void;
}

export interface LivePlaces {
  /** Something happened that may move a queue. */
  changed(): void;
  /** Asks and tells now. */
  look(): Promise<void>;
}

/** Milliseconds between two looks while much happens, and while nothing does: time alone changes the wait. */
const soonest = 1000;
const latest = 15_000;

/** @param sessions who is connected at the moment */
export function watchPlaces(ask: AskPlaces, sessions: () => Listening[]): LivePlaces {
  const told = new WeakMap<Listening, string>();
  let timer: NodeJS.Timeout | null = null;
  let soon = false;

  async function look(): Promise<void> {
    const present = sessions();
    const ids = new Set(present.flatMap(({ conversationId }) => conversationId ?? []));
    const places = ids.size === 0 ? new Map<string, MeasuredPlace>() : await ask([...ids]);
    for (const session of present) {
      const measured = session.conversationId === null ? undefined : places.get(session.conversationId);
      const place = measured ? livePlace(measured) : null;
      const text = JSON.stringify(place);
      if (told.get(session) === text) continue;
      told.set(session, text);
      session.listener({ kind: 'place', place });
    }
    if (places.size > 0) again(latest, false);
  }

  function again(after: number, isSoon: boolean): void {
    if (timer !== null && (soon || !isSoon)) return;
    if (timer !== null) clearTimeout(timer);
    soon = isSoon;
    timer = setTimeout(() => {
      timer = null;
      soon = false;
      // The database is away: what happens next asks again.
      look().catch(() => again(latest, false));
    }, after);
    timer.unref();
  }

  return { changed: () => again(soonest, true), look };
}

const minute = 60_000;

/** In minutes as one would say them: single ones up to ten, then fives, beyond an hour no end. */
export function livePlace({ position, wait, since }: MeasuredPlace): LivePlace {
  return {
    position,
    wait: wait && {
      from: Math.max(1, said(wait.low, Math.floor)),
      to: Math.max(1, said(wait.high, Math.ceil)),
    },
    since: new Date(since).toISOString(),
  };
}

function said(milliseconds: number, round: (value: number) => number): number {
  const minutes = milliseconds / minute;
  return minutes <= 10 ? round(minutes) : round(minutes / 5) * 5;
}
