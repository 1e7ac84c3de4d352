/** The mail channels' front door: one SMTP listener for all, one fetcher for each mailbox. */

import { readFile } from 'node:fs/promises';
import { sentence } from '../../../platform/errors/index.ts';
import type {
  ChannelHealth,
  ConfiguredChannel,
  FrontDoor,
  FrontDoorRuntime,
  PartHealth,
} from '../../contract/index.ts';
import { backoff } from './backoff.ts';
import { openMailbox } from './imap-connection.ts';
import { type Fetcher, type FetcherOptions, startFetcher } from './imap-fetch.ts';
import type { ReceptionLimits } from './reception-limits.ts';
import { createRecipients, type Recipients } from './recipients.ts';
import type { SendingHealth } from './sending-health.ts';
import type { EmailSettings } from './settings.ts';
import { type Reception, startReception } from './smtp-reception.ts';

export interface DoorOptions {
  /** In [0, 1). */
  random(): number;
  open?: (
    channel: ConfiguredChannel<EmailSettings>,
    signal: AbortSignal,
  ) => ReturnType<FetcherOptions['open']>;
  limits?: Partial<ReceptionLimits>;
  sending: Pick<SendingHealth, 'check' | 'of'>;
  /** Called when the door closes. */
  onClose(): void;
}

interface Fetching {
  settings: string;
  fetcher: Fetcher;
}

/** Milliseconds between tries to open a port that is in use. */
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 60_000;

export async function openDoor(
  runtime: FrontDoorRuntime<EmailSettings>,
  options: DoorOptions,
): Promise<FrontDoor> {
  const fetching = new Map<string, Fetching>();
  let recipients: Recipients = createRecipients([]);
  let listening: ConfiguredChannel<EmailSettings>[] = [];
  let refreshes: Promise<void> = Promise.resolve();
  const port = keepListening(runtime, options, (address) => recipients.channelOf(address));

  async function takeUp(): Promise<void> {
    const channels = await runtime.channels();
    // Nobody waits for somebody else's server.
    for (const channel of channels) void options.sending.check(channel, runtime.config.smtpOutUrl);
    listening = channels.filter((channel) => channel.settings.reception === 'smtp');
    recipients = createRecipients(listening);
    const fetched = new Map(
      channels
        .filter((channel) => channel.settings.reception === 'imap')
        .map((channel) => [channel.id, channel]),
    );
    for (const [id, { settings, fetcher }] of fetching) {
      const channel = fetched.get(id);
      if (channel && JSON.stringify(channel.settings) === settings) continue;
      fetching.delete(id);
      await fetcher.stop();
    }
    for (const channel of fetched.values()) {
      if (!fetching.has(channel.id)) fetching.set(channel.id, startFetching(channel));
    }
  }

  function startFetching(channel: ConfiguredChannel<EmailSettings>): Fetching {
    const maxBytes = runtime.config.maxMessageBytes;
    const fetcher = startFetcher({
      channelId: channel.id,
      settings: channel.settings,
      maxBytes,
      open: (signal) => options.open?.(channel, signal) ?? openMailbox(channel.settings, maxBytes, signal),
      accept: (raw) => runtime.accept(channel.id, raw),
      state: runtime.state,
      now: runtime.now,
      random: options.random,
      log: runtime.log,
    });
    return { settings: JSON.stringify(channel.settings), fetcher };
  }

  function refresh(): Promise<void> {
    // One after the other: two at once would start a fetcher twice.
    refreshes = refreshes.catch(() => {}).then(takeUp);
    return refreshes;
  }

  await port.tried;
  await refresh().catch(async (error) => {
    await port.close();
    throw error;
  });
  return {
    refresh,
    health: () => [
      ...listening.map(({ id }) => whole(id, port.health(), options.sending.of(id))),
      ...[...fetching].map(([id, { fetcher }]) => whole(id, fetcher.health(), options.sending.of(id))),
    ],
    async close() {
      options.onClose();
      await refreshes.catch(() => {});
      await Promise.all([port.close(), ...[...fetching.values()].map(({ fetcher }) => fetcher.stop())]);
    },
  };
}

/** Both directions as one: what fails is said, and a channel that has not been tried is not yet called broken. */
function whole(channelId: string, receiving: PartHealth, sending: PartHealth): ChannelHealth {
  const failing = [receiving, sending].filter(({ state }) => state === 'fails');
  const said = failing.length > 0 ? failing : [receiving];
  return {
    channelId,
    ok: failing.length === 0,
    message: said.map(({ message }) => message).join('; '),
    since: said.map(({ since }) => since).sort()[0] ?? receiving.since,
    receiving,
    sending,
  };
}

/** A port in use must not keep mailboxes from being fetched: it is tried again until it is free. */
function keepListening(
  runtime: FrontDoorRuntime<EmailSettings>,
  options: DoorOptions,
  channelOf: (address: string) => string | null,
) {
  const { smtpHost, smtpPort, publicUrl, maxMessageBytes } = runtime.config;
  let reception: Reception | null = null;
  let health: PartHealth = {
    state: 'unknown',
    message: sentence('reception_opening'),
    since: runtime.now().toISOString(),
  };
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let tried = tryToListen(1);

  async function tryToListen(attempt: number): Promise<void> {
    try {
      reception = await startReception({
        host: smtpHost,
        port: smtpPort,
        hostname: new URL(publicUrl).hostname,
        maxMessageBytes,
        tls: await certificate(runtime),
        channelOf,
        accept: runtime.accept,
        ...(options.limits && { limits: options.limits }),
        now: runtime.now,
        log: runtime.log,
      });
      health = {
        state: 'works',
        message: sentence('reception_open', { port: reception.port }),
        since: runtime.now().toISOString(),
      };
      runtime.log.info({ host: smtpHost, port: reception.port }, 'mail reception open');
    } catch (error) {
      const pause = backoff(attempt, FIRST_RETRY, LONGEST_RETRY, options.random());
      const message = sentence('reception_closed', { detail: (error as Error).message });
      const since = health.state === 'fails' ? health.since : runtime.now().toISOString();
      health = { state: 'fails', message, since };
      runtime.log.error(
        { host: smtpHost, port: smtpPort, pause, error: message },
        'mail reception could not open',
      );
      if (closed) return;
      timer = setTimeout(() => {
        tried = tryToListen(attempt + 1);
      }, pause).unref();
    }
  }

  return {
    tried,
    health: () => health,
    async close() {
      closed = true;
      clearTimeout(timer);
      await tried;
      await reception?.close();
    },
  };
}

async function certificate(
  runtime: FrontDoorRuntime<EmailSettings>,
): Promise<{ key: string; cert: string } | null> {
  const files = runtime.config.smtpTls;
  if (!files) return null;
  return { key: await readFile(files.keyFile, 'utf8'), cert: await readFile(files.certFile, 'utf8') };
}
