/** What live channels see of the server: the exchange of one visitor, as it happens. */
import {
  type ConversationStream,
  type HydratedEvent,
  markReadByCustomer,
  noteCallback,
  readItems,
  relativesOf,
  survivorOf,
  systemActor,
  type TimelineItem,
} from '../conversations/index.ts';
import { claimHandles, customerOfHandle, readPhone, recognise } from '../customers/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError, invalid, sentence } from '../platform/errors/index.ts';
import { headSequence, readConversationEvents } from '../platform/events/index.ts';
import { type FileLinks, type FileStore, saveFile } from '../platform/files/index.ts';
import type { Availability, Handle, LiveEvent, LiveMessage, LiveSide } from './contract/index.ts';
import { type AskPlaces, watchPlaces } from './live-places.ts';
import { findLiveSession } from './live-session-store.ts';

export interface LiveDeps {
  database: Database;
  stream: ConversationStream;
  files: FileStore;
  links: FileLinks;
  availability(channelId: string): Promise<Availability>;
  /** Where conversations stand that wait for somebody. */
  places: AskPlaces;
  /** Tells agents who look at the conversation. */
  customerTyping(conversationId: string, on: boolean): void;
  now(): Date;
}

export interface LiveHub extends LiveSide {
  /** An agent writes in a conversation: shown to visitors who are in it. */
  agentTyping(conversationId: string, name: string, on: boolean): void;
  /** Presence or hours changed: tell every visitor. */
  availabilityChanged(): void;
  /** True while a visitor with this handle is connected. */
  isConnected(handle: { type: string; value: string }): boolean;
}

interface Session {
  channelId: string;
  visitor: Handle;
  conversationId: string | null;
  listener(event: LiveEvent): void;
}

const messageTypes = ['message.received', 'message.queued'];
const seenType = 'conversation.seen';
/** After these a visitor may be in another conversation. */
const movingTypes = ['merged', 'unmerged', 'split', 'unsplit'].map((what) => `conversation.${what}`);

