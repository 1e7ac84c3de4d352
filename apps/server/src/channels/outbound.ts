/**
 * Sends queued messages. One message is sent by one process at a time (the claim), in order within a conversation,
 * and at most once where the provider cannot tell a repetition: a send that was interrupted by a crash is reported as
 * of unknown outcome instead of being repeated (decision 3).
 */
import {
  claimQueued,
  findMessage,
  itemOf,
  listUndelivered,
  providerIdsOf,
  recordDelivery,
  requeue,
  subjectOf,
} from '../conversations/index.ts';
import { markReachability } from '../customers/index.ts';
import type { Database, ProcessLock } from '../platform/db/index.ts';
import { isUnavailable } from '../platform/errors/index.ts';
import type { Consumer } from '../platform/events/index.ts';
import { type FileStore, findFiles } from '../platform/files/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import type { Logger } from '../platform/log/index.ts';
import type { Metrics } from '../platform/metrics/index.ts';
import type { Adapters } from './adapters.ts';
import { type ChannelAdapter, type OutboundMessage, SendError, type SendResult } from './contract/index.ts';
import type { ChannelDirectory } from './directory.ts';
import type { Channel } from './types.ts';

export interface OutboundDeps {
  database: Database;
  adapters: Adapters;
  directory: ChannelDirectory;
  files: FileStore;
  jobs: Jobs;
  processLock: ProcessLock;
  log: Logger;
  metrics: Metrics;
  publicUrl: string;
  smtpOutUrl: string | null;
  companyName(): Promise<string>;
  signReplyToken(conversationId: string, messageId: string): string;
  now(): Date;
}

