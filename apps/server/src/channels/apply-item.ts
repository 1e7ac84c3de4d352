/** One parsed item becomes rows and events, within the caller's transaction. */

import { v7 as uuid } from 'uuid';
import {
  type AttachedFile,
  continueForm,
  type FormContent,
  findByProviderId,
  findMessage,
  findParticipants,
  joinWithConversations,
  receive,
  receiveSide,
  recordDelivery,
  type SideTalk,
  systemActor,
} from '../conversations/index.ts';
import {
  customerOfHandle,
  hasClaim,
  languageOf,
  markReachability,
  normaliseHandle,
  recognise,
} from '../customers/index.ts';
import { attachConversation } from '../forms/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { sentence } from '../platform/errors/index.ts';
import { type FileStore, findFiles, saveFile, takeFiles } from '../platform/files/index.ts';
import type {
  ChannelAdapter,
  DeliveryReport,
  InboundItem,
  InboundMessage,
  Language,
  Part,
} from './contract/index.ts';
import { guessLanguage } from './guess-language.ts';
import { bindLiveSession, findLiveSession } from './live-session-store.ts';
import { recipient } from './recipient.ts';
import { safeHtml } from './safe-html.ts';
import { sideTalkOf } from './side-talk.ts';
import { lockArrival } from './store.ts';
import { databaseThreadLookup } from './thread-lookup.ts';
import { resolveThread, type ThreadLookup } from './threading.ts';
import type { Channel } from './types.ts';

export interface ApplyDeps {
  files: FileStore;
  replyTokenSecret: Uint8Array;
  now(): Date;
}

export interface Source {
  /** Inbound id. */
  id: string;
  original?: { body: Uint8Array; contentType: string };
  fileId?: null;
}

export interface Outcome {
  /** Worth noting on the stored item. */
  problem: string | null;
  /** False: nothing came of it, and an administrator should know. */
  usable: boolean;
}

const done = (problem: string | null = null): Outcome => ({ problem, usable: true });

export async function applyItem(
  deps: ApplyDeps,
  tx: Tx,
  channel: Channel,
  adapter: ChannelAdapter,
  item: InboundItem,
  source: Source,
): Promise<Outcome> {
  return item.kind === 'delivery'
    ? applyDelivery(tx, channel, item)
    : applyMessage(deps, tx, channel, adapter, item, source);
}

