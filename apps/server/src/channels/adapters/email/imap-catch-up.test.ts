import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FakeServer } from './__fixtures__/mailbox.ts';
import { type CatchUp, catchUp } from './imap-catch-up.ts';
import { type Cursor, firstCursor, openedAt } from './imap-cursor.ts';

const START = new Date('2026-11-21T10:00:00Z');
const MINUTE = 60_000;

/** A store and a server that can break at any step, and the process between them that starts over each time. */
function world() {
  const server = new FakeServer();
  const stored: string[] = [];
  const reports: string[] = [];
  const kept = { cursor: firstCursor(START, 0) };
  let now = START;
  let step = 0;
  let breaksAt = Number.POSITIVE_INFINITY;
  const mayBreak = () => {
    step += 1;
    if (step === breaksAt) throw new Error('broken');
  };
  server.beforeAnswer = mayBreak;
  const on: CatchUp = {
    maxBytes: 100,
    markSeen: false,
    accept: async (_uid, body) => {
      mayBreak();
      stored.push(body.toString());
      // The answer can be lost although the mail was committed.
      mayBreak();
    },
    save: async (cursor) => {
      mayBreak();
      kept.cursor = structuredClone(cursor);
      mayBreak();
    },
    stopped: () => false,
    now: () => now,
    report: (uid, reason) => reports.push(`${uid} ${reason}`),
  };
  return {
    server,
    stored,
    reports,
    kept,
    on,
    pass: (ms: number) => {
      now = new Date(now.getTime() + ms);
      return now;
    },
    /** One life of the process; `breakStep` says which of its steps fails, 0 none. */
    async live(breakStep = 0) {
      step = 0;
      breaksAt = breakStep || Number.POSITIVE_INFINITY;
      const mailbox = server.open();
      await catchUp(mailbox, openedAt(structuredClone(kept.cursor), mailbox), on).catch((error: Error) => {
        if (error.message !== 'broken' && error.name !== 'StoringFailed') throw error;
      });
    },
  };
}

