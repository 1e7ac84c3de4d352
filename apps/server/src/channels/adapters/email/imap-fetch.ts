/** Keeps one channel's mailbox fetched: connects, catches up, waits for news, and begins again after any outage. */
import { sentence } from '../../../platform/errors/index.ts';
import type { DoorLog, PartHealth, RawInbound } from '../../contract/index.ts';
import { backoff } from './backoff.ts';
import { contentId } from './content-id.ts';
import { type CatchUp, catchUp, StoringFailed } from './imap-catch-up.ts';
import { type Cursor, firstCursor, openedAt } from './imap-cursor.ts';
import type { Mailbox } from './imap-mailbox.ts';
import { words } from './imap-words.ts';
import type { EmailSettings } from './settings.ts';

export interface FetcherOptions {
  channelId: string;
  settings: EmailSettings;
  maxBytes: number;
  /** Gives up when the signal fires. */
  open(signal: AbortSignal): Promise<Mailbox>;
  /** Resolves when stored and committed. */
  accept(raw: RawInbound): Promise<unknown>;
  state: { get(key: string): Promise<unknown>; set(key: string, value: unknown): Promise<void> };
  now(): Date;
  /** In [0, 1). */
  random(): number;
  log: DoorLog;
  timing?: Partial<FetcherTiming>;
}

/** Milliseconds. */
export interface FetcherTiming {
  /** Looks again even when the server announced nothing. */
  poll: number;
  firstRetry: number;
  longestRetry: number;
}

export const fetcherTiming: FetcherTiming = { poll: 240_000, firstRetry: 1_000, longestRetry: 300_000 };

export interface Fetcher {
  health(): PartHealth;
  /** Resolves when nothing runs any more. */
  stop(): Promise<void>;
}

export function startFetcher(options: FetcherOptions): Fetcher {
  const timing = { ...fetcherTiming, ...options.timing };
  const { settings, channelId, log } = options;
  const key = cursorKey(channelId, settings);
  let health: PartHealth = {
    state: 'unknown',
    message: sentence('mailbox_connecting'),
    since: options.now().toISOString(),
  };
  let mailbox: Mailbox | null = null;
  const stopping = new AbortController();
  let wake = () => {};

  const loop = run();

  async function run(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; ) {
      try {
        // Before connecting: "from now on" begins when the channel does, not when its server can be reached.
        const kept = await loadCursor();
        stopping.signal.throwIfAborted();
        mailbox = await options.open(stopping.signal);
        const cursor = openedAt(kept, mailbox);
        if (cursor !== kept) await options.state.set(key, cursor);
        await follow(mailbox, cursor, () => {
          failures = 0;
        });
      } catch (error) {
        if (stopping.signal.aborted) break;
        failures += 1;
        const pause = backoff(failures, timing.firstRetry, timing.longestRetry, options.random());
        const reason = error instanceof StoringFailed ? error.message : words(error);
        setHealth('fails', sentence('retry_later', { detail: reason, seconds: Math.ceil(pause / 1000) }));
        log.warn({ channelId, failures, pause, error: reason }, 'mailbox could not be fetched');
        await sleep(pause);
      } finally {
        mailbox?.close();
        mailbox = null;
      }
    }
  }

  async function loadCursor(): Promise<Cursor> {
    const kept = (await options.state.get(key)) as Cursor | null | undefined;
    if (kept) return kept;
    const cursor = firstCursor(options.now(), settings.imapStart === 'days' ? settings.imapDays : 0);
    await options.state.set(key, cursor);
    return cursor;
  }

  async function follow(opened: Mailbox, start: Cursor, caughtUp: () => void): Promise<void> {
    let cursor = start;
    while (!stopping.signal.aborted) {
      cursor = await catchUp(opened, cursor, steps(cursor));
      caughtUp();
      setHealth('works', healthyWords(settings, cursor));
      if (!stopping.signal.aborted) await opened.waitForChange(timing.poll);
    }
  }

  function steps(cursor: Cursor): CatchUp {
    return {
      maxBytes: options.maxBytes,
      markSeen: settings.imapMarkSeen,
      accept: async (uid, body) => {
        await options.accept(rawMail(body, uid, cursor.uidValidity, settings, options.now()));
      },
      save: (saved) => options.state.set(key, saved),
      stopped: () => stopping.signal.aborted,
      now: options.now,
      report: (uid, reason) =>
        log.warn({ channelId, uid, folder: settings.imapFolder, reason }, 'message set aside'),
    };
  }

  function setHealth(state: PartHealth['state'], message: string): void {
    const since = health.state === state ? health.since : options.now().toISOString();
    health = { state, message, since };
  }

  function sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (stopping.signal.aborted) wake();
    });
  }

  return {
    health: () => health,
    async stop() {
      stopping.abort();
      wake();
      mailbox?.close();
      await loop;
    },
  };
}

/** Another account or folder is another mailbox and has a cursor of its own. */
export function cursorKey(channelId: string, settings: EmailSettings): string {
  return `imap ${channelId} ${settings.imapUser}@${settings.imapHost}/${settings.imapFolder}`;
}

function rawMail(
  body: Buffer,
  uid: number,
  uidValidity: string | null,
  settings: EmailSettings,
  now: Date,
): RawInbound {
  return {
    body,
    contentType: 'message/rfc822',
    meta: {
      transport: 'imap',
      mailbox: `${settings.imapUser}@${settings.imapHost}/${settings.imapFolder}`,
      uid: String(uid),
      uidValidity: uidValidity ?? '',
    },
    receivedAt: now.toISOString(),
    providerId: contentId(body),
  };
}

function healthyWords(settings: EmailSettings, cursor: Cursor): string {
  const mailbox = { folder: settings.imapFolder, user: settings.imapUser };
  const last = cursor.skipped.at(-1);
  if (!last) return sentence('mailbox_current', mailbox);
  const aside = { count: cursor.skipped.length, uid: last.uid, detail: last.reason };
  return sentence('mailbox_set_aside', { ...mailbox, ...aside });
}
