import { ApiError, type HeldReply, type TimelineItem } from '@throughline/sdk';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { api } from '../../api/client.ts';
import { conversationQuery } from '../../api/conversation.ts';
import { describeError } from '../../api/describe-error.ts';
import { queryClient } from '../../api/query-client.ts';
import { threadQuery } from '../../api/threads.ts';
import { translate } from '../../i18n/index.ts';
import { onLive } from '../../realtime/on-live.ts';
import { OutboxStore, type PendingMessage } from './outbox-store.ts';

export const outbox = new OutboxStore(localStorage);

/** Milliseconds the stream has to show an accepted message before the conversation is asked for. */
const streamWithin = 5000;

/** Keeps the message first, then sends it. Failures stay with the message. */
export function submit(message: PendingMessage): void {
  outbox.put(message);
  void deliver(message.clientId);
}

onLive.listen(() => {
  for (const message of outbox.all()) if (message.state === 'waiting') void deliver(message.clientId);
});

const underWay = new Map<string, Promise<void>>();

/** Resolves when what is being handed over has been answered. */
export const delivered = (clientId: string): Promise<void> => underWay.get(clientId) ?? Promise.resolve();

export function deliver(clientId: string): Promise<void> {
  const done = handOver(clientId).finally(() => {
    if (underWay.get(clientId) === done) underWay.delete(clientId);
  });
  underWay.set(clientId, done);
  return done;
}

async function handOver(clientId: string): Promise<void> {
  const message = outbox.find(clientId);
  if (!message) return;
  outbox.mark(clientId, 'sending');
  try {
    if (message.kind === 'reply') await api.reply(message.conversationId, message.input);
    else await api.note(message.conversationId, message.input);
    outbox.mark(clientId, 'accepted');
    setTimeout(() => void lookFor(clientId, message.conversationId), isHeld(message) ? 0 : streamWithin);
  } catch (error) {
    const comesBack = error instanceof ApiError && error.retryable;
    if (comesBack) outbox.mark(clientId, 'waiting', describeError(error, translate));
    else outbox.mark(clientId, 'failed', reasonOf(error));
    if (comesBack) setTimeout(() => retryWaiting(clientId), 5000);
  }
}

/** The stream tells that something is held, not what: the conversation is asked at once. */
const isHeld = (message: PendingMessage): boolean =>
  message.kind === 'reply' && ((message.input.holdSeconds ?? 0) > 0 || message.input.sendAt != null);

function retryWaiting(clientId: string): void {
  if (outbox.find(clientId)?.state === 'waiting') void deliver(clientId);
}

function reasonOf(error: unknown): string {
  if (error instanceof ApiError && error.fields.length > 0) {
    return error.fields.map((entry) => entry.message).join(' ');
  }
  return describeError(error, translate);
}

/** The server has it but the stream stayed silent: look at the conversation itself. */
async function lookFor(clientId: string, conversationId: string): Promise<void> {
  if (!outbox.find(clientId)) return;
  const message = outbox.find(clientId);
  const threadId = message && threadOf(message);
  const detail = await queryClient
    .fetchQuery({ ...conversationQuery(conversationId), staleTime: 0 })
    .catch(() => undefined);
  const answers = threadId
    ? await queryClient.fetchQuery({ ...threadQuery(threadId), staleTime: 0 }).catch(() => [])
    : [];
  const known = [...(detail?.timeline ?? []), ...(detail?.held ?? []), ...answers];
  if (known.some((entry) => entry.clientId === clientId)) outbox.remove(clientId);
}

/**
 * What is on its way in a conversation and not yet in its timeline.
 * @param threadId the thread that is looked at instead of the timeline
 */
export function usePendingMessages(
  conversationId: string,
  items: readonly TimelineItem[],
  held: readonly HeldReply[],
  threadId: string | null = null,
): readonly PendingMessage[] {
  const messages = useSyncExternalStore(
    outbox.subscribe,
    useCallback(() => outbox.of(conversationId), [conversationId]),
  );
  const arrived = useMemo(() => new Set([...items, ...held].map((entry) => entry.clientId)), [items, held]);
  useEffect(() => {
    for (const message of messages) if (arrived.has(message.clientId)) outbox.remove(message.clientId);
  }, [messages, arrived]);
  return useMemo(
    () => messages.filter((message) => threadOf(message) === threadId && !arrived.has(message.clientId)),
    [messages, arrived, threadId],
  );
}

const threadOf = (message: PendingMessage): string | null =>
  message.kind === 'note' ? (message.input.threadId ?? null) : null;
