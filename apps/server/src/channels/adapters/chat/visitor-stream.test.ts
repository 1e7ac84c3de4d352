import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LiveEvent, LiveMessage } from '../../contract/index.ts';
import { type VisitorServerFrame, VisitorStream } from './visitor-stream.ts';

const message = (seq: number): LiveMessage => ({
  seq,
  id: `id ${seq}`,
  clientId: null,
  direction: 'out',
  authorName: 'Marta',
  text: `text ${seq}`,
  html: null,
  files: [],
  at: '2026-11-21T12:00:00Z',
  state: 'sent',
});

/** A log whose reads happen when told, so that events can fall before, during and after them. */
function model() {
  const log: LiveMessage[] = [];
  const frames: VisitorServerFrame[] = [];
  let head = 0;
  let listener: ((event: LiveEvent) => void) | null = null;
  const reads: (() => void)[] = [];
  const stream = new VisitorStream({
    channelId: 'channel',
    visitor: { type: 'device', value: 'visitor' },
    send: (frame) => frames.push(frame),
    flushed: async () => {},
    live: {
      subscribe: (_channel, _visitor, given) => {
        listener = given;
        return () => {
          if (listener === given) listener = null;
        };
      },
      history: (_channel, _visitor, since, limit) =>
        new Promise((resolve) => {
          reads.push(() => {
            const messages =
              since === 0 ? log.slice(-limit) : log.filter(({ seq }) => seq > since).slice(0, limit);
            const more = since > 0 && messages.length === limit;
            const seq = more ? (messages.at(-1)?.seq ?? 0) : head;
            resolve({ seq, conversationId: 'conversation', messages, more });
          });
        }),
    },
  });
  return {
    log,
    frames,
    reads,
    stream,
    publish() {
      head += 2;
      log.push(message(head));
      listener?.({ kind: 'message', message: message(head) });
    },
    seen: () =>
      frames.flatMap((frame) => (frame.type === 'events' ? frame.events.map(({ seq }) => seq) : [])),
  };
}

const settle = async () => {
  for (let i = 0; i < 8; i++) await Promise.resolve();
};

test('joins history and what happens meanwhile without a hole and without repeating', async () => {
  const steps = fc.array(fc.constantFrom('publish', 'read', 'hello'), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 5 }), steps, async (before, steps) => {
      const { log, frames, reads, stream, publish, seen } = model();
      for (let i = 0; i < before; i++) publish();
      void stream.hello(0);
      for (const step of steps) {
        if (step === 'publish') publish();
        else if (step === 'read') reads.shift()?.();
        else void stream.hello(seen().at(-1) ?? 0);
        await settle();
      }
      while (reads.length > 0) {
        reads.shift()?.();
        await settle();
      }
      expect(seen()).toEqual(log.map(({ seq }) => seq));
      let at = 0;
      for (const frame of frames)
        if (frame.type === 'events') {
          expect(frame.after).toBeLessThanOrEqual(at);
          at = frame.seq;
        }
    }),
    { numRuns: 300, seed: 20_261_121 },
  );
});

test('pages a long absence and ends with ready', async () => {
  const { log, frames, reads, stream, publish, seen } = model();
  for (let i = 0; i < 450; i++) publish();
  void stream.hello(2);
  while (reads.length > 0) {
    reads.shift()?.();
    await settle();
  }
  expect(seen()).toEqual(log.slice(1).map(({ seq }) => seq));
  expect(frames.at(-1)).toEqual({ type: 'ready', seq: 900 });
});

test.each([
  ['is ahead of the log', 1, 500],
  ['was away for too long', 2_300, 2],
])('asks a client to begin afresh that %s', async (_, published, since) => {
  const { frames, reads, stream, publish } = model();
  for (let i = 0; i < published; i++) publish();
  void stream.hello(since);
  while (reads.length > 0) {
    reads.shift()?.();
    await settle();
  }
  expect(frames.at(-1)?.type).toBe('snapshot-needed');
});