async function applyMessage(
  deps: ApplyDeps,
  tx: Tx,
  channel: Channel,
  adapter: ChannelAdapter,
  message: InboundMessage,
  source: Source,
): Promise<Outcome> {
  const handle = normaliseHandle(message.from);
  if (!handle) return { problem: sentence('no_usable_sender'), usable: false };
  await lockArrival(tx, channel.type, [message.providerId, ...message.thread.answers], handle);

  const form = formOf(message.parts);
  const before = await findByProviderId(tx, channel.type, message.providerId);
  let providerId = message.providerId;
  if (before) {
    const known = await findMessage(tx, before.id);
    if (form?.submissionId && known.item.form) {
      await continueForm(tx, before, {
        form,
        text: message.visibleText,
        files: await saveParts(deps, tx, message, before.id),
        customerId: (await customerOfHandle(tx, handle))?.customerId ?? known.item.author.id ?? '',
        now: deps.now(),
      });
      return done();
    }
    if (known.item.direction === 'out') return done(sentence('own_message_back'));
    if (known.item.author.handle === handle.value) return done(sentence('arrived_before'));
    // Somebody else uses the same id: it is another message.
    providerId = `${message.providerId}#${source.id}`;
  }

  const lookup = databaseThreadLookup(tx, channel.type, deps.replyTokenSecret);
  await proveClaim(tx, message, handle, lookup, deps.now());
  const sender = await customerOfHandle(tx, handle);
  const session =
    message.thread.conversationId ??
    (adapter.capabilities.live ? await findLiveSession(tx, channel.id, handle) : null);
  const side = await sideTalkOf(
    tx,
    channel.type,
    message.thread,
    { customerId: sender?.customerId ?? null, handle },
    deps.replyTokenSecret,
  );
  if (side) return takeSide(deps, tx, channel, { ...message, providerId }, handle, side, source);
  const hints = { ...message.thread, ...(session === null ? {} : { conversationId: session }) };
  const thread = await resolveThread(
    { providerId, thread: hints, automatic: message.automatic },
    { customerId: sender?.customerId ?? null, handle },
    lookup,
  );
  const joined =
    thread.provesIdentity && thread.conversationId ? await findParticipants(tx, thread.conversationId) : null;
  const customer = await recognise(tx, {
    from: { ...message.from, ...(thread.rule === 'reply_token' ? { verified: true } : {}) },
    also: message.alsoReachableAs,
    language: languageOfMessage(message),
    source: channel.type,
    ...(joined ? { knownAs: joined.homeCustomerId } : {}),
  });
  // Whoever writes from an address is there again; what a machine sends from it may be the next bounce.
  if (!message.automatic) await markReachability(tx, message.from, 'reachable', null);

  // A form takes its place in the timeline where it was filled in, not where it came up.
  const messageId =
    form && message.sentAt !== null
      ? uuid({ msecs: Math.min(Date.parse(message.sentAt), Date.now()) })
      : uuid();
  const files = await saveParts(deps, tx, message, messageId);
  const original = await saveOriginal(deps, tx, source, messageId);
  const html = message.parts.find((part) => part.type === 'html');
  const received = await receive(tx, {
    messageId,
    customerId: customer.customerId,
    homeCustomerId: customer.homeId,
    customerName: customer.customerName,
    handle,
    channelId: channel.id,
    channelType: channel.type,
    teamId: channel.teamId,
    conversationId: thread.conversationId,
    continuesOpen: adapter.capabilities.continuesOpenConversation === true,
    providerId,
    cites: message.thread.answers,
    clientId: message.clientId ?? null,
    subject: message.subject,
    text: message.visibleText,
    fullText: message.fullText,
    html: html ? safeHtml(html.html) : null,
    recipients: { to: message.to.map(recipient), cc: message.cc.map(recipient) },
    files,
    form,
    automatic: message.automatic,
    originalFileId: original,
    sentAt: message.sentAt === null ? null : new Date(message.sentAt),
    now: deps.now(),
  });
  if (form?.submissionId)
    await attachConversation(tx, form.submissionId, {
      conversationId: received.homeId,
      customerId: customer.homeId,
    });
  if (adapter.capabilities.live) await bindLiveSession(tx, channel.id, handle, received.homeId);
  return done(received.duplicate ? sentence('arrived_before') : null);
}

/** What somebody outside answers to a forward: no customer comes of it. */
async function takeSide(
  deps: ApplyDeps,
  tx: Tx,
  channel: Channel,
  message: InboundMessage,
  handle: { type: string; value: string },
  side: SideTalk,
  source: Source,
): Promise<Outcome> {
  const messageId = uuid();
  const html = message.parts.find((part) => part.type === 'html');
  const fresh = await receiveSide(tx, {
    messageId,
    sideId: side.id,
    conversationId: side.conversationId,
    from: { handle: handle.value, name: message.from.name?.trim() || handle.value },
    channelId: channel.id,
    channelType: channel.type,
    providerId: message.providerId,
    subject: message.subject,
    text: message.visibleText,
    fullText: message.fullText,
    html: html ? safeHtml(html.html) : null,
    recipients: { to: message.to.map(recipient), cc: message.cc.map(recipient) },
    files: await saveParts(deps, tx, message, messageId),
    automatic: message.automatic,
    originalFileId: await saveOriginal(deps, tx, source, messageId),
    sentAt: message.sentAt === null ? null : new Date(message.sentAt),
    now: deps.now(),
  });
  return done(fresh ? null : sentence('arrived_before'));
}