describe('catching up', () => {
  test('large and damaged messages are set aside, what follows is stored', async () => {
    const { server, stored, kept, live } = world();
    for (const [content, kind] of [
      ['a', 'good'],
      ['b', 'large'],
      ['c', 'refused'],
      ['d', 'good'],
    ] as const)
      server.arrive({ content, kind, arrivedAt: START });
    await live();
    expect(stored).toEqual(['a', 'd']);
    expect(kept.cursor.lastUid).toBe(4);
    expect(kept.cursor.skipped).toEqual([
      { uid: 2, reason: 'larger than 100 bytes', attempts: 1, retryAt: null },
      { uid: 3, reason: 'damaged', attempts: 1, retryAt: '2026-11-21T10:01:00.000Z' },
    ]);
  });

  test('a message set aside is tried again when its time has come, and less and less often', async () => {
    const { server, stored, kept, live, pass } = world();
    server.arrive({ content: 'c', kind: 'refused', arrivedAt: START });
    await live();
    await live();
    expect(kept.cursor.skipped[0]?.attempts).toBe(1);
    pass(MINUTE);
    await live();
    expect(kept.cursor.skipped[0]).toMatchObject({ attempts: 2, retryAt: '2026-11-21T10:03:00.000Z' });
    server.messages.get(1)!.kind = 'good';
    pass(2 * MINUTE);
    await live();
    expect(stored).toEqual(['c']);
    expect(kept.cursor.skipped).toEqual([]);
  });

  test('a message that breaks the connection every time does not hold up the others', async () => {
    const { server, stored, kept, live } = world();
    server.arrive({ content: 'a', kind: 'good', arrivedAt: START });
    server.arrive({ content: 'killer', kind: 'good', arrivedAt: START });
    server.arrive({ content: 'b', kind: 'good', arrivedAt: START });
    const open = server.open.bind(server);
    server.open = () => {
      const mailbox = open();
      return {
        ...mailbox,
        fetch: (uid, max, notBefore) =>
          uid === 2 ? Promise.reject(new Error('broken')) : mailbox.fetch(uid, max, notBefore),
      };
    };
    for (let life = 0; life < 3; life++) await live();
    expect(stored).toEqual(['a', 'b']);
    expect(kept.cursor.skipped).toMatchObject([{ uid: 2, reason: expect.stringContaining('broken') }]);
  });

  test('a store that is away makes it wait, and sets nothing aside', async () => {
    const { server, stored, kept, on, live } = world();
    server.arrive({ content: 'a', kind: 'good', arrivedAt: START });
    const { accept, save } = on;
    on.accept = () => Promise.reject(new Error('database away'));
    on.save = () => Promise.reject(new Error('broken'));
    for (let life = 0; life < 10; life++) await live();
    Object.assign(on, { accept, save });
    await live();
    expect(stored).toEqual(['a']);
    expect(kept.cursor).toMatchObject({ lastUid: 1, skipped: [] });
  });

  test('mail from before the channel stays where it is, under new numbers too', async () => {
    const { server, stored, live, pass } = world();
    server.arrive({ content: 'old', kind: 'good', arrivedAt: new Date(START.getTime() - 1) });
    await live();
    server.arrive({ content: 'new', kind: 'good', arrivedAt: pass(MINUTE) });
    await live();
    // Moved into the folder later, with its old date.
    server.arrive({ content: 'moved', kind: 'good', arrivedAt: new Date(0) });
    await live();
    expect(stored).toEqual(['new', 'moved']);
    server.renumber();
    await live();
    expect(stored).toEqual(['new', 'moved', 'new']);
  });

  test('whatever breaks whenever, nothing is lost and nothing unknown appears', async () => {
    const event = fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .constantFrom('good', 'good', 'large', 'refused', 'deleted')
          .map((kind) => ({ arrive: kind })),
      },
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 14 }).map((breakStep) => ({ life: breakStep })) },
      { weight: 1, arbitrary: fc.constant({ renumber: true }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }).map((minutes) => ({ minutes })) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
        const { server, stored, kept, pass, live } = world();
        let number = 0;
        const check = (cursor: Cursor) => {
          if (cursor.uidValidity !== String(server.uidValidity)) return;
          for (const [uid, message] of server.messages) {
            if (uid > cursor.lastUid) continue;
            const aside = cursor.skipped.some((skipped) => skipped.uid === uid);
            expect(stored.includes(message.content) || aside, `UID ${uid} was passed over`).toBe(true);
          }
        };
        for (const happens of events) {
          if ('arrive' in happens) {
            number += 1;
            const kind =
              happens.arrive === 'deleted' ? 'good' : (happens.arrive as 'good' | 'large' | 'refused');
            server.arrive({ content: `mail ${number}`, kind, arrivedAt: pass(1) });
            if (happens.arrive === 'deleted') server.messages.delete(server.uidNext - 2);
          } else if ('life' in happens) await live(happens.life);
          else if ('minutes' in happens) pass(happens.minutes * MINUTE);
          else server.renumber();
          check(kept.cursor);
        }
        // Everything works again, for long enough that what was set aside is due.
        for (let life = 0; life < 4; life++) {
          pass(86_400_000);
          await live();
        }
        check(kept.cursor);
        const remaining = [...server.messages.values()];
        for (const { content, kind } of remaining) expect(stored.includes(content)).toBe(kind === 'good');
        expect(kept.cursor.lastUid).toBe(
          remaining.length === 0 ? kept.cursor.lastUid : Math.max(...server.messages.keys()),
        );
        expect(kept.cursor.skipped.map((skipped) => server.messages.get(skipped.uid)?.kind)).not.toContain(
          'good',
        );
      }),
      { seed: 5, numRuns: 400 },
    );
  });
});
