import { isOpen, nextOpening, readCalendar } from '../calendar/index.ts';
import { listAgents, listTeams, type PresenceBoard } from '../people/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Adapters } from './adapters.ts';
import type { Availability } from './contract/index.ts';
import type { ChannelDirectory } from './directory.ts';
import type { Channel } from './types.ts';

/** A thousand visitors ask at once when presence changes: one answer serves them, milliseconds. */
const memory = 1000;

/**
 * Whether somebody is there for a live channel: its calendar is open, and an agent is online: of the team its settings name,
 * else of its own team, else anybody. A team that is gone counts as none.
 */
export function availabilityOf(deps: {
  database: Database;
  adapters: Adapters;
  directory: ChannelDirectory;
  board: PresenceBoard;
  now(): Date;
}): (channelId: string) => Promise<Availability> {
  const known = new Map<string, { at: number; answer: Promise<Availability> }>();
  deps.board.onChange(() => known.clear());

  async function ask(channelId: string): Promise<Availability> {
    const { db } = deps.database;
    const channel = deps.directory.find(channelId);
    const [calendar, agents, teams] = await Promise.all([
      readCalendar(db, channel?.calendarId ?? null),
      listAgents(db),
      listTeams(db),
    ]);
    const team = teamsOf(channel)
      .map((id) => teams.find((each) => each.id === id))
      .find((each) => each !== undefined);
    const members = team ? new Set(team.agentIds) : null;
    const there = agents.filter(
      (agent) =>
        agent.active && (members === null || members.has(agent.id)) && deps.board.seen(agent) === 'online',
    );
    const now = deps.now();
    const open = isOpen(calendar, now);
    return {
      mode: open && there.length > 0 ? 'live' : 'away',
      backAt: open ? null : (nextOpening(calendar, now)?.toISOString() ?? null),
      agents: there.slice(0, 3).map((agent) => agent.name.split(' ')[0] ?? agent.name),
    };
  }

  /** The teams to ask, the first that exists decides. */
  function teamsOf(channel: Channel | null): string[] {
    if (channel === null) return [];
    const named =
      channel.settings === null ? null : deps.adapters.find(channel.type)?.presenceTeam?.(channel.settings);
    return [named, channel.teamId].filter((id) => typeof id === 'string');
  }

  return (channelId) => {
    const now = deps.now().getTime();
    const before = known.get(channelId);
    if (before && now - before.at < memory) return before.answer;
    const answer = ask(channelId);
    known.set(channelId, { at: now, answer });
    answer.catch(() => known.delete(channelId));
    return answer;
  };
}
