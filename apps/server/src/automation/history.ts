/** What happened in conversations, event by event, and how they stood each time: what a dry run looks back on. */
import { type ConversationFacts, preview, readFacts, readItems } from '../conversations/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { type Event, readConversationEvents } from '../platform/events/index.ts';
import { messageFacts, messageIdOf } from './snapshot.ts';
import { triggeringTypes } from './triggers.ts';
import type { MessageFacts } from './types.ts';

export interface History {
  /** As the conversation stands now. */
  facts: ConversationFacts;
  events: Event[];
}

export interface Past {
  histories: History[];
  messages: ReadonlyMap<string, MessageFacts>;
}

/** Everything that changes what conditions may ask. */
const followed = [
  ...triggeringTypes,
  'conversation.snoozed',
  'conversation.due_changed',
  'conversation.seen',
  'conversation.unseen',
  'message.delivery_changed',
];
const mostEvents = 60_000;

export async function readPast(db: Reader, conversationIds: string[]): Promise<Past> {
  if (conversationIds.length === 0) return { histories: [], messages: new Map() };
  const [facts, events] = await Promise.all([
    readFacts(db, conversationIds),
    readConversationEvents(db, conversationIds, followed, 0, mostEvents),
  ]);
  const ids = events.flatMap((event) => messageIdOf(event) ?? []);
  const items = await readItems(db, ids);
  const byConversation = new Map<string, Event[]>();
  for (const event of events) {
    const list = byConversation.get(event.conversationId as string);
    if (list) list.push(event);
    else byConversation.set(event.conversationId as string, [event]);
  }
  return {
    histories: conversationIds.flatMap((id) => {
      const found = facts.get(id);
      return found ? [{ facts: found, events: byConversation.get(id) ?? [] }] : [];
    }),
    messages: new Map([...items].map(([id, item]) => [id, messageFacts(item)])),
  };
}

/** Before anything happened. @param teamId of the channel it began on */
export function beginning({ facts, events }: History, teamId: string | null): ConversationFacts {
  const moved = events.some((event) => event.type === 'conversation.assigned');
  return {
    ...facts,
    preview: '',
    state: 'open',
    awaiting: 'us',
    agentId: null,
    teamId: moved ? teamId : facts.teamId,
    channelIds: [],
    channelTypes: [],
    labels: [],
    unread: true,
    deliveryFailed: false,
    mergedInto: null,
    waitingSince: null,
    due: null,
    answeredAt: null,
    lastMessageAt: facts.createdAt,
    closedAt: null,
    latestInboundId: null,
  };
}

/** How it stood after an event. Labels are changed by what the event changed, so that others given meanwhile stay. */
export function after(
  facts: ConversationFacts,
  event: Event,
  message: MessageFacts | null,
  channelType: string | null,
  loggedLabels: readonly string[],
): ConversationFacts {
  const { data, at } = event;
  switch (event.type) {
    case 'message.received':
      return afterReceived(facts, at, message, channelType);
    case 'message.queued':
      return afterQueued(facts, event, message, channelType);
    case 'conversation.assigned':
      return { ...facts, agentId: textOf(data.agentId), teamId: textOf(data.teamId) };
    case 'conversation.closed':
      return { ...facts, state: 'closed', closedAt: at, waitingSince: null, unread: false };
    case 'conversation.reopened':
      return { ...facts, state: 'open', closedAt: null, waitingSince: facts.awaiting === 'us' ? at : null };
    case 'conversation.snoozed':
      return { ...facts, state: 'snoozed' };
    case 'conversation.woke':
      return { ...facts, state: 'open', unread: true };
    case 'conversation.labelled': {
      const labels = (data.labels as string[] | undefined) ?? [];
      const added = labels.filter((label) => !loggedLabels.includes(label));
      const kept = facts.labels.filter((label) => labels.includes(label) || !loggedLabels.includes(label));
      return { ...facts, labels: [...new Set([...kept, ...added])] };
    }
    case 'conversation.due_changed':
      return { ...facts, due: dueOf(data) };
    case 'conversation.seen':
      return { ...facts, unread: false };
    case 'conversation.unseen':
      return { ...facts, unread: true };
    case 'message.delivery_changed':
      return data.state === 'failed' ? { ...facts, deliveryFailed: true } : facts;
    default:
      return facts;
  }
}

const dueOf = ({ dueAt, kind, state }: Event['data']): ConversationFacts['due'] =>
  typeof kind !== 'string' || typeof state !== 'string'
    ? null
    : ({ at: textOf(dueAt), kind, state } as ConversationFacts['due']);

function afterReceived(
  facts: ConversationFacts,
  at: Date,
  message: MessageFacts | null,
  channelType: string | null,
): ConversationFacts {
  const first = facts.latestInboundId === null && facts.channelIds.length === 0;
  const automatic = message?.automatic ?? false;
  const told = {
    ...withMessage(facts, at, message, channelType),
    latestInboundId: message?.id ?? facts.latestInboundId,
    unread: !(first && automatic),
  };
  if (!automatic)
    return { ...told, state: 'open', awaiting: 'us', waitingSince: facts.waitingSince ?? at, closedAt: null };
  return first ? { ...told, state: 'closed', awaiting: 'customer', closedAt: at } : told;
}

function afterQueued(
  facts: ConversationFacts,
  { at, data }: Event,
  message: MessageFacts | null,
  channelType: string | null,
): ConversationFacts {
  const told = { ...withMessage(facts, at, message, channelType), answeredAt: at };
  if (data.automatic === true) return told;
  return { ...told, state: 'open', closedAt: null, awaiting: 'customer', waitingSince: null, unread: false };
}

function withMessage(
  facts: ConversationFacts,
  at: Date,
  message: MessageFacts | null,
  channelType: string | null,
): ConversationFacts {
  return {
    ...facts,
    lastMessageAt: at,
    preview: message ? preview(message.text, null, []) : facts.preview,
    channelIds: withValue(facts.channelIds, message?.channelId ?? null),
    channelTypes: withValue(facts.channelTypes, channelType),
  };
}

const withValue = (values: string[], value: string | null): string[] =>
  value === null || values.includes(value) ? values : [...values, value];
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
