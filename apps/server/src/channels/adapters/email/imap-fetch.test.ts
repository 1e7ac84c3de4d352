import { afterEach, describe, expect, test } from 'vitest';
import type { RawInbound } from '../../contract/index.ts';
import { type Dovecot, dovecotMissing, startDovecot } from './__fixtures__/dovecot.ts';
import { FakeServer } from './__fixtures__/mailbox.ts';
import { emailSettings } from './__fixtures__/outbound.ts';
import { openMailbox } from './imap-connection.ts';
import type { Cursor } from './imap-cursor.ts';
import { cursorKey, type Fetcher, type FetcherOptions, startFetcher } from './imap-fetch.ts';
import { words } from './imap-words.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const mail = (text: string) =>
  `Message-ID: <${text}@customer.example>\r\nSubject: ${text}\r\n\r\n${text}\r\n`;

/** The store of the server, and a fetcher that can be started again over it. */
function host(settings = emailSettings({ reception: 'imap', imapHost: '127.0.0.1', imapPassword: 'x' })) {
  const accepted: RawInbound[] = [];
  const state = new Map<string, unknown>();
  const logged: string[] = [];
  let arrived = () => {};
  const log = (context: object, message: string) => logged.push(`${message} ${JSON.stringify(context)}`);
  const faults = { accept: null as Error | null };

  const options: FetcherOptions = {
    channelId: 'c1',
    settings,
    maxBytes: 1_000_000,
    open: (signal) => openMailbox(settings, 1_000_000, signal, { connection: 3000, silence: 10_000 }),
    accept: async (raw) => {
      if (faults.accept) throw faults.accept;
      accepted.push(raw);
      arrived();
    },
    state: {
      get: async (key) => structuredClone(state.get(key)),
      set: async (key, value) => {
        state.set(key, structuredClone(value));
        arrived();
      },
    },
    now: () => new Date(),
    random: () => 0,
    log: { info: log, warn: log, error: log },
    timing: { poll: 5000, firstRetry: 40, longestRetry: 200 },
  };
  return {
    accepted,
    faults,
    logged,
    subjects: () =>
      accepted.map(({ body }) => /Subject: (.*)\r/.exec(Buffer.from(body).toString('latin1'))?.[1]),
    cursor: () => state.get(cursorKey('c1', settings)) as Cursor,
    start(change: Partial<FetcherOptions> = {}): Fetcher {
      const fetcher = startFetcher({ ...options, ...change });
      closers.push(() => fetcher.stop());
      return fetcher;
    },
    /** Resolves when `done` holds; looked at whenever something is stored. */
    async until(done: () => boolean): Promise<void> {
      while (!done()) {
        await new Promise<void>((resolve) => {
          arrived = resolve;
        });
      }
    },
  };
}

describe('following a mailbox', () => {
  test('says in words what is wrong, and goes on by itself', async () => {
    const server = new FakeServer();
    const { start, until, subjects, cursor } = host();
    let down = true;
    const refused = Promise.withResolvers<void>();
    const fetcher = start({
      timing: { poll: 10, firstRetry: 20, longestRetry: 20 },
      open: async () => {
        if (!down)
          return { ...server.open(), waitForChange: () => new Promise((resolve) => setTimeout(resolve, 10)) };
        refused.resolve();
        throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      },
    });
    await refused.promise;
    // Arrived while its server could not be reached, after the channel was connected.
    server.arrive({ content: mail('one'), kind: 'good', arrivedAt: new Date(Date.now() + 1000) });
    await new Promise(setImmediate);
    expect(fetcher.health()).toMatchObject({
      state: 'fails',
      message: 'connect ECONNREFUSED; next try in 1 seconds',
    });
    down = false;
    await until(() => cursor()?.lastUid === 1);
    expect(subjects()).toEqual(['one']);
    await fetcher.stop();
    expect(fetcher.health()).toMatchObject({
      state: 'works',
      message: expect.stringContaining('up to date'),
    });
  });

  test('stops while it waits for a server that does not answer', async () => {
    const { start } = host();
    const asked = Promise.withResolvers<void>();
    const fetcher = start({
      open: (signal) => {
        asked.resolve();
        return new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new Error('stopped'))),
        );
      },
    });
    await asked.promise;
    await fetcher.stop();
  });

  test('stops before it has begun', async () => {
    await host().start().stop();
  });

  test('stops while it waits to try again', async () => {
    const { start } = host();
    const failed = Promise.withResolvers<void>();
    const fetcher = start({
      timing: { poll: 1, firstRetry: 3_600_000, longestRetry: 3_600_000 },
      open: async () => {
        failed.resolve();
        throw new Error('away');
      },
    });
    await failed.promise;
    await fetcher.stop();
  });
});

