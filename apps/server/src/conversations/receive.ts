import { v7 as uuid } from 'uuid';
import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import {
  findContinuable,
  insertConversation,
  type LockedConversation,
  lockSurvivor,
  updateConversation,
} from './conversation-store.ts';
import { customersOf, familyOf } from './merge-store.ts';
import { insertCitations, insertMessage } from './message-store.ts';
import { preview, subjectFrom } from './preview.ts';
import { afterInbound, beforeFirst, continueWindowHours, mayReopen, waitingSince } from './states.ts';
import type { AttachedFile, FormContent, Recipient } from './types.ts';

export interface InboundContent {
  messageId: string;
  customerId: string;
  /** Whose it is should the customer be parted from those they were joined with. */
  homeCustomerId: string;
  customerName: string;
  handle: { type: string; value: string };
  channelId: string;
  channelType: string;
  teamId: string | null;
  /** The conversation that the evidence of the message points to, or null. */
  conversationId: string | null;
  /** No subject of its own: continue what is open. */
  continuesOpen: boolean;
  providerId: string;
  /** Provider ids it answers or refers to. */
  cites: string[];
  clientId: string | null;
  subject: string | null;
  text: string;
  fullText: string | null;
  /** Sanitised. */
  html: string | null;
  recipients: { to: Recipient[]; cc: Recipient[] };
  files: AttachedFile[];
  form: FormContent | null;
  automatic: { kind: string; reason: string } | null;
  originalFileId: string | null;
  sentAt: Date | null;
  now: Date;
}

export interface Received {
  conversationId: string;
  /** The conversation it belongs to by its evidence, where that was merged into the one it stands in. */
  homeId: string;
  messageId: string;
  /** The channel had delivered this message before; nothing was changed. */
  duplicate: boolean;
}

/** Takes a message of a customer into their conversation, opening or reopening one where needed. */
export async function receive(tx: Tx, content: InboundContent): Promise<Received> {
  const target = await choose(tx, content);
  const conversation = target ?? (await open(tx, content));
  const homeId = target === null ? conversation.id : await homeOf(tx, target, content);
  const { messageId } = content;

  const fresh = await insertMessage(tx, {
    id: messageId,
    conversationId: conversation.id,
    homeId: homeId === conversation.id ? null : homeId,
    kind: 'message',
    direction: 'in',
    channelId: content.channelId,
    channelType: content.channelType,
    author: {
      kind: 'customer',
      id: content.homeCustomerId,
      name: content.customerName,
      handle: content.handle.value,
    },
    subject: content.subject,
    text: content.text,
    hasMore: content.fullText !== null,
    html: content.html,
    fullText: content.fullText,
    recipients: { ...content.recipients, bcc: [] },
    files: content.files,
    form: content.form,
    automatic: content.automatic,
    activity: null,
    providerId: content.providerId,
    clientId: content.clientId,
    originalFileId: content.originalFileId,
    deliveryState: null,
    sentAt: content.sentAt,
    createdAt: content.now,
  });
  if (!fresh) {
    if (target === null) throw new Error('a message that is known already must not open a conversation');
    return { conversationId: conversation.id, homeId, messageId, duplicate: true };
  }

  await insertCitations(tx, messageId, content.channelType, content.cites);

  const standing = afterInbound(conversation, content.automatic !== null);
  await updateConversation(tx, conversation.id, {
    state: standing.state,
    awaiting: standing.awaiting,
    snoozed_until: standing.state === 'snoozed' ? conversation.snoozedUntil : null,
    closed_at: standing.state === 'closed' ? conversation.closedAt : null,
    waiting_since: waitingSince(conversation.waitingSince, standing, content.now),
    last_message_at: content.now,
    preview: preview(content.text, content.form, content.files),
    // A machine that opens a conversation of its own asks nobody to look.
    unread: target !== null || content.automatic === null,
    channel_ids: withValue(conversation.channelIds, content.channelId),
    channel_types: withValue(conversation.channelTypes, content.channelType),
  });
  const about = {
    conversationId: conversation.id,
    customerId: content.customerId,
    actor: `customer:${content.customerId}`,
  };
  await appendEvents(tx, [
    ...(target === null ? [{ type: 'conversation.opened', ...about }] : []),
    ...(target?.state === 'closed' && standing.state === 'open'
      ? [{ type: 'conversation.reopened', ...about }]
      : []),
    { type: 'message.received', ...about, data: { messageId } },
    ...(target === null && standing.state === 'closed'
      ? [{ type: 'conversation.closed', ...about, data: { messageId } }]
      : []),
  ]);
  return { conversationId: conversation.id, homeId, messageId, duplicate: false };
}

/** The conversation to go on with, locked, or null when a new one begins. */
async function choose(tx: Tx, content: InboundContent): Promise<LockedConversation | null> {
  if (content.conversationId !== null) {
    const named = await lockSurvivor(tx, content.conversationId);
    if (named && mayReopen(named.state, named.closedAt, content.now)) return named;
  }
  if (!content.continuesOpen) return null;
  const since = new Date(content.now.getTime() - continueWindowHours * 3_600_000);
  const recent = await findContinuable(tx, content.customerId, since);
  if (recent === null) return null;
  const locked = await lockSurvivor(tx, recent);
  // It may have been closed while we waited for its row.
  return locked?.state === 'closed' ? null : locked;
}

/**
 * To which side the message falls should a merge be undone: the conversation its evidence names; when that is the
 * survivor but the sender is the customer of another it took in, that one.
 */
async function homeOf(tx: Tx, target: LockedConversation, content: InboundContent): Promise<string> {
  const named = content.conversationId;
  if (named === null || (named === target.id && content.customerId === target.customerId)) return target.id;
  const family = await familyOf(tx, target.id);
  // The evidence was too old to reopen what it names, and an open conversation goes on instead.
  if (!family.includes(named)) return target.id;
  const customers = await customersOf(tx, family);
  const own = customers.filter((each) => each.customerId === content.customerId);
  const fits = own.some((each) => each.conversationId === named);
  return fits ? named : (own[0]?.conversationId ?? named);
}

async function open(tx: Tx, content: InboundContent): Promise<LockedConversation> {
  const id = uuid();
  const subject = content.subject?.trim() || subjectFrom(content.text) || content.form?.title || '';
  await insertConversation(tx, {
    id,
    customerId: content.customerId,
    homeCustomerId: content.homeCustomerId,
    subject,
    channelId: content.channelId,
    teamId: content.teamId,
    now: content.now,
  });
  const standing = beforeFirst(content.automatic !== null);
  return {
    id,
    number: 0,
    customerId: content.customerId,
    subject,
    ...standing,
    agentId: null,
    teamId: content.teamId,
    labels: [],
    snoozedUntil: null,
    closedAt: standing.state === 'closed' ? content.now : null,
    waitingSince: null,
    channelIds: [],
    channelTypes: [],
    unread: true,
    mergedInto: null,
    callback: null,
  };
}

export const withValue = (values: string[], value: string): string[] =>
  values.includes(value) ? values : [...values, value];
