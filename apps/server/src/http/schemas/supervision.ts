import { z } from 'zod';
import { agentStatuses } from '../../supervision/index.ts';
import { Id, Instant } from './common.ts';
import { Draft } from './conversations.ts';

const count = z.number().int();
const Oldest = z.object({ conversationId: Id, since: Instant }).nullable();

/** Figures of a team, of everything, or of what belongs to no team; beside each the filter that shows what it counts. */
export const ScopeFigures = z
  .object({
    scope: z.string().describe('id of a team, or `all`, or `none`'),
    members: count.describe('active agents; a team without any answers nobody'),
    waiting: count.describe('`state:open is:unassigned awaiting:us`'),
    waitingLive: count.describe('of those, with a live channel among the types used'),
    waitingDeferred: count.describe('of those, the others'),
    waitingByChannel: z.record(z.string(), count).describe('of those, `channel:…`'),
    oldest: Oldest.describe('who of those has waited longest'),
    open: count.describe('`state:open`'),
    assigned: count.describe('`state:open is:assigned`'),
    atRisk: count.describe('`state:open service-level:at-risk`'),
    breached: count.describe('`state:open service-level:breached`'),
    agents: z
      .object({
        online: count,
        on_hold: count,
        busy: count,
        break: count,
        training: count,
        after_work: count,
        offline: count,
      })
      .describe('agents by status'),
    freeUnits: count.describe('units that agents who are online have left'),
    arrived: count.describe('`created:<1h`'),
    answered: count.describe('`answered:<1h`'),
  })
  .meta({ id: 'ScopeFigures' });

export const AgentFigures = z
  .object({
    agentId: Id,
    status: z.enum(agentStatuses).describe('`on_hold`: online, and given nothing after a missed offer'),
    reason: z.string(),
    since: Instant.nullable(),
    load: z.object({ live: count, deferred: count }).describe('what takes their attention, offers included'),
    usedUnits: count,
    capacity: count.describe('units'),
    open: count.describe('`state:open agent:…`'),
    waiting: count.describe('of those, `awaiting:us`'),
    oldest: Oldest,
    activeAt: Instant.nullable().describe('the latest thing known that they did'),
    offer: z.object({ conversationId: Id, expiresAt: Instant }).nullable(),
  })
  .meta({ id: 'AgentFigures' });

export const LivePicture = z
  .object({
    cursor: z.string().describe('to ask for what changed after this'),
    at: Instant,
    whole: z.boolean().describe('this is everything; what is not named does not exist'),
    scopes: z.array(ScopeFigures),
    agents: z.array(AgentFigures),
    gone: z.array(z.string()).describe('ids of teams and agents that are no more'),
  })
  .meta({ id: 'LivePicture' });

export const SupervisionPolicy = z
  .object({
    draftsReadable: z.boolean().describe('supervisors who read along see an answer while it is written'),
    readersShown: z.boolean().describe('agents are told who reads along'),
  })
  .meta({ id: 'SupervisionPolicy' });

const Reason = z.string().trim().max(500, 'is longer than 500 characters');

export const MovesInput = z
  .object({
    conversationIds: z.array(Id).min(1, 'names none').max(200, 'names more than 200'),
    agentId: Id.nullable().describe('null: back to the queue'),
    teamId: Id.nullable().optional().describe('left out: the team stays'),
    force: z.boolean().default(false).describe('also to somebody who has enough or is away'),
    reason: Reason.optional(),
  })
  .meta({
    id: 'MovesInput',
    examples: [
      {
        conversationIds: ['0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6a'],
        agentId: '0198c2f0-7d1a-7c3e-9a55-1f2e3d4c5b6b',
      },
    ],
  });

export const MovesResult = z
  .object({
    results: z.array(
      z.object({
        id: Id,
        problem: z.object({ code: z.string(), title: z.string() }).nullable(),
        before: z.object({ agentId: Id.nullable(), teamId: Id.nullable() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'MovesResult' });

export const TakeoverInput = z
  .object({ reason: Reason.default('').describe('shown to whoever had it') })
  .meta({ id: 'TakeoverInput', examples: [{ reason: 'The customer asked for a manager' }] });

export const WhisperInput = z
  .object({
    clientId: z.string().min(1).max(100),
    text: z.string().trim().min(1, 'is empty').max(5000, 'is longer than 5000 characters'),
  })
  .meta({ id: 'WhisperInput', examples: [{ clientId: 'w-1', text: 'Offer the refund.' }] });

export const ReadAlong = z
  .object({
    agentId: Id.nullable().describe('who has it'),
    participants: z.array(Id).describe('supervisors who speak beside them'),
    policy: SupervisionPolicy,
    draft: Draft.nullable().describe('what whoever has it is writing, where policy allows to see it'),
  })
  .meta({ id: 'ReadAlong' });