export function openLiveHub(deps: LiveDeps): LiveHub {
  const sessions = new Map<string, Set<Session>>();
  const keyOf = (handle: { type: string; value: string }) => `${handle.type}:${handle.value}`;
  const places = watchPlaces(deps.places, () => [...sessions.values()].flatMap((set) => [...set]));
  deps.stream.subscribe((events) => {
    if (sessions.size === 0) return;
    for (const event of events) pass(event);
    if (events.some((event) => event.conversationId !== null)) places.changed();
  });

  function pass(event: HydratedEvent): void {
    const upTo = seenUpTo(event);
    if (upTo !== null) {
      for (const session of sessionsIn(event.conversationId))
        session.listener({ kind: 'read', seq: event.seq, upTo });
      return;
    }
    if (movingTypes.includes(event.type))
      for (const session of sessionsIn(event.conversationId)) void locate(session);
    const item = event.item;
    if (item?.kind !== 'message') return;
    for (const session of sessionsOf(item)) {
      session.conversationId = item.conversationId;
      if (messageTypes.includes(event.type))
        session.listener({ kind: 'message', message: liveMessage(item, event.seq) });
      else if (event.type === 'message.delivery_changed' && item.delivery)
        session.listener({ kind: 'state', seq: event.seq, messageId: item.id, state: item.delivery.state });
    }
  }

  /** Sessions of the visitor who wrote the item, or to whom it was written, on its own channel. */
  function sessionsOf(item: TimelineItem): Session[] {
    const handles = item.direction === 'in' ? [item.author.handle ?? ''] : item.to.map((to) => to.value);
    return handles
      .flatMap((value) => [...(sessions.get(keyOf({ type: 'device', value })) ?? [])])
      .filter((session) => session.channelId === item.channelId);
  }

  function sessionsIn(conversationId: string | null): Session[] {
    return [...sessions.values()].flatMap((set) =>
      [...set].filter(
        (session) => session.conversationId !== null && session.conversationId === conversationId,
      ),
    );
  }

  function liveMessage(item: TimelineItem, seq: number): LiveMessage {
    return {
      seq,
      id: item.id,
      clientId: item.direction === 'in' ? (item.clientId ?? null) : null,
      direction: item.direction ?? 'out',
      // A rule has a name for agents; to a customer it is the company that speaks.
      authorName:
        item.direction === 'out' && item.author.kind !== 'rule'
          ? (item.author.name.split(' ')[0] ?? null)
          : null,
      text: item.text,
      html: null,
      files: item.files.map(({ id, filename, contentType, size }) => ({
        id,
        filename,
        contentType,
        size,
        url: deps.links.url(id, filename),
      })),
      at: item.at,
      state: item.delivery?.state ?? 'sent',
    };
  }

  async function conversationOf(channelId: string, visitor: Handle): Promise<string | null> {
    const bound = await findLiveSession(deps.database.db, channelId, visitor);
    return bound === null ? null : survivorOf(deps.database.db, bound);
  }

  async function locate(session: Session): Promise<void> {
    try {
      session.conversationId = await conversationOf(session.channelId, session.visitor);
    } catch {
      // The database is away: the next message tells where the visitor is.
    }
  }

  return {
    async history(channelId, visitor, since, limit) {
      const conversationId = await conversationOf(channelId, visitor);
      for (const session of sessions.get(keyOf(visitor)) ?? [])
        if (session.channelId === channelId) session.conversationId = conversationId;
      places.changed();
      const seq = await headSequence(deps.database.db);
      if (conversationId === null) return { seq, conversationId, messages: [], reads: [] };
      const events = await readConversationEvents(
        deps.database.db,
        await relativesOf(deps.database.db, conversationId),
        [...messageTypes, seenType],
        since,
        limit,
      );
      const items = await readItems(
        deps.database.db,
        events.flatMap((event) =>
          [event.data.messageId, event.data.upTo].filter((id) => typeof id === 'string'),
        ),
      );
      const messages = events.flatMap((event) => {
        const item = items.get(event.data.messageId as string);
        return item && isBetween(item, channelId, visitor) ? [liveMessage(item, event.seq)] : [];
      });
      const reads = events.flatMap((event) => {
        const upTo = seenUpTo(event);
        const item = upTo === null ? undefined : items.get(upTo);
        // What was looked at in another conversation before a merge is not what this visitor wrote.
        const theirs =
          event.conversationId === conversationId || (item && isBetween(item, channelId, visitor));
        return upTo !== null && theirs ? [{ seq: event.seq, upTo }] : [];
      });
      // Some events may be no message of this exchange: how far it was read counts, not how many were found.
      const end = since > 0 && events.length === limit ? events.at(-1) : undefined;
      return { seq: end?.seq ?? seq, conversationId, messages, reads, more: end !== undefined };
    },

    subscribe(channelId, visitor, listener) {
      const session: Session = { channelId, visitor, conversationId: null, listener };
      const key = keyOf(visitor);
      const set = sessions.get(key) ?? new Set();
      sessions.set(key, set.add(session));
      return () => {
        set.delete(session);
        if (set.size === 0 && sessions.get(key) === set) sessions.delete(key);
      };
    },

    typing(channelId, visitor, on) {
      for (const session of sessions.get(keyOf(visitor)) ?? []) {
        if (session.channelId === channelId && session.conversationId !== null) {
          deps.customerTyping(session.conversationId, on);
          return;
        }
      }
    },

    async read(channelId, visitor, messageId) {
      const conversationId = await conversationOf(channelId, visitor);
      if (conversationId === null) return;
      const events = await readConversationEvents(
        deps.database.db,
        await relativesOf(deps.database.db, conversationId),
        ['message.queued'],
        0,
        100,
      );
      const items = await readItems(
        deps.database.db,
        events.map((event) => event.data.messageId as string),
      );
      const unread = [...items.values()].filter(
        (item) =>
          item.id <= messageId && item.delivery?.state !== 'read' && isBetween(item, channelId, visitor),
      );
      if (unread.length === 0) return;
      await deps.database.transaction((tx) =>
        markReadByCustomer(
          tx,
          conversationId,
          unread.map((item) => item.id),
          deps.now(),
        ),
      );
    },

    async identify(_channelId, visitor, known) {
      await deps.database.transaction(async (tx) => {
        const verified = known.handles.filter((handle) => handle.verified);
        const owner = await customerOfHandle(tx, visitor);
        // A visitor nobody knows yet becomes a customer only when they write, unless their identity was proven.
        if (!owner && verified.length === 0) return;
        const from = { ...visitor, ...(known.name === undefined ? {} : { name: known.name }) };
        const recognition = await recognise(tx, {
          from,
          also: known.handles,
          language: known.language ?? null,
          source: 'identify',
        });
        await claimHandles(tx, recognition, known.handles, 'identify');
      });
    },

    async callback(channelId, visitor, typed, language) {
      const phone = readPhone(typed, language);
      if (phone === null) throw invalid('phone', sentence('not_phone'));
      const conversationId = await conversationOf(channelId, visitor);
      if (conversationId === null) throw new AppError('conversation_not_found');
      await deps.database.transaction(async (tx) => {
        const owner = await customerOfHandle(tx, visitor);
        if (!owner) throw new AppError('conversation_not_found');
        await claimHandles(tx, owner, [{ type: 'phone', value: phone }], 'callback');
        await noteCallback(tx, conversationId, phone, systemActor, deps.now());
      });
    },

    availability: (channelId) => deps.availability(channelId),

    async storeFile(_channelId, _visitor, file) {
      const saved = await saveFile(deps.database.db, deps.files, {
        ...file,
        contentType: 'application/octet-stream',
        ownerType: 'upload',
        ownerId: null,
      });
      return {
        id: saved.id,
        filename: saved.filename,
        contentType: saved.contentType,
        size: saved.size,
        url: deps.links.url(saved.id, saved.filename),
      };
    },

    agentTyping(conversationId, name, on) {
      for (const session of sessionsIn(conversationId)) session.listener({ kind: 'typing', name, on });
    },

    availabilityChanged() {
      const channels = new Map<string, Session[]>();
      for (const set of sessions.values())
        for (const session of set)
          channels.set(session.channelId, [...(channels.get(session.channelId) ?? []), session]);
      for (const [channelId, members] of channels) {
        deps.availability(channelId).then(
          (availability) => {
            for (const session of members) session.listener({ kind: 'availability', availability });
          },
          // The database is away: the next change, or the next session, tells them.
          () => {},
        );
      }
    },

    isConnected: (handle) => sessions.has(keyOf(handle)),
  };
}

const isBetween = (item: TimelineItem, channelId: string, visitor: Handle): boolean =>
  item.channelId === channelId &&
  (item.direction === 'in'
    ? item.author.handle === visitor.value
    : item.to.some((to) => to.value === visitor.value));

/** Up to which message of the customer's somebody of ours has looked; null for any other event. */
function seenUpTo({ type, data }: { type: string; data: Record<string, unknown> }): string | null {
  return type === seenType && typeof data.upTo === 'string' ? data.upTo : null;
}
