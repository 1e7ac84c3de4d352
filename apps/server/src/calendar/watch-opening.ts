import { isOpen } from './opening.ts';
import type { BusinessHours } from './types.ts';

/** How often the clock is looked at, milliseconds: nobody notices a chat that opens so much later. */
const lookEvery = 10_000;

export interface OpeningWatch {
  /** Looks now. */
  look(): Promise<void>;
  stop(): void;
}

/**
 * Tells when the company opens or closes, by the clock or because its hours were changed. Told twice, one look apart:
 * whoever remembers an answer for a moment may have taken it just before.
 */
export function watchOpening(
  read: () => Promise<BusinessHours>,
  now: () => Date,
  changed: () => void,
): OpeningWatch {
  let open: boolean | null = null;
  let again = false;

  async function look(): Promise<void> {
    const before = open;
    open = isOpen(await read(), now());
    const news = before !== null && before !== open;
    if (news || again) changed();
    again = news;
  }

  // While the database is away there is nobody to tell.
  const timer = setInterval(() => void look().catch(() => {}), lookEvery);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