export interface Outbound {
  consumer: Consumer;
  /** Takes up what a process that ended left unsent. */
  recover(): Promise<void>;
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const retryJob = 'outbound.retry';
/** Seconds before attempt 2, 3, …; after the last one the message has failed. Together about two days. */
const backoffSeconds = [10, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800, 57_600, 57_600];
const interrupted = 'interrupted: the outcome is unknown, it may or may not have been sent';

export async function startOutbound(deps: OutboundDeps): Promise<Outbound> {
  const chains = new Map<string, Promise<void>>();
  let stopping = false;
  await deps.jobs.handle<{ messageId: string; conversationId: string }>(
    retryJob,
    async ({ messageId, conversationId }) => enqueue(conversationId, messageId),
  );

  /** One after another within a conversation, side by side across conversations. */
  function enqueue(conversationId: string, messageId: string): Promise<void> {
    const next = (chains.get(conversationId) ?? Promise.resolve())
      .then(() => (stopping ? undefined : deliver(messageId)))
      .catch((error: unknown) => {
        deps.log.error({ messageId, err: error }, 'sending failed unexpectedly; it is taken up again');
      });
    chains.set(conversationId, next);
    void next.then(() => {
      if (chains.get(conversationId) === next) chains.delete(conversationId);
    });
    return next;
  }

  async function deliver(messageId: string): Promise<void> {
    const claimed = await deps.database.transaction((tx) => claimQueued(tx, messageId, deps.processLock.id));
    if (!claimed) return;
    const item = itemOf(claimed);
    const channel = item.channelId === null ? null : deps.directory.find(item.channelId);
    const adapter = channel ? deps.adapters.find(channel.type) : null;
    if (!channel || !adapter?.send || !channel.enabled) {
      await finish(messageId, 'failed', { reason: 'the channel is switched off or gone' }, item.channelType);
      return;
    }
    try {
      const result = await send(adapter, channel, claimed as ClaimedMessage);
      await finish(messageId, result.state, { providerId: result.providerId }, channel.type);
    } catch (error) {
      await giveUpOrRetry(
        messageId,
        item.conversationId,
        claimed.delivery_attempts,
        item.to[0] ?? null,
        channel.type,
        error,
      );
    }
  }

  async function send(
    adapter: ChannelAdapter,
    channel: Channel,
    claimed: ClaimedMessage,
  ): Promise<SendResult> {
    const context = {
      channelId: channel.id,
      settings: channel.settings,
      publicUrl: deps.publicUrl,
      smtpOutUrl: deps.smtpOutUrl,
    };
    const payload = await adapter.render(await outboundMessage(deps, claimed), context);
    return (adapter.send as NonNullable<ChannelAdapter['send']>)(payload, context);
  }

  async function finish(
    messageId: string,
    state: 'sent' | 'delivered' | 'failed',
    options: { reason?: string; providerId?: string },
    channelType: string | null,
  ): Promise<void> {
    await deps.database.transaction((tx) => recordDelivery(tx, messageId, state, options));
    deps.metrics.outbound.inc({ channel_type: channelType ?? 'none', outcome: state });
  }

  async function giveUpOrRetry(
    messageId: string,
    conversationId: string,
    attempts: number,
    to: { type: string; value: string } | null,
    channelType: string,
    error: unknown,
  ): Promise<void> {
    // The database went away after the provider took it: the outcome is not recorded, so it is left as it is.
    if (isUnavailable(error) && !(error instanceof SendError)) throw error;
    const known =
      error instanceof SendError
        ? error
        : new SendError((error as Error).message, { retryable: false, cause: error });
    if (!(error instanceof SendError))
      deps.log.error({ messageId, channelType, err: error }, 'an adapter failed in an unexpected way');
    const wait = backoffSeconds[attempts - 1];
    if (known.retryable && wait !== undefined) {
      deps.log.warn(
        { messageId, channelType, attempts, wait, reason: known.message },
        'sending failed for now',
      );
      await deps.database.transaction((tx) => requeue(tx, messageId, known.message));
      await deps.jobs.at(
        retryJob,
        new Date(deps.now().getTime() + wait * 1000),
        { messageId, conversationId },
        `${messageId}:${attempts}`,
      );
      return;
    }
    await deps.database.transaction(async (tx) => {
      await recordDelivery(tx, messageId, 'failed', { reason: known.message });
      if (known.hardBounce && to) await markReachability(tx, to, 'bounced', known.message);
    });
    deps.metrics.outbound.inc({ channel_type: channelType, outcome: 'failed' });
  }

  async function recover(): Promise<void> {
    for (const message of await listUndelivered(deps.database.db, 'sending', 1000)) {
      if (message.sender !== null && (await deps.processLock.holds(message.sender))) continue;
      const adapter = message.channelType === null ? null : deps.adapters.find(message.channelType);
      if (adapter?.capabilities.idempotentSend)
        await deps.database.transaction((tx) => requeue(tx, message.id, ''));
      else await finish(message.id, 'failed', { reason: interrupted }, message.channelType);
    }
    for (const message of await listUndelivered(deps.database.db, 'queued', 5000))
      void enqueue(message.id, message.id);
  }

  const sweep = setInterval(() => {
    recover().catch((error: unknown) =>
      deps.log.warn(
        { err: (error as Error).message },
        'unsent messages could not be looked up; trying again',
      ),
    );
  }, 60_000);
  sweep.unref();

  return {
    consumer: {
      name: 'outbound',
      types: ['message.queued'],
      handle: async () => {},
      afterCommit(events) {
        for (const event of events) void enqueue(event.conversationId ?? '', event.data.messageId as string);
      },
    },
    recover,
    idle: async () => {
      while (chains.size > 0) await Promise.all(chains.values());
    },
    async stop() {
      stopping = true;
      clearInterval(sweep);
      await Promise.all(chains.values());
    },
  };
}

type ClaimedMessage = NonNullable<Awaited<ReturnType<typeof claimQueued>>>;

async function outboundMessage(deps: OutboundDeps, claimed: ClaimedMessage): Promise<OutboundMessage> {
  const item = itemOf(claimed);
  const db = deps.database.db;
  const [records, references, html, companyName, subject] = await Promise.all([
    findFiles(
      db,
      item.files.map((file) => file.id),
    ),
    item.channelType === null ? [] : providerIdsOf(db, item.conversationId, item.channelType, 50),
    item.hasHtml ? htmlOf(deps, item.id) : null,
    deps.companyName(),
    item.subject ?? subjectOf(db, item.conversationId),
  ]);
  return {
    id: item.id,
    conversationId: item.conversationId,
    to: item.to,
    cc: item.cc,
    bcc: item.bcc,
    subject,
    text: item.text,
    html,
    files: records.map((file) => ({
      filename: file.filename,
      contentType: file.contentType,
      size: file.size,
      read: () => deps.files.get(file.sha256),
    })),
    references,
    replyToken: deps.signReplyToken(item.conversationId, item.id),
    authorName: item.author.name,
    companyName,
    createdAt: item.at,
  };
}

async function htmlOf(deps: OutboundDeps, messageId: string): Promise<string | null> {
  return (await findMessage(deps.database.db, messageId)).html;
}
