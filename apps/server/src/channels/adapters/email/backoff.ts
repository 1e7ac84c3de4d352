/** How long to wait before the next try. */

/**
 * Doubles from `base` to `max` and draws from the upper half, so that many that failed together do not return together.
 * @param attempt 1 for the first failure
 * @param random in [0, 1)
 * @returns milliseconds
 */
export function backoff(attempt: number, base: number, max: number, random: number): number {
  const full = Math.min(max, base * 2 ** Math.min(attempt - 1, 40));
  return Math.round(full / 2 + (full / 2) * random);
}
