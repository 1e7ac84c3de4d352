import type { Company } from '../company.ts';
import type { OutsideMail } from '../outside-mail.ts';
import type { Timers } from '../timers.ts';
import { pause } from '../timers.ts';

/** What every customer needs to live: the company's doors, their own mail, a clock. */
export interface Town {
  company: Pick<Company, 'address' | 'mailAddress' | 'chatChannelId' | 'forms'>;
  mail: OutsideMail;
  timers: Timers;
  newId(): string;
  /** Ends every life. */
  signal: AbortSignal;
  /** Divides every wait: 1 is as people are, tests take more. */
  haste: number;
  /** Told what went wrong for good. */
  onTrouble(error: Error): void;
}

/** @param seconds as a person would take */
export const takeTime = (town: Town, seconds: number): Promise<void> =>
  pause(town.timers, (seconds * 1000) / town.haste, town.signal);

/** Long enough to look like typing, never so long that somebody watching gives up, seconds. */
export const typingTime = (text: string, lettersASecond: number): number =>
  Math.min(9, 1 + text.length / lettersASecond);

/**
 * Does something at a door that may be shut for a while, because the server restarts: tries again with longer and
 * longer pauses. Resolves with null when it never worked or the life is over.
 */
export async function keepTrying<T>(town: Town, attempt: () => Promise<T>): Promise<T | null> {
  for (let tries = 0; !town.signal.aborted; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= mostTries || !isPassing(error)) {
        if (!town.signal.aborted) town.onTrouble(error as Error);
        return null;
      }
      await takeTime(town, Math.min(20, 1.5 ** tries));
    }
  }
  return null;
}

const mostTries = 15;

/** Shut doors open again; a refusal stays one, and a mistake of ours is not mended by time. */
function isPassing(error: unknown): boolean {
  const { name, status, responseCode, code } = error as {
    name?: string;
    status?: number;
    responseCode?: number;
    code?: string;
  };
  // A mail server that says 5xx means it; a web server is only troubled.
  if (responseCode !== undefined) return responseCode < 500;
  if (status !== undefined) return status === 0 || status === 429 || status >= 500;
  return (name === 'TypeError' && (error as Error).message === 'fetch failed') || code !== undefined;
}
