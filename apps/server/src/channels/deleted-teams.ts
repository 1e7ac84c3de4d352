/**
 * A team was deleted: its channels and its conversations that are not closed move to no team. A conversation that was
 * being opened or reopened for it at that moment, or is reopened long after, follows when that is read.
 */
import { leaveTeam, listOfTeam, teamsOf } from '../conversations/index.ts';
import { deletedTeams } from '../people/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { appendEvents, type Consumer, type Event } from '../platform/events/index.ts';
import type { Adapters } from './adapters.ts';
import { type ChannelRecord, listChannelRecords, updateChannel } from './store.ts';

export function deletedTeamConsumer(deps: { adapters: Adapters; now(): Date }): Consumer {
  async function released(tx: Tx, teamId: string): Promise<void> {
    for (const channel of await listChannelRecords(tx)) {
      const without = withoutTeam(channel, teamId);
      if (without === null) continue;
      await updateChannel(tx, without);
      await appendEvents(tx, [{ type: 'channel.changed', actor: 'system', data: { channelId: channel.id } }]);
    }
    const name = (await deletedTeams(tx, [teamId])).get(teamId);
    if (name === undefined) return;
    for (const id of await listOfTeam(tx, teamId)) await leaveTeam(tx, id, { id: teamId, name }, deps.now());
  }

  /** @returns null when the channel has nothing to do with the team */
  function withoutTeam(channel: ChannelRecord, teamId: string): ChannelRecord | null {
    const fields = deps.adapters.find(channel.type)?.settingFields ?? [];
    const named = fields.filter(({ name, format }) => format === 'team' && channel.settings[name] === teamId);
    if (channel.teamId !== teamId && named.length === 0) return null;
    const settings = { ...channel.settings };
    for (const field of named) delete settings[field.name];
    return { ...channel, teamId: channel.teamId === teamId ? null : channel.teamId, settings };
  }

  async function opened(tx: Tx, ids: string[]): Promise<void> {
    const teams = await teamsOf(tx, ids);
    const gone = await deletedTeams(tx, [...new Set(teams.values())]);
    for (const [id, teamId] of teams) {
      const name = gone.get(teamId);
      if (name !== undefined) await leaveTeam(tx, id, { id: teamId, name }, deps.now());
    }
  }

  return {
    name: 'deleted-teams',
    types: ['team.changed', 'conversation.opened', 'conversation.reopened'],
    async handle(events, tx) {
      for (const event of events) if (deletes(event)) await released(tx, event.data.teamId as string);
      await opened(
        tx,
        events.flatMap(({ type, conversationId }) => (type === 'team.changed' ? [] : (conversationId ?? []))),
      );
    },
  };
}

const deletes = (event: Event): boolean => event.type === 'team.changed' && event.data.deleted === true;
