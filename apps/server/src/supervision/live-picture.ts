/**
 * The picture of the moment in the memory of one process, however many look at it. It begins with the first look and is
 * forgotten when nobody has looked for a while. What the event log speaks of is only marked; it is read anew with the
 * next look, at most once a second, so that a flood costs no more than a trickle.
 */
import { v7 as uuid } from 'uuid';
import {
  type ConversationStream,
  type HydratedEvent,
  readStandings,
  type Standing,
} from '../conversations/index.ts';
import { listAgents, listTeams } from '../people/index.ts';
import type { Database } from '../platform/db/index.ts';
import { type ClassOf, openOffers, readRouting, readSeatRows } from '../routing/index.ts';
import { figuresOf, lastWhile, type Picture } from './figures.ts';
import { createVersions, type Versions } from './versions.ts';

export interface LivePictureDeps {
  database: Database;
  stream: Pick<ConversationStream, 'subscribe'>;
  classOf: ClassOf;
  now(): Date;
  /** Between two readings at least, milliseconds. */
  restMs?: number;
}

export interface LivePicture {
  /**
   * What changed since an earlier look.
   * @param since the cursor of that look; null, or one of another picture, gets everything
   */
  look(since: string | null): Promise<Look>;
  stop(): void;
}

export type Look = ReturnType<Versions['since']> & { at: Date };

/** Unlooked at for so long it is forgotten, milliseconds. */
const forgetAfter = 60_000;

/** Events by the first word of their type after which people and seats are read anew. */
const aboutPeople = new Set(['presence', 'agent', 'team', 'offer', 'hold', 'routing']);

interface Held {
  picture: Omit<Picture, 'standings' | 'active'>;
  standings: Map<string, Standing>;
  active: Map<string, number>;
  versions: Versions;
}

export function openLivePicture(deps: LivePictureDeps): LivePicture {
  const { database, classOf } = deps;
  const { db } = database;
  const changed = new Set<string>();
  const active = new Map<string, number>();
  let held: Held | null = null;
  let people = false;
  let unsubscribe: (() => void) | null = null;
  let reading: Promise<Held> | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  let lookedAt = 0;

  async function look(since: string | null): Promise<Look> {
    lookedAt = performance.now();
    reading ??= refresh().finally(() => {
      reading = null;
    });
    const { versions } = await reading;
    return { ...versions.since(since), at: deps.now() };
  }

  async function refresh(): Promise<Held> {
    if (held && performance.now() - readAt < (deps.restMs ?? 900)) return held;
    // Listened to before anything is read: what happens in between is read again, which does no harm.
    unsubscribe ??= deps.stream.subscribe(hear);
    try {
      held = held === null ? await readEverything() : await readChanged(held);
    } catch (error) {
      forget();
      throw error;
    }
    readAt = performance.now();
    const { picture, standings, versions } = held;
    versions.put(figuresOf({ ...picture, standings, active }, classOf, deps.now().getTime()));
    return held;
  }

  async function readEverything(): Promise<Held> {
    changed.clear();
    people = false;
    const since = new Date(deps.now().getTime() - lastWhile);
    const [picture, found] = await Promise.all([readPeople(), readStandings(db, since, null)]);
    const standings = new Map(found.map((standing) => [standing.id, standing]));
    return { picture, standings, active, versions: createVersions(uuid()) };
  }

  async function readChanged(before: Held): Promise<Held> {
    const ids = [...changed];
    const anew = people;
    changed.clear();
    people = false;
    const since = new Date(deps.now().getTime() - lastWhile);
    const [picture, found] = await Promise.all([
      anew ? readPeople() : before.picture,
      ids.length === 0 ? [] : readStandings(db, since, ids),
    ]);
    const { standings } = before;
    for (const id of ids) standings.delete(id);
    for (const standing of found) standings.set(standing.id, standing);
    for (const standing of standings.values()) if (isPast(standing, since)) standings.delete(standing.id);
    return { ...before, picture };
  }

  async function readPeople(): Promise<Held['picture']> {
    const [agents, teams, seats, offers, settings] = await Promise.all([
      listAgents(db),
      listTeams(db),
      readSeatRows(db, null),
      openOffers(db),
      readRouting(db),
    ]);
    return {
      agents: agents.filter((agent) => agent.active),
      teams,
      seats: new Map(seats.map((seat) => [seat.agentId, seat])),
      offers,
      settings,
    };
  }

  function hear(events: readonly HydratedEvent[]): void {
    if (performance.now() - lookedAt > forgetAfter && reading === null) {
      forget();
      return;
    }
    for (const { type, conversationId, actor, at } of events) {
      if (conversationId !== null) changed.add(conversationId);
      if (aboutPeople.has(type.split('.')[0] ?? '')) people = true;
      if (actor.startsWith('agent:')) active.set(actor.slice('agent:'.length), new Date(at).getTime());
    }
  }

  function forget(): void {
    unsubscribe?.();
    unsubscribe = null;
    held = null;
    active.clear();
    changed.clear();
  }

  return { look, stop: forget };
}

/** Not open any more, and neither begun nor answered since. */
function isPast({ state, createdAt, answeredAt }: Standing, since: Date): boolean {
  return state !== 'open' && createdAt <= since && (answeredAt === null || answeredAt <= since);
}