const missing = dovecotMissing();
if (missing) {
  console.warn(`\n*** LEFT OUT: fetching from a real IMAP server, because ${missing} ***\n`);
} else {
  describe('fetching from Dovecot', () => {
    async function connected(change: Record<string, unknown> = {}) {
      const server = await startDovecot();
      closers.push(() => server.dispose());
      return { server, ...host(settingsFor(server, change)) };
    }

    test('takes what is new as it arrives, and changes nothing in the mailbox', async () => {
      const { server, start, until, subjects, accepted, cursor } = await connected();
      server.deliver(mail('before us'), { arrivedAt: new Date(Date.now() - 60_000) });
      start();
      await until(() => typeof cursor()?.uidValidity === 'string');
      for (const text of ['one', 'two']) {
        server.deliver(mail(text));
        await until(() => subjects().includes(text));
      }
      expect(subjects()).toEqual(['one', 'two']);
      expect(Buffer.from(accepted[0]!.body).toString()).toBe(mail('one'));
      expect(accepted[0]!.meta).toMatchObject({ transport: 'imap', uid: '2' });
      expect(server.flags().filter((flags) => flags !== '')).toEqual([]);
    });

    test('after an outage of ours it fetches what arrived, read by others or not', async () => {
      const { server, start, until, subjects, cursor } = await connected();
      const first = start();
      server.deliver(mail('one'));
      await until(() => cursor()?.lastUid === 1);
      await first.stop();
      server.deliver(mail('two'), { seen: true });
      server.deliver(mail('three'));
      start();
      await until(() => cursor().lastUid === 3);
      expect(subjects()).toEqual(['one', 'two', 'three']);
    });

    test('goes on when the server was away', async () => {
      const { server, start, until, subjects, cursor } = await connected();
      const fetcher = start();
      server.deliver(mail('one'));
      await until(() => cursor()?.lastUid === 1);
      await server.stop();
      server.deliver(mail('two'));
      await server.start();
      await until(() => cursor().lastUid === 2);
      expect(subjects()).toEqual(['one', 'two']);
      await fetcher.stop();
      expect(fetcher.health().state).toBe('works');
    });

    test('under a new UIDVALIDITY nothing is lost, and what comes again is known by its id', async () => {
      const { server, start, until, accepted, subjects, cursor } = await connected();
      server.deliver(mail('before us'), { arrivedAt: new Date(Date.now() - 86_400_000 * 3) });
      const first = start();
      await until(() => typeof cursor()?.uidValidity === 'string');
      server.deliver(mail('one'));
      server.deliver(mail('two'));
      await until(() => cursor().lastUid === 3);
      const before = cursor().uidValidity;
      await first.stop();
      await server.stop();
      server.renumber();
      server.deliver(mail('three'));
      await server.start();
      start();
      await until(() => cursor().uidValidity !== before && subjects().includes('three'));
      expect(subjects().toSorted()).toEqual(['one', 'one', 'three', 'two', 'two']);
      expect(new Set(accepted.map((raw) => raw.providerId)).size).toBe(3);
    });

    test('a mail the server cannot hand over does not hold up the others', async () => {
      const { server, start, until, subjects, cursor } = await connected();
      const fetcher = start({ maxBytes: 2_000_000 });
      await until(() => typeof cursor()?.uidValidity === 'string');
      await fetcher.stop();
      server.deliver(mail('one'));
      server.deliver(mail('damaged'), { wrongSize: true });
      server.deliver(Buffer.from([0xff, 0xfe, 10, 13, 0x80, 0x01, 10]));
      server.deliver(mail('two'));
      const again = start({ maxBytes: 2_000_000 });
      await until(() => cursor().lastUid === 4);
      expect(subjects()).toEqual(['one', undefined, 'two']);
      expect(cursor().skipped).toMatchObject([{ uid: 2, attempts: 1, retryAt: expect.any(String) }]);
      await again.stop();
      expect(again.health()).toMatchObject({
        state: 'works',
        message: expect.stringContaining('messages set aside: 1'),
      });
    });

    test('a mail that goes while others are fetched is no trouble', async () => {
      const { server, start, until, subjects, cursor, accepted } = await connected();
      const first = start();
      await until(() => typeof cursor()?.uidValidity === 'string');
      await first.stop();
      for (const text of ['one', 'goes', 'two']) server.deliver(mail(text));
      start({
        accept: async (raw) => {
          if (accepted.length === 0) server.remove('goes');
          accepted.push(raw);
        },
      });
      await until(() => cursor().lastUid === 3);
      expect(subjects()).toEqual(['one', 'two']);
    });

    test('a mail too large is set aside with its reason', async () => {
      const { server, start, until, subjects, cursor } = await connected();
      const fetcher = start({ maxBytes: 500 });
      server.deliver(mail('large') + 'x'.repeat(600));
      server.deliver(mail('small'));
      await until(() => cursor()?.lastUid === 2);
      expect(subjects()).toEqual(['small']);
      expect(cursor().skipped).toMatchObject([
        { uid: 1, retryAt: null, reason: expect.stringContaining('larger') },
      ]);
      await fetcher.stop();
    });

    test('a store that is away for a while costs nothing', async () => {
      const { server, start, until, subjects, cursor, faults, logged } = await connected();
      faults.accept = new Error('database away');
      const fetcher = start();
      server.deliver(mail('one'));
      await until(() => (cursor()?.trouble?.times ?? 0) >= 1);
      faults.accept = null;
      await until(() => cursor().lastUid === 1);
      expect(subjects()).toEqual(['one']);
      expect(logged.join()).toContain('could not be stored');
      await fetcher.stop();
      expect(fetcher.health().state).toBe('works');
    });

    test('imports the last days and marks as read where the settings say so', async () => {
      const { server, start, until, subjects, cursor } = await connected({
        imapStart: 'days',
        imapDays: 2,
        imapMarkSeen: true,
      });
      server.deliver(mail('old'), { arrivedAt: new Date(Date.now() - 3 * 86_400_000) });
      server.deliver(mail('yesterday'), { arrivedAt: new Date(Date.now() - 86_400_000) });
      const fetcher = start();
      await until(() => cursor()?.lastUid === 2);
      expect(subjects()).toEqual(['yesterday']);
      await fetcher.stop();
      expect(server.flags().toSorted()).toEqual(['', 'S']);
    });

    test('says when the sign-in or the folder is wrong', async () => {
      const server = await startDovecot();
      closers.push(() => server.dispose());
      const signal = new AbortController().signal;
      const open = (change: Record<string, unknown>) =>
        openMailbox(settingsFor(server, change), 1000, signal);
      expect(words(await open({ imapPassword: 'wrong' }).catch((error) => error))).toContain(
        'refused the sign-in',
      );
      expect(words(await open({ imapFolder: 'Nowhere' }).catch((error) => error))).toBe(
        'the folder does not exist',
      );
    });
  });
}

function settingsFor(server: Dovecot, change: Record<string, unknown> = {}) {
  return emailSettings({
    reception: 'imap',
    imapHost: '127.0.0.1',
    imapPort: server.port,
    imapSecurity: 'none',
    imapUser: server.user,
    imapPassword: server.password,
    ...change,
  });
}
