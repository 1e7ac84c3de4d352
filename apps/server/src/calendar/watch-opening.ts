import { isOpen, nextOpening } from './opening.ts';
import type { OpeningTimes } from './types.ts';

/** How often the clock is looked at, milliseconds: nobody notices a chat that opens so much later. */
const lookEvery = 10_000;

export interface OpeningWatch {
  /** Looks now. */
  look(): Promise<void>;
  stop(): void;
}

/**
 * Tells when one of the calendars opens or closes, or will open at another moment: by the clock or because it was
 * changed. Told twice, one look apart: whoever remembers an answer for a moment may have taken it just before.
 */
export function watchOpening(
  read: () => Promise<readonly OpeningTimes[]>,
  now: () => Date,
  changed: () => void,
): OpeningWatch {
  let known: string | null = null;
  let again = false;

  async function look(): Promise<void> {
    const before = known;
    const at = now();
    known = (await read()).map((times) => stateOf(times, at)).join();
    const news = before !== null && before !== known;
    if (news || again) changed();
    again = news;
  }

  // While the database is away there is nobody to tell.
  const timer = setInterval(() => void look().catch(() => {}), lookEvery);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}

const stateOf = (times: OpeningTimes, at: Date): string =>
  isOpen(times, at) ? 'open' : (nextOpening(times, at)?.toISOString() ?? 'never');
