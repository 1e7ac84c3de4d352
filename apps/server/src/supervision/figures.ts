/** From the picture of the moment to numbers. Pure: no database, no clock. */
import type { Standing } from '../conversations/index.ts';
import type { Agent, Team } from '../people/index.ts';
import {
  type ClassOf,
  loadOf,
  type OfferRow,
  policyOf,
  type RoutingSettings,
  type SeatRow,
  unitsOf,
} from '../routing/index.ts';
import type { AgentFigures, AgentStatus, Oldest, ScopeFigures } from './types.ts';

export interface Picture {
  standings: ReadonlyMap<string, Standing>;
  /** Active ones. */
  agents: readonly Agent[];
  teams: readonly Team[];
  seats: ReadonlyMap<string, SeatRow>;
  offers: readonly OfferRow[];
  settings: RoutingSettings;
  /** When agents were last seen doing something, milliseconds. */
  active: ReadonlyMap<string, number>;
}

/** What "the last hour" is, milliseconds. */
export const lastWhile = 3_600_000;

/** @param now milliseconds since the epoch */
export function figuresOf(
  picture: Picture,
  classOf: ClassOf,
  now: number,
): { scopes: ScopeFigures[]; agents: AgentFigures[] } {
  const agents = agentFigures(picture, classOf);
  const scopes = new Map(['all', 'none', ...picture.teams.map((team) => team.id)].map(emptyScope));
  const oldest = new Map<string, Standing>();
  for (const standing of picture.standings.values())
    for (const scope of ['all', standing.teamId ?? 'none']) {
      const own = scopes.get(scope);
      if (!own || !count(own, standing, classOf, now)) continue;
      const found = older(oldest.get(scope) ?? null, standing);
      if (found !== null) oldest.set(scope, found);
    }
  for (const [scope, standing] of oldest) (scopes.get(scope) as ScopeFigures).oldest = named(standing);
  for (const [index, agent] of picture.agents.entries()) {
    const figures = agents[index] as AgentFigures;
    const theirs = agent.teamIds.length === 0 ? ['none'] : agent.teamIds;
    for (const scope of ['all', ...theirs]) {
      const own = scopes.get(scope);
      if (own) countAgent(own, figures);
    }
  }
  return { scopes: [...scopes.values()], agents };
}

function emptyScope(scope: string): [string, ScopeFigures] {
  const agents = { online: 0, on_hold: 0, busy: 0, break: 0, training: 0, after_work: 0, offline: 0 };
  const nothing = {
    waiting: 0,
    waitingLive: 0,
    waitingDeferred: 0,
    open: 0,
    assigned: 0,
    atRisk: 0,
    breached: 0,
  };
  const lately = { arrived: 0, answered: 0 };
  const rest = { members: 0, waitingByChannel: {}, oldest: null, agents, freeUnits: 0 };
  return [scope, { scope, ...nothing, ...lately, ...rest }];
}

/** @returns whether it waits */
function count(figures: ScopeFigures, standing: Standing, classOf: ClassOf, now: number): boolean {
  if (standing.createdAt.getTime() > now - lastWhile) figures.arrived++;
  if (standing.answeredAt !== null && standing.answeredAt.getTime() > now - lastWhile) figures.answered++;
  if (standing.state !== 'open') return false;
  figures.open++;
  if (standing.agentId !== null) figures.assigned++;
  if (standing.dueState === 'at_risk') figures.atRisk++;
  if (standing.dueState === 'breached') figures.breached++;
  if (standing.agentId !== null || standing.awaiting !== 'us') return false;
  figures.waiting++;
  if (standing.channelTypes.some((type) => classOf(type) === 'live')) figures.waitingLive++;
  else figures.waitingDeferred++;
  for (const id of standing.channelIds)
    figures.waitingByChannel[id] = (figures.waitingByChannel[id] ?? 0) + 1;
  return true;
}

function countAgent(figures: ScopeFigures, agent: AgentFigures): void {
  figures.members++;
  figures.agents[agent.status]++;
  if (agent.status === 'online') figures.freeUnits += Math.max(0, agent.capacity - agent.usedUnits);
}

/** Whichever has waited longer; of equals the one with the lower id, so that the same is named every time. */
function older(oldest: Standing | null, standing: Standing): Standing | null {
  if (standing.waitingSince === null) return oldest;
  if (oldest === null) return standing;
  const earlier = standing.waitingSince.getTime() - (oldest.waitingSince?.getTime() ?? 0);
  return earlier < 0 || (earlier === 0 && standing.id < oldest.id) ? standing : oldest;
}

const named = (standing: Standing | null): Oldest | null =>
  standing?.waitingSince ? { conversationId: standing.id, since: standing.waitingSince.toISOString() } : null;

function agentFigures(picture: Picture, classOf: ClassOf): AgentFigures[] {
  const policy = policyOf(picture.settings).capacity;
  const offers = Map.groupBy(picture.offers, (offer) => offer.agentId);
  const hands = Map.groupBy(openOnes(picture.standings), (standing) => standing.agentId ?? '');
  const answers = latestAnswers(picture.standings);
  return picture.agents.map((agent) => {
    const hand = hands.get(agent.id) ?? [];
    const asked = offers.get(agent.id) ?? [];
    const load = loadOf(hand as (Standing & { agentId: string })[], asked, classOf);
    const waiting = hand.filter((standing) => standing.awaiting === 'us');
    const active = Math.max(answers.get(agent.id) ?? 0, picture.active.get(agent.id) ?? 0);
    const [offer] = asked;
    return {
      agentId: agent.id,
      ...presenceOf(agent, picture.seats.get(agent.id)),
      load: { live: load.get('live') ?? 0, deferred: load.get('deferred') ?? 0 },
      usedUnits: unitsOf(load, policy),
      capacity: agent.capacity ?? policy.capacity,
      open: hand.length,
      waiting: waiting.length,
      oldest: named(waiting.reduce<Standing | null>(older, null)),
      activeAt: active === 0 ? null : new Date(active).toISOString(),
      offer: offer
        ? { conversationId: offer.conversationId, expiresAt: offer.expiresAt.toISOString() }
        : null,
    };
  });
}

const openOnes = (standings: ReadonlyMap<string, Standing>): Standing[] =>
  [...standings.values()].filter((standing) => standing.state === 'open' && standing.agentId !== null);

function latestAnswers(standings: ReadonlyMap<string, Standing>): Map<string, number> {
  const latest = new Map<string, number>();
  for (const { answeredBy, answeredAt } of standings.values()) {
    if (answeredBy === null || answeredAt === null) continue;
    latest.set(answeredBy, Math.max(latest.get(answeredBy) ?? 0, answeredAt.getTime()));
  }
  return latest;
}

function presenceOf(
  agent: Agent,
  seat: SeatRow | undefined,
): { status: AgentStatus; reason: string; since: string | null } {
  const turned = seat?.turnedAt?.getTime() ?? null;
  const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  if (!seat?.connected) return { status: 'offline', reason: '', since: instant(turned) };
  const status = agent.chosenPresence === 'online' && seat.onHold ? 'on_hold' : agent.chosenPresence;
  const since = Math.max(turned ?? 0, agent.presenceSince.getTime());
  return { status, reason: agent.presenceReason, since: instant(since) };
}
