import { z } from 'zod';
import { teamModes } from '../../routing/index.ts';
import { Id, Instant } from './common.ts';
import { ConversationRow } from './conversations.ts';

const weight = z.number().min(0, 'is less than 0').max(100, 'is more than 100');
const whole = (most: number) =>
  z.number().int('is not a whole number').min(0, 'is less than 0').max(most, `is more than ${most}`);
const units = whole(100).min(1, 'is less than 1');
const ChannelClass = z.object({
  units: units.describe('of an agent one matter takes'),
  interruptible: z.boolean().describe('gives way to a class that is not'),
});

export const RoutingSettings = z
  .object({
    weights: z.object({ deadline: weight, urgency: weight, value: weight, waiting: weight }),
    highestValue: z
      .number()
      .gt(0, 'is not more than 0')
      .max(1e12, 'is more than 1000000000000')
      .default(100)
      .describe('the customer value that counts as highest: priority takes value / highestValue, at most 1'),
    halfLifeMinutes: whole(10_080).min(1, 'is less than 1'),
    capacity: units.describe('units of an agent without a number of their own'),
    classes: z
      .object({ live: ChannelClass, deferred: ChannelClass })
      .describe('by what a channel can do: the customer is there now, or is not'),
    urgentLabels: z.array(z.string().min(1).max(60)).max(50),
    passMinutes: whole(1440).min(1, 'is less than 1'),
    graceSeconds: whole(3600),
    teams: z
      .array(
        z.object({
          teamId: Id,
          mode: z.enum(teamModes),
          offerSeconds: whole(600).min(5, 'is less than 5'),
          stickyMinutes: whole(1440).describe(
            'a matter waits for who had it, or who answered its customer last',
          ),
          lastAgentDays: whole(365)
            .default(7)
            .describe('after an answer, its customer’s next matter waits for who gave it; 0: it does not'),
          steps: z
            .array(
              z.object({
                afterSeconds: whole(604_800),
                lowerLevels: whole(5),
                prefer: z.array(Id).max(50),
                overflowTo: z.array(Id).max(50),
              }),
            )
            .max(10, 'has more than 10'),
        }),
      )
      .max(500)
      .describe('teams that are not named pull'),
  })
  .meta({ id: 'RoutingSettings' });

const Terms = z.object({
  deadline: z.number(),
  urgency: z.number(),
  value: z.number(),
  waiting: z.number(),
});
const Candidate = z.object({ agentId: Id, preference: z.number(), idleSince: z.number() });
export const RoutingDecision = z
  .object({
    id: Id,
    agentId: Id,
    how: z.enum(['offer', 'assign', 'pull']),
    at: Instant,
    explanation: z.object({
      priority: z.number(),
      terms: Terms.describe('what each part adds to the priority'),
      waited: z.number().describe('milliseconds'),
      relaxed: z.number().int().describe('steps by which the requirements were loosened'),
      waiting: z.number().int().describe('how much waited then'),
      chosen: Candidate,
      next: z.array(Candidate).describe('who would have been next'),
      hindered: z.record(z.string(), z.number()).describe('how many agents were kept from it, by reason'),
      lastAgent: z.boolean(),
    }),
  })
  .meta({ id: 'RoutingDecision' });

export const Offer = z
  .object({
    id: Id,
    conversation: ConversationRow,
    madeAt: Instant,
    expiresAt: Instant,
    decision: RoutingDecision.nullable(),
  })
  .meta({ id: 'Offer' });
export const Offers = z
  .object({
    items: z.array(Offer),
    onHold: z.boolean().describe('an offer was missed: nothing is offered until they are back'),
    serverTime: Instant.describe('to count down by, whatever the clock of the desk says'),
  })
  .meta({ id: 'Offers' });
export const NextTaken = z.object({ conversationId: Id.nullable() }).meta({ id: 'NextTaken' });
