/** The real client against the real door, over sockets that are cut again and again. */
import {
  createResumingClient,
  type PendingOperation,
  type VisitorEvent,
  type VisitorNews,
  type VisitorOperation,
  type VisitorSignal,
  visitorProtocols,
} from '@throughline/realtime';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { DEFAULT_LIMITS } from './rate-limit.ts';
import { serveChat } from './testing/serve.ts';
import { postSession } from './testing/visitor.ts';

test('a visitor whose sockets keep breaking says everything once and hears everything once', async () => {
  const { url, runtime, cut, close } = await serveChat({
    limits: { ...DEFAULT_LIMITS, messagesPerVisitor: { burst: 10_000, perSecond: 0 } },
  });
  const { token, visitorId } = (await postSession(url)).body;
  let pending: PendingOperation<VisitorOperation>[] = [];
  const heard: string[] = [];
  const client = createResumingClient<VisitorEvent, VisitorOperation, VisitorNews, VisitorSignal>({
    connect(listener) {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/widget/v1/socket`, visitorProtocols(token));
      socket.on('open', () => listener.open());
      socket.on('message', (data) => listener.message(String(data)));
      socket.on('close', (code) => listener.close(code));
      socket.on('error', () => {});
      return socket;
    },
    // Waits are cut to a hundredth, so that hundreds of reconnects fit into a second.
    timers: {
      now: () => Date.now(),
      after(ms, run) {
        const timer = setTimeout(run, ms / 100);
        return () => clearTimeout(timer);
      },
    },
    random: () => 0,
    since: 0,
    outbox: {
      list: () => [...pending],
      put: (operation) => pending.push(operation),
      remove: (id) => {
        pending = pending.filter(({ clientId }) => clientId !== id);
      },
    },
    onEvents: (events) => {
      for (const event of events) if (event.kind === 'message') heard.push(event.message.text);
    },
    onSnapshotNeeded: () => {
      throw new Error('nothing was truncated');
    },
  });
  client.start();
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  for (let i = 0; i < 60; i++) {
    client.submit({ clientId: `c${i}`, operation: { kind: 'send', text: `own ${i}`, fileIds: [] } });
    runtime.say(visitorId, `agent ${i}`);
    for (let n = 0; n < (i * 7) % 23; n++) await turn();
    cut();
  }
  await expect.poll(() => [pending.length, heard.length], { timeout: 10_000, interval: 5 }).toEqual([0, 120]);
  client.stop();
  expect(heard).toEqual(runtime.texts(visitorId));
  const own = heard.filter((text) => text.startsWith('own'));
  expect(own.sort()).toEqual(Array.from({ length: 60 }, (_, i) => `own ${i}`).sort());
  await close();
}, 20_000);
