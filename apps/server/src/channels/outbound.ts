/**
 * Sends queued messages. One message is sent by one process at a time (the claim), in order within a conversation,
 * and at most once where the provider cannot tell a repetition: a send that was interrupted by a crash is reported as
 * of unknown outcome instead of being repeated (decision 3).
 */
import {
  claimQueued,
  type DeliveryState,
  findMessage,
  isQueued,
  itemOf,
  listUndelivered,
  providerIdsOf,
  recordDelivery,
  requeue,
  subjectOf,
  type Undelivered,
} from '../conversations/index.ts';
import { markReachability } from '../customers/index.ts';
import { type Database, type ProcessLock, type Tx, whenAvailable } from '../platform/db/index.ts';
import { isUnavailable, sentence } from '../platform/errors/index.ts';
import type { Consumer } from '../platform/events/index.ts';
import { type FileStore, findFiles } from '../platform/files/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import type { Logger } from '../platform/log/index.ts';
import type { Metrics } from '../platform/metrics/index.ts';
import type { Adapters } from './adapters.ts';
import { type ChannelAdapter, type OutboundMessage, SendError } from './contract/index.ts';
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
/** How soon a message looks again whether the one before it has gone, milliseconds. */
const lookAgainMs = 500;
const interrupted = sentence('outcome_unknown');

export async function startOutbound(deps: OutboundDeps): Promise<Outbound> {
  const chains = new Map<string, Promise<void>>();
  /** Messages this process is sending at this moment. */
  const underWay = new Set<string>();
  const later = new Set<NodeJS.Timeout>();
  const stopping = new AbortController();
  await deps.jobs.handle<{ messageId: string; conversationId: string }>(
    retryJob,
    async ({ messageId, conversationId }) => enqueue(conversationId, messageId),
  );

  /** One after another within a conversation, side by side across conversations. */
  function enqueue(conversationId: string, messageId: string): Promise<void> {
    const next = (chains.get(conversationId) ?? Promise.resolve())
      .then(() => (stopping.signal.aborted ? undefined : deliver(conversationId, messageId)))
      .catch((error: unknown) => {
        deps.log.error({ messageId, err: error }, 'sending failed unexpectedly; it is taken up again');
      });
    chains.set(conversationId, next);
    void next.then(() => {
      if (chains.get(conversationId) === next) chains.delete(conversationId);
    });
    return next;
  }

  async function deliver(conversationId: string, messageId: string): Promise<void> {
    underWay.add(messageId);
    try {
      const claimed = await patiently((tx) => claimQueued(tx, messageId, deps.processLock.id));
      if (claimed) await sendClaimed(claimed);
      // An earlier message of the conversation is on its way elsewhere.
      else if (await isQueued(deps.database.db, messageId)) enqueueLater(conversationId, messageId);
    } finally {
      underWay.delete(messageId);
    }
  }

  function enqueueLater(conversationId: string, messageId: string): void {
    const timer = setTimeout(() => {
      later.delete(timer);
      void enqueue(conversationId, messageId);
    }, lookAgainMs);
    later.add(timer.unref());
  }

  async function sendClaimed(claimed: ClaimedMessage): Promise<void> {
    const item = itemOf(claimed);
    const route = await routeOf(item.channelId);
    if (!route) {
      await finish(item.id, 'failed', { reason: sentence('channel_gone') }, item.channelType);
      return;
    }
    const { adapter, channel } = route;
    try {
      const payload = await prepare(adapter, channel, claimed);
      if (!payload) return;
      const result = await route.send(payload.content, payload.context);
      await finish(item.id, result.state, { providerId: result.providerId }, channel.type);
    } catch (error) {
      await giveUpOrRetry(claimed, channel.type, error);
    }
  }

  async function routeOf(channelId: string | null) {
    if (channelId === null) return null;
    // Another process may have made it a moment ago.
    if (!deps.directory.find(channelId)) await deps.directory.refresh();
    const channel = deps.directory.find(channelId);
    const adapter = channel ? deps.adapters.find(channel.type) : null;
    if (!channel?.enabled || !adapter?.send) return null;
    return { channel, adapter, send: adapter.send.bind(adapter) };
  }

  /** @returns null when the database went away meanwhile: nothing was sent, and the message waits for it */
  async function prepare(adapter: ChannelAdapter, channel: Channel, claimed: ClaimedMessage) {
    const context = {
      channelId: channel.id,
      settings: channel.settings,
      publicUrl: deps.publicUrl,
      smtpOutUrl: deps.smtpOutUrl,
    };
    try {
      return { content: await adapter.render(await outboundMessage(deps, claimed), context), context };
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      const attempt = claimed.delivery_attempts;
      await patiently((tx) => requeue(tx, claimed.id, { attempt, reason: null, retryAt: null }));
      enqueueLater(claimed.conversation_id, claimed.id);
      return null;
    }
  }

  async function finish(
    messageId: string,
    state: 'sent' | 'delivered' | 'failed',
    options: { reason?: string; providerId?: string },
    channelType: string | null,
  ): Promise<void> {
    // What the provider said is true, even where somebody took this process for dead meanwhile.
    const from: DeliveryState[] = state === 'failed' ? ['sending'] : ['queued', 'sending', 'failed'];
    const record = (known: typeof options) =>
      patiently((tx) => recordDelivery(tx, messageId, state, { ...known, from }));
    try {
      await record(options);
    } catch (error) {
      // A message of ours that came back to us before we heard that it had gone has that id already.
      if ((error as { code?: string }).code !== '23505') throw error;
      const { providerId: _, ...others } = options;
      await record(others);
    }
    deps.metrics.outbound.inc({ channel_type: channelType ?? 'none', outcome: state });
  }

  async function giveUpOrRetry(claimed: ClaimedMessage, channelType: string, error: unknown): Promise<void> {
    const { id: messageId, conversation_id: conversationId, delivery_attempts: attempt } = claimed;
    const known =
      error instanceof SendError
        ? error
        : new SendError((error as Error).message, { retryable: false, cause: error });
    if (!(error instanceof SendError))
      deps.log.error({ messageId, channelType, err: error }, 'an adapter failed in an unexpected way');
    const wait = backoffSeconds[attempt - 1];
    if (known.retryable && wait !== undefined) {
      const reason = known.message;
      const retryAt = new Date(deps.now().getTime() + wait * 1000);
      deps.log.warn({ messageId, channelType, attempt, wait, reason }, 'sending failed for now');
      await patiently((tx) => requeue(tx, messageId, { attempt, reason, retryAt }));
      // The look for unsent messages finds it too, only later.
      await deps.jobs.at(retryJob, retryAt, { messageId, conversationId }, `${messageId}:${attempt}`);
      return;
    }
    const to = itemOf(claimed).to[0] ?? null;
    await patiently(async (tx) => {
      await recordDelivery(tx, messageId, 'failed', { reason: known.message, from: ['sending'] });
      if (known.hardBounce && to) await markReachability(tx, to, 'bounced', known.message);
    });
    deps.metrics.outbound.inc({ channel_type: channelType, outcome: 'failed' });
  }

  /** While the database is away, what is known of a message is kept here and written as soon as it is back. */
  function patiently<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return whenAvailable(() => deps.database.transaction(work), { signal: stopping.signal });
  }

  async function recover(): Promise<void> {
    for (const message of await listUndelivered(deps.database.db, 'sending', deps.now(), 1000))
      await recoverClaimed(message);
    for (const message of await listUndelivered(deps.database.db, 'queued', deps.now(), 5000))
      void enqueue(message.conversationId, message.id);
  }

  async function recoverClaimed(message: Undelivered): Promise<void> {
    const { id, sender, attempts: attempt, channelType } = message;
    const again = { attempt, reason: null, retryAt: null };
    if (sender === deps.processLock.id) {
      // A claim we know nothing of: its connection broke before we heard of it, so nothing was sent.
      if (!underWay.has(id)) await deps.database.transaction((tx) => requeue(tx, id, again));
      return;
    }
    if (sender !== null && (await deps.processLock.holds(sender))) return;
    const adapter = channelType === null ? null : deps.adapters.find(channelType);
    if (adapter?.capabilities.idempotentSend) await deps.database.transaction((tx) => requeue(tx, id, again));
    else await finish(id, 'failed', { reason: interrupted }, channelType);
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
      types: ['message.queued', 'side.queued'],
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
      stopping.abort();
      clearInterval(sweep);
      for (const timer of later) clearTimeout(timer);
      await Promise.all(chains.values());
    },
  };
}

