import { Worker } from 'node:worker_threads';
import type { DeliveryJob, DeliveryOutcome } from './map-delivery.ts';
import type { MapJob, MapOutcome } from './types.ts';

/** Maps answers in threads that are ended when one takes too long. */
export interface Mapper {
  /** @throws MappingStopped */
  mapAnswer(job: MapJob): Promise<MapOutcome>;
  /** @throws MappingStopped */
  mapDelivery(job: DeliveryJob): Promise<DeliveryOutcome>;
  stop(): Promise<void>;
}

export type WorkerJob = { kind: 'answer'; job: MapJob } | { kind: 'delivery'; job: DeliveryJob };

/** The mapping took too long, or more memory than it may have. */
export class MappingStopped extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'MappingStopped';
  }
}

interface Waiting {
  work: WorkerJob;
  done(result: unknown): void;
  fail(error: Error): void;
}

interface Thread {
  worker: Worker;
  /** False until it has begun to listen: what it takes to start is no time of a mapping. */
  ready: boolean;
  current: Waiting | null;
  timer: NodeJS.Timeout | null;
}

/**
 * @param limits milliseconds for one answer with all its expressions; threads at the same time
 */
export function startMapper(limits: { time?: number; threads?: number } = {}): Mapper {
  const { time = 3000, threads: most = 2 } = limits;
  const threads = new Set<Thread>();
  const waiting: Waiting[] = [];
  let stopped = false;

  function open(): Thread {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 192, stackSizeMb: 4 },
    });
    const thread: Thread = { worker, ready: false, current: null, timer: null };
    worker.unref();
    worker.on('message', ({ ready, result, error }: { ready?: true; result?: unknown; error?: string }) => {
      if (ready) {
        thread.ready = true;
        return next();
      }
      const job = free(thread);
      if (error === undefined) job?.done(result);
      else job?.fail(new MappingStopped(error));
      next();
    });
    worker.on('error', (error) => close(thread, new MappingStopped(error.message)));
    worker.on('exit', () => close(thread, new MappingStopped('the mapping ended early')));
    threads.add(thread);
    return thread;
  }

  function free(thread: Thread): Waiting | null {
    const job = thread.current;
    if (thread.timer) clearTimeout(thread.timer);
    thread.current = null;
    thread.timer = null;
    return job;
  }

  function close(thread: Thread, why: MappingStopped): void {
    if (!threads.delete(thread)) return;
    free(thread)?.fail(why);
    void thread.worker.terminate();
    if (!stopped) next();
  }

  function next(): void {
    if (waiting.length === 0) return;
    const thread = [...threads].find((each) => each.ready && each.current === null);
    if (!thread) {
      if (threads.size < most && [...threads].every((each) => each.ready)) open();
      return;
    }
    const job = waiting.shift();
    if (!job) return;
    thread.current = job;
    thread.timer = setTimeout(() => {
      close(thread, new MappingStopped(`took longer than ${time} milliseconds`));
    }, time);
    thread.worker.postMessage(job.work);
  }

  const run = <T>(work: WorkerJob): Promise<T> =>
    new Promise((done, fail) => {
      if (stopped) return fail(new MappingStopped('the server is stopping'));
      waiting.push({ work, done: done as (result: unknown) => void, fail });
      next();
    });

  return {
    mapAnswer: (job) => run({ kind: 'answer', job }),
    mapDelivery: (job) => run({ kind: 'delivery', job }),
    async stop() {
      stopped = true;
      for (const job of waiting.splice(0)) job.fail(new MappingStopped('the server is stopping'));
      for (const thread of [...threads]) close(thread, new MappingStopped('the server is stopping'));
    },
  };
}
