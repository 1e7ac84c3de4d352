import { z } from 'zod';
import { assign as assignTo } from '../../conversations/index.ts';
import { requireActiveAgent, requireTeams } from '../../people/index.ts';
import type { Circumstances } from '../types.ts';
import { type ActionKind, done, nothing } from './action.ts';

const schema = z.object({
  kind: z.literal('assign'),
  to: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('team'), teamId: z.uuid() }),
      z.object({ kind: z.literal('agent'), agentId: z.string().min(1).max(100) }),
      z.object({ kind: z.literal('me') }),
      z.object({ kind: z.literal('nobody') }),
    ])
    .describe('`me`: whoever runs the macro'),
});
type Assign = z.infer<typeof schema>;

/** A team gets it without an agent, so that routing finds one; an agent gets it within its team. */
export const assign: ActionKind<typeof schema> = {
  schema,
  plan(action, facts, circumstances) {
    const to = targetOf(action, facts.teamId, circumstances);
    if (facts.agentId === to.agentId && facts.teamId === to.teamId) return nothing(facts);
    return done({ ...facts, agentId: to.agentId, teamId: to.teamId }, to);
  },
  async carryOut(action, { tx, facts, actor, now, circumstances }) {
    const to = targetOf(action, facts.teamId, circumstances);
    if (action.to.kind === 'team') await requireTeams(tx, [action.to.teamId]);
    const agent = to.agentId === null ? null : await requireActiveAgent(tx, to.agentId);
    await assignTo(tx, facts.id, { ...to, agentName: agent?.name ?? null }, actor, now);
    return {};
  },
};

function targetOf({ to }: Assign, teamId: string | null, { actor, names }: Circumstances) {
  if (to.kind === 'team')
    return {
      agentId: null,
      teamId: to.teamId,
      agentName: null,
      teamName: names.teams.get(to.teamId) ?? null,
    };
  const agentId = to.kind === 'agent' ? to.agentId : to.kind === 'me' ? actor.id : null;
  return {
    agentId,
    teamId,
    agentName: agentId === null ? null : (names.agents.get(agentId) ?? null),
    teamName: null,
  };
}
