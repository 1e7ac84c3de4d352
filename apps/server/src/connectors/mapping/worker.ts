/**
 * A thread that does nothing but map, so that an expression that never ends ends with it. What a thread could reach of
 * the process is taken away before anything is evaluated.
 */
import { parentPort } from 'node:worker_threads';
import { mapAnswer } from './map-answer.ts';
import { mapDelivery } from './map-delivery.ts';
import type { WorkerJob } from './start-mapper.ts';

const port = parentPort;
if (!port) throw new Error('mapping runs in a thread of its own');

for (const name of ['getBuiltinModule', 'binding', 'dlopen', 'kill', 'exit', 'abort'])
  Object.defineProperty(process, name, { value: undefined });
for (const name of ['fetch', 'WebSocket', 'EventSource', 'require'])
  Object.defineProperty(globalThis, name, { value: undefined });

port.on('message', async (work: WorkerJob) => {
  try {
    port.postMessage({
      result: work.kind === 'answer' ? await mapAnswer(work.job) : await mapDelivery(work.job),
    });
  } catch (error) {
    port.postMessage({ error: (error as Error).message });
  }
});
port.postMessage({ ready: true });
