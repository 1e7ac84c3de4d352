/**
 * Runs the core over the database. What it holds in memory is a picture that may be old: every pairing is checked again
 * where it is written, and what turns out otherwise is read anew and tried again. So two engines at once, or one that
 * is killed anywhere, give nothing twice and forget nothing.
 */
import { assign, lockConversationIfAny, readInHand, systemActor } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Event } from '../platform/events/index.ts';
import { disconnect } from './connections.ts';
import { Router } from './core/router.ts';
import { give } from './give.ts';
import { missOffer, withdrawOffer } from './offers.ts';
import { policyOf, type RoutingSettings, readRouting } from './policy.ts';
import { readSeats } from './read-seats.ts';
import { readWork } from './read-work.ts';
import { returnFormer } from './return-former.ts';
import {
  connectedProcesses,
  insertReturn,
  lockSeat,
  nextExpiry,
  openOffers,
  overdueOffers,
  readLeft,
  updateSeat,
} from './store.ts';
import type { ClassOf } from './types.ts';

export interface EngineDeps {
  database: Database;
  classOf: ClassOf;
  now(): Date;
  /** True while the server process with that number lives. */
  isAlive(process: number): Promise<boolean>;
}

export interface Engine {
  /** What happened: the conversations and agents it speaks of are looked at again. */
  hear(events: readonly Event[]): void;
  /** Gives away what can be given. @returns when to be called again though nothing happens, or null */
  step(): Promise<Date | null>;
  /** Looks for server processes that ended without saying so. */
  checkProcesses(): Promise<void>;
}

/** The teams whose matters it gives away. */
const pushed = ['offer', 'assign'] as const;