type ClaimedMessage = NonNullable<Awaited<ReturnType<typeof claimQueued>>>;

async function outboundMessage(deps: OutboundDeps, claimed: ClaimedMessage): Promise<OutboundMessage> {
  const item = itemOf(claimed);
  const db = deps.database.db;
  const [records, references, whole, companyName, subject] = await Promise.all([
    findFiles(
      db,
      item.files.map((file) => file.id),
    ),
    item.channelType === null
      ? []
      : providerIdsOf(db, item.conversationId, item.channelType, 50, item.sideId),
    findMessage(db, item.id),
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
    // What is passed on goes along; the timeline shows what was written.
    text: item.kind === 'side' ? (whole.fullText ?? item.text) : item.text,
    html: whole.html,
    files: records.map((file) => ({
      filename: file.filename,
      contentType: file.contentType,
      size: file.size,
      read: () => deps.files.get(file.sha256),
      ...contentIdOf(whole.files, file.id),
    })),
    references,
    // For the side it belongs to, so that answers find it when a merge is undone; in a talk with somebody outside for
    // that talk, so that what they answer never joins the customer's exchange.
    replyToken: deps.signReplyToken(item.sideId ?? claimed.home_id ?? item.conversationId, item.id),
    authorName: item.author.kind === 'rule' ? companyName : item.author.name,
    automatic: item.automatic !== null,
    companyName,
    createdAt: item.at,
  };
}

const contentIdOf = (files: { id: string; contentId?: string | null }[], id: string) => {
  const contentId = files.find((file) => file.id === id)?.contentId;
  return contentId ? { contentId } : {};
};
