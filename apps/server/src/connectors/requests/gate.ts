/**
 * What stands between us and a system: so many requests at a time, and none for a while when it fails again and
 * again. After the pause one request tries; when that fails, too, the next pause is longer.
 */
import { type Problem, problemOf, SystemProblem } from './problem.ts';

export interface GateLimits {
  concurrency: number;
  failures: number;
  pauseSeconds: number;
}

export interface Health {
  state: 'closed' | 'open' | 'half_open';
  /** When it was opened last; null while closed. */
  since: Date | null;
  /** in a row */
  failures: number;
  reason: Problem | null;
  retryAt: Date | null;
  lastSuccessAt: Date | null;
  /** Of the last requests that were answered, milliseconds. */
  medianMs: number | null;
}

export interface Gate {
  /**
   * Runs `work` when there is room and the system is not left alone.
   * @param urgent before what merely refreshes
   * @throws SystemProblem `paused` without having run it
   */
  pass<T>(work: () => Promise<T>, urgent?: boolean): Promise<T>;
  health(): Health;
}

/** More do not wait: somebody asks again later. */
const longestQueue = 200;
const longestPause = 600_000;
const durationsKept = 50;

export function openGate(limits: GateLimits, now: () => Date): Gate {
  let running = 0;
  let probing = false;
  let failures = 0;
  let pauses = 0;
  let openedAt: Date | null = null;
  let retryAt: Date | null = null;
  let reason: Problem | null = null;
  let lastSuccessAt: Date | null = null;
  const durations: number[] = [];
  const queue: { go(): void; refuse(error: SystemProblem): void; urgent: boolean }[] = [];

  function paused(): SystemProblem | null {
    if (retryAt === null) return null;
    if (retryAt > now()) return new SystemProblem('paused', reason?.code ?? null, { retryAt });
    return probing ? new SystemProblem('paused', reason?.code ?? null, { retryAt }) : null;
  }

  /** Who waited is refused at once when the system is left alone: nobody waits for nothing. */
  function admitNext(): void {
    while (queue.length > 0) {
      const refusal = paused();
      if (refusal) queue.shift()?.refuse(refusal);
      else if (running < limits.concurrency) {
        queue.shift()?.go();
        return;
      } else return;
    }
  }

  async function room(urgent: boolean): Promise<void> {
    const refusal = paused();
    if (refusal) throw refusal;
    if (running < limits.concurrency) return enter();
    if (queue.length >= longestQueue) throw new SystemProblem('paused', 'too many requests wait');
    await new Promise<void>((go, refuse) => {
      const place = urgent ? queue.findIndex((each) => !each.urgent) : -1;
      const entry = {
        go: () => {
          enter();
          go();
        },
        refuse,
        urgent,
      };
      if (place === -1) queue.push(entry);
      else queue.splice(place, 0, entry);
    });
  }

  function enter(): void {
    running++;
    if (retryAt !== null) probing = true;
  }

  function succeeded(milliseconds: number): void {
    failures = 0;
    pauses = 0;
    openedAt = null;
    retryAt = null;
    reason = null;
    lastSuccessAt = now();
    durations.push(milliseconds);
    if (durations.length > durationsKept) durations.shift();
  }

  function failed(problem: SystemProblem): void {
    failures++;
    reason = problemOf(problem, now());
    // A system that says when to come back is left alone until then.
    if (!probing && failures < limits.failures && problem.retryAt === null) return;
    const pause = Math.min(limits.pauseSeconds * 1000 * 2 ** pauses++, longestPause);
    openedAt ??= now();
    retryAt = new Date(Math.max(now().getTime() + pause, problem.retryAt?.getTime() ?? 0));
  }

  return {
    async pass(work, urgent = false) {
      await room(urgent);
      const probe = probing;
      const began = now().getTime();
      try {
        const result = await work();
        succeeded(now().getTime() - began);
        return result;
      } catch (error) {
        // Requests that began before it was opened do not make the pause longer.
        if (error instanceof SystemProblem && isFailure(error)) {
          if (probe || retryAt === null) failed(error);
        } else if (error instanceof SystemProblem) succeeded(now().getTime() - began);
        throw error;
      } finally {
        running--;
        if (probe) probing = false;
        admitNext();
      }
    },
    health: () => ({
      state: retryAt === null ? 'closed' : retryAt > now() ? 'open' : 'half_open',
      since: openedAt,
      failures,
      reason,
      retryAt,
      lastSuccessAt,
      medianMs: median(durations),
    }),
  };
}

/** It is the system that fails, and not the one question. */
const isFailure = ({ code }: SystemProblem): boolean =>
  [
    'timeout',
    'unreachable',
    'forbidden_address',
    'bad_answer',
    'refused',
    'sign_in',
    'error_status',
  ].includes(code);

function median(list: readonly number[]): number | null {
  if (list.length === 0) return null;
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? null;
}