export function createEngine(deps: EngineDeps): Engine {
  const { database, classOf } = deps;
  const { db } = database;
  let settings: RoutingSettings | null = null;
  let router: Router | null = null;
  let everything = true;
  /** Somebody may have left for good since it was last looked at. */
  let leavers = true;
  const conversations = new Set<string>();
  const agents = new Set<string>();
  /** Who has what, as it was last seen: whoever loses something has more room. */
  const holders = new Map<string, string>();

  function hear(events: readonly Event[]): void {
    for (const { type, conversationId, data } of events) {
      if (wholeWorld.has(type) || (type === 'skill.changed' && data.skillId !== undefined)) everything = true;
      if (type === 'agent.changed') leavers = true;
      if (conversationId !== null) conversations.add(conversationId);
      if (typeof data.agentId === 'string') agents.add(data.agentId);
    }
  }

  async function step(): Promise<Date | null> {
    for (let round = 0; ; round++) {
      const now = deps.now();
      if (round === maxRounds) return new Date(now.getTime() + 1000);
      for (const offer of await overdueOffers(db, now)) {
        await missOffer(database, offer, now);
        conversations.add(offer.conversationId);
        agents.add(offer.agentId);
      }
      if (everything) leavers = true;
      for (const id of await returnFormer(database, leavers ? null : [...conversations], now))
        conversations.add(id);
      leavers = false;
      if (everything) await readEverything(now);
      else await readChanged(now);
      await takeBack(now);
      if (!router || !settings) return nextWake();
      const matches = router.settle(now.getTime());
      for (const match of matches) {
        await give(database, settings, match, classOf, now);
        // Given or refused: both are read as they are now.
        conversations.add(match.workId);
        agents.add(match.agentId);
      }
      if (conversations.size + agents.size === 0 && !everything) return nextWake();
    }
  }

  async function readEverything(now: Date): Promise<void> {
    everything = false;
    conversations.clear();
    agents.clear();
    settings = await readRouting(db);
    router = null;
    const offers = await openOffers(db);
    await withdrawIdle(
      offers.map((offer) => offer.conversationId),
      now,
    );
    if (!isPushing(settings)) return;
    router = new Router(policyOf(settings));
    holders.clear();
    for (const { id, agentId } of await readInHand(db, null)) holders.set(id, agentId);
    for (const seat of await readSeats(db, null, classOf)) router.putSeat(seat);
    await putWork(null, now);
  }

  async function readChanged(now: Date): Promise<void> {
    const changed = [...conversations];
    const seats = new Set(agents);
    conversations.clear();
    agents.clear();
    if (!router || changed.length + seats.size === 0) return;
    // Whoever has, or had, one of these has more or less in hand now.
    for (const each of await holdersOf(changed)) seats.add(each);
    const found = await readSeats(db, [...seats], classOf);
    for (const seat of found) router.putSeat(seat);
    for (const id of seats) if (!found.some((seat) => seat.agentId === id)) router.removeSeat(id);
    for (const id of changed) router.removeWork(id);
    await putWork(changed, now);
    await withdrawIdle(changed, now);
  }

  async function holdersOf(ids: string[]): Promise<Set<string>> {
    const seats = new Set(ids.flatMap((id) => holders.get(id) ?? []));
    for (const id of ids) holders.delete(id);
    for (const { id, agentId } of await readInHand(db, null, ids)) {
      seats.add(agentId);
      holders.set(id, agentId);
    }
    return seats;
  }

  async function putWork(ids: string[] | null, now: Date): Promise<void> {
    if (!router || !settings) return;
    const offered = new Set(
      (await openOffers(db, ids === null ? {} : { conversationIds: ids })).map(
        (offer) => offer.conversationId,
      ),
    );
    for (const work of await readWork(db, settings, { modes: pushed, ids, classOf, now }))
      if (!offered.has(work.id)) router.putWork(work, now.getTime());
  }

  /** Offers of conversations that need nobody any more. */
  async function withdrawIdle(ids: string[], now: Date): Promise<void> {
    if (!settings || ids.length === 0) return;
    const offers = await openOffers(db, { conversationIds: ids });
    if (offers.length === 0) return;
    const asked = offers.map((offer) => offer.conversationId);
    const work = await readWork(db, settings, { modes: pushed, ids: asked, classOf, now });
    const needed = new Set(work.map((each) => each.id));
    for (const offer of offers)
      if (!needed.has(offer.conversationId)) {
        await withdrawOffer(database, offer, now);
        agents.add(offer.agentId);
      }
  }

  /** What agents have who cannot answer: offers at once, live matters after a while. */
  async function takeBack(now: Date): Promise<void> {
    if (!settings) return;
    for (const offer of router ? await openOffers(db) : []) {
      if (router?.seat(offer.agentId)?.presence === 'online') continue;
      await withdrawOffer(database, offer, now);
      conversations.add(offer.conversationId);
      agents.add(offer.agentId);
    }
    const grace = settings.graceSeconds * 1000;
    for (const { agentId, leftAt } of await readLeft(db))
      if (leftAt.getTime() + grace <= now.getTime()) await requeue(agentId, now);
  }

  /**
   * Whatever the team, and taken or given: the customer of a live matter is there now. What they were answered already
   * goes too, or what they write next would reach nobody. Deferred work can wait for its agent.
   */
  async function requeue(agentId: string, now: Date): Promise<void> {
    await database.transaction(async (tx) => {
      const seat = await lockSeat(tx, agentId);
      if (seat.leftAt === null) return;
      for (const each of await readInHand(tx, [agentId])) {
        if (classOf(each.channelType) !== 'live') continue;
        const conversation = await lockConversationIfAny(tx, each.id);
        if (conversation?.agentId !== agentId || conversation.state !== 'open') continue;
        await assign(tx, each.id, { agentId: null }, systemActor, now);
        await insertReturn(tx, each.id, agentId, now);
        conversations.add(each.id);
      }
      await updateSeat(tx, agentId, { left_at: null });
    });
    agents.add(agentId);
  }

  async function nextWake(): Promise<Date | null> {
    if (!settings) return null;
    const grace = settings.graceSeconds * 1000;
    const left = (await readLeft(db)).map((row) => row.leftAt.getTime());
    const expiry = await nextExpiry(db);
    const times = [
      ...left.map((at) => at + grace),
      ...(expiry ? [expiry.getTime()] : []),
      ...[router?.wakeAt() ?? null].filter((at) => at !== null),
    ];
    return times.length === 0 ? null : new Date(Math.min(...times));
  }

  async function checkProcesses(): Promise<void> {
    const rows = await connectedProcesses(db);
    for (const process of new Set(rows.map((row) => row.process))) {
      if (await deps.isAlive(process)) continue;
      for (const row of rows.filter((each) => each.process === process)) {
        await disconnect(database, row.agentId, process, deps.now());
        agents.add(row.agentId);
      }
    }
  }

  return { hear, step, checkProcesses };
}

/** After these, anything may be different. */
const wholeWorld = new Set(['routing.changed', 'team.changed']);

/** A world that changes faster than it is read is looked at again a moment later. */
const maxRounds = 50;

const isPushing = (settings: RoutingSettings): boolean => settings.teams.some((team) => team.mode !== 'pull');