async function saveOriginal(
  deps: ApplyDeps,
  tx: Tx,
  source: Source,
  messageId: string,
): Promise<string | null> {
  if (!source.original) return null;
  const { body: content, contentType } = source.original;
  const owner = { ownerType: 'message', ownerId: messageId } as const;
  return (await saveFile(tx, deps.files, { filename: `${source.id}.eml`, contentType, content, ...owner }))
    .id;
}

/** What somebody writes says more than what their program declares; what a machine writes says nothing of them. */
function languageOfMessage(message: InboundMessage): Language | null {
  if (message.automatic) return null;
  return guessLanguage(message.visibleText) ?? languageOf(message.language);
}

/**
 * A reply that carries our token from an address its conversation's customer had claimed proves the claim, even when
 * the address was known as another customer: both are one.
 */
async function proveClaim(
  tx: Tx,
  message: InboundMessage,
  handle: { type: string; value: string },
  lookup: ThreadLookup,
  now: Date,
): Promise<void> {
  for (const token of message.thread.replyTokens) {
    const candidate = await lookup.byToken(token);
    if (!candidate?.customerId) continue;
    const sender = await customerOfHandle(tx, handle);
    if (
      !sender ||
      // Any of those who use it may have answered.
      sender.several ||
      sender.customerId === candidate.customerId ||
      !(await hasClaim(tx, candidate.customerId, handle))
    )
      continue;
    await joinWithConversations(
      tx,
      {
        from: candidate.customerId,
        into: sender.customerId,
        evidence: 'reply to our token from the claimed address',
      },
      systemActor,
      now,
    );
  }
}

function formOf(parts: Part[]): FormContent | null {
  const part = parts.find((candidate) => candidate.type === 'fields');
  if (!part) return null;
  return {
    title: part.title,
    state: part.state,
    submissionId: part.submissionId ?? null,
    step: part.step ?? null,
    fields: part.fields,
  };
}

async function saveParts(
  deps: ApplyDeps,
  tx: Tx,
  message: InboundMessage,
  messageId: string,
): Promise<AttachedFile[]> {
  const files: AttachedFile[] = [];
  for (const part of message.parts) {
    if (part.type !== 'file' && part.type !== 'raw') continue;
    const named =
      part.type === 'file'
        ? part
        : { ...part, filename: 'unsupported', disposition: 'attachment' as const, contentId: undefined };
    const saved = await saveFile(tx, deps.files, {
      filename: named.filename,
      contentType: named.contentType,
      content: named.content,
      ownerType: 'message',
      ownerId: messageId,
    });
    files.push({
      id: saved.id,
      filename: saved.filename,
      contentType: saved.contentType,
      size: saved.size,
      inline: named.disposition === 'inline',
      contentId: named.contentId ?? null,
    });
  }
  const uploaded = await findFiles(tx, message.fileIds ?? []);
  await takeFiles(
    tx,
    uploaded.map((file) => file.id),
    'message',
    messageId,
  );
  return [
    ...files,
    ...uploaded.map((file) => ({
      id: file.id,
      filename: file.filename,
      contentType: file.contentType,
      size: file.size,
      inline: false,
      contentId: null,
    })),
  ];
}

async function applyDelivery(tx: Tx, channel: Channel, report: DeliveryReport): Promise<Outcome> {
  const about = report.about === null ? null : await findByProviderId(tx, channel.type, report.about);
  const known = about ? await findMessage(tx, about.id) : null;
  const ours = known?.item.direction === 'out' ? known : null;
  if (ours) await recordDelivery(tx, ours.item.id, report.state, { reason: report.reason });
  // Only a report about a message of ours may mark an address: anybody can forge one.
  if (report.permanent && report.state === 'failed' && report.handle && ours)
    await markReachability(tx, report.handle, 'bounced', report.reason);
  return done(ours ? null : sentence('report_about_nothing'));
}
