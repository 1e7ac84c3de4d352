export interface Rate {
  /** How many at once. */
  burst: number;
  /** Regained per second. */
  perSecond: number;
}

export interface ChatLimits {
  sessionsPerAddress: Rate;
  messagesPerVisitor: Rate;
  messagesPerAddress: Rate;
  filesPerVisitor: Rate;
  framesPerSocket: Rate;
}

/** Wide enough for an office behind one address and for everyone coming back after a restart. */
export const DEFAULT_LIMITS: ChatLimits = {
  sessionsPerAddress: { burst: 3_000, perSecond: 50 },
  messagesPerVisitor: { burst: 30, perSecond: 2 },
  messagesPerAddress: { burst: 5_000, perSecond: 1_000 },
  filesPerVisitor: { burst: 20, perSecond: 0.5 },
  framesPerSocket: { burst: 120, perSecond: 20 },
};

/** Token buckets by key; a full bucket is forgotten, so that memory follows traffic. */
export class RateLimiter {
  readonly #rate: Rate;
  readonly #now: () => Date;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(rate: Rate, now: () => Date) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Takes one; false when there is none left. */
  take(key: string): boolean {
    const left = this.#left(key);
    if (left < 1) return false;
    this.#buckets.set(key, { left: left - 1, at: this.#now().getTime() });
    return true;
  }

  sweep(): void {
    for (const key of this.#buckets.keys())
      if (this.#left(key) >= this.#rate.burst) this.#buckets.delete(key);
  }

  #left(key: string): number {
    const bucket = this.#buckets.get(key);
    if (!bucket) return this.#rate.burst;
    const seconds = (this.#now().getTime() - bucket.at) / 1000;
    return Math.min(this.#rate.burst, bucket.left + seconds * this.#rate.perSecond);
  }
}
